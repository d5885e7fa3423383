import type { Engine } from '../engine';
import type { AddressList } from '../store';

/** Everything that has a page, as a crawler wants to know it. */
export class Addresses {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Three statements, whatever the limit. By offset, not by keyset: a sitemap's files are numbered,
   * and must be found without those before them.
   */
  async list(offset: number, limit: number): Promise<AddressList> {
    const subjects = await this.#engine.reader
      .selectFrom('subjects')
      .select('subject')
      .orderBy('subject')
      .limit(limit)
      .offset(offset)
      .execute();
    const { total } = await this.#engine.reader
      .selectFrom('subjects')
      .select(({ fn }) => fn.countAll().as('total'))
      .executeTakeFirstOrThrow();
    const changes = await this.#engine.reader
      .selectFrom('changes')
      .select(({ fn }) => ['subject', fn.max('at').as('at')])
      .where('subject', '>=', subjects[0]?.subject ?? '')
      .where('subject', '<=', subjects.at(-1)?.subject ?? '')
      .groupBy('subject')
      .execute();
    const changed = new Map(changes.map(({ subject, at }) => [subject, at]));
    return {
      items: subjects.map(({ subject }) => ({
        address: subject,
        changedAt: changed.get(subject) ?? null,
      })),
      totalCount: Number(total),
    };
  }
}
