import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundled stories, as files by path below their folder. */
export function seeds(): Readonly<Record<string, Uint8Array>> {
  const root = fileURLToPath(new URL('../../../../seeds/', import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(?:md|yaml)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)]),
  );
}
