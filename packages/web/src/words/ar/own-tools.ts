import type * as english from '../en/own-tools';
import type { Wording } from '../wording';

export const own: Wording<typeof english.own> = { save: 'للقراءة لاحقًا', mark: 'تظليل' };
