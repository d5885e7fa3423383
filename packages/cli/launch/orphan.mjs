/** Milliseconds between two looks. */
const interval = 500;

/**
 * Ends this process as if asked to when the shell that npm put in between is gone. A signal to
 * npm ends npm and that shell, and many shells do not pass it on: the server would go on
 * unseen and keep the port.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, interval);
  watch.unref();
}
