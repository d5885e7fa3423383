/** What a contender's process sends once it answers. */
export interface Listening {
  readonly url: string;
}

/** What it sends whenever it is asked how much it has worked. */
export interface Usage {
  /** Processor time since it began, of all its threads, in microseconds. */
  readonly processorTime: number;
}

/** Tells the process that started this one where it listens, and its processor time when asked. */
export function announce(url: string): void {
  const listening: Listening = { url };
  process.send?.(listening);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { processorTime: user + system };
    process.send?.(usage);
  });
}
