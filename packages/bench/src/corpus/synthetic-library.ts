import type { Library, Role } from '@dateline/model';
import { makeCast } from './cast';
import { Random } from './random';
import { makeStory } from './story';

export interface CorpusSize {
  readonly articles: number;
  /** The same seed gives the same library, word for word, on every machine. */
  readonly seed: number;
}

/**
 * An invented library: articles of some 400 words, three a day from 1 January 2020, about people
 * who come up again and again. Every fact in it is anchored, as in a library made by hand.
 *
 * @example
 * await store.load(syntheticLibrary({ articles: 1000, seed: 1 }));
 */
export function syntheticLibrary({ articles, seed }: CorpusSize): Library {
  const random = new Random(seed);
  const cast = makeCast(articles, random);
  const stories = Array.from({ length: articles }, (_, index) =>
    makeStory(index + 1, cast, random),
  );
  return {
    people: cast.players.map((player) => player.person),
    organizations: cast.organizations,
    places: [...cast.countries, ...cast.cities],
    events: stories.flatMap((story) => story.events),
    roles: joinRoles(stories.flatMap((story) => story.roles)),
    storylines: cast.storylines,
    articles: stories.map((story) => story.article),
  };
}

/** An office that several stories attest is one role with all their evidence. */
function joinRoles(roles: readonly Role[]): readonly Role[] {
  const joined = new Map<string, Role>();
  for (const role of roles) {
    const known = joined.get(role.id);
    joined.set(role.id, {
      ...role,
      attested: [...new Set([...(known?.attested ?? []), ...role.attested])].sort(),
      evidence: [...(known?.evidence ?? []), ...role.evidence],
    });
  }
  return [...joined.values()];
}
