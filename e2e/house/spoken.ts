import type { Page } from '@playwright/test';

/** One thing that a screen reader comes by. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | null;
  /** Roles of the landmarks that it stands in, outermost first. */
  readonly within: readonly string[];
}

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'dialog'];

/** Everything in the browser's accessibility tree, in the order in which it is read out. */
export async function spoken(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Spoken[] = [];
  const visit = (id: string, within: readonly string[]) => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (!node.ignored && role !== 'none' && role !== 'generic') {
      const name = String(node.name?.value ?? '');
      found.push({ role, name, level: typeof level === 'number' ? level : null, within });
    }
    const inside = landmarks.includes(role) && !node.ignored ? [...within, role] : within;
    for (const child of node.childIds ?? []) visit(child, inside);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId, []);
  return found;
}
