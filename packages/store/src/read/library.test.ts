import { storyOf, type Library } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { emptyLibrary } from '../test-library/build-library';
import { talks } from '../test-library/talks';
import { opened } from '../test-library/temporary';

/** Lists are given back in the order of slugs; what was loaded need not have had one. */
function inOrder(library: Library): Library {
  const bySlug = <T extends { readonly slug: string }>(things: readonly T[]) =>
    [...things].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    people: bySlug(library.people),
    organizations: bySlug(library.organizations),
    places: bySlug(library.places),
    events: bySlug(library.events),
    roles: [...library.roles].sort((a, b) => (a.id < b.id ? -1 : 1)),
    storylines: bySlug(library.storylines),
    articles: bySlug(library.articles),
  };
}

describe('the whole library', () => {
  it('equals what was loaded', async () => {
    const store = await opened();
    await store.load(talks);
    expect(await store.library()).toEqual(inOrder(talks));
  });

  it('loads again as no change', async () => {
    const store = await opened();
    await store.load(talks);
    expect(await store.load(await store.library())).toMatchObject({ changed: false });
  });

  it('is empty when nothing was loaded', async () => {
    const store = await opened();
    expect(await store.library()).toEqual(emptyLibrary);
  });

  it('holds nothing of an article that a later load left out', async () => {
    const store = await opened();
    await store.load(talks);
    const [article] = talks.articles;
    const story = storyOf(talks, article?.slug ?? '');
    if (story === null) throw new Error('The talks have an article.');
    await store.load(story);
    expect(await store.library()).toEqual(inOrder(story));
  });
});
