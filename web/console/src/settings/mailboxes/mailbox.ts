import { t } from '../../text.svelte.ts';
import type { Clearing, Line, Mailbox, Server, WantedMailbox, WantedServer } from './api.ts';

const REASONS = ['own_address', 'no_sender', 'too_large', 'report_of_nothing', 'flood'] as const;

/** Why a mail was set aside, in words. */
export function reason(code: string): string {
  const known = REASONS.find((one) => one === code) ?? 'other';
  return t(`mailboxes.reason.${known}`);
}

/** Ports that a kind of server has as a rule, by how its line is made secure (RFC 8314, RFC 6409). */
export const PORTS: Record<'imap' | 'smtp', Record<Line, number>> = {
  imap: { tls: 993, starttls: 143, plain: 143 },
  smtp: { tls: 465, starttls: 587, plain: 25 },
};

/** A mailbox as it stands in the form: lists as lines, an empty password for the one that is kept. */
export interface MailboxForm {
  addresses: string;
  imap: ServerForm;
  folder: string;
  smtp: ServerForm;
  trusted: string;
  tagged: boolean;
  clearing: Clearing;
  active: boolean;
}
export type ServerForm = Omit<Server, 'user'> & { user: string; password: string };

const server = (kind: 'imap' | 'smtp', kept: Server | undefined): ServerForm => ({
  host: kept?.host ?? '',
  port: kept?.port ?? PORTS[kind][kind === 'imap' ? 'tls' : 'starttls'],
  line: kept?.line ?? (kind === 'imap' ? 'tls' : 'starttls'),
  user: kept?.user ?? '',
  password: '',
});

export function formOf(mailbox: Mailbox | null): MailboxForm {
  return {
    addresses: mailbox?.addresses.join('\n') ?? '',
    imap: server('imap', mailbox?.imap),
    folder: mailbox?.folder ?? 'INBOX',
    smtp: server('smtp', mailbox?.smtp),
    trusted: mailbox?.trusted.join('\n') ?? '',
    tagged: mailbox?.tagged ?? false,
    clearing: mailbox?.clearing ?? 'erasure',
    active: mailbox?.active ?? true,
  };
}

const lines = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);

const wantedServer = (form: ServerForm): WantedServer => ({
  ...form,
  host: form.host.trim(),
  user: form.user.trim() || null,
  password: form.password || null,
});

export function wanted(form: MailboxForm): WantedMailbox {
  return {
    ...form,
    addresses: lines(form.addresses),
    imap: wantedServer(form.imap),
    folder: form.folder.trim(),
    smtp: wantedServer(form.smtp),
    trusted: lines(form.trusted),
  };
}

/** The port moves with the line, unless somebody has chosen one of their own. */
export function withLine(kind: 'imap' | 'smtp', form: ServerForm, line: Line): ServerForm {
  const usual = form.port === PORTS[kind][form.line];
  return { ...form, line, port: usual ? PORTS[kind][line] : form.port };
}
