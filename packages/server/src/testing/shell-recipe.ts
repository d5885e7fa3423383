import { execFileSync, spawn } from 'node:child_process';

/** True when a program of this name can be run. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface ShellRecipe {
  /** Lines of `curl`, as they stand in the README. */
  readonly code: string;
  /** Stands in for localhost:4000. */
  readonly host: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Ends it as soon as this has been printed. Without it, it ends by itself. */
  readonly until?: RegExp;
}

/** What a recipe prints, run by a shell and `curl`. */
export function runInShell({ code, host, variables = {}, until }: ShellRecipe): Promise<string> {
  // `exec` makes the last command the process that is ended.
  const last = code.lastIndexOf('curl ');
  const script = `set -e\n${code.slice(0, last)}exec ${code.slice(last)}`;
  const child = spawn('sh', ['-c', onHost(script, host)], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (until?.test(printed)) child.kill();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0 || until?.test(printed)) resolve(printed);
      else reject(new Error(`The recipe ended with ${status}: ${printed}`));
    });
  });
}

/** What a recipe would print, its `curl` lines read as requests and sent by `fetch`. */
export async function runByFetch(recipe: ShellRecipe): Promise<string> {
  const { code, host, variables = {}, until } = recipe;
  let printed = '';
  for (const command of commandsIn(onHost(code, host), variables)) {
    const { url, init, withHead } = requestOf(command);
    const response = await fetch(url, init);
    if (withHead) {
      printed += `HTTP/1.1 ${response.status}\r\n`;
      response.headers.forEach((value, name) => (printed += `${name}: ${value}\r\n`));
      printed += '\r\n';
    }
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      printed += decoder.decode(chunk, { stream: true });
      if (until?.test(printed)) break;
    }
  }
  return printed;
}

function onHost(code: string, host: string): string {
  return code.replaceAll('localhost:4000', host);
}

/** The words of each command: what recipes need of a shell's rules, and no more. */
function commandsIn(
  code: string,
  variables: Readonly<Record<string, string>>,
): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  const parts = /\\\n|(\n)|[ \t]+|((?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"\\])+)/g;
  for (const [, line, word] of code.matchAll(parts)) {
    if (line !== undefined) commands.push([]);
    else if (word !== undefined) commands.at(-1)?.push(unquoted(word, variables));
  }
  return commands.filter(([first]) => first === 'curl');
}

function unquoted(word: string, variables: Readonly<Record<string, string>>): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"/g,
    (_all, single?: string, double = '') =>
      single ??
      String(double).replace(/\\(.)|\$(\w+)/g, (_part, escaped?: string, name = '') =>
        escaped === undefined ? (variables[String(name)] ?? '') : escaped,
      ),
  );
}

function requestOf([, ...words]: readonly string[]) {
  const headers = new Headers();
  const search = new URLSearchParams();
  let url = '';
  let body: string | undefined;
  let withHead = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^-[siGN]+$/.test(word)) {
      withHead ||= word.includes('i');
      continue;
    }
    if (!word.startsWith('-')) {
      url = `http://${word}`;
      continue;
    }
    at += 1;
    const [name = '', value = ''] = splitOnce(words[at] ?? '', word === '-H' ? ':' : '=');
    if (word === '-H') {
      if (value.trim() !== '') headers.set(name, value.trim());
    } else if (word === '--data-urlencode') search.set(name, value);
    else if (word === '-d') body = words[at];
    else throw new Error(`Nobody has said what ${word} of curl is for fetch.`);
  }
  const init: RequestInit = { headers, ...(body !== undefined && { method: 'POST', body }) };
  return { url: search.size > 0 ? `${url}?${search}` : url, init, withHead };
}

function splitOnce(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
