import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/cli/dist/dateline.js', import.meta.url));

/** A real server in a process of its own, with a data folder that goes away with it. */
export class Server {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #home: string;

  private constructor(url: string, process: ChildProcess, home: string) {
    this.url = url;
    this.#process = process;
    this.#home = home;
  }

  /** Starts `dateline serve` on a free port; `stories` is a folder other than the bundled one. */
  static async start({ stories }: { readonly stories?: string } = {}): Promise<Server> {
    const home = await mkdtemp(join(tmpdir(), 'dateline-e2e-'));
    const { DATABASE_URL: _, ...environment } = process.env;
    const child = spawn(
      process.execPath,
      [command, 'serve', ...(stories === undefined ? [] : ['--stories', stories])],
      {
        env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATELINE_HOME: home },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /^ +Read +(http:\S+)/m.exec(said);
        if (ready?.[1] !== undefined) resolve(ready[1]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) =>
        reject(new Error(`The server ended with exit code ${code}:\n${said}`)),
      );
    });
    return new Server(url, child, home);
  }

  get pid(): number {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error('The server has no process.');
    return pid;
  }

  /** A token for an editor, as whoever runs the server makes one. */
  editorToken(): string {
    const args = [command, 'token', 'create', '--role', 'editor', '--name', 'Desk', '--json'];
    const env = { ...process.env, DATELINE_HOME: this.#home };
    const made: unknown = JSON.parse(execFileSync(process.execPath, args, { env }).toString());
    if (typeof made === 'object' && made && 'token' in made) return String(made.token);
    throw new Error(`No token was made: ${JSON.stringify(made)}`);
  }

  /** Asks it to stop and waits until it has. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it on the spot, as a crash or a pulled plug would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Leaves it running but silent: connections are taken, and nothing is ever answered. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process.kill('SIGCONT');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill(signal);
      this.#process.kill('SIGCONT');
      await ended;
    }
    await rm(this.#home, { recursive: true, force: true });
  }
}
