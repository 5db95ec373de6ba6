import {
  Connection,
  type ConnectionState,
  closestLanguage,
  type Entrypoint,
  type FieldName,
  type Language,
  type Message,
  newId,
  PROTOCOL,
  type ServerFrame,
  Timeline,
  type ToWidget,
  translate,
  type VisitorConversation,
} from '@samtale/shared';
import { api, POLL_URL, socketUrl } from './api.ts';
import { Drafts } from './draft.ts';
import { Embedding } from './embedding.ts';
import { Starting } from './starting.ts';
import { loadTexts, type T, type Texts } from './texts/index.ts';
import type { Outgoing } from './thread.ts';

/** The cookie slides: it lasts this long after the last sign of the conversation. */
const KEEP_SECONDS = 7 * 24 * 3600;
/** A conversation that has ended stays readable this long. */
const KEEP_ENDED_SECONDS = 30 * 60;
const TYPING_EVERY = 1_500;
const TYPING_SHOWN = 3_000;
/** What is missing mostly comes by itself; after this it is asked for. */
const CATCH_UP_AFTER = 1_000;

/**
 * One visitor's chat: what is shown, and what happens when something is done or heard.
 *
 * Steps: `loading` → `start` (nothing has been said yet) or `talk` (waiting, active, or ended but readable).
 */
export class Chat {
  step = $state.raw<'loading' | 'failed' | 'start' | 'talk'>('loading');
  entrypoint = $state.raw<Entrypoint>();
  conversation = $state.raw<VisitorConversation>();
  messages = $state.raw<readonly Message[]>([]);
  outgoing = $state.raw<readonly Outgoing[]>([]);
  link = $state.raw<ConnectionState>('connecting');
  /** First name of the agent who is writing. */
  typist = $state.raw<string>();
  /** Whether the visitor is being asked if the conversation shall end. */
  ending = $state.raw(false);
  /** Said to screen readers. */
  announcement = $state.raw('');
  /** Counts the times that the focus is to go to where one begins. */
  focusWanted = $state.raw(0);
  language = $state.raw<Language>('nb');
  /** What stands in the field. */
  text = $state.raw('');
  #texts = $state.raw<Texts>();
  /** Words in the chat's language. */
  readonly t: T = $derived(translate(this.#texts as Texts));
  readonly closed: boolean = $derived(this.conversation?.state === 'closed');

  readonly embedding = new Embedding((message) => this.#fromPage(message));
  readonly #id: string;
  readonly #drafts: Drafts;
  readonly #starting = new Starting();
  #token: string | null = null;
  #open = false;
  #connection: Connection | null = null;
  #timeline = new Timeline();
  #told = { delivered: 0, read: 0 };
  /** Up to this seq the messages were there before this page: nothing to announce. */
  #history = 0;
  #typedAt = 0;
  #typistTimer: Timer;
  #catchUpTimer: Timer;

  private constructor(id: string, language: Language, texts: Texts) {
    this.#id = id;
    this.language = language;
    this.#texts = texts;
    this.#drafts = new Drafts(id);
    this.text = this.#drafts.current.text;
  }

  static async create(id: string, language: Language): Promise<Chat> {
    return new Chat(id, language, await loadTexts(language));
  }

  begin(): void {
    document.addEventListener('visibilitychange', () => this.#seen());
    addEventListener('pagehide', () => this.#sendUnanswered());
    this.embedding.begin();
  }

  /** Fetches what the entrypoint asks and says; again if that failed. */
  async load(): Promise<void> {
    if (!this.entrypoint) this.step = 'loading';
    try {
      const entrypoint = await api.entrypoint(this.#id, this.language);
      const language = closestLanguage(entrypoint.language);
      this.#texts = await loadTexts(language);
      this.language = language;
      this.entrypoint = entrypoint;
      if (this.#token) this.step = this.conversation ? 'talk' : 'loading';
      else this.step = 'start';
    } catch {
      if (!this.entrypoint) this.step = 'failed';
    }
  }

  async start(fields: Partial<Record<FieldName, string>>, text: string): Promise<void> {
    if (!this.entrypoint) return;
    const { token, conversation, first } = await this.#starting.start(this.entrypoint, fields, text);
    this.#reset();
    this.#token = token;
    this.conversation = conversation;
    this.write('');
    this.outgoing = [{ ...first, at: new Date().toISOString() }];
    this.#keepToken();
    this.#connect();
    this.step = 'talk';
    this.focusWanted++;
    // An earlier try was stored after all, with other words: these are sent after it.
    if (first.text !== text) this.post(text);
  }

  /** Keeps what is being written. */
  write(text: string): void {
    this.text = text;
    if (!this.closed) this.#drafts.keep({ text });
  }

  post(text: string): void {
    const id = newId();
    this.outgoing = [...this.outgoing, { id, text, at: new Date().toISOString() }];
    this.#keepUnsent();
    this.retry(id);
  }

  /** Sends a message that waits or was refused (again), as the same message. */
  retry(id: string): void {
    const message = this.outgoing.find((outgoing) => outgoing.id === id);
    if (!message || !this.conversation) return;
    this.#changeOutgoing(id, undefined);
    this.#connection?.post({ type: 'message', id, conversation: this.conversation.id, text: message.text });
  }

  typing(): void {
    const now = Date.now();
    if (!this.conversation || this.closed || now - this.#typedAt < TYPING_EVERY) return;
    this.#typedAt = now;
    this.#connection?.send({ type: 'typing', conversation: this.conversation.id });
  }

  /** Asks the visitor whether to end, or takes the question back. */
  askToEnd(asking: boolean): void {
    this.ending = asking;
    if (!asking) this.focusWanted++;
  }

  async end(): Promise<void> {
    if (this.conversation && this.#token) {
      this.#changed(await api.end(this.conversation.id, this.#token));
    }
  }

  /** Leaves a conversation that has ended. */
  fresh(): void {
    this.#leave();
    this.focusWanted++;
    void this.load();
  }

  minimise(): void {
    this.embedding.tell({ samtale: 'close' });
  }

  #fromPage(message: ToWidget): void {
    if (message.samtale === 'hello') {
      this.#token = message.token;
      this.#open = message.open;
      if (message.token) this.#connect();
      void this.load();
      if (message.open && message.focus) this.focusWanted++;
    } else if (message.samtale === 'open') {
      this.#open = true;
      this.#seen();
      this.focusWanted++;
    } else if (message.samtale === 'close') {
      this.#open = false;
    }
  }

  #connect(): void {
    const token = this.#token ?? '';
    this.#connection = new Connection({
      socketUrl: socketUrl(),
      poll: { url: POLL_URL, headers: { 'Samtale-Token': token } },
      hello: () => ({ type: 'hello', protocol: PROTOCOL, token, after: this.#timeline.lastSeq }),
      onFrame: (frame) => this.#heard(frame),
      onState: (state) => this.#linked(state),
    });
    this.#connection.start();
  }

  #linked(state: ConnectionState): void {
    this.link = state;
    if (state === 'open') this.#seen();
    // The token is too old, or of a version that is not spoken any more: begin anew, which is no error.
    if (state === 'ended') this.#leave();
  }

  #heard(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        if (frame.conversation) this.#welcomed(frame.conversation);
        break;
      case 'message':
        this.#add(frame.message);
        break;
      case 'stored':
        this.#stored(frame.id, frame.seq ?? 0, frame.at);
        break;
      case 'refused':
        if (frame.id) this.#changeOutgoing(frame.id, frame.code);
        break;
      case 'typing':
        if (frame.agent) this.#types(frame.agent.name);
        break;
      case 'receipts':
        if (this.conversation) {
          this.conversation = { ...this.conversation, visitor: frame.visitor, agent: frame.agent };
        }
        break;
      case 'conversation':
        this.#changed(frame.conversation);
        break;
      case 'heartbeat':
        if (this.conversation) this.#missing(frame.seqs[this.conversation.id] ?? 0);
        break;
    }
  }

  #welcomed(conversation: VisitorConversation): void {
    const first = !this.conversation;
    this.#changed(conversation);
    this.#told = { ...conversation.visitor };
    if (this.entrypoint) this.step = 'talk';
    if (!first) return;
    this.#history = this.messages.length ? 0 : conversation.lastSeq;
    this.#recoverUnsent(conversation.id);
  }

  #changed(conversation: VisitorConversation): void {
    const before = this.conversation;
    this.conversation = conversation;
    this.#missing(conversation.lastSeq);
    this.#keepToken();
    if (conversation.state === 'closed') this.#drafts.clear();
    else if (before && before.position !== conversation.position) this.announcement = this.queueWords();
  }

  /** Where in the queue the visitor is, in words; empty when not waiting. */
  queueWords(): string {
    const { state, position } = this.conversation ?? {};
    if (state !== 'waiting') return '';
    if (position === 1) return this.t('next');
    return position ? this.t('queued', position) : this.t('waiting');
  }

  #add(...incoming: Message[]): void {
    const added = this.#timeline.add(...incoming);
    this.#missing(0);
    if (!added.length) return;
    this.messages = this.#timeline.items;
    this.#dropSent();
    for (const message of added) {
      if (message.author.kind === 'agent') this.#stopTyping();
      if (message.seq > this.#history && message.author.kind !== 'visitor') this.#announce(message);
    }
    if (added.some((message) => message.kind === 'closed')) this.#keepToken();
    this.#seen();
  }

  #stored(id: string, seq: number, at: string): void {
    const text = this.outgoing.find((message) => message.id === id)?.text;
    if (text !== undefined) this.#add({ id, seq, kind: 'text', author: { kind: 'visitor' }, text, at });
  }

  #announce(message: Message): void {
    const name = message.author.name ?? this.t('agent');
    if (message.kind === 'text') this.announcement = this.t('said', name, message.text ?? '');
    else this.announcement = this.lineWords(message);
  }

  /** What a line between the messages says. */
  lineWords({ kind, author }: Message): string {
    switch (kind) {
      case 'joined':
        return author.name ? this.t('joined', author.name) : this.t('joinedUnnamed');
      case 'transferred':
      case 'requeued':
        return this.t(kind);
      case 'closed':
        if (author.kind === 'visitor') return this.t('closedByYou');
        return author.name ? this.t('closedByAgent', author.name) : this.t('closed');
      case 'text':
        return '';
    }
  }

  #types(name: string): void {
    this.typist = name;
    clearTimeout(this.#typistTimer);
    this.#typistTimer = setTimeout(() => this.#stopTyping(), TYPING_SHOWN);
  }

  #stopTyping(): void {
    this.typist = undefined;
  }

  /** Tells the server what has come and, if the visitor can see it, that it has been read; the page what is unread. */
  #seen(): void {
    if (!this.conversation) return;
    const visible = this.#open && document.visibilityState === 'visible';
    const theirs = this.messages.filter((message) => message.author.kind !== 'visitor');
    const delivered = Math.max(this.#told.delivered, theirs.at(-1)?.seq ?? 0);
    const read = visible ? delivered : this.#told.read;
    if (delivered > this.#told.delivered || read > this.#told.read) {
      const receipt = { type: 'receipt', conversation: this.conversation.id, delivered, read } as const;
      if (this.#connection?.send(receipt)) this.#told = { delivered, read };
    }
    const unread = theirs.filter((message) => message.kind === 'text' && message.seq > read).length;
    this.embedding.tell({
      samtale: 'unread',
      count: unread,
      words: unread ? this.t('unread', unread) : '',
    });
  }

  /** The server has messages up to `seq`: those that do not come by themselves are asked for. */
  #missing(seq: number): void {
    if (!this.#timeline.heard(seq) || this.#catchUpTimer) return;
    this.#catchUpTimer = setTimeout(() => {
      this.#catchUpTimer = undefined;
      void this.#catchUp();
    }, CATCH_UP_AFTER);
  }

  async #catchUp(): Promise<void> {
    const timeline = this.#timeline;
    while (timeline === this.#timeline && timeline.behind && this.conversation && this.#token) {
      const before = timeline.lastSeq;
      // A failure heals itself: the next heartbeat finds the same gap.
      const page = await api.messages(this.conversation.id, this.#token, before).catch(() => null);
      if (timeline !== this.#timeline || !page) return;
      this.#add(...page.messages);
      if (timeline.lastSeq === before) return;
    }
  }

  #changeOutgoing(id: string, refused: string | undefined): void {
    this.outgoing = this.outgoing.map((message) => (message.id === id ? { ...message, refused } : message));
  }

  #dropSent(): void {
    this.outgoing = this.outgoing.filter((message) => !this.#timeline.has(message.id));
    this.#keepUnsent();
  }

  #keepUnsent(): void {
    if (this.closed) return;
    const unsent = this.outgoing.map(({ id, text, at }) => ({ id, text, at }));
    this.#drafts.keep({ unsent, conversation: this.conversation?.id ?? null });
  }

  /** The page is left: what has no answer yet is sent once more, also where the browser keeps no draft. */
  #sendUnanswered(): void {
    for (const { id, conversation, text } of this.#connection?.pending ?? []) {
      api.leave(conversation, this.#token ?? '', { id, text }).catch(() => {});
    }
  }

  /** On a new page: what the last page had not got an answer for is sent again. */
  #recoverUnsent(conversation: string): void {
    const { unsent, conversation: theirs } = this.#drafts.current;
    if (theirs !== conversation) return;
    const known = new Set(this.outgoing.map((message) => message.id));
    const lost = unsent.filter(({ id }) => !known.has(id) && !this.#timeline.has(id));
    this.outgoing = [...this.outgoing, ...lost];
    for (const { id } of lost) this.retry(id);
  }

  #keepToken(): void {
    const end = this.closed && this.messages.filter((message) => message.kind === 'closed').at(-1);
    const passed = end ? Math.max(0, (Date.now() - new Date(end.at).getTime()) / 1000) : 0;
    const keep = this.closed ? KEEP_ENDED_SECONDS - passed : KEEP_SECONDS;
    const token = keep > 0 ? this.#token : null;
    this.embedding.tell({ samtale: 'token', token, keep: Math.round(keep) });
  }

  /** Forgets the conversation, here and in the browser. What could not be sent in it becomes the new draft. */
  #leave(): void {
    const unsent = new Map(
      [...this.#drafts.current.unsent, ...this.outgoing].map(({ id, text }) => [id, text]),
    );
    const text = [...unsent.values(), this.text].filter(Boolean).join('\n\n');
    this.#reset();
    this.#drafts.clear();
    this.write(text);
    this.embedding.tell({ samtale: 'token', token: null, keep: 0 });
    this.embedding.tell({ samtale: 'unread', count: 0, words: '' });
    if (this.entrypoint) this.step = 'start';
  }

  #reset(): void {
    this.#connection?.stop();
    clearTimeout(this.#catchUpTimer);
    this.#catchUpTimer = undefined;
    this.#connection = this.#token = null;
    this.#timeline = new Timeline();
    this.#told = { delivered: 0, read: 0 };
    this.#history = 0;
    this.messages = [];
    this.outgoing = [];
    this.conversation = undefined;
    this.link = 'connecting';
    this.#stopTyping();
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
