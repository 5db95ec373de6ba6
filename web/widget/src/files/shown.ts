import type { Attachment } from '@samtale/shared';
import type { Files } from './files.ts';
import { element, icon } from './nodes.ts';

/** Shows a message's files: pictures as such, all others as what they are called, how large they are, and a download. */
export function shown(files: Files, host: HTMLElement, attachments: Attachment[]): void {
  host.replaceChildren(...attachments.map((each) => (each.image ? picture(files, each) : chip(files, each))));
}

function chip(files: Files, attachment: Attachment): HTMLElement {
  const node = element('button', 'button chip');
  node.type = 'button';
  const size = `${files.size(attachment.size)} · ${files.words.download}`;
  const text = element('span', 'what');
  const about = element('span', 'soft', size);
  text.append(element('span', 'called', attachment.name), about);
  node.append(icon('file'), text);
  node.onclick = async () => {
    try {
      const link = document.createElement('a');
      link.href = (await files.link(attachment)).url;
      link.download = attachment.name;
      link.click();
      about.textContent = size;
    } catch {
      about.textContent = files.words.gone;
    }
  };
  return node;
}

function picture(files: Files, attachment: Attachment): HTMLElement {
  const node = element('button', 'picture');
  node.type = 'button';
  node.setAttribute('aria-label', files.words.picture(attachment.name));
  // A tab that waits for an answer before it opens is held for an advertisement.
  node.onclick = async () => {
    const tab = open('', '_blank');
    const link = await files.link(attachment).catch(() => null);
    if (tab && link) tab.location = link.url;
    else tab?.close();
  };
  const image = document.createElement('img');
  image.alt = attachment.name;
  node.append(image);
  const failed = () => node.replaceWith(chip(files, attachment));
  image.onerror = failed;
  files.link(attachment).then(({ url }) => {
    image.src = url;
  }, failed);
  return node;
}
