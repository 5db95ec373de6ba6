import type { FileUpload } from '@samtale/shared';
import type { Files } from './files.ts';
import { button, element, icon } from './nodes.ts';

/** Where files are chosen, and what has been chosen, above the field. Plain nodes: small, and no framework's second copy. */
export class Tray {
  readonly #list = element('ul', 'list');
  readonly #fault = element('p', 'error');
  readonly #rows = new Map<FileUpload, Row>();

  constructor(
    readonly files: Files,
    readonly host: HTMLElement,
  ) {
    this.#list.setAttribute('aria-label', files.words.files);
    const { attachments, attachmentBytes } = files.limits;
    const hint = element('p', 'soft', files.words.limits(attachments, files.size(attachmentBytes)));
    const chooser = element('div', 'chooser');
    chooser.append(this.#input(files.words.choose, false));
    // Only a hand-held thing has a camera that one would take a picture with.
    if (matchMedia('(pointer: coarse)').matches) chooser.append(this.#input(files.words.camera, true));
    host.replaceChildren(hint, chooser, this.#list, this.#fault);
  }

  draw(): void {
    const { uploads, fault, sending, words } = this.files;
    for (const [upload, row] of this.#rows) {
      if (uploads.includes(upload)) continue;
      row.node.remove();
      this.#rows.delete(upload);
    }
    for (const upload of uploads) {
      let row = this.#rows.get(upload);
      if (!row) {
        row = new Row(this.files, upload);
        this.#rows.set(upload, row);
        this.#list.append(row.node);
      }
      row.draw();
    }
    this.#fault.textContent = fault || (sending ? words.send : '');
    this.#fault.className = fault ? 'error' : 'soft';
  }

  #input(label: string, camera: boolean): HTMLElement {
    const node = element('label', 'button');
    const input = document.createElement('input');
    input.type = 'file';
    input.className = 'unseen';
    if (camera) {
      input.accept = 'image/*';
      input.setAttribute('capture', 'environment');
    } else input.multiple = true;
    input.onchange = () => {
      this.files.add(this.host, [...(input.files ?? [])]);
      input.value = '';
    };
    node.append(input, label);
    return node;
  }
}

/** One file on its way. */
class Row {
  readonly node = element('li', 'file');
  readonly #state = element('span', 'soft');
  readonly #bar = document.createElement('progress');
  readonly #again: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;

  constructor(
    readonly files: Files,
    readonly upload: FileUpload,
  ) {
    const { words } = files;
    this.#bar.max = upload.file.size;
    this.#bar.setAttribute('aria-label', upload.name);
    this.#again = button(words.again, () => upload.retry());
    this.#remove = button('', () => files.remove(upload));
    this.#remove.append(icon('close'), element('span', 'unseen', words.remove(upload.name)));
    const text = element('div', 'what');
    text.append(element('span', 'called', upload.name), this.#state, this.#bar);
    this.node.append(text, this.#again, this.#remove);
  }

  draw(): void {
    const { state, sent, file, code } = this.upload;
    const { words } = this.files;
    const moving = state === 'sending' || state === 'waiting';
    this.#bar.hidden = !moving;
    this.#bar.value = sent;
    this.#again.hidden = state !== 'failed' && state !== 'waiting';
    this.#state.className = state === 'refused' || state === 'failed' ? 'error' : 'soft';
    this.#state.textContent =
      state === 'sending'
        ? words.sending(Math.floor((100 * sent) / file.size))
        : state === 'refused'
          ? this.#why(code)
          : `${this.files.size(file.size)} · ${state === 'waiting' && code ? this.#why(code, words.waiting) : words[state]}`;
  }

  #why(code: string, otherwise = this.files.words.refused): string {
    const { words, limits } = this.files;
    if (code === 'attachment_too_large')
      return words.attachment_too_large(this.files.size(limits.attachmentBytes));
    if (code === 'attachments_too_many') return words.attachments_too_many(limits.attachments);
    return (words as unknown as Record<string, string>)[code] ?? otherwise;
  }
}
