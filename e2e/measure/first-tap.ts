import type { Browser } from '@playwright/test';
import { phone } from '../house/browser';
import { articlePath } from '../house/story';

export interface FirstTap {
  /** From the finger to the next frame, in milliseconds. */
  readonly response: number;
  /** Whether the name opened in the page; else the tap led to the name's own page, as links do. */
  readonly opened: boolean;
  /** The longest task from then on until the page is quiet, in milliseconds. */
  readonly longestTask: number;
}

/**
 * A page opened for the first time, on a processor a quarter as fast, and a name tapped as soon as
 * the text stands. What the page still has to load is part of it.
 */
export async function firstTap(browser: Browser, origin: string): Promise<FirstTap> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { response: 0, tasks: [] as { at: number; lasted: number }[], tapped: Infinity };
    Object.assign(window, { seen });
    addEventListener('pointerdown', () => (seen.tapped = performance.now()), {
      capture: true,
      once: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration, startTime, name } of list.getEntries()) {
        if (name === 'click' && startTime >= seen.tapped - 50) {
          seen.response = Math.max(seen.response, duration);
        }
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        seen.tasks.push({ at: startTime, lasted: duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(new URL(articlePath, origin).href, { waitUntil: 'domcontentloaded' });
  await page.locator('article .block a.mark').first().tap();
  const sheet = page.locator('[role="dialog"]').first();
  const opened = await Promise.race([
    sheet.waitFor().then(() => true),
    page.waitForURL((url) => url.pathname !== articlePath).then(() => false),
  ]);
  if (!opened) {
    await context.close();
    return { opened, response: 0, longestTask: 0 };
  }
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => {
    const { seen } = window as unknown as {
      seen: { response: number; tasks: { at: number; lasted: number }[]; tapped: number };
    };
    const after = seen.tasks.filter(({ at, lasted }) => at + lasted > seen.tapped);
    return {
      opened: true,
      response: seen.response,
      longestTask: Math.max(0, ...after.map((t) => t.lasted)),
    };
  });
  await context.close();
  return seen;
}
