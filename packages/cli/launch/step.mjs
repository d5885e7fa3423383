import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './project.mjs';

/** A step that did not work, with the end of what it said and what to do about it. */
export class StepFailure extends Error {
  constructor(message, { tail = '', remedy = '' } = {}) {
    super(message);
    this.tail = tail;
    this.remedy = remedy;
  }
}

export function seconds(milliseconds) {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds < 59_500) return `${Math.round(milliseconds / 1000)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Shows one step: on a terminal a line that counts up and is replaced by its outcome,
 * elsewhere plain lines, at most one each ten seconds while it runs.
 *
 * `work` gets a function that takes a few words on where it is. What it returns, if a
 * string, is shown behind the outcome. With `quietFor`, a step that succeeds within so many
 * milliseconds shows nothing at all.
 */
export async function step(title, work, out = process.stdout, { quietFor = 0 } = {}) {
  const started = Date.now();
  const elapsed = () => seconds(Date.now() - started);
  const live = out.isTTY === true;
  let detail = '';
  const line = () => `… ${title}${detail ? `: ${detail}` : ''} (${elapsed()})`;
  const replace = (text) => out.write(`\r\u001b[2K${text.slice(0, (out.columns ?? 80) - 1)}`);

  let announced = false;
  const announce = () => {
    announced = true;
    if (live) replace(line());
    else out.write(`… ${title}\n`);
  };
  if (quietFor === 0) announce();
  const first = announced ? undefined : setTimeout(announce, quietFor);
  const timer = setInterval(
    () => {
      if (!announced) return;
      if (live) replace(line());
      else out.write(`${line()}\n`);
    },
    live ? 200 : 10_000,
  );
  const finish = (text) => {
    clearTimeout(first);
    clearInterval(timer);
    if (live && announced) replace('');
    if (text !== null) out.write(`${text}\n`);
  };
  try {
    const outcome = await work((text) => {
      detail = text;
    });
    const said = typeof outcome === 'string' ? ` ${outcome}` : '';
    finish(announced ? `✓ ${title} (${elapsed()})${said}` : null);
    return outcome;
  } catch (error) {
    finish(`✗ ${title} (${elapsed()})`);
    throw error;
  }
}

/** Says what went wrong, the end of what the step said, and what to do. */
export function describeFailure(error) {
  if (!(error instanceof StepFailure)) return error.stack ?? String(error);
  const tail = error.tail.trim();
  return [
    '',
    ...(tail ? [tail.replace(/^/gm, '  │ '), ''] : []),
    error.message,
    ...(error.remedy ? [error.remedy] : []),
  ].join('\n');
}

const running = new Set();

/** A child gets the terminal's Ctrl-C by itself, but not a signal that is sent to us alone. */
function passOn(signal) {
  for (const child of running) child.kill(signal);
  process.exit(1);
}

function begun(child) {
  if (running.size === 0) process.on('SIGTERM', passOn).on('SIGHUP', passOn);
  running.add(child);
}

/** With no child left, signals do again what they do by default. */
function ended(child) {
  running.delete(child);
  if (running.size === 0) process.off('SIGTERM', passOn).off('SIGHUP', passOn);
}

/**
 * Runs a program in the project's root and resolves to `{ code, output }`.
 * `onLine` sees each line as it comes; `stream` passes the output through.
 */
export function run(command, args, { env, onLine, stream, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    begun(child);
    let output = '';
    let rest = '';
    const take = (chunk) => {
      output += chunk;
      stream?.write(chunk);
      if (!onLine) return;
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      ended(child);
      reject(
        new StepFailure(`Could not start ${command}: ${error.message}`, {
          remedy:
            error.code === 'ENOENT'
              ? `Is ${command} installed and on the PATH? It comes with Node.`
              : '',
        }),
      );
    });
    child.on('close', (code, signal) => {
      ended(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** The last lines of a long output. */
export function tail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
