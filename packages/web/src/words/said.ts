/**
 * What `Intl` made of dates and numbers on the server, handed on inside the page. A browser takes
 * longer to make its first format than to take up the whole article, and would only find the words
 * that stand there already.
 */
const known = new Map<string, string>();

let noted: Record<string, string> | null = null;

/** `make()`, unless it is known already what that is. `key` tells what it depends on, all of it. */
export function said(key: string, make: () => string): string {
  const text = known.get(key) ?? make();
  if (noted) noted[key] = text;
  return text;
}

/** What `work` says, by key. It is not to wait for anything: it would hear what others say. */
export function notingSaid<Result>(
  work: () => Result,
): readonly [result: Result, said: Readonly<Record<string, string>>] {
  const mine: Record<string, string> = {};
  noted = mine;
  try {
    return [work(), mine];
  } finally {
    noted = null;
  }
}

/** Takes over what the server said on this page. */
export function takeSaid(texts: Readonly<Record<string, string>> = {}): void {
  for (const [key, text] of Object.entries(texts)) known.set(key, text);
}
