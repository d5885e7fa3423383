import { sentenceAround } from '@dateline/model/browser';
import { stands, type Anchor } from '../marks/anchor';
import { AskError } from '../network/asking';
import { askPlainly } from '../network/plain-asking';
import { device } from '../offline/this-device';
import type { ArticlePageFieldsFragment, EventPageQuery } from '../operations/generated/types';
import { question } from '../operations/keys';

/** A sentence that tells of an event. */
export interface Telling {
  readonly article: { readonly slug: string; readonly headline: string };
  readonly anchor: Anchor;
  readonly sentence: string;
}

/** The sentences of an article that tell of one of its events: nothing has to be asked. */
export function tellingsIn(article: ArticlePageFieldsFragment, slug: string): readonly Telling[] {
  const event = article.events.find((each) => each.slug === slug);
  const anchors = (event?.evidence ?? []).filter(
    (each) => each.article.id === article.id && stands(each.status),
  );
  return unrepeated(
    anchors.flatMap((anchor) => {
      const text = article.blocks.find(({ index }) => index === anchor.block)?.text;
      if (!text) return [];
      return [{ article, anchor, sentence: sentenceAround(text, anchor, article.language) }];
    }),
  );
}

const ask = askPlainly(() => Promise.reject(new AskError('trouble', null)));

/**
 * The sentences that tell of an event, from what its page shows: from the device if it is there,
 * else from the server. Rejects when neither has it.
 */
export async function tellingsOf(slug: string): Promise<readonly Telling[]> {
  const asked = question('EventPage', { slug });
  const kept = await device.read(asked).catch(() => null);
  const { event } = (kept?.data as EventPageQuery | undefined) ?? (await ask(asked));
  return unrepeated(
    (event?.evidence ?? [])
      .filter(({ status }) => stands(status))
      .map((each) => ({ article: each.article, anchor: each, sentence: each.sentence })),
  );
}

function unrepeated(tellings: readonly Telling[]): readonly Telling[] {
  const keyOf = ({ article, sentence }: Telling) => `${article.slug} ${sentence}`;
  return [...new Map(tellings.map((each) => [keyOf(each), each])).values()];
}
