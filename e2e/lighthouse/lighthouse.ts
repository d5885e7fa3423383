import { createServer } from 'node:net';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { launchOptions } from '../house/browser';
import { Server } from '../house/server';
import { articlePath } from '../house/story';

/** Out of 100, for the median of the runs. */
const wanted = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };

/**
 * What the command fails under. Performance is the one category that depends on what else the
 * machine is doing, so it may fall short of what is wanted, and is then said to.
 */
const demanded = { ...wanted, performance: 90 };

/** When the first runs fall short, more of them tell a slow page from a busy machine. */
const runs = { first: 3, more: 2 };
const pages = ['/', articlePath, '/people/sergei-lavrov'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** One run in a browser that has seen nothing yet. */
async function measure(url: string, triesLeft = 2): Promise<Result> {
  const port = await freePort();
  const options = launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const outcome = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (outcome === undefined) throw new Error(`Lighthouse had nothing to say of ${url}.`);
    const { runtimeError } = outcome.lhr;
    // The browser now and then gives no whole trace: that says nothing of the page.
    if (runtimeError && triesLeft > 0) return await measure(url, triesLeft - 1);
    if (runtimeError) throw new Error(`${url}: ${runtimeError.code}: ${runtimeError.message}`);
    return outcome.lhr;
  } finally {
    await browser.close();
  }
}

function scoreOf(result: Result, category: Category): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The audits that cost points in a category, in one line each. */
function shortfalls(result: Result, category: Category): string[] {
  return (result.categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => result.audits[id])
    .filter((audit) => audit?.score !== null && audit !== undefined && audit.score < 0.9)
    .map((audit) => `    ${audit?.title}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`);
}

async function judge(path: string, url: string): Promise<boolean> {
  const results: Result[] = [];
  const score = (category: Category) => middle(results.map((result) => scoreOf(result, category)));
  for (let run = 0; run < runs.first; run += 1) results.push(await measure(url));
  if (categories.some((category) => score(category) < wanted[category])) {
    for (let run = 0; run < runs.more; run += 1) results.push(await measure(url));
  }
  const scores = categories.map((category) => `${category} ${score(category)}`);
  console.log(`Lighthouse ${path}: ${scores.join(', ')} (median of ${results.length})`);
  for (const category of categories.filter((each) => score(each) < wanted[each])) {
    const worst = results.find((result) => scoreOf(result, category) < wanted[category]);
    const why = worst ? shortfalls(worst, category) : [];
    console.log([`  ${category} is under ${wanted[category]}:`, ...why].join('\n'));
  }
  return categories.every((category) => score(category) >= demanded[category]);
}

const server = await Server.start();
try {
  let good = true;
  for (const path of pages) good = (await judge(path, new URL(path, server.url).href)) && good;
  process.exitCode = good ? 0 : 1;
} finally {
  await server.stop();
}
