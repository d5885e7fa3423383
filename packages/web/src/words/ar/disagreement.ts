import type * as english from '../en/disagreement';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const disagreement: Wording<typeof english.disagreement> = {
  title: 'حيث تختلف المصادر',
  heldBy: 'يقول بذلك',
  source: 'المصدر',
  claim: 'قول',
  answers: (question) => `أجوبة عن «${isolate(question)}»`,
  evidence: (claim) => `موضعه في النص: ${isolate(claim)}`,
  reportedIn: 'ورد في',
};
