import { type ArticleSource, decodeHtml, fetchArticle } from '@dateline/importer';
import type { Surroundings } from '../surroundings';
import { readInput, utf8 } from './read-input';

/** What an operand stands for: a page at an address, a file, or standard input for `-`. */
export async function articleSource(operand: string, around: Surroundings): Promise<ArticleSource> {
  if (/^https?:/i.test(operand)) {
    const { html, url } = await fetchArticle(operand, { allowLoopback: isThisMachine(operand) });
    return { kind: 'html', html, url };
  }
  const bytes = await readInput(operand, around);
  return isHtml(operand, bytes)
    ? { kind: 'html', html: decodeHtml(bytes, undefined) }
    : { kind: 'text', text: utf8(bytes, operand) };
}

/** Who types the address of this machine means it; no page elsewhere may lead there. */
function isThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function isHtml(operand: string, bytes: Uint8Array): boolean {
  if (/\.x?html?$/i.test(operand)) return true;
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^[^<]{0,8}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html)\b/i.test(
    beginning,
  );
}
