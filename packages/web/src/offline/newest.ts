import type { Ask } from '../network/asking';
import { question } from '../operations/keys';
import type { Bringing } from './bringing';
import type { Device } from './device';
import type { KeepingChoices } from './keeping-choices';
import type { Shelf } from './shelf';

/**
 * Sees to it that the newest dispatches are here, as many as the reader chose, but for those
 * that the reader took off; what is among them no more goes, unless someone else wants it.
 */
export async function keepNewest({
  newest,
  declined,
  device,
  ask,
  shelf,
  bringing,
}: Omit<KeepingChoices, 'wifiOnly'> & {
  readonly device: Device;
  readonly ask: Ask;
  readonly shelf: Shelf;
  readonly bringing: Bringing;
}): Promise<void> {
  const wanted = newest > 0 ? await newestArticles(newest, device, ask) : [];
  for (const id of wanted) {
    if (declined.includes(id)) continue;
    if (!(await shelf.hold(id, 'newest'))) await bringing.article(id, 'newest');
  }
  const held = (await shelf.items()).filter(({ holders }) => holders.includes('newest'));
  const past = held.map(({ id }) => id).filter((id) => !wanted.includes(id));
  if (past.length > 0) await shelf.release(past, 'newest');
}

async function newestArticles(count: number, device: Device, ask: Ask): Promise<readonly string[]> {
  const asked = question('FrontPage', {});
  const data = await ask(asked, { keepAnswer: false });
  await device.write({ question: asked, data });
  return data.articles.nodes.slice(0, count).map(({ slug }) => `articles/${slug}`);
}
