import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A block of code in the package's README. */
export interface Recipe {
  /** What stands behind the fence: `sh`, `ts codegen`. */
  readonly kind: string;
  /** The first words of the paragraph above it. */
  readonly title: string;
  readonly code: string;
}

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The blocks below the README's heading "Recipes", from top to bottom. */
export function recipes(): readonly Recipe[] {
  const [, section = ''] = readFileSync(readme, 'utf8').split(/^## Recipes$/m);
  const [text = ''] = section.split(/^## /m);
  return [...text.matchAll(/^([^\n`#].*)?\n*^```(.+)\n([^]*?)^```$/gm)].map(
    ([, above = '', kind = '', code = '']) => ({
      kind,
      title: above.split(/[.:;,]/)[0] ?? '',
      code,
    }),
  );
}

/** The one recipe of a kind whose title begins so. */
export function recipe(kind: string, title = ''): string {
  const found = recipes().filter((one) => one.kind === kind && one.title.startsWith(title));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`The README has ${found.length} recipes in ${kind} titled "${title}…".`);
  }
  return only.code;
}
