/** Does `work` when no other tab is at the same thing; in a browser without locks, at once. */
export async function oneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request(`dateline-${name}`, work) as Promise<T>;
}

/** Does `work` unless another tab is at it already. */
export async function unlessAnotherTab(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(`dateline-${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
