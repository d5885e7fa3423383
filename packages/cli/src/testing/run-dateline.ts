import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/dateline.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `dateline` that is under way. */
export class Dateline {
  readonly #child;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], options: RunOptions = {}) {
    this.#child = spawn(process.execPath, [command, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env['PATH'], ...options.env },
      stdio: 'pipe',
    });
    // A command that reads nothing may be gone before this has arrived.
    this.#child.stdin.on('error', () => undefined);
    this.#child.stdin.end(options.input ?? '');
    this.#child.stdout.on('data', (chunk: Buffer) => (this.#stdout += chunk.toString()));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
  }

  /** Waits until it prints what `pattern` matches; rejects when it ends before that. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(this.#stdout + this.#stderr);
        if (found) resolve(found);
      };
      this.#child.stdout.on('data', look);
      this.#child.stderr.on('data', look);
      this.#child.once('close', (code) =>
        reject(new Error(`ended with ${code}:\n${this.#stdout}${this.#stderr}`)),
      );
      look();
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async finished(): Promise<Finished> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      await once(this.#child, 'close');
    }
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr };
  }
}

export interface RunOptions {
  readonly cwd?: string;
  /** What it gets on standard input. */
  readonly input?: string | Uint8Array;
  /** Nothing else of this process's environment is passed on, but for the PATH. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command to its end. */
export function runDateline(args: readonly string[], options?: RunOptions): Promise<Finished> {
  return new Dateline(args, options).finished();
}
