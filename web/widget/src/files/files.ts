import {
  type Attachment,
  type AttachmentLink,
  FileUpload,
  type Message,
  newId,
  sizeWords,
  type Uuid,
} from '@samtale/shared';
import { ask, Refusal } from '../api.ts';
import type { Chat } from '../chat.svelte.ts';
import STYLE from './files.css?inline';
import { shown } from './shown.ts';
import { Tray } from './tray.ts';
import { WORDS } from './words.ts';

/** The visitor's files on their way, and those of the messages. Fetched when there is the first one. */
export class Files {
  uploads: FileUpload[] = [];
  /** Said of what could not be taken at all. */
  fault = '';
  /** The visitor has pressed send. */
  sending = false;
  #tray: Tray | undefined;
  #message: Uuid | undefined;
  #conversation: Uuid | undefined;

  constructor(readonly chat: Chat) {
    // Adopted here: nothing fetches the style sheet of a file that is fetched later.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  get words() {
    return WORDS[this.chat.language];
  }

  get limits() {
    return this.chat.entrypoint?.limits ?? { attachments: 15, attachmentBytes: 40 * 1024 * 1024 };
  }

  /** Shows where files are chosen, and takes what was chosen, pasted or dropped. */
  add(tray: HTMLElement, files: File[]): void {
    const { conversation, token } = this.chat;
    if (!conversation || !token) return;
    if (this.#conversation !== conversation.id) this.#forget();
    this.#conversation = conversation.id;
    // The button that opened it closes it, while there is nothing in it.
    if (this.#tray?.host === tray && !files.length && !this.uploads.length) return this.#close();
    if (this.#tray?.host !== tray) this.#tray = new Tray(this, tray);
    this.fault = '';
    const place = {
      url: `/api/widget/conversations/${conversation.id}/attachments`,
      headers: { 'Samtale-Token': token },
    };
    for (const file of files) {
      if (this.uploads.length >= this.limits.attachments) {
        this.fault = this.words.attachments_too_many(this.limits.attachments);
      } else if (!file.size || file.size > this.limits.attachmentBytes) {
        this.fault = `${file.name}: ${this.words.attachment_too_large(this.size(this.limits.attachmentBytes))}`;
      } else {
        this.uploads.push(new FileUpload(file, named(file), place, () => this.#changed()));
        this.chat.say(this.words.added(file.name));
      }
    }
    if (this.fault) this.chat.say(this.fault);
    this.#changed();
  }

  remove(upload: FileUpload): void {
    this.uploads = this.uploads.filter((each) => each !== upload);
    this.sending = false;
    upload.cancel();
    this.chat.say(this.words.removed(upload.name));
    this.#changed();
  }

  /** Sends the text with the files, as soon as all have arrived. */
  send(): void {
    this.fault = '';
    this.sending = true;
    this.#message ??= newId();
    this.#changed();
  }

  size(bytes: number): string {
    return sizeWords(bytes, this.chat.language);
  }

  /** Shows the files of a message. */
  show(host: HTMLElement, attachments: Attachment[]): void {
    shown(this, host, attachments);
  }

  /** A link that works for a few minutes. */
  link(attachment: Attachment): Promise<AttachmentLink> {
    const { conversation, token } = this.chat;
    return ask<AttachmentLink>(
      `conversations/${conversation?.id}/attachments/${attachment.id}/link`,
      token ?? '',
    );
  }

  #changed(): void {
    this.chat.held = this.uploads.length;
    if (!this.uploads.length) this.sending = false;
    if (this.sending && this.uploads.some(({ state }) => state === 'refused' || state === 'failed')) {
      this.sending = false;
      this.fault = this.words.removeFirst;
      this.chat.say(this.fault);
    }
    this.#tray?.draw();
    if (this.sending && this.uploads.every((upload) => upload.state === 'ready')) void this.#post();
  }

  async #post(): Promise<void> {
    this.sending = false;
    const { conversation, token, text } = this.chat;
    if (!conversation || !token || !this.#message) return;
    const sent = this.uploads;
    try {
      await ask<Message>(`conversations/${conversation.id}/messages`, token, {
        id: this.#message,
        text: text.trim(),
        attachments: sent.map(({ id }) => id),
      });
      this.#message = undefined;
      this.uploads = this.uploads.filter((upload) => !sent.includes(upload));
      if (this.chat.text === text) this.chat.write('');
      this.#changed();
      if (!this.uploads.length) this.#close();
    } catch (problem) {
      const closed = problem instanceof Refusal && problem.code === 'conversation_closed';
      this.fault = closed ? this.chat.t('failedClosed') : this.words.notSent;
      this.chat.say(this.fault);
      this.#changed();
    }
  }

  /** Leaves the room to the conversation. */
  #close(): void {
    this.#tray?.host.replaceChildren();
    this.#tray = undefined;
  }

  #forget(): void {
    for (const upload of this.uploads) upload.cancel();
    this.uploads = [];
    this.#message = undefined;
    this.sending = false;
  }
}

/** A pasted picture is called by what it is, not by what the clipboard calls all of them. */
function named(file: File): string {
  return file.name || `file.${file.type.split('/')[1] ?? 'txt'}`;
}
