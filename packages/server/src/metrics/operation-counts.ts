import { getOperationAST, parse } from 'graphql';
import type { OperationManifest } from '../execution/persisted-operations';
import type { Answer } from '../http/answer';

/** The name of all operations but the reader's own. */
export const otherOperation = 'other';

/**
 * How often each of the reader's own operations was asked for, by its name, and all others
 * together: whatever clients send, there are no more names than the reader's build has.
 */
export class OperationCounts {
  readonly #nameByHash: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  readonly #names = new WeakMap<Answer, string>();

  constructor(own: OperationManifest) {
    this.#nameByHash = new Map(
      Object.entries(own).map(([hash, document]) => [hash, nameOf(document)]),
    );
  }

  /** What an operation counts as, by the SHA-256 of its document; null for one that has none. */
  nameOf(hash: string | null): string {
    return (hash !== null && this.#nameByHash.get(hash)) || otherOperation;
  }

  count(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Says that this answer is one to the operation of this name, whoever gets it again. */
  note(answer: Answer, name: string): void {
    this.#names.set(answer, name);
  }

  nameFor(answer: Answer): string {
    return this.#names.get(answer) ?? otherOperation;
  }

  /** Names and counts since the start. */
  entries(): Iterable<readonly [string, number]> {
    return this.#counts.entries();
  }
}

function nameOf(document: string): string {
  return getOperationAST(parse(document))?.name?.value ?? otherOperation;
}
