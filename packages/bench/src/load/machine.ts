import os from 'node:os';

/** The line without which no figure means anything: what it ran on, and how busy that was. */
export function machineLine(): string {
  const cpus = os.cpus();
  const model = cpus[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const [load = 0] = os.loadavg();
  return [
    `Node ${process.versions.node}`,
    `${os.availableParallelism()} cores (${model})`,
    `${memory} GiB`,
    `${os.type()} ${os.release()} ${os.arch()}`,
    `load average ${load.toFixed(2)} at the start`,
    new Date().toISOString().slice(0, 10),
  ].join(', ');
}
