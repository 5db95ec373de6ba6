import { t } from '../../text.svelte.ts';
import type {
  Clearing,
  Line,
  Mailbox,
  ProviderName,
  Server,
  SignIn,
  Trouble,
  WantedMailbox,
  WantedServer,
  WantedSignIn,
  Way,
} from './api.ts';

const REASONS = ['own_address', 'no_sender', 'too_large', 'report_of_nothing', 'flood'] as const;

/** Why a mail was set aside, in words. */
export function reason(code: string): string {
  const known = REASONS.find((one) => one === code) ?? 'other';
  return t(`mailboxes.reason.${known}`);
}

/** What is wrong, in words; a token that is not accepted is another matter than a password. */
export function troubleText(trouble: Trouble, byToken: boolean): string {
  return t(`mailboxes.trouble.${trouble === 'sign_in' && byToken ? 'sign_in_token' : trouble}`);
}

/** Ports that a kind of server has as a rule, by how its line is made secure (RFC 8314, RFC 6409). */
export const PORTS: Record<'imap' | 'smtp', Record<Line, number>> = {
  imap: { tls: 993, starttls: 143, plain: 143 },
  smtp: { tls: 465, starttls: 587, plain: 25 },
};

/** A mailbox as it stands in the form: lists as lines, an empty password for the one that is kept. */
export interface MailboxForm {
  name: string;
  teamId: string;
  languages: string[];
  signIn: SignInForm;
  way: Way;
  addresses: string;
  imap: ServerForm;
  folder: string;
  smtp: ServerForm;
  trusted: string;
  tagged: boolean;
  clearing: Clearing;
  active: boolean;
  signature: string;
}
/** How it is opened; the fields of a provider keep what stands in them while another way is looked at. */
export interface SignInForm {
  by: 'password' | ProviderName;
  tenant: string;
  authorization: string;
  token: string;
  scope: string;
  clientId: string;
  clientSecret: string;
}
export type ServerForm = Omit<Server, 'user'> & { user: string; password: string };

const server = (kind: 'imap' | 'smtp', kept: Server | undefined): ServerForm => ({
  host: kept?.host ?? '',
  port: kept?.port ?? PORTS[kind][kind === 'imap' ? 'tls' : 'starttls'],
  line: kept?.line ?? (kind === 'imap' ? 'tls' : 'starttls'),
  user: kept?.user ?? '',
  password: '',
});

/** Where the mailboxes of providers that we know are. */
const AT: Record<
  Exclude<ProviderName, 'other'>,
  Record<'imap' | 'smtp', Pick<Server, 'host' | 'port' | 'line'>>
> = {
  microsoft: {
    imap: { host: 'outlook.office365.com', port: 993, line: 'tls' },
    smtp: { host: 'smtp.office365.com', port: 587, line: 'starttls' },
  },
  google: {
    imap: { host: 'imap.gmail.com', port: 993, line: 'tls' },
    smtp: { host: 'smtp.gmail.com', port: 465, line: 'tls' },
  },
};

const signIn = (kept: SignIn | null | undefined): SignInForm => ({
  by: kept?.provider ?? 'password',
  tenant: kept?.tenant ?? '',
  authorization: kept?.authorization ?? '',
  token: kept?.token ?? '',
  scope: kept?.scope ?? '',
  clientId: kept?.clientId ?? '',
  clientSecret: '',
});

export function formOf(mailbox: Mailbox | null, team = ''): MailboxForm {
  return {
    name: mailbox?.name ?? '',
    teamId: mailbox?.teamId ?? team,
    languages: mailbox ? [...mailbox.languages] : ['nb', 'en'],
    signIn: signIn(mailbox?.signIn),
    way: mailbox?.way ?? 'imap',
    addresses: mailbox?.addresses.join('\n') ?? '',
    imap: server('imap', mailbox?.imap ?? undefined),
    folder: mailbox?.folder ?? 'INBOX',
    smtp: server('smtp', mailbox?.smtp),
    trusted: mailbox?.trusted.join('\n') ?? '',
    tagged: mailbox?.tagged ?? false,
    clearing: mailbox?.way === 'imap' ? mailbox.clearing : 'erasure',
    active: mailbox?.active ?? true,
    signature: mailbox?.signature ?? '',
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

function wantedSignIn(form: SignInForm): WantedSignIn | null {
  if (form.by === 'password') return null;
  const own = form.by === 'other';
  return {
    provider: form.by,
    clientId: form.clientId.trim(),
    clientSecret: form.clientSecret || null,
    tenant: form.by === 'microsoft' ? form.tenant.trim() || null : null,
    authorization: own ? form.authorization.trim() : null,
    token: own ? form.token.trim() : null,
    scope: own ? form.scope.trim() : null,
  };
}

/** Another way in; a provider that we know brings its servers along. */
export function openedBy(form: MailboxForm, by: SignInForm['by']): MailboxForm {
  const changed = { ...form, signIn: { ...form.signIn, by } };
  if (by === 'password' || by === 'other') return changed;
  return { ...changed, imap: { ...form.imap, ...AT[by].imap }, smtp: { ...form.smtp, ...AT[by].smtp } };
}

export function wanted(form: MailboxForm): WantedMailbox {
  const fetched = form.way === 'imap';
  return {
    ...form,
    name: form.name.trim(),
    signIn: wantedSignIn(form.signIn),
    signature: form.signature.trim() || null,
    addresses: lines(form.addresses),
    imap: fetched ? wantedServer(form.imap) : null,
    folder: fetched ? form.folder.trim() : null,
    clearing: fetched ? form.clearing : null,
    smtp: wantedServer(form.smtp),
    trusted: lines(form.trusted),
  };
}

/** The port moves with the line, unless somebody has chosen one of their own. */
export function withLine(kind: 'imap' | 'smtp', form: ServerForm, line: Line): ServerForm {
  const usual = form.port === PORTS[kind][form.line];
  return { ...form, line, port: usual ? PORTS[kind][line] : form.port };
}
