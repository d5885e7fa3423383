import type { Browser } from '@playwright/test';
import { phone } from '../house/browser';

export interface Scrolling {
  readonly frames: number;
  /** Frames that came more than half a frame late, of 60 a second. */
  readonly late: number;
  /** Between two frames, in milliseconds. */
  readonly worst: number;
}

/** Flings a page for some seconds, as a finger does, and watches when frames come. */
export async function scrolling(
  browser: Browser,
  url: string,
  { seconds, rate }: { readonly seconds: number; readonly rate: number },
): Promise<Scrolling> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  // As text: a compiled function brings along what is not in the page.
  await page.evaluate(
    'window.frames = []; requestAnimationFrame(function next(at) { frames.push(at); requestAnimationFrame(next); })',
  );
  const speed = 2400;
  await session.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 400,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'touch',
  });
  const frames = await page.evaluate<number[]>('frames');
  await context.close();
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  return {
    frames: gaps.length,
    late: gaps.filter((gap) => gap > 25).length,
    worst: Math.max(...gaps),
  };
}
