import type { Row, RowPage, Uuid, View } from '@samtale/shared';
import * as api from '../api/api.ts';
import { type Refusal, refusal } from '../api/client.ts';
import { append, belongs, merge } from './order.ts';

/** How many rows a request by ids asks for at most; more go in several requests. */
const IDS_AT_ONCE = 50;
/** Counts are asked for again this long after the last change, so that a busy minute asks seldom. */
const COUNT_AFTER = 1_000;

/** Changes are gathered this long before their rows are read; longer in a window that nobody sees. */
const GATHER = 100;
const GATHER_HIDDEN = 1_500;

/** One view's rows as far as they are loaded. */
export class List {
  rows = $state.raw<Row[]>([]);
  status = $state<'new' | 'loading' | 'ready' | 'failed'>('new');
  more = $state<'idle' | 'loading' | 'failed'>('idle');
  failure = $state.raw<Refusal | null>(null);
  next: string | null = null;

  constructor(readonly view: View) {}

  get whole(): boolean {
    return this.next === null;
  }
}

type Seen = (rows: Row[], gone: ReadonlySet<Uuid>) => void;

/** The lists of conversations, kept true by `changed` frames. */
export class Lists {
  readonly views: Record<View, List> = {
    mine: new List('mine'),
    unassigned: new List('unassigned'),
    snoozed: new List('snoozed'),
    all: new List('all'),
    closed: new List('closed'),
  };
  counts = $state.raw<RowPage['counts']>({ mine: 0, unassigned: 0, snoozed: 0, all: 0 });
  /** The label that all that is listed has; null for whatever labels. */
  label = $state.raw<Uuid | null>(null);
  readonly #me: Uuid;
  readonly #seen: Seen;
  readonly #heard = new Set<Uuid>();
  #refreshing: Promise<void> | null = null;
  #stopped = false;
  #counting: ReturnType<typeof setTimeout> | undefined;

  /** @param seen told of every row that was read anew, and of those that were asked for and are out of reach */
  constructor(me: Uuid, seen: Seen) {
    this.#me = me;
    this.#seen = seen;
  }

  /** Loads a view's first page unless it is there. */
  async open(view: View): Promise<void> {
    const list = this.views[view];
    if (list.status === 'new' || list.status === 'failed') await this.load(view);
  }

  /** Lists what has the label, in every view. */
  async filter(label: Uuid | null): Promise<void> {
    if (label === this.label) return;
    this.label = label;
    const loaded = Object.values(this.views).filter((list) => list.status !== 'new');
    for (const list of loaded) {
      list.rows = [];
      list.status = 'new';
    }
    await Promise.all(loaded.map((list) => this.load(list.view)));
  }

  #labelled(row: Row): boolean {
    return this.label === null || row.labels.includes(this.label);
  }

  /** Loads a view's first page anew; what is shown stays until it is there. */
  async load(view: View): Promise<void> {
    const list = this.views[view];
    if (list.status !== 'ready') list.status = 'loading';
    try {
      const { label } = this;
      const page = await api.rows(view, null, label);
      if (label !== this.label) return;
      list.rows = append([], page.rows, view);
      list.next = page.next ?? null;
      list.status = 'ready';
      list.more = 'idle';
      this.counts = page.counts;
      this.#seen(page.rows, new Set());
    } catch (error) {
      list.failure = refusal(error);
      if (list.status !== 'ready') list.status = 'failed';
    }
  }

  /** Loads the page after what is loaded, once at a time. */
  async loadMore(view: View): Promise<void> {
    const list = this.views[view];
    if (list.next === null || list.more === 'loading' || list.status !== 'ready') return;
    list.more = 'loading';
    const cursor = list.next;
    try {
      const page = await api.rows(view, cursor, this.label);
      if (list.next !== cursor) return;
      list.rows = append(list.rows, page.rows, view);
      list.next = page.next ?? null;
      list.more = 'idle';
    } catch {
      list.more = 'failed';
    }
  }

  /** Rows have changed: they are read anew soon, all that changed meanwhile in one request and one at a time. */
  hear(ids: Uuid[]): void {
    for (const id of ids) this.#heard.add(id);
    this.#refreshing ??= this.#refreshHeard().finally(() => {
      this.#refreshing = null;
      if (this.#heard.size) this.hear([]);
    });
  }

  async #refreshHeard(): Promise<void> {
    const hidden = document.visibilityState === 'hidden';
    await new Promise((resolve) => setTimeout(resolve, hidden ? GATHER_HIDDEN : GATHER));
    const ids = [...this.#heard];
    this.#heard.clear();
    if (!this.#stopped) await this.refresh(ids);
  }

  /** Reads these rows anew, in each view that is loaded. */
  async refresh(ids: Uuid[]): Promise<void> {
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const asked = ids.slice(from, from + IDS_AT_ONCE);
      const page = await api.rowsOf(asked).catch(() => null);
      if (page) this.put(page.rows, asked);
    }
    this.#countSoon();
  }

  /** Puts rows in their places; ids that were asked for and not found have left every view. */
  put(rows: Row[], asked: Uuid[] = []): void {
    const gone = new Set(asked.filter((id) => !rows.some((row) => row.id === id)));
    for (const list of Object.values(this.views)) {
      if (list.status !== 'ready') continue;
      const known = gone.size ? list.rows.filter((row) => !gone.has(row.id)) : list.rows;
      list.rows = merge(known, rows, list.view, this.#me, list.whole).filter((row) => this.#labelled(row));
    }
    this.#seen(rows, gone);
  }

  /** What was read is not unread, before the server says so too. */
  read(id: Uuid): void {
    for (const list of Object.values(this.views)) {
      if (!list.rows.some((row) => row.id === id && row.unread)) continue;
      list.rows = list.rows.map((row) => (row.id === id ? { ...row, unread: 0 } : row));
    }
  }

  /** After the line was lost: the views that are loaded, from their beginning. */
  async resync(): Promise<void> {
    const loaded = Object.values(this.views).filter((list) => list.status !== 'new');
    await Promise.all(loaded.map((list) => this.load(list.view)));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#counting);
  }

  /** How many stand in a view; null when nobody counts them. */
  count(view: View): number | null {
    if (view === 'closed') return null;
    const list = this.views[view];
    return list.status === 'ready' && list.whole && this.label === null
      ? list.rows.length
      : this.counts[view];
  }

  /** The row if a loaded view has it. */
  find(id: Uuid): Row | null {
    for (const list of Object.values(this.views)) {
      const found = list.rows.find((row) => row.id === id);
      if (found && belongs(found, list.view, this.#me)) return found;
    }
    return null;
  }

  #countSoon(): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(async () => {
      const page = await api.rows('mine', null, null, 1).catch(() => null);
      if (page) this.counts = page.counts;
    }, COUNT_AFTER);
  }
}
