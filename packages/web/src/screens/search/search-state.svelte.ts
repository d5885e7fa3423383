import { AskError } from '../../network/asking';
import { ask } from '../../network/this-network';
import type { SearchPageQuery } from '../../operations/generated/types';
import { question } from '../../operations/keys';
import type { PageLocation } from '../../routing/routes';
import type { DeviceAnswer } from '../../search/device-index';
import { deviceSearch } from '../../search/device-search';
import { foundKinds, kindNamed, type Counts, type FoundKind } from '../../search/found';
import type { DeviceState } from '../../search/messages';
import { countsOf, foundOf } from './found-edge';
import { FoundList, type FoundFrom } from './found-list';
import { addressOf, longestQuery } from './search-address';

/** Rows of the device's that are shown before more are asked for: what the library has stands below. */
const atFirst = { all: 8, kind: 30 } as const;
const moreAtOnce = 30;
/** Milliseconds without a key before the server is asked. */
const restOf = 160;
/** Milliseconds after which the reader hears that the server does not answer. */
const patience = 4000;

/** How it stands with one of the two that are asked. */
export type Asked = 'idle' | 'waiting' | 'answered' | 'unreachable' | 'trouble';

interface Outcome {
  readonly list: FoundList;
  readonly counts: Record<FoundFrom, Counts | null>;
  readonly device: Asked;
  readonly library: Asked;
  /** How many of the device's rows were asked for. */
  readonly rows: number;
  /** Where the server's list goes on. */
  readonly after: string | null;
}

const nothing: Outcome = {
  list: FoundList.empty,
  counts: { device: null, library: null },
  device: 'idle',
  library: 'idle',
  rows: 0,
  after: null,
};

/** What was found last, for the way back to it. */
const remembered = new Map<string, Outcome>();
const mostRemembered = 20;

/** A search as it is typed: the device answers first, the server when it can. */
export class SearchState {
  /** What stands in the field. */
  typed = $state('');
  /** What the list is of: the last that something was answered to. */
  query = $state.raw('');
  kind = $state.raw<FoundKind | null>(null);
  /** The list is not yet of what is typed. */
  behind = $state.raw(false);
  /** How far the device has been looked through; null: it is not known. */
  reading = $state.raw<DeviceState | null>(null);
  #shown = $state.raw<Outcome>(nothing);
  /** What has been answered to what is typed; shown as soon as there is something in it. */
  #next: Outcome = nothing;
  /** Counts what was looked for: what an earlier one still brings is let go. */
  #turn = 0;
  #wanted = '';
  #deviceFailed = false;
  #asking: AbortController | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor({ search }: PageLocation, data: SearchPageQuery | null) {
    this.query = this.typed = this.#wanted = search['q']?.trim() ?? '';
    this.kind = kindNamed(search['kind']);
    if (this.query === '') return;
    const before = remembered.get(addressOf(this.query, this.kind));
    this.#shown = data ? withLibrary(this.#waiting(), data) : (before ?? this.#waiting());
    this.#next = this.#shown;
  }

  readonly sections = $derived.by(() => this.#shown.list.sections);
  readonly device = $derived.by(() => this.#shown.device);
  readonly library = $derived.by(() => this.#shown.library);
  readonly after = $derived.by(() => this.#shown.after);
  /** The server has what the device has, and more; but for what only the device has. */
  readonly counts: Counts = $derived.by(() => {
    const { device, library } = this.#shown.counts;
    return Object.fromEntries(
      foundKinds.map((kind) => [kind, Math.max(device?.[kind] ?? 0, library?.[kind] ?? 0)]),
    );
  });
  readonly total = $derived(foundKinds.reduce((sum, kind) => sum + (this.counts[kind] ?? 0), 0));
  /** Of the kind that is chosen. */
  readonly shown = $derived(this.kind === null ? this.total : (this.counts[this.kind] ?? 0));
  /** The device has more than it was asked for. */
  readonly deviceMore = $derived.by(() => {
    const counts = this.#shown.counts.device ?? {};
    const of: readonly FoundKind[] = this.kind === null ? foundKinds : [this.kind];
    return of.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0) > this.#shown.rows;
  });
  /** Both have said what they could. */
  readonly settled = $derived(
    !this.behind && this.device !== 'waiting' && this.library !== 'waiting',
  );

  /** Begins in the browser; what it returns ends it. */
  open(): () => void {
    const close = deviceSearch.open({
      onState: (state) => {
        const other = state.size !== this.reading?.size || state.ready !== this.reading.ready;
        this.reading = state;
        if (other && this.#wanted !== '') void this.#askDevice(this.#turn);
      },
      onFailed: () => {
        this.#deviceFailed = true;
        this.#answer(this.#turn, (outcome) => ({ ...outcome, device: 'unreachable' }));
      },
    });
    const retry = () => this.retry();
    window.addEventListener('online', retry);
    if (this.typed.trim() !== '') this.look({ atOnce: true });
    return () => {
      window.removeEventListener('online', retry);
      this.#begin();
      close();
    };
  }

  /** Looks for what is typed. `atOnce`: the reader has finished typing. */
  look({ atOnce = false } = {}) {
    const turn = this.#begin();
    this.#wanted = this.typed.trim().slice(0, longestQuery);
    if (this.#wanted === '') {
      this.#next = nothing;
      return this.#show();
    }
    if (this.#wanted !== this.query) {
      this.behind = true;
      this.#next = this.#waiting();
    }
    void this.#askDevice(turn);
    if (this.#next.library === 'answered') return;
    this.#next = { ...this.#next, library: 'waiting' };
    if (!this.behind) this.#show();
    this.#rest = setTimeout(() => void this.#askLibrary(turn), atOnce ? 0 : restOf);
  }

  /** Shows one kind only, or all. */
  choose(kind: FoundKind | null) {
    if (kind === this.kind) return;
    this.kind = kind;
    const { list, counts } = this.#shown;
    const before = remembered.get(addressOf(this.query, kind));
    if (before) this.#shown = before;
    // What was found of the kind already is there at once; the counts hold for every kind.
    else this.#shown = { ...this.#shown, list: list.only(kind), after: null };
    this.behind = !before;
    this.#next = before ?? { ...this.#waiting(), counts };
    this.look({ atOnce: true });
  }

  /** Asks the server anew when it could not answer. */
  retry() {
    if (this.#wanted === '' || !/unreachable|trouble/.test(this.library)) return;
    this.look({ atOnce: true });
  }

  moreOfDevice(): Promise<void> {
    this.#next = { ...this.#next, rows: this.#next.rows + moreAtOnce };
    return this.#askDevice(this.#turn, true);
  }

  async moreOfLibrary() {
    if (this.after) await this.#askLibrary(this.#turn, this.after);
  }

  #waiting(): Outcome {
    return {
      ...nothing,
      device: this.#deviceFailed ? 'unreachable' : 'waiting',
      library: 'waiting',
      rows: this.kind === null ? atFirst.all : atFirst.kind,
    };
  }

  #begin(): number {
    clearTimeout(this.#rest);
    this.#asking?.abort();
    return ++this.#turn;
  }

  async #askDevice(turn: number, inPlace = false) {
    const asked = { query: this.#wanted, kind: this.kind, first: this.#next.rows };
    const answer = await deviceSearch.ask(asked);
    if (answer) this.#answer(turn, (outcome) => withDevice(outcome, answer, inPlace));
  }

  async #askLibrary(turn: number, after: string | null = null) {
    const asking = new AbortController();
    this.#asking = asking;
    const fail = (library: 'unreachable' | 'trouble') => {
      if (!asking.signal.aborted) this.#answer(turn, (outcome) => ({ ...outcome, library }));
    };
    const late = setTimeout(() => fail('unreachable'), patience);
    const variables = {
      query: this.#wanted,
      ...(this.kind && { kinds: this.kind.toUpperCase() }),
      ...(after && { after }),
    };
    try {
      const data = await ask(question('SearchPage', variables), { signal: asking.signal });
      this.#answer(turn, (outcome) => withLibrary(outcome, data, after !== null));
    } catch (error) {
      fail(error instanceof AskError ? error.code : 'trouble');
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * The first answer that has something takes the place of what was there. An empty one waits for
   * the other: nothing goes that may come back.
   */
  #answer(turn: number, add: (outcome: Outcome) => Outcome) {
    if (turn !== this.#turn) return;
    this.#next = add(this.#next);
    const { list, device, library } = this.#next;
    const last = device !== 'waiting' && library !== 'waiting';
    if (!this.behind || last || list.sections.length > 0) this.#show();
  }

  #show() {
    this.query = this.#wanted;
    this.behind = false;
    this.#shown = this.#next;
    if (this.query === '') return;
    const address = addressOf(this.query, this.kind);
    remembered.delete(address);
    remembered.set(address, this.#shown);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  }
}

function withDevice(outcome: Outcome, answer: DeviceAnswer, inPlace: boolean): Outcome {
  return {
    ...outcome,
    list: outcome.list.with('device', answer.found, inPlace),
    counts: { ...outcome.counts, device: answer.counts },
    // There may be more to come.
    device: answer.complete ? 'answered' : 'waiting',
  };
}

function withLibrary(outcome: Outcome, data: SearchPageQuery, inPlace = false): Outcome {
  const { edges, pageInfo } = data.search;
  return {
    ...outcome,
    list: outcome.list.with('library', edges.map(foundOf), inPlace),
    counts: { ...outcome.counts, library: countsOf(data) },
    library: 'answered',
    after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}
