/** 128 + 2, what shells report for a program that Ctrl-C ended. */
const interrupted = 130;

/**
 * Resolves when the process is asked to stop: by Ctrl-C, by its supervisor, or because the
 * terminal closed. Ctrl-C after that ends it at once, whatever it is still busy with.
 */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    process.on('SIGINT', () => {
      if (asked) process.exit(interrupted);
      stop();
    });
  });
}
