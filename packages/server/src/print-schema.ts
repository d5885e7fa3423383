import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { buildDatelineSchema } from './schema';

// Writes the emitted schema beside the sources, where it is reviewed like any other file.
const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
writeFileSync(file, `${printSchema(buildDatelineSchema())}\n`);
