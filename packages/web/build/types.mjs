// Writes the TypeScript types of the schema and of the pages' operations.
import { existsSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, isAbstractType } from 'graphql';

const root = join(import.meta.dirname, '..');
const generated = join(root, 'src/operations/generated');
const target = join(generated, 'types.ts');

/** Types the operations against the server's schema; writes only what changed. */
export async function writeTypes() {
  const scalars = { DateTime: 'string', EDTF: 'string', URL: 'string', ID: 'string' };
  const [file] = await generate(
    {
      cwd: root,
      silent: true,
      schema: '../server/schema.graphql',
      documents: ['src/operations/**/*.graphql'],
      generates: {
        [target]: {
          plugins: ['typescript-operations'],
          config: {
            scalars,
            strictScalars: true,
            enumsAsTypes: true,
            immutableTypes: true,
            skipTypename: false,
            nonOptionalTypename: true,
            skipTypeNameForRoot: true,
            inlineFragmentTypes: 'combine',
          },
        },
      },
    },
    false,
  );
  mkdirSync(generated, { recursive: true });
  write(target, file.content);
  write(join(generated, 'possible-types.ts'), possibleTypes());
}

/** Which types an interface or union stands for: the cache cannot tell from the answers. */
function possibleTypes() {
  const schema = buildSchema(readFileSync(join(root, '../server/schema.graphql'), 'utf8'));
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const entries = abstract.map((type) => [
    type.name,
    schema.getPossibleTypes(type).map(({ name }) => name),
  ]);
  const json = JSON.stringify(Object.fromEntries(entries), null, 2);
  return `export const possibleTypes: Readonly<Record<string, string[]>> = ${json};\n`;
}

/** Leaves a file that already says so alone, so that nothing is rebuilt for it. */
function write(file, content) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}

if (process.argv[1] === import.meta.filename) await writeTypes();
