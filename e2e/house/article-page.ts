import { expect, type Locator, type Page } from '@playwright/test';
import { articlePath } from './story';

/** The bundled dispatch, open and ready to be touched. */
export async function openArticle(page: Page): Promise<void> {
  await page.goto(articlePath);
  await ready(page);
}

/** Waits until the page answers to touch: before that, a name is a plain link. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html[data-scripted]')).toBeAttached();
}

/** The first of the article's words that are linked to `path`. */
export function mark(page: Page, path: string): Locator {
  return page.locator(`article .block a[href="${path}"]`).first();
}

/** What opens when a name is tapped: a sheet on a phone, a note in the margin on a desktop. */
export function context(page: Page, name: string): Locator {
  return page.getByLabel(`About ${name}`, { exact: true });
}

export interface LitWords {
  readonly text: string;
  /** Whether the words stand on the part of the screen that nothing covers. */
  readonly inView: boolean;
}

/** The words that are lit up, or null when none are. */
export function litWords(page: Page): Promise<LitWords | null> {
  return page.evaluate(() => {
    const range = [...(CSS.highlights.get('evidence') ?? [])][0];
    if (!(range instanceof Range)) return null;
    const box = range.getBoundingClientRect();
    const sheet = document.querySelector('[role="dialog"]');
    const floor = sheet ? sheet.getBoundingClientRect().top : innerHeight;
    return { text: range.toString(), inView: box.top >= 0 && box.bottom <= floor };
  });
}
