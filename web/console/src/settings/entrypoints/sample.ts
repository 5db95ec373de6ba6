import {
  type Entrypoint,
  type Message,
  PROTOCOL,
  translator,
  type VisitorConversation,
} from '@samtale/shared';
import { type EntrypointForm, FIELDS, type LanguageCode } from '../entrypoint.ts';
import { service as en } from './texts.en.ts';
import { service as nb } from './texts.nb.ts';

export const STATES = ['online', 'busy', 'offline', 'queue', 'talk', 'ended'] as const;
export type Shown = (typeof STATES)[number];

const MINUTE = 60_000;

/** What the chat's frame is to show: what stands in the form, and samples of what is not set here. */
export function sample(form: EntrypointForm, code: LanguageCode, shown: Shown) {
  const t = translator({ nb, en }, code);
  const now = Date.now();
  const said = (seq: number, kind: 'visitor' | 'agent', text: string): Message => ({
    id: `sample-${seq}`,
    seq,
    kind: 'text',
    author: kind === 'agent' ? { kind, name: 'Kari' } : { kind },
    text,
    at: new Date(now - (4 - seq) * MINUTE).toISOString(),
  });
  const question = said(1, 'visitor', t('preview.sample.question'));
  const dialogue: Record<Shown, Message[]> = {
    online: [],
    busy: [],
    offline: [],
    queue: [question],
    talk: [question, said(2, 'agent', t('preview.sample.answer'))],
    ended: [
      question,
      said(2, 'agent', t('preview.sample.answer')),
      { ...said(3, 'agent', ''), kind: 'closed', text: undefined },
    ],
  };
  const conversation = conversationOf(code, shown, t('preview.sample.queue'), now);
  return { entrypoint: entrypointOf(form, code, shown, t), conversation, messages: dialogue[shown] };
}

function entrypointOf(
  form: EntrypointForm,
  code: LanguageCode,
  shown: Shown,
  t: (key: 'preview.sample.why' | `preview.sample.status.${'online' | 'busy' | 'offline'}`) => string,
): Entrypoint {
  const texts = form.texts[code];
  const availability = shown === 'busy' || shown === 'offline' ? shown : 'online';
  const hints = {
    online: texts.online,
    busy: texts.busy || say(code, 'preview.sample.busy'),
    offline: [texts.offline, say(code, 'preview.sample.hint')].filter(Boolean).join(' '),
  };
  return {
    id: 'preview',
    account: { name: texts.title || form.name },
    language: code,
    languages: [code],
    accent: /^#[0-9a-f]{6}$/i.test(form.accent) ? form.accent : '#1f5fa6',
    texts: { title: texts.title, greeting: texts.greeting },
    fields: asked(form, availability === 'offline').map(([name, required]) => ({
      name,
      required,
      why: t('preview.sample.why'),
    })),
    notice: { version: '1.0.0', url: '#' },
    availability,
    status: t(`preview.sample.status.${availability}`),
    hint: hints[availability],
    limits: { messageLength: 10_000, fieldLength: 320, attachments: 15, attachmentBytes: 40 * 1024 * 1024 },
    consents: [],
    protocol: PROTOCOL,
  };
}

function say(code: LanguageCode, key: 'preview.sample.busy' | 'preview.sample.hint'): string {
  return translator({ nb, en }, code)(key);
}

/** Fields that are asked for, and whether they are required: of who leaves a message as the form of that asks. */
function asked(form: EntrypointForm, later: boolean) {
  const { formEmail } = form.service;
  const asks = { ...form.fields };
  if (later && formEmail !== 'as_before_chat') asks.email = formEmail;
  return FIELDS.filter((name) => asks[name] !== 'no').map(
    (name) => [name, asks[name] === 'required'] as const,
  );
}

function conversationOf(
  code: LanguageCode,
  shown: Shown,
  wait: string,
  now: number,
): VisitorConversation | undefined {
  const states = { queue: 'waiting', talk: 'active', ended: 'closed' } as const;
  if (shown === 'online' || shown === 'busy' || shown === 'offline') return undefined;
  return {
    id: 'preview',
    state: states[shown],
    position: shown === 'queue' ? 2 : null,
    agentName: shown === 'queue' ? null : 'Kari',
    lastSeq: 0,
    language: code,
    noticeVersion: '1.0.0',
    visitor: { delivered: 9, read: 9 },
    agent: { delivered: 9, read: 9 },
    hint: shown === 'queue' ? wait : null,
    reopensUntil: shown === 'ended' ? new Date(now + 30 * MINUTE).toISOString() : null,
  };
}
