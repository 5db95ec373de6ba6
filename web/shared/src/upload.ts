import { newId } from './ids.ts';
import type { Uuid } from './protocol.ts';

/** Where files of one conversation go, and what says who sends them. */
export interface UploadPlace {
  /** `/api/…/conversations/{id}/attachments` */
  url: string;
  headers: Record<string, string>;
}

/** How far a file has come, as the server has it. */
interface Progress {
  offset: number;
  ready: boolean;
}

/** `failed` can be tried again, `refused` cannot. */
export type UploadState = 'sending' | 'waiting' | 'ready' | 'failed' | 'refused';

/** What ends an upload for good: the file itself is the matter. */
const FINAL = new Set([
  'attachment_too_large',
  'attachment_type_refused',
  'attachment_type_mismatch',
  'attachment_infected',
  'attachments_too_many',
  'attachments_full',
  'conversation_closed',
  'invalid_field',
  'not_found',
  'token_unknown',
  'restricted',
]);
/** Between tries while the connection is broken; the last is repeated. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** With so many in a row without a byte more it is left to the person to try again. */
const TRIES = 40;
/** A request on which nothing has moved for so long is given up, and the rest sent by another. */
const STALLED = 20_000;

/**
 * One file on its way to the server. It begins at once, goes on by itself from where a connection broke, and tells of every
 * change. Whole pieces that the server has are never sent again.
 */
export class FileUpload {
  readonly id: Uuid = newId();
  state: UploadState = 'sending';
  /** Bytes on the server or on their way there. */
  sent = 0;
  /** The problem's code, where the server has said no. */
  code = '';
  #request: XMLHttpRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;
  #busy = false;
  #cancelled = false;
  #known = false;

  constructor(
    readonly file: File,
    readonly name: string,
    readonly place: UploadPlace,
    readonly changed: (upload: FileUpload) => void,
  ) {
    addEventListener('online', this.#online);
    void this.#go();
  }

  /** Tries again after a failure, or without waiting for the next try. */
  retry(): void {
    this.#idle = 0;
    this.#set('sending');
    void this.#go();
  }

  /** Takes the file back, here and at the server. */
  cancel(): void {
    this.#cancelled = true;
    this.#end();
    this.#request?.abort();
    fetch(this.#url, { ...this.#options, method: 'DELETE', keepalive: true }).catch(() => {});
  }

  get #url(): string {
    return `${this.place.url}/${this.id}`;
  }

  get #options(): RequestInit {
    return { headers: this.place.headers, cache: 'no-store', credentials: 'same-origin' };
  }

  /** One way at a time: whoever is impatient, and the browser that is online again, find it going. */
  async #go(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    this.#busy = true;
    await this.#step();
    this.#busy = false;
  }

  async #step(): Promise<void> {
    try {
      const { offset, ready } = this.#known ? await this.#ask() : await this.#announce();
      if (this.#cancelled) return;
      this.#known = true;
      this.code = '';
      if (offset > this.sent) this.#idle = 0;
      this.sent = offset;
      this.#set('sending');
      const done = ready || (await this.#send(offset)).ready;
      if (this.#cancelled) return;
      if (done) {
        this.sent = this.file.size;
        this.#set('ready');
        this.#end();
      } else this.#later();
    } catch (problem) {
      if (this.#cancelled) return;
      this.code = problem instanceof Refused ? problem.code : '';
      // From elsewhere than the server had it: it is asked again.
      if (FINAL.has(this.code)) {
        this.#set('refused');
        this.#end();
      } else this.#later();
    }
  }

  #announce(): Promise<Progress> {
    return answered(
      fetch(this.place.url, {
        ...this.#options,
        method: 'POST',
        signal: AbortSignal.timeout(STALLED),
        headers: { ...this.place.headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: this.id, name: this.name, size: this.file.size }),
      }),
    );
  }

  #ask(): Promise<Progress> {
    return answered(fetch(this.#url, { ...this.#options, signal: AbortSignal.timeout(STALLED) }));
  }

  /** Not by fetch, which does not tell how much has gone. */
  #send(offset: number): Promise<Progress> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let stalled: ReturnType<typeof setTimeout>;
      const moved = () => {
        clearTimeout(stalled);
        stalled = setTimeout(() => request.abort(), STALLED);
      };
      this.#request = request;
      request.open('PATCH', `${this.#url}?offset=${offset}`);
      for (const [name, value] of Object.entries(this.place.headers)) request.setRequestHeader(name, value);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.onprogress = (event) => {
        moved();
        this.sent = Math.min(this.file.size, offset + event.loaded);
        this.changed(this);
      };
      // All has gone: a scanner may take its time now.
      request.upload.onload = () => clearTimeout(stalled);
      request.onloadend = () => {
        clearTimeout(stalled);
        this.#request = null;
        const body = parsed(request.responseText);
        if (request.status === 200) resolve(body as unknown as Progress);
        else reject(new Refused(String(body.code ?? '')));
      };
      moved();
      request.send(this.file.slice(offset));
    });
  }

  #later(): void {
    if (this.#idle >= TRIES) return this.#set('failed');
    this.#set('waiting');
    const pause = PAUSES[Math.min(this.#idle, PAUSES.length - 1)];
    this.#idle++;
    this.#timer = setTimeout(() => void this.#go(), pause);
  }

  #online = (): void => {
    if (this.state === 'waiting') void this.#go();
  };

  #set(state: UploadState): void {
    this.state = state;
    this.changed(this);
  }

  #end(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }
}

class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

async function answered(asked: Promise<Response>): Promise<Progress> {
  const response = await asked;
  const body = parsed(await response.text());
  if (!response.ok) throw new Refused(String(body.code ?? ''));
  return body as unknown as Progress;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** A size as the limits are told: a megabyte is 1,048,576 bytes. */
export function sizeWords(bytes: number, language: string): string {
  const large = bytes >= 1024 * 1024;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / (1024 * 1024) : Math.max(1, bytes / 1024));
}
