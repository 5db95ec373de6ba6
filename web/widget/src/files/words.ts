import type { SameKeys } from '@samtale/shared';

const nb = {
  limits: (files: number, size: string) =>
    `Opptil ${files} filer i en melding, ${size} hver: bilder, PDF, tekst, kontordokumenter, lyd og video.`,
  camera: 'Ta bilde',
  choose: 'Velg filer',
  remove: (name: string) => `Fjern ${name}`,
  cancel: (name: string) => `Avbryt ${name}`,
  again: 'Prøv igjen',
  send: 'Filene sendes når de er lastet opp.',
  notSent: 'Meldingen ble ikke sendt. Den ligger her. Prøv igjen.',
  sending: (percent: number) => `Laster opp, ${percent} %`,
  waiting: 'Venter på forbindelse. Opplastingen fortsetter der den slapp.',
  ready: 'Klar til å sendes',
  failed: 'Ble ikke lastet opp.',
  refused: 'Filen kan ikke sendes.',
  removeFirst: 'En av filene kan ikke sendes. Fjern den, og send igjen.',
  attachment_too_large: (size: string) => `Filen er tom eller større enn ${size}.`,
  attachment_type_refused: 'Denne typen fil kan ikke sendes. Send et bilde, en PDF eller et kontordokument.',
  attachment_type_mismatch: 'Filen er ikke det navnet sier at den er.',
  attachment_infected: 'Virusskanneren fant noe i filen. Den er ikke lagret.',
  attachments_too_many: (most: number) => `Det kan være ${most} filer i en melding. Send resten i en ny.`,
  attachments_full: 'Det er ikke plass til flere filer i denne samtalen.',
  added: (name: string) => `${name} er lagt ved`,
  removed: (name: string) => `${name} er fjernet`,
  files: 'Vedlegg',
  picture: (name: string) => `Bildet ${name}. Åpnes i en ny fane.`,
  download: 'Last ned',
  gone: 'Filen kan ikke hentes nå. Prøv igjen.',
};

const en: SameKeys<typeof nb> = {
  limits: (files: number, size: string) =>
    `Up to ${files} files in a message, ${size} each: pictures, PDF, text, office documents, sound and video.`,
  camera: 'Take a picture',
  choose: 'Choose files',
  remove: (name: string) => `Remove ${name}`,
  cancel: (name: string) => `Cancel ${name}`,
  again: 'Try again',
  send: 'The files are sent when they have been uploaded.',
  notSent: 'The message was not sent. It is kept here. Try again.',
  sending: (percent: number) => `Uploading, ${percent}%`,
  waiting: 'Waiting for a connection. The upload goes on where it stopped.',
  ready: 'Ready to send',
  failed: 'Was not uploaded.',
  refused: 'The file cannot be sent.',
  removeFirst: 'One of the files cannot be sent. Remove it, and send again.',
  attachment_too_large: (size: string) => `The file is empty, or larger than ${size}.`,
  attachment_type_refused: 'This type of file cannot be sent. Send a picture, a PDF or an office document.',
  attachment_type_mismatch: 'The file is not what its name says it is.',
  attachment_infected: 'The virus scanner found something in the file. It was not stored.',
  attachments_too_many: (most: number) =>
    `There can be ${most} files in a message. Send the rest in another.`,
  attachments_full: 'There is no room for more files in this conversation.',
  added: (name: string) => `${name} is attached`,
  removed: (name: string) => `${name} is removed`,
  files: 'Attachments',
  picture: (name: string) => `The picture ${name}. Opens in a new tab.`,
  download: 'Download',
  gone: 'The file cannot be fetched just now. Try again.',
};

export const WORDS = { nb, en };
