import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../house/browser';
import { longStory, writeLongStory } from '../house/long-story';
import { Server } from '../house/server';
import { firstTap } from './first-tap';
import { keptReading } from './kept-reading';
import { keptSearch } from './kept-search';
import { scrolling } from './scrolling';

// How the reader's pages feel, in figures. Nothing here passes or fails: they depend on the machine.

const times = 5;
const folder = await mkdtemp(join(tmpdir(), 'dateline-measure-'));
const browser = await chromium.launch(launchOptions());
try {
  const server = await Server.start();
  try {
    const taps = [];
    for (let run = 0; run < times; run += 1) taps.push(await firstTap(browser, server.url));
    const opened = taps.filter((tap) => tap.opened);
    say('First tap on a name, processor at a quarter', [
      `opened where it stands ${opened.length} times of ${times}`,
      `response ${range(opened.map(({ response }) => response))} ms (to be 100 or less)`,
      `longest task ${range(opened.map(({ longestTask }) => longestTask))} ms (to be 200 or less)`,
    ]);
    const { median, slowest, list } = await keptReading(browser, server.url, 1000);
    say('Reading a kept dispatch among 1,000', [
      `${median.toFixed(1)} ms, at worst ${slowest.toFixed(1)} ms (to be 10 or less)`,
      `all that the library lists ${list.toFixed(0)} ms`,
    ]);
    const search = await keptSearch(browser, server.url, 1000);
    say('Searching 1,000 kept dispatches', [
      ...search.searches.map(
        ({ query, median }) => `“${query}” ${median.toFixed(1)} ms (to be 50 or less)`,
      ),
      `read through in ${(search.reading / 1000).toFixed(1)} s, in ${search.memory.toFixed(0)} MB`,
      `the page’s longest task meanwhile ${search.longestTask.toFixed(0)} ms`,
    ]);
  } finally {
    await server.stop();
  }
  await writeLongStory(folder);
  const long = await Server.start({ stories: folder });
  try {
    const url = new URL(`/articles/${longStory.slug}`, long.url).href;
    for (const rate of [1, 4]) {
      const { frames, late, worst } = await scrolling(browser, url, { seconds: 5, rate });
      say(`Scrolling ${longStory.words} words, processor at 1/${rate}`, [
        `${frames} frames, ${late} late, at worst ${worst.toFixed(0)} ms apart`,
      ]);
    }
  } finally {
    await long.stop();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function say(what: string, figures: readonly string[]): void {
  console.log(`${what}:\n${figures.map((each) => `  ${each}`).join('\n')}`);
}

/** Median, and the least and the most of them. */
function range(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b).map((value) => value.toFixed(0));
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
}
