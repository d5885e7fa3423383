/** The colors of the theme, for what is drawn on a canvas. */
export type Inks = Readonly<Record<(typeof names)[number], string>>;

const names = [
  'paper',
  'paper-raised',
  'paper-sunk',
  'ink',
  'ink-soft',
  'rule',
  'rule-strong',
  'place',
  'event',
  'land',
] as const;

export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Inks;
}

/** Calls `changed` when the reader or the system takes another theme, until it is told to stop. */
export function watchInks(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    root.disconnect();
    dark.removeEventListener('change', changed);
  };
}
