import type { Compilable, CompiledQuery, RawBuilder } from 'kysely';
import type { Engine } from '../engine';

/** Asks for the rows of these keys. */
export type QuestionByKeys<Row> = (keys: readonly string[]) => Promise<readonly Row[]>;

/**
 * A query on many keys whose SQL is written once: for the few that every page asks, writing
 * it takes longer than the database does. The keys must be the query's only parameters.
 */
export function questionByKeys<Row>(
  engine: Engine,
  build: (keys: RawBuilder<string>) => Compilable<Row>,
): QuestionByKeys<Row> {
  const written: CompiledQuery<Row> = build(engine.values([])).compile();
  return async (keys) => {
    const { parameters } = engine.values(keys).compile(engine.reader);
    const { rows } = await engine.reader.executeQuery<Row>({ ...written, parameters });
    return rows;
  };
}
