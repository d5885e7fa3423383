import type { StoryErrors } from './story-errors';

const largestFile = 4 * 1024 * 1024;

/**
 * The text of a file, its byte order mark taken off; null, with an error reported, when it is
 * not UTF-8 or too large to be a story.
 */
export function sourceText(file: string, bytes: Uint8Array, errors: StoryErrors): string | null {
  if (bytes.length > largestFile) {
    errors.report({
      file,
      line: 1,
      code: 'file-too-large',
      message: `The file has ${bytes.length} bytes; the most is ${largestFile}.`,
      remedy: 'Split the story, or take out what is not text.',
    });
    return null;
  }
  const fault = firstInvalidByte(bytes);
  if (fault === null) return new TextDecoder('utf-8').decode(bytes);
  const value = bytes[fault] ?? 0;
  errors.report({
    file,
    line: 1 + count(bytes.subarray(0, fault), 0x0a),
    code: 'invalid-utf-8',
    message: `Byte ${fault} (0x${value.toString(16).toUpperCase().padStart(2, '0')}) is not valid UTF-8.`,
    remedy: 'Save the file in the encoding UTF-8.',
  });
  return null;
}

/** Offset of the first byte that no UTF-8 text has there; null when all is well. */
function firstInvalidByte(bytes: Uint8Array): number | null {
  if (decodes(bytes, false)) return null;
  // The longest beginning that decodes when what follows is left open.
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // A character cut off by the end of the file: its first byte is to blame.
  return Math.min(bad, bytes.length) - 1;
}

function decodes(bytes: Uint8Array, goesOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: goesOn });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function count(bytes: Uint8Array, value: number): number {
  return bytes.reduce((sum, byte) => sum + (byte === value ? 1 : 0), 0);
}
