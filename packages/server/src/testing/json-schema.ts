import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const folder = new URL('./schemas/', import.meta.url);

/** What is wrong with a value by a schema (JSON Schema 2020-12) in `schemas/`; nothing: empty. */
export function jsonSchemaErrors(schema: string, value: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(schema, folder), 'utf8')));
  validate(value);
  return (validate.errors ?? []).map((error) =>
    `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`.trim(),
  );
}
