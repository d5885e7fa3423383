/** Whether the reader wants nothing to move: the device's setting, or the one made here. */
export function isStill(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.documentElement.dataset['motion'] === 'reduced'
  );
}

/** Whether data is to be spared: the device's setting, or the one made here. */
export function isSparing(): boolean {
  return (
    navigator.connection?.saveData === true ||
    globalThis.document?.documentElement.dataset['data'] === 'reduced'
  );
}
