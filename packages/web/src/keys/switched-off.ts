/**
 * Whether the reader wants no shortcuts of a single letter: someone who speaks to their device, or whose
 * hand rests on the keys, sets them off by accident (WCAG 2.1.4).
 */
export function areSwitchedOff(): boolean {
  return document.documentElement.dataset['keys'] === 'off';
}
