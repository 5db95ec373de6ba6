import type { CannedReply, Masked, Me, Message, Row, ServerFrame, Uuid } from '@samtale/shared';
import { getContext, setContext } from 'svelte';
import * as api from '../api/api.ts';
import { CannedReplies } from '../composer/canned.svelte.ts';
import { type Drafts, draftsOf, type Mode } from '../composer/drafts.svelte.ts';
import { KeptDrafts } from '../composer/kept.svelte.ts';
import { Actions } from '../conversation/actions.svelte.ts';
import { OpenConversation } from '../conversation/open.svelte.ts';
import { Outbox } from '../conversation/outbox.svelte.ts';
import { HeldFiles } from '../files/held.svelte.ts';
import { Lists } from '../list/lists.svelte.ts';
import { Live } from '../live/live.svelte.ts';
import { Labels } from '../marking/labels.svelte.ts';
import { session } from '../session/session.svelte.ts';

/** What keys can ask of the place where one writes. */
export interface Composer {
  write(mode: Mode): void;
  canned(): void;
  /** Puts a canned reply where one writes. */
  put(reply: CannedReply): void;
}

/** An agent's desk while signed in: the line to the server and what lies on the desk, kept true by its frames. */
export class Desk {
  readonly live = new Live(() => session.end(true));
  readonly lists: Lists;
  readonly outbox = new Outbox(this.live);
  readonly drafts: Drafts;
  readonly kept: KeptDrafts;
  readonly canned = new CannedReplies();
  readonly files: HeldFiles;
  readonly labels = new Labels();
  readonly actions = new Actions(this);
  /** Where one writes, while a conversation is open. */
  composer: Composer | null = null;
  open = $state.raw<OpenConversation | null>(null);
  /** The last message that came into the open conversation, to be told to screen readers. */
  arrival = $state.raw<Message | null>(null);
  /** Numbers that the server has masked in what the agent wrote, by the ids of messages and notes. */
  masked = $state.raw<Record<Uuid, readonly Masked[]>>({});
  /** Those of the last one, to be told to screen readers. */
  hidden = $state.raw<readonly Masked[]>([]);

  readonly #me: Me;

  constructor(me: Me) {
    this.#me = me;
    this.drafts = draftsOf(me.agent.id);
    this.kept = new KeptDrafts(this.drafts);
    this.files = new HeldFiles(me.limits);
    this.lists = new Lists(me.agent.id, (rows, gone) => this.#seen(rows, gone));
    this.live.listen((frame) => this.#receive(frame));
  }

  /** Who sits here, as the server last had it. */
  get me(): Me {
    return session.me ?? this.#me;
  }

  start(): void {
    this.live.start();
    void this.kept.start();
    void this.lists.open('mine');
  }

  stop(): void {
    this.show(null);
    // What was on its way when the session ended is a draft again.
    for (const one of this.outbox.empty())
      this.drafts.add(one.conversation, one.kind === 'note' ? 'note' : 'reply', one.text);
    this.kept.stop();
    this.lists.stop();
    this.live.stop();
  }

  /** Puts a conversation on the desk, or clears it. */
  show(id: Uuid | null): void {
    if (this.open?.id === id) return;
    this.open?.stop();
    void this.kept.flush();
    this.arrival = null;
    this.actions.problem = null;
    this.open = id ? new OpenConversation(id, this.live, (message) => this.#arrived(message)) : null;
    void this.open?.load();
    if (id) void this.kept.load(id);
  }

  /** Tells the server that an agent has seen everything up to `seq`. */
  read(conversation: OpenConversation, seq: number): void {
    conversation.agent = { delivered: seq, read: seq };
    this.live.send({ type: 'receipt', conversation: conversation.id, delivered: seq, read: seq });
    this.lists.read(conversation.id);
  }

  /** Takes in a row that an action answered with. */
  changed(row: Row): void {
    this.lists.put([row]);
  }

  #arrived(message: Message): void {
    this.arrival = message;
  }

  #seen(rows: Row[], gone: ReadonlySet<Uuid>): void {
    const { open } = this;
    const row = rows.find((one) => one.id === open?.id);
    if (row && open) open.row = row;
    else if (open && gone.has(open.id)) open.lost();
  }

  #receive(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        void this.lists.resync();
        void this.#self();
        return void this.open?.resync();
      case 'changed':
        return this.lists.hear(frame.conversations);
      case 'erased':
      case 'restricted':
        return this.#gone(frame.conversation, frame.type);
      case 'corrected':
        if (frame.conversation === this.open?.id) void this.open.load();
        return;
      case 'agents':
        return void this.#self();
      case 'stored':
        return this.#stored(frame);
      case 'refused':
        return this.outbox.refused(frame);
      case 'heartbeat':
        return this.open?.receive(frame);
      case 'message':
      case 'note':
      case 'typing':
      case 'onlookers':
      case 'outgoing':
      case 'receipts':
        if (frame.conversation === this.open?.id) this.open.receive(frame);
    }
  }

  #gone(id: Uuid, why: 'erased' | 'restricted'): void {
    this.drafts.forget(id);
    this.kept.where.delete(id);
    this.lists.hear([id]);
    if (this.open?.id !== id) return;
    this.arrival = null;
    // Whoever erased it reads the receipt.
    if (this.actions.asking?.name !== 'erased') this.actions.asking = null;
    this.open.gone(why);
  }

  #stored(frame: Extract<ServerFrame, { type: 'stored' }>): void {
    const { masked } = frame;
    this.hidden = masked ?? [];
    if (masked) this.masked = { ...this.masked, [frame.id]: masked };
    const sent = this.outbox.take(frame.id);
    if (sent) this.kept.arrived(sent.conversation, sent.kind === 'note' ? 'note' : 'reply');
    if (!sent || this.open?.id !== frame.conversation) return;
    const { id, name } = this.me.agent;
    const text = frame.text ?? sent.text;
    if (frame.seq !== undefined) {
      const author = { kind: 'agent', id, name } as const;
      this.open.stored({ id: frame.id, seq: frame.seq, kind: 'text', author, text, at: frame.at });
    } else if (frame.noteSeq !== undefined) {
      this.open.storedNote({
        id: frame.id,
        noteSeq: frame.noteSeq,
        author: { id, name },
        text,
        at: frame.at,
      });
    }
  }

  /** Routing may change an agent's availability, an administrator name and roles; the console shows what holds. */
  async #self(): Promise<void> {
    const me = await api.me().catch(() => null);
    if (me) session.heard(me);
  }
}

const KEY = Symbol('desk');

export function provideDesk(desk: Desk): Desk {
  return setContext(KEY, desk);
}

export function useDesk(): Desk {
  return getContext(KEY);
}
