import { newId, type Uuid } from '@samtale/shared';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import * as api from '../api/api.ts';
import { refusal } from '../api/client.ts';
import { type Drafts, MODES, type Mode } from './drafts.svelte.ts';

/** A text is sent to the server when the writer pauses this long. */
const PAUSE = 2_000;
/** What could not be kept is tried again after this long. */
const AGAIN = 10_000;

const keyOf = (conversation: Uuid, mode: Mode) => `${mode} ${conversation}`;

/** Has the server keep what is written, so that a reload or another browser goes on with it. */
export class KeptDrafts {
  /** Where the agent has begun to write, in this window or another. */
  readonly where = new SvelteSet<Uuid>();
  /** What another window of the agent's has written since this one read; it is asked which of the two stays. */
  readonly newer = new SvelteMap<string, api.KeptDraft>();
  readonly #drafts: Drafts;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #saving = new Set<string>();
  readonly #failing = new Set<string>();
  #stopped = false;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    drafts.onchange = (conversation, mode) => this.#soon(conversation, mode, PAUSE);
    drafts.onleave = () => this.flush();
  }

  /** Whether something is written that could not be kept. */
  get troubled(): boolean {
    return this.#failing.size > 0 || this.newer.size > 0;
  }

  async start(): Promise<void> {
    const all = await api.draftsAnywhere().catch(() => []);
    for (const conversation of all) this.where.add(conversation);
  }

  /** Reads what is kept of a conversation that is opened. */
  async load(conversation: Uuid): Promise<void> {
    const found = await api.draftsOf(conversation).catch(() => null);
    if (!found) return;
    for (const mode of MODES)
      this.#take(
        conversation,
        mode,
        found.find((one) => one.kind === mode),
      );
  }

  #take(conversation: Uuid, mode: Mode, kept: api.KeptDraft | undefined): void {
    const key = keyOf(conversation, mode);
    const written = this.#drafts.get(conversation, mode);
    if (!kept) {
      this.#drafts.seen.set(key, null);
      this.newer.delete(key);
    } else if (written === '' || written === kept.text || !this.#drafts.changed.has(key)) {
      this.#drafts.seen.set(key, kept.id);
      this.#drafts.put(conversation, mode, kept.text);
      this.where.add(conversation);
    } else if (this.#drafts.seen.get(key) !== kept.id) {
      this.newer.set(key, kept);
    }
  }

  newerOf(conversation: Uuid, mode: Mode): api.KeptDraft | null {
    return this.newer.get(keyOf(conversation, mode)) ?? null;
  }

  /** Goes on with the other window's text, or with the one that stands here. */
  choose(conversation: Uuid, mode: Mode, theirs: boolean): void {
    const key = keyOf(conversation, mode);
    const kept = this.newer.get(key);
    if (!kept) return;
    this.newer.delete(key);
    this.#drafts.seen.set(key, kept.id);
    if (theirs) {
      this.#drafts.changed.delete(key);
      this.#drafts.put(conversation, mode, kept.text);
    } else this.#soon(conversation, mode, 0);
  }

  /** The text is on its way as a message or a note; the server ends the draft when it arrives. */
  sent(conversation: Uuid, mode: Mode): void {
    const key = keyOf(conversation, mode);
    this.#stop(key);
    this.#drafts.changed.delete(key);
    this.#drafts.put(conversation, mode, '');
    this.#mark(conversation);
  }

  /** It has arrived, and with it the draft has gone; what was begun since is kept anew. */
  arrived(conversation: Uuid, mode: Mode): void {
    this.#drafts.seen.set(keyOf(conversation, mode), null);
    if (this.#drafts.get(conversation, mode)) this.#soon(conversation, mode, 0);
  }

  /** Keeps what waits to be, now: somebody leaves. */
  async flush(): Promise<void> {
    await Promise.all(
      [...this.#waiting.keys()].map((key) => {
        const [mode, conversation] = key.split(' ') as [Mode, Uuid];
        return this.#save(conversation, mode);
      }),
    );
  }

  stop(): void {
    this.#stopped = true;
    for (const key of [...this.#waiting.keys()]) this.#stop(key);
    this.#drafts.onchange = null;
    this.#drafts.onleave = null;
  }

  #stop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  #soon(conversation: Uuid, mode: Mode, after: number): void {
    const key = keyOf(conversation, mode);
    this.#stop(key);
    this.#mark(conversation);
    if (this.newer.has(key) || this.#stopped) return;
    this.#waiting.set(
      key,
      setTimeout(() => void this.#save(conversation, mode), after),
    );
  }

  #mark(conversation: Uuid): void {
    if (this.#drafts.has(conversation)) this.where.add(conversation);
    else this.where.delete(conversation);
  }

  /** One at a time for each text, so that they are kept in the order in which they were written. */
  async #save(conversation: Uuid, mode: Mode): Promise<void> {
    const key = keyOf(conversation, mode);
    this.#stop(key);
    if (this.#saving.has(key)) return this.#soon(conversation, mode, PAUSE);
    const text = this.#drafts.get(conversation, mode);
    const after = this.#drafts.seen.get(key) ?? null;
    if (!text.trim() && after === null) return;
    const id = newId();
    this.#saving.add(key);
    try {
      await api.keepDraft(conversation, mode, { id, after, text });
      this.#drafts.seen.set(key, text.trim() ? id : null);
      this.#failing.delete(key);
      if (this.#drafts.get(conversation, mode) === text) this.#drafts.changed.delete(key);
    } catch (error) {
      await this.#failed(conversation, mode, refusal(error));
    } finally {
      this.#saving.delete(key);
    }
  }

  async #failed(
    conversation: Uuid,
    mode: Mode,
    { status, passing }: ReturnType<typeof refusal>,
  ): Promise<void> {
    const key = keyOf(conversation, mode);
    if (status === 409) {
      this.#failing.delete(key);
      await this.load(conversation);
    } else if (passing) {
      this.#failing.add(key);
      this.#soon(conversation, mode, AGAIN);
    }
  }
}
