import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@dateline/model';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The bundled stories: a library, as JSON. */
    seeds: string;
  }
}

const folder = fileURLToPath(new URL('../../../../seeds', import.meta.url));

/** Reads the bundled stories once for all test files: each would take a second over it. */
export default function readSeeds({ provide }: Pick<TestProject, 'provide'>): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
  const { library, errors } = readLibrary(files);
  if (!library) throw new Error(`The seeds are not in order: ${JSON.stringify(errors[0])}`);
  provide('seeds', JSON.stringify(library));
}
