import {
  CloseCode,
  Connection,
  type ConnectionState,
  closestLanguage,
  type Entrypoint,
  type FieldName,
  type Language,
  type Masked,
  type Message,
  PROTOCOL,
  type ServerFrame,
  Timeline,
  type ToWidget,
  translate,
  type Uuid,
  type VisitorChoice,
  type VisitorConversation,
} from '@samtale/shared';
import { api, POLL_URL, Refusal, socketUrl } from './api.ts';
import type { Consent } from './consent/consent.ts';
import { Drafts } from './draft.ts';
import { Embedding } from './embedding.ts';
import type { Files } from './files/files.ts';
import { Outbox } from './outbox.svelte.ts';
import { Receipts } from './receipts.ts';
import { Starting } from './starting.ts';
import { loadTexts, type T, type Texts } from './texts/index.ts';
import { Typing } from './typing.svelte.ts';
import { aloud, queueWords } from './words.ts';

/** The cookie slides: it lasts this long after the last sign of the conversation. */
const KEEP_SECONDS = 7 * 24 * 3600;
/** Whether anybody answers is asked this often while it is looked at and nothing has been said. */
const LOOK_EVERY = 30_000;
/** What is missing mostly comes by itself; after this it is asked for. */
const CATCH_UP_AFTER = 1_000;

/**
 * One visitor's chat: what is shown, and what happens when something is done or heard.
 *
 * Steps: `loading` → `start` (nothing has been said yet) or `talk` (waiting, active, or ended but readable).
 */
export class Chat {
  /** The person has asked that what was said lies unused for now. */
  restricted = $state.raw(false);
  step = $state.raw<'loading' | 'failed' | 'start' | 'talk'>('loading');
  entrypoint = $state.raw<Entrypoint>();
  conversation = $state.raw<VisitorConversation>();
  messages = $state.raw<readonly Message[]>([]);
  /** Numbers that the server has masked in the visitor's messages, by the messages' ids. */
  masked = $state.raw<Record<Uuid, Masked[]>>({});
  link = $state.raw<ConnectionState>('connecting');
  /** Whether the visitor is being asked if the conversation shall end. */
  ending = $state.raw(false);
  /** Said to screen readers, the latest few: what comes in the same moment must not silence what came before. */
  said = $state.raw<{ words: string }[]>([]);
  /** Counts the times that the focus is to go to where one begins. */
  focusWanted = $state.raw(0);
  language = $state.raw<Language>('nb');
  /** Files that stand beside the field. */
  held = $state.raw(0);
  /** What stands in the field. */
  text = $state.raw('');
  #texts = $state.raw<Texts>();
  /** Words in the chat's language. */
  readonly t: T = $derived(translate(this.#texts as Texts));
  readonly closed: boolean = $derived(this.conversation?.state === 'closed');

  readonly embedding = new Embedding((message) => this.#fromPage(message));
  readonly writing = new Typing();
  readonly outbox: Outbox;
  readonly id: Uuid;
  /** The page's, known to nobody but us until the visitor has said yes to more. */
  path = '';
  /** Made before there is a conversation: handed over when it starts. */
  chosen: VisitorChoice[] = [];
  readonly #drafts: Drafts;
  readonly #starting = new Starting();
  readonly #receipts = new Receipts();
  token: string | null = null;
  /** What the company's server has signed of who is signed in on the page. */
  #identity: string | null = null;
  #consent: Promise<Consent> | undefined;
  #files: Promise<Files> | undefined;
  #isOpen = false;
  #connection: Connection | null = null;
  #timeline = new Timeline();
  /** Up to this seq the messages were there before this page: nothing to announce. */
  #history = 0;
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(id: Uuid, language: Language, texts: Texts) {
    this.id = id;
    this.language = language;
    this.#texts = texts;
    this.#drafts = new Drafts(id);
    this.outbox = new Outbox(this.#drafts);
    this.text = this.#drafts.current.text;
  }

  static async create(id: Uuid, language: Language): Promise<Chat> {
    return new Chat(id, language, await loadTexts(language));
  }

  begin(): void {
    document.addEventListener('visibilitychange', () => this.#seen());
    addEventListener('pagehide', () => this.#sendUnanswered());
    this.embedding.begin();
    setInterval(() => {
      if (this.step === 'start' && this.#isOpen && document.visibilityState === 'visible') void this.load();
    }, LOOK_EVERY);
  }

  /** Fetches what the entrypoint asks and says; again if that failed. */
  async load(): Promise<void> {
    if (!this.entrypoint) this.step = 'loading';
    try {
      const known = await this.#settle();
      const entrypoint = await api.entrypoint(this.id, this.language);
      const language = closestLanguage(entrypoint.language);
      this.#texts = await loadTexts(language);
      this.language = language;
      if (this.entrypoint && this.entrypoint.status !== entrypoint.status) this.say(entrypoint.status);
      this.entrypoint = {
        ...entrypoint,
        fields: entrypoint.fields.filter(({ name }) => !known.includes(name)),
      };
      if (this.token) this.step = this.conversation ? 'talk' : 'loading';
      else this.step = 'start';
    } catch {
      if (!this.entrypoint) this.step = 'failed';
    }
  }

  async start(fields: Partial<Record<FieldName, string>>, text: string): Promise<void> {
    if (!this.entrypoint) return;
    const { token, conversation, first } = await this.#starting
      .start(this.entrypoint, fields, text, this.chosen, this.#identity, async (challenge) =>
        (await import('./proof/proof.ts')).prove(this, challenge),
      )
      .catch((cause) => this.#doubted(cause));
    this.#reset();
    this.chosen = [];
    this.token = token;
    this.conversation = conversation;
    this.write('');
    this.outbox.add(conversation.text ?? first.text, conversation.id, first.id);
    this.#hid(first.id, conversation.masked);
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
    if (this.conversation) this.retry(this.outbox.add(text, this.conversation.id));
  }

  /** Sends a message that waits or was refused (again), as the same message. */
  retry(id: Uuid): void {
    const text = this.outbox.find(id)?.text;
    if (!text || !this.conversation) return;
    this.outbox.mark(id);
    this.#connection?.post({ type: 'message', id, conversation: this.conversation.id, text });
  }

  typing(): void {
    if (!this.conversation || this.closed || !this.writing.isToBeTold()) return;
    this.#connection?.send({ type: 'typing', conversation: this.conversation.id });
  }

  /** Asks the visitor whether to end, or takes the question back. */
  askToEnd(asking: boolean): void {
    this.ending = asking;
    if (!asking) this.focusWanted++;
  }

  async end(): Promise<void> {
    if (!this.conversation || !this.token) return;
    this.changed(await api.end(this.conversation.id, this.token));
  }

  /** Goes, to find the answer here later. What fails is offered still. */
  async leave(): Promise<void> {
    const { conversation, token } = this;
    if (conversation && token)
      this.changed(await api.leaveWaiting(conversation.id, token).catch(() => conversation));
    this.focusWanted++;
  }

  /** Leaves a conversation that has ended. */
  fresh(): void {
    this.#leave();
    this.focusWanted++;
    void this.load();
  }

  /** Opens the page of the visitor's own data in a tab, which must come before the answer or it is held for an advertisement. */
  async showData(): Promise<void> {
    const tab = open('', '_blank');
    const { account, code } = await api.handoff(this.token ?? '').catch(() => ({ account: '', code: '' }));
    // Behind the #, which no server is told.
    if (tab) tab.location = `/privacy?account=${account}&language=${this.language}#${code}`;
  }

  /** What the visitor is asked and answers lies in a file of its own, fetched when it is needed. */
  consent(): Promise<Consent> {
    this.#consent ??= import('./consent/consent.ts').then((file) => new file.Consent(this));
    return this.#consent;
  }

  /** Files lie in a file of their own, too. */
  files(): Promise<Files> {
    this.#files ??= import('./files/files.ts').then((file) => new file.Files(this));
    return this.#files;
  }

  say(words: string): void {
    if (words) this.said = [...this.said.slice(-2), { words }];
  }

  minimise(): void {
    this.embedding.tell({ samtale: 'close' });
  }

  #fromPage(message: ToWidget): void {
    if (message.samtale === 'hello') {
      this.token = message.token;
      this.#identity = message.identity;
      this.#isOpen = message.open;
      this.path = message.path;
      if (message.token && !message.identity) this.#connect();
      void this.load();
      if (message.open && message.focus) this.focusWanted++;
    } else if (message.samtale === 'open') {
      this.#isOpen = true;
      this.#seen();
      this.focusWanted++;
    } else if (message.samtale === 'close') {
      this.#isOpen = false;
    } else if (message.samtale === 'identify') {
      this.#identity = message.identity;
      if (!message.identity) this.#leave();
      void this.load();
    } else if (message.samtale === 'choose') {
      void this.consent().then((consent) => consent.fromPage(message.choices, message.words));
    }
  }

  /** The token has become too old before anything was said: the page is asked for another, the fields are asked for. */
  #doubted(cause: unknown): never {
    if (cause instanceof Refusal && cause.code === 'identity_refused') {
      this.#identity = null;
      this.embedding.tell({ samtale: 'identity', detail: cause.field ?? 'identity' });
      void this.load();
    }
    throw cause;
  }

  /** Who is signed in on the page: what they have said goes on, and what another has said does not. */
  async #settle(): Promise<FieldName[]> {
    if (!this.#identity) return [];
    const file = await import('./identity.ts');
    const { token, refused } = await file.settle(this.id, this.token, this.#identity);
    this.embedding.tell({ samtale: 'identity', detail: refused });
    if (token !== this.token) {
      if (this.token) this.#leave();
      this.token = token;
    }
    if (token && !this.#connection) this.#connect();
    if (!refused) return file.answered(this.#identity);
    this.#identity = null;
    return [];
  }

  /** Asks again whether the restriction still stands. */
  again(): void {
    this.#connect();
  }

  #connect(): void {
    const token = this.token ?? '';
    this.#connection = new Connection({
      socketUrl: socketUrl(),
      poll: { url: POLL_URL, headers: { 'Samtale-Token': token } },
      hello: () => ({ type: 'hello', protocol: PROTOCOL, token, after: this.#timeline.lastSeq }),
      onFrame: (frame) => this.#heard(frame),
      onState: (state, code) => this.#linked(state, code),
    });
    this.#connection.start();
  }

  #linked(state: ConnectionState, code?: number): void {
    this.link = state;
    this.restricted = code === CloseCode.restricted;
    if (state === 'open') this.#seen();
    // The token is too old, or of a version that is not spoken any more: begin anew, which is no error.
    if (state === 'ended' && !this.restricted) this.#leave();
  }

  #heard(frame: ServerFrame): void {
    const { conversation } = this;
    if (frame.type === 'welcome' && frame.conversation) this.#welcomed(frame.conversation);
    else if (frame.type === 'conversation') this.changed(frame.conversation);
    else if (frame.type === 'refused' && frame.id) this.outbox.mark(frame.id, frame.code);
    else if (!conversation) return;
    else if (frame.type === 'message') this.#add(frame.message);
    else if (frame.type === 'stored') this.#stored(frame);
    else if (frame.type === 'typing' && frame.agent) this.writing.show(frame.agent.name);
    else if (frame.type === 'heartbeat') this.#missing(frame.seqs[conversation.id] ?? 0);
    else if (frame.type === 'receipts') {
      this.conversation = { ...conversation, visitor: frame.visitor, agent: frame.agent };
    }
  }

  #welcomed(conversation: VisitorConversation): void {
    const isFirst = !this.conversation;
    this.changed(conversation);
    this.#receipts.told = conversation.visitor;
    if (this.entrypoint) this.step = 'talk';
    if (!isFirst) return;
    this.#history = conversation.lastSeq;
    for (const id of this.outbox.recover(conversation.id)) this.retry(id);
  }

  /** Takes how the conversation stands now. */
  changed(conversation: VisitorConversation): void {
    const before = this.conversation;
    this.conversation = conversation;
    if (before?.state !== conversation.state) {
      this.embedding.tell({ samtale: 'chat', detail: conversation.state });
    }
    this.#missing(conversation.lastSeq);
    this.#keepToken();
    if (conversation.state === 'closed') this.#drafts.clear();
    else if (before && before.position !== conversation.position) {
      this.say(queueWords(conversation, this.t));
    }
  }

  #add(...incoming: Message[]): void {
    const added = this.#timeline.add(...incoming);
    this.#missing(0);
    if (!added.length) return;
    this.messages = this.#timeline.items;
    const kept = this.closed ? null : (this.conversation?.id ?? null);
    this.outbox.drop((id) => this.#timeline.has(id), kept);
    for (const message of added) {
      if (message.author.kind === 'agent') this.writing.hide();
      if (message.seq > this.#history && message.author.kind !== 'visitor') {
        this.say(aloud(message, this.t));
      }
    }
    this.#seen();
  }

  #stored({ id, seq = 0, at, text, masked }: Extract<ServerFrame, { type: 'stored' }>): void {
    const sent = this.outbox.find(id);
    if (!sent) return;
    this.#add({ id, seq, kind: 'text', author: { kind: 'visitor' }, text: text ?? sent.text, at });
    this.#hid(id, masked);
  }

  /** Tells the visitor what the server has masked. */
  #hid(id: Uuid, masked?: Masked[]): void {
    if (!masked) return;
    this.masked = { ...this.masked, [id]: masked };
    this.say(masked.map((sort) => this.t(sort)).join(' '));
  }

  /** Tells the server what has come and, if the visitor can see it, that it has been read; the page what is unread. */
  #seen(): void {
    const conversation = this.conversation?.id;
    if (!conversation) return;
    const visible = this.#isOpen && document.visibilityState === 'visible';
    const count = this.#receipts.update(
      this.messages,
      visible,
      (receipt) => !!this.#connection?.send({ type: 'receipt', conversation, ...receipt }),
    );
    this.embedding.tell({ samtale: 'unread', count, words: count ? this.t('unread', count) : '' });
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
    while (timeline === this.#timeline && timeline.behind && this.conversation && this.token) {
      const before = timeline.lastSeq;
      // A failure heals itself: the next heartbeat finds the same gap.
      const page = await api.messages(this.conversation.id, this.token, before).catch(() => null);
      if (timeline !== this.#timeline || !page) return;
      this.#add(...page.messages);
      if (timeline.lastSeq === before) return;
    }
  }

  /** The page is left: what has no answer yet is sent once more, also where the browser keeps no draft. */
  #sendUnanswered(): void {
    for (const { id, conversation, text } of this.#connection?.pending ?? []) {
      api.leave(conversation, this.token ?? '', { id, text }).catch(() => {});
    }
  }

  #keepToken(): void {
    const until = this.conversation?.reopensUntil;
    const keep = until ? (Date.parse(until) - Date.now()) / 1000 : KEEP_SECONDS;
    const token = keep > 0 ? this.token : null;
    this.embedding.tell({ samtale: 'token', token, keep: Math.round(keep) });
  }

  /** Forgets the conversation, here and in the browser. What could not be sent in it becomes the new draft. */
  #leave(): void {
    const text = [...this.outbox.texts(), this.text].filter(Boolean).join('\n\n');
    this.#reset();
    this.#drafts.clear();
    this.write(text);
    this.embedding.tell({ samtale: 'token', token: null, keep: 0 });
    this.embedding.tell({ samtale: 'unread', count: 0, words: '' });
    this.embedding.tell({ samtale: 'chat', detail: null });
    if (this.entrypoint) this.step = 'start';
  }

  #reset(): void {
    this.#connection?.stop();
    clearTimeout(this.#catchUpTimer);
    this.#catchUpTimer = undefined;
    this.#connection = this.token = null;
    this.#timeline = new Timeline();
    this.#receipts.told = { delivered: 0, read: 0 };
    this.#history = 0;
    this.messages = [];
    this.masked = {};
    // It quotes what was said last.
    this.said = [];
    this.outbox.clear();
    this.conversation = undefined;
    this.link = 'connecting';
    this.ending = false;
    this.writing.hide();
  }
}
