import type { Uuid } from '@samtale/shared';
import { inlinePicture, type Mail, remotePicture } from './api.ts';

const AT_ONCE = 4;

/**
 * A mail's page in its frame. The frame runs no script and may ask nobody for anything: what it shows of pictures is handed in
 * from here, as blobs.
 */
export class Page {
  readonly #urls: string[] = [];

  constructor(
    readonly document: Document,
    readonly conversation: Uuid,
    readonly mail: Mail,
  ) {}

  /** The page that a frame shows; null if it shows something else, such as a refusal. */
  static in(frame: HTMLIFrameElement, conversation: Uuid, mail: Mail): Page | null {
    const document = frame.contentDocument;
    return document?.getElementById('mail') ? new Page(document, conversation, mail) : null;
  }

  get height(): number {
    return Math.ceil(this.document.getElementById('mail')?.getBoundingClientRect().height ?? 0);
  }

  /** Puts what is quoted, and signatures, behind a line that opens them. */
  fold(words: { quote: string; signature: string }, toggled: () => void): void {
    for (const box of this.document.querySelectorAll<HTMLElement>('[data-fold]')) {
      const details = this.document.createElement('details');
      const summary = this.document.createElement('summary');
      summary.textContent = box.dataset.fold === 'quote' ? words.quote : words.signature;
      box.replaceWith(details);
      details.append(summary, box);
      details.addEventListener('toggle', toggled);
    }
  }

  /** Shows the pictures that came with it. */
  async inline(): Promise<void> {
    await Promise.all(
      this.mail.inlinePictures.map(async ({ number, attachmentId }) =>
        this.#put(`[data-inline-picture="${number}"]`, await inlinePicture(this.conversation, attachmentId)),
      ),
    );
  }

  /** Has our server fetch the others. Answers how many were not to be had. */
  async remote(): Promise<number> {
    const numbers = Array.from({ length: this.mail.pictures }, (_, number) => number);
    let missing = 0;
    const worker = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        const selector = `[data-remote-picture="${number}"]`;
        if (!this.document.querySelector(selector)) continue;
        const picture = await remotePicture(this.conversation, this.mail.messageId, number);
        if (!picture) missing++;
        this.#put(selector, picture);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return missing;
  }

  #put(selector: string, picture: Blob | null): void {
    if (!picture) return;
    const url = URL.createObjectURL(picture);
    this.#urls.push(url);
    for (const one of this.document.querySelectorAll<HTMLImageElement>(`img${selector}`)) one.src = url;
  }

  close(): void {
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }
}
