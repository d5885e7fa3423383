import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colors that one block of the tokens sets. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name, color]),
  );
}

const themes = {
  light: tokens(':root'),
  dark: tokens(":root[data-theme='dark']"),
  sepia: tokens(":root[data-theme='sepia']"),
};
const systemDark = tokens(":root:not([data-theme='light'], [data-theme='sepia'])");

type Triple = readonly [number, number, number];

function linear(color: string): Triple {
  const part = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** OKLab lightness, from 0 to 1. */
function lightness(color: string): number {
  const [r, g, b] = linear(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}

const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const kinds = ['person', 'place', 'organization', 'event'];
const inks = ['ink', 'ink-soft', ...kinds];

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const color = (name: string) => {
    const value = theme[name];
    if (!value) throw new Error(`--${name} is not set`);
    return value;
  };
  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    'has %s on %s at 4.5 : 1 or more',
    (ink, ground) => expect(contrast(color(ink), color(ground))).toBeGreaterThanOrEqual(4.5),
  );
  it('keeps words readable where they are lit up', () => {
    expect(contrast(color('ink'), color('light-up'))).toBeGreaterThanOrEqual(7);
    for (const kind of kinds) {
      expect(contrast(color(kind), color('light-up'))).toBeGreaterThanOrEqual(3);
    }
  });
  it('draws borders of controls at 3 : 1', () => {
    expect(contrast(color('rule-strong'), color('paper'))).toBeGreaterThanOrEqual(3);
  });
  it('gives the four kinds one lightness', () => {
    const values = kinds.map((kind) => lightness(color(kind)));
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.012);
  });
});

it('is as dark by the system as by choice', () => {
  expect(systemDark).toEqual(themes.dark);
});
