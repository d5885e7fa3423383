/** Runs `work` when the browser has nothing better to do, within two seconds. */
export function whenIdle(work: () => Promise<void>): void {
  const run = () => {
    work().catch((error: unknown) => console.error(error));
  };
  // Safari has no idle callback: after the present task is the nearest thing.
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
