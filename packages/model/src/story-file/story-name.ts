import { isSlug } from '../address';
import { slugLike } from './fields';
import type { StoryErrors } from './story-errors';

export function checkStoryName(
  slug: string,
  file: string,
  what: 'folder' | 'file',
  errors: StoryErrors,
): void {
  if (isSlug(slug)) return;
  const better = slugLike(slug);
  errors.report({
    file,
    line: 1,
    code: 'bad-slug',
    message: `The ${what}'s name “${slug}” is not a slug.`,
    remedy: `Rename the ${what}: lower-case letters a–z and digits, words joined by single hyphens${better === '' ? '' : `, such as “${better}”`}.`,
  });
}
