import { FileUpload, type Message, newId, type Uuid } from '@samtale/shared';
import { call, Refusal } from '../api/client.ts';
import { explain, t } from '../text.svelte.ts';
import { size } from './size.ts';

/** A file on its way, as it is shown. */
export interface Held {
  upload: FileUpload;
  state: FileUpload['state'];
  sent: number;
  code: string;
}

export interface FileLimits {
  attachments: number;
  attachmentBytes: number;
}

/** The files that an agent has put beside a reply, by conversation: they go on while another conversation is open. */
export class HeldFiles {
  #held = $state.raw<Record<Uuid, Held[]>>({});
  #faults = $state.raw<Record<Uuid, string>>({});
  #sending = $state.raw<Record<Uuid, string>>({});
  readonly #ids = new Map<Uuid, Uuid>();

  constructor(readonly limits: FileLimits) {}

  of(conversation: Uuid): Held[] {
    return this.#held[conversation] ?? [];
  }

  /** What could not be taken, or was not sent. */
  fault(conversation: Uuid): string {
    return this.#faults[conversation] ?? '';
  }

  /** The agent has pressed send, and the last files are still coming. */
  waits(conversation: Uuid): boolean {
    return conversation in this.#sending;
  }

  add(conversation: Uuid, files: File[]): void {
    this.#fault(conversation, '');
    const place = { url: `/api/console/conversations/${conversation}/attachments`, headers: {} };
    for (const file of files) {
      if (this.of(conversation).length >= this.limits.attachments) {
        this.#fault(conversation, t('problem.attachments_too_many'));
      } else if (!file.size || file.size > this.limits.attachmentBytes) {
        this.#fault(conversation, t('files.tooLarge', file.name, size(this.limits.attachmentBytes)));
      } else {
        const upload = new FileUpload(file, file.name, place, () => this.#changed(conversation));
        this.#set(conversation, [...this.of(conversation), shown(upload)]);
      }
    }
  }

  remove(conversation: Uuid, upload: FileUpload): void {
    upload.cancel();
    this.#stop(conversation);
    this.#set(
      conversation,
      this.of(conversation).filter((held) => held.upload !== upload),
    );
  }

  /** Sends the text with the files as soon as all have arrived; then `done` is told. */
  send(conversation: Uuid, text: string, done: () => void): void {
    this.#fault(conversation, '');
    if (!this.#ids.has(conversation)) this.#ids.set(conversation, newId());
    this.#sending = { ...this.#sending, [conversation]: text };
    this.#done.set(conversation, done);
    this.#changed(conversation);
  }

  readonly #done = new Map<Uuid, () => void>();

  #changed(conversation: Uuid): void {
    this.#set(
      conversation,
      this.of(conversation).map(({ upload }) => shown(upload)),
    );
    const text = this.#sending[conversation];
    const all = this.of(conversation);
    if (text !== undefined && all.some(({ state }) => state === 'refused' || state === 'failed')) {
      this.#stop(conversation);
      return this.#fault(conversation, t('files.removeFirst'));
    }
    if (text !== undefined && all.length && all.every(({ state }) => state === 'ready')) {
      void this.#post(conversation, text);
    }
  }

  async #post(conversation: Uuid, text: string): Promise<void> {
    this.#stop(conversation);
    const sent = this.of(conversation).map(({ upload }) => upload.id);
    try {
      await call<Message>('POST', `/api/console/conversations/${conversation}/messages`, {
        id: this.#ids.get(conversation),
        text,
        attachments: sent,
      });
      this.#ids.delete(conversation);
      this.#set(
        conversation,
        this.of(conversation).filter(({ upload }) => !sent.includes(upload.id)),
      );
      this.#done.get(conversation)?.();
    } catch (problem) {
      const code = problem instanceof Refusal ? problem.code : 'unknown';
      this.#fault(conversation, `${t('files.notSent')} ${explain({ code })}`);
    }
  }

  #stop(conversation: Uuid): void {
    const { [conversation]: _, ...others } = this.#sending;
    this.#sending = others;
  }

  #set(conversation: Uuid, held: Held[]): void {
    this.#held = { ...this.#held, [conversation]: held };
  }

  #fault(conversation: Uuid, words: string): void {
    this.#faults = { ...this.#faults, [conversation]: words };
  }
}

function shown(upload: FileUpload): Held {
  return { upload, state: upload.state, sent: upload.sent, code: upload.code };
}
