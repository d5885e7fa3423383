import { describe, expect, it } from 'vitest';
import { openSqlite } from '../sqlite/open-engine';
import { startChild } from '../test-library/child-process';
import { opened, temporaryFile } from '../test-library/temporary';
import { recordAudit } from './audit';
import type { NewAuditEntry } from './audit-entry';

const refused: NewAuditEntry = {
  token: { id: '0123456789ab', name: 'City desk' },
  action: 'publishArticle',
  subject: 'articles/hangzhou',
  outcome: 'forbidden',
  requestId: 'r-1',
  detail: { needs: ['publish'] },
  at: new Date('2016-09-04T10:00:00Z'),
};

describe('the audit log', () => {
  it('gives back what it was given, newest first, page by page', async () => {
    const { audit } = await opened();
    await audit.record(refused);
    await audit.record({ ...refused, token: null, outcome: 'unauthenticated' });
    await audit.record({ ...refused, outcome: 'conflict' });
    const first = await audit.list({ first: 2 });
    expect(first.items.map(({ node }) => node.sequence)).toEqual([3, 2]);
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 3 });
    const rest = await audit.list({ first: 2, after: first.items[1]?.cursor ?? null });
    expect(rest.items.map(({ node }) => node)).toEqual([
      { ...refused, sequence: 1, at: '2016-09-04T10:00:00.000Z' },
    ]);
  });

  it('narrows by time, token, action and outcome', async () => {
    const { audit } = await opened();
    const day = (date: number) => new Date(Date.UTC(2016, 8, date));
    await audit.record({ ...refused, at: day(1) });
    await audit.record({ ...refused, at: day(2), token: null, outcome: 'done' });
    await audit.record({ ...refused, at: day(3), action: 'importArticle' });
    const found = async (filter: Parameters<typeof audit.list>[1]) =>
      (await audit.list({ first: 10 }, filter)).items.map(({ node }) => node.sequence);
    expect(await found({ from: day(2) })).toEqual([3, 2]);
    expect(await found({ until: day(2) })).toEqual([1]);
    expect(await found({ tokenId: '0123456789ab' })).toEqual([3, 1]);
    expect(await found({ action: 'importArticle' })).toEqual([3]);
    expect(await found({ outcome: 'done' })).toEqual([2]);
  });

  it('keeps no line of a write that was rolled back', async () => {
    const file = temporaryFile();
    const engine = await openSqlite(file);
    const write = engine.writer.transaction().execute(async (transaction) => {
      await recordAudit(transaction, refused);
      throw new Error('The write failed after all.');
    });
    await expect(write).rejects.toThrow('after all');
    await engine.close();
    expect((await (await opened(file)).audit.list({ first: 1 })).totalCount).toBe(0);
  });

  it('numbers lines without gap or repeat when several processes write at once', async () => {
    const file = temporaryFile();
    const { audit } = await opened(file);
    const script = `
      const store = await openStore({ file });
      await told();
      for (let n = 0; n < 20; n++) {
        await store.audit.record({
          token: null, action: 'a', subject: null, outcome: 'done', requestId: null,
        });
      }
      await store.close();
    `;
    const children = [startChild(script, file), startChild(script, file)];
    for (const child of children) child.tell('now');
    for (const child of children) expect((await child.ended).errors).toBe('');
    const { items } = await audit.list({ first: 100 });
    expect(items.map(({ node }) => node.sequence).reverse()).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });
});
