import { expect, test } from '../../house/test';

test('GraphiQL runs a query, with nothing from another host', async ({ page }) => {
  const query = '{ person(slug: "john-kerry") { name roles { title } } }';
  await page.goto(`/graphiql?query=${encodeURIComponent(query)}`);
  await page.getByRole('button', { name: /execute/i }).click();
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText(
    'Secretary of State',
  );
});
