import type { Disagreement, EntityRef, Library } from '@dateline/model';
import { editor, evidenceIn, kerry, lavrov, unitedNations } from './build-library';
import { talks } from './talks';

function disagreement(
  id: string,
  question: string,
  about: EntityRef | null,
  sides: readonly (readonly [holder: EntityRef, claim: string])[],
): Disagreement {
  const [article = ''] = id.split('/');
  return {
    id,
    article,
    question,
    about,
    positions: sides.map(([holder, text]) => ({
      text,
      heldBy: [holder],
      source: null,
      evidence: [evidenceIn(article, text)],
      assertion: editor,
    })),
  };
}

const disagreements: readonly Disagreement[] = [
  disagreement('talks-in-hangzhou/1', 'Are they close?', 'events/kerry-meets-lavrov', [
    [kerry, 'Not yet'],
    [lavrov, 'Yes'],
  ]),
  disagreement('talks-in-hangzhou/2', 'Who is to begin?', null, [
    [kerry, 'Lavrov'],
    [lavrov, 'Kerry'],
  ]),
  disagreement('aid-is-waiting/1', 'Is the road open?', 'places/castello-road', [
    [unitedNations, 'No'],
    [lavrov, 'Yes'],
  ]),
];

/** The talks, with what those who spoke there do not agree about. */
export const disputedTalks: Library = {
  ...talks,
  articles: talks.articles.map((article) => ({
    ...article,
    disagreements: disagreements.filter((one) => one.article === article.slug),
  })),
};
