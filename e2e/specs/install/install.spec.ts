import { inCharge } from '../../house/device';
import { readArticle } from '../../house/story';
import { expect, test } from '../../house/test';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/** Width and height as a PNG's header has them. */
function pngSize(bytes: Buffer): string {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the manifest has what an installation needs, and every picture is as large as it says', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.headers()['content-type']).toMatch(/^application\/(manifest\+)?json/);
  const manifest = (await response.json()) as Manifest;
  expect(manifest).toMatchObject({ name: 'Dateline', start_url: expect.any(String), scope: '/' });
  expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);

  const sizes = manifest.icons.map((icon) => icon.sizes);
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose?.includes('maskable'))).toBe(true);
  expect(manifest.screenshots.map((shot) => shot.form_factor)).toEqual(
    expect.arrayContaining(['narrow', 'wide']),
  );
  for (const picture of [...manifest.icons, ...manifest.screenshots]) {
    const answer = await request.get(picture.src);
    expect(answer.status(), picture.src).toBe(200);
    expect(answer.headers()['content-type'], picture.src).toContain(picture.type);
    if (picture.type === 'image/png') expect(pngSize(await answer.body())).toBe(picture.sizes);
  }
  expect(manifest.shortcuts.length).toBeGreaterThan(0);
  for (const { url } of manifest.shortcuts) {
    expect((await request.get(url)).status(), url).toBe(200);
  }
});

test('the service worker takes charge of the page, and the browser finds no obstacle to installing', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await inCharge(page);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A private window cannot install anything, and the test's is one.
  const obstacles = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(obstacles).toEqual([]);
});

test('the picture that a shared link shows is there', async ({ page, request }) => {
  const { linked } = await readArticle(request);
  await page.goto(linked[0]?.path ?? '/');
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await request.get(address ?? '');
  expect(picture.status()).toBe(200);
  expect(picture.headers()['content-type']).toMatch(/^image\//);
});
