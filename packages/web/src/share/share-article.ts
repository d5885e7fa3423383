import { share as say } from '#words/share';
import { handOn } from './hand-on';

/** Hands on the link to an article. */
export function shareArticle({
  slug,
  headline,
}: {
  slug: string;
  headline: string;
}): Promise<void> {
  return handOn({
    title: headline,
    path: `/articles/${slug}`,
    copied: say.articleCopied,
    copyFailed: say.copyFailed,
  });
}
