import type { Fields, Written } from './fields';

/** An http or https address; null, with an error reported, for anything else ("javascript:…"). */
export function webAddress(fields: Fields, written: Written<string>): string | null {
  if (/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(written.value) && URL.canParse(written.value)) {
    return written.value;
  }
  fields.wrong(written.line, 'bad-url', `“${written.value}” is not a web address.`, {
    remedy: 'Write the whole address, from https:// on.',
  });
  return null;
}
