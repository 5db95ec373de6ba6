import {
  type ConversationDetail,
  type Message,
  type Note,
  type Outgoing,
  type Receipt,
  type Row,
  type ServerFrame,
  Timeline,
  type Uuid,
} from '@samtale/shared';
import * as api from '../api/api.ts';
import { refusal } from '../api/client.ts';
import type { Live } from '../live/live.svelte.ts';

/** The sender says so every 1.5 s; silence for this long means that they stopped. */
const TYPING_GONE = 3_000;
const NOTHING: Receipt = { delivered: 0, read: 0 };

type PlacedNote = Note & { seq: number };
const placed = (note: Note): PlacedNote => ({ ...note, seq: note.noteSeq });

/** The conversation that is open: its messages and notes without gaps, receipts, and who is writing. */
export class OpenConversation {
  status = $state<'loading' | 'ready' | 'failed' | 'unknown' | 'erased' | 'restricted'>('loading');
  detail = $state.raw<ConversationDetail | null>(null);
  row = $state.raw<Row | null>(null);
  messages = $state.raw<readonly Message[]>([]);
  notes = $state.raw<readonly PlacedNote[]>([]);
  visitor = $state.raw<Receipt>(NOTHING);
  agent = $state.raw<Receipt>(NOTHING);
  /** Up to where an agent had read when it was opened; what came later is new. Null when nothing or everything is. */
  readUpTo = $state.raw<number | null>(null);
  /** Who writes: a name, or null for the visitor. */
  typing = $state.raw<{ name: string | null } | null>(null);
  /** How far what is carried has come, by the message's id. */
  outgoing = $state.raw<ReadonlyMap<Uuid, Outgoing>>(new Map());
  /** The person has said that nothing may be sent to where they wrote from. */
  stopped = $state(false);
  /** Other agents who have it open. */
  onlookers = $state.raw<readonly { id: Uuid; name: string }[]>([]);
  /** The reader sees the last message, not older ones further up. */
  atLatest = $state(true);
  older = $state<'none' | 'more' | 'loading' | 'failed'>('none');
  #timeline = new Timeline();
  #noteline = new Timeline<PlacedNote>();
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #live: Live;

  constructor(
    readonly id: Uuid,
    live: Live,
    /** Told of each message that came while it was open. */
    readonly arrived: (message: Message) => void,
  ) {
    this.#live = live;
  }

  async load(): Promise<void> {
    if (this.status !== 'ready') this.status = 'loading';
    try {
      this.#take(await api.conversation(this.id));
    } catch (error) {
      const { status, passing } = refusal(error);
      if (this.status !== 'ready') this.status = status === 404 ? 'unknown' : passing ? 'failed' : 'unknown';
    }
  }

  #take(detail: ConversationDetail): void {
    const before = (detail.messages[0]?.seq ?? detail.lastSeq + 1) - 1;
    this.#timeline = new Timeline(before);
    this.#timeline.add(...detail.messages);
    this.#noteline = new Timeline<PlacedNote>((detail.notes[0]?.noteSeq ?? detail.lastNoteSeq + 1) - 1);
    this.#noteline.add(...detail.notes.map(placed));
    this.#know(detail);
    this.readUpTo = detail.row.unread > 0 ? detail.receipts.agent.read || null : null;
    this.older = before > 0 ? 'more' : 'none';
    this.status = 'ready';
    this.#show();
    this.watch();
  }

  #know(detail: ConversationDetail): void {
    this.detail = detail;
    this.row = detail.row;
    this.visitor = detail.receipts.visitor;
    this.agent = detail.receipts.agent;
    this.stopped = detail.stopped;
    this.#carried(detail.outgoing);
  }

  #carried(outgoing: readonly Outgoing[]): void {
    this.outgoing = new Map(outgoing.map((one) => [one.messageId, one]));
  }

  /** Asks how far what is carried has come. */
  async follow(): Promise<void> {
    if (this.status !== 'ready') return;
    const outgoing = await api.outgoing(this.id).catch(() => null);
    if (outgoing) this.#carried(outgoing);
  }

  /** After the line was lost: what messages do not tell, the state and the receipts, is read anew too. */
  async resync(): Promise<void> {
    if (this.status !== 'ready') return;
    this.watch();
    await this.#again();
  }

  async #again(): Promise<void> {
    const detail = await api.conversation(this.id).catch(refusal);
    if (!('code' in detail)) this.#know(detail);
    else if (detail.status === 404) this.lost();
  }

  /** Asks the server for what comes from here on, and for what was missed. */
  watch(): void {
    if (this.status !== 'ready') return;
    this.#live.send({
      type: 'watch',
      conversation: this.id,
      after: this.#timeline.lastSeq,
      afterNote: this.#noteline.lastSeq,
    });
  }

  /** It is out of this agent's reach now. */
  lost(): void {
    if (this.status === 'erased' || this.status === 'restricted') return;
    this.stop();
    this.status = 'unknown';
  }

  /** Nothing of it is shown any more: it is gone for good, or the person has asked that it lies unused. */
  gone(why: 'erased' | 'restricted'): void {
    this.stop();
    this.status = why;
    this.detail = null;
    this.row = null;
    this.messages = [];
    this.notes = [];
    this.typing = null;
  }

  stop(): void {
    clearTimeout(this.#typingTimer);
    this.#live.send({ type: 'unwatch', conversation: this.id });
  }

  async loadOlder(): Promise<void> {
    if (this.older !== 'more' && this.older !== 'failed') return;
    this.older = 'loading';
    try {
      const page = await api.messagesBefore(this.id, this.#timeline.firstSeq + 1);
      this.#timeline.prepend(page.messages);
      this.older = this.#timeline.firstSeq > 0 && page.messages.length > 0 ? 'more' : 'none';
      this.#show();
    } catch {
      this.older = 'failed';
    }
  }

  get lastSeq(): number {
    return this.#timeline.lastSeq;
  }

  has(id: Uuid): boolean {
    return this.#timeline.has(id) || this.#noteline.has(id);
  }

  /** One's own message that the server has stored, before it comes back as a frame. */
  stored(message: Message): void {
    this.#add(message);
  }

  storedNote(note: Note): void {
    this.#noteline.add(placed(note));
    this.#show();
    if (this.#noteline.behind) this.watch();
  }

  receive(frame: ServerFrame): void {
    switch (frame.type) {
      case 'message':
        return this.#add(frame.message);
      case 'note':
        return this.storedNote(frame.note);
      case 'receipts':
        this.visitor = frame.visitor;
        this.agent = frame.agent;
        return;
      case 'outgoing':
        return void this.follow();
      case 'onlookers':
        this.onlookers = frame.agents;
        return;
      case 'typing':
        return this.#types(frame.agent?.name ?? null);
      case 'heartbeat':
        return this.#heard(frame.seqs[this.id], frame.noteSeqs?.[this.id]);
    }
  }

  #add(message: Message): void {
    const added = this.#timeline.add(message);
    for (const one of added) {
      if (one.author.kind === 'visitor') this.#quiet();
      // It may be a STOP, or a START after one.
      if (one.author.kind === 'visitor' && this.row?.channel === 'sms') void this.#again();
      this.arrived(one);
    }
    if (added.length) this.#show();
    if (this.#timeline.behind) this.watch();
  }

  #heard(seq: number | undefined, noteSeq: number | undefined): void {
    const missing = [this.#timeline.heard(seq ?? 0), this.#noteline.heard(noteSeq ?? 0)];
    if (missing.includes(true)) this.watch();
  }

  /** What colleagues have said since a seq, so that nobody answers twice unaware. */
  saidByOthers(since: number, me: Uuid): Message[] {
    return this.messages.filter(
      (one) => one.seq > since && one.kind === 'text' && one.author.kind === 'agent' && one.author.id !== me,
    );
  }

  #types(name: string | null): void {
    this.typing = { name };
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#quiet(), TYPING_GONE);
  }

  #quiet(): void {
    this.typing = null;
  }

  #show(): void {
    this.messages = this.#timeline.items;
    this.notes = this.#noteline.items;
  }
}
