import { litWords, mark, openArticle } from '../../house/article-page';
import { articlePath, ask, slug } from '../../house/story';
import { expect, test } from '../../house/test';

interface Claim {
  readonly text: string;
  readonly heldBy: readonly { readonly name: string }[];
  readonly evidence: readonly { readonly exact: string }[];
}
interface Disagreement {
  readonly question: string;
  readonly about: { readonly slug: string } | null;
  readonly positions: readonly Claim[];
}

const query = `query ($slug: String!) {
  article(slug: $slug) {
    disagreements { question about { slug } positions { text heldBy { name } evidence { exact } } }
  }
}`;

test('what sources disagree about is shown with every side, and each leads to its words', async ({
  page,
  request,
}) => {
  const { article } = await ask<{ article: { disagreements: Disagreement[] } }>(request, query, {
    slug,
  });
  const about = article.disagreements.find((each) => each.about !== null);
  expect(about).toBeDefined();
  if (about?.about == null) return;

  await openArticle(page);
  const answers = page.getByRole('list', { name: `Answers to “${about.question}”` });
  await expect(answers.getByRole('listitem')).toHaveCount(about.positions.length);
  for (const { text, heldBy } of about.positions) {
    const side = answers.getByRole('listitem').filter({ hasText: text });
    for (const { name } of heldBy) await expect(side).toContainText(name);
  }
  const last = about.positions.at(-1);
  await answers.getByRole('link', { name: `Where the text says so: ${last?.text}` }).click();
  await expect.poll(async () => (await litWords(page))?.text).toBe(last?.evidence[0]?.exact);

  // Beside the text the same stands with the event itself.
  const event = `/events/${about.about.slug}`;
  await mark(page, event).click();
  const note = page.locator('[data-context]').filter({ hasText: about.question });
  await expect(note.getByRole('listitem').filter({ hasText: last?.text ?? '' })).toBeVisible();

  await page.goto(event);
  await expect(page.getByRole('heading', { name: about.question })).toBeVisible();
  const words = page.getByRole('link', { name: `Where the text says so: ${last?.text}` });
  await expect(words).toHaveAttribute('href', new RegExp(`^${articlePath}#p`));
  await words.click();
  await expect.poll(async () => (await litWords(page))?.text).toBe(last?.evidence[0]?.exact);
  // A page that the server did not write has them as well.
  await expect(page.getByRole('heading', { name: about.question })).toBeAttached();
});
