import type { Ask } from '../network/asking';
import { AskError } from '../network/asking';
import type { Device } from '../offline/device';
import type { Question } from '../operations/keys';
import type { NotHereData, Source } from './page';
import { isMissing, type Match, type ScreenName } from './routes';

/** One state of a page, as it becomes known. */
export interface Content {
  readonly screen: ScreenName;
  readonly data: unknown;
  readonly source: Source;
}

export interface ContentSources {
  readonly device: Pick<Device, 'read' | 'forget'>;
  readonly ask: Ask;
  /** What is still in memory, for a device that keeps nothing. */
  readonly remember: (question: Question) => Promise<unknown>;
  /** Hears that the device failed; the page goes on without it. */
  readonly onTrouble: (error: unknown) => void;
  /** Milliseconds after which a reader is told that no answer has come yet. */
  readonly patience: number;
}

/**
 * What a page shows, in order: what the device has, at once; then what the server says, when
 * that is something else. Whether there is a network is decided by whether an answer comes.
 */
export async function* contentsOf(
  match: Match,
  { device, ask, remember, onTrouble, patience }: ContentSources,
): AsyncGenerator<Content> {
  const { screen, question, asksItself } = match;
  if (!question || asksItself) {
    yield { screen, data: null, source: { from: 'device', at: null } };
    return;
  }
  const kept = await device.read(question).catch((trouble: unknown) => {
    onTrouble(trouble);
    return null;
  });
  const known = kept?.data ?? (await remember(question));
  const at = kept?.storedAt ?? null;
  if (known) yield { screen, data: known, source: { from: 'device', at } };

  // Only now: asking loads the network's code, and what is known is to be seen first.
  const answer = ask(question).then(
    (data) => ({ data, error: null }),
    (error: unknown) => ({ data: null, error }),
  );
  const first = await within(patience, answer);
  if (!first && !known) yield notHere('unreachable');
  const { data, error } = first ?? (await answer);

  if (error) {
    if (!known) yield notHere(reasonOf(error));
  } else if (isMissing(question.name, data as never)) {
    await device.forget(question).catch(onTrouble);
    yield { screen: 'NotFound', data: null, source: { from: 'network', at: null } };
  } else {
    const same = known !== null && JSON.stringify(known) === JSON.stringify(data);
    yield { screen, data: same ? known : data, source: { from: 'network', at: Date.now() } };
  }
}

function notHere(reason: NotHereData['reason']): Content {
  const data: NotHereData = { reason };
  return { screen: 'NotHere', data, source: { from: 'device', at: null } };
}

function reasonOf(error: unknown): NotHereData['reason'] {
  return error instanceof AskError ? error.code : 'trouble';
}

/** The answer, or null when it has not come within so many milliseconds. */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}
