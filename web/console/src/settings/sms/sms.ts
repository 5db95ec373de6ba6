import { t } from '../../text.svelte.ts';
import {
  type Gateway,
  type IdForm,
  type SmppLine,
  type SmsInbox,
  type SmsTrial,
  TROUBLES,
  type WantedSmsInbox,
  type Way,
} from './api.ts';

/** Ports that message centres have as a rule: 2775 is registered for SMPP, 3550 for SMPP over TLS. */
export const PORTS: Record<SmppLine, number> = { tls: 3550, plain: 2775 };

/** Countries whose numbers may be written without a country code: the EEA, the United Kingdom and Switzerland. */
const REGIONS =
  'NO SE DK FI IS AT BE BG CH CY CZ DE EE ES FR GB GR HR HU IE IT LI LT LU LV MT NL PL PT RO SI SK'.split(
    ' ',
  );

/** An inbox as it stands in the form: of each way what was written, an empty secret for the one that is kept. */
export interface SmsForm {
  sender: string;
  way: Way;
  region: string;
  active: boolean;
  smpp: SmppForm;
  gateway: GatewayForm;
}
export interface SmppForm {
  host: string;
  port: number;
  line: SmppLine;
  systemId: string;
  password: string;
  systemType: string;
  window: number;
  ids: IdForm;
}
export interface GatewayForm {
  account: string;
  base: string;
  partner: string;
  gate: string;
  secret: string;
}

export function formOf(inbox: SmsInbox | null): SmsForm {
  const smpp = inbox?.smpp;
  return {
    sender: inbox?.sender ?? '',
    way: inbox?.way ?? 'smpp',
    region: inbox?.region ?? 'NO',
    active: inbox?.active ?? true,
    smpp: {
      host: smpp?.host ?? '',
      port: smpp?.port ?? PORTS.tls,
      line: smpp?.line ?? 'tls',
      systemId: smpp?.systemId ?? '',
      password: '',
      systemType: smpp?.systemType ?? '',
      window: smpp?.window ?? 10,
      ids: smpp?.ids ?? 'same',
    },
    gateway: {
      account: inbox?.gateway?.account ?? '',
      base: inbox?.gateway?.base ?? '',
      partner: inbox?.gateway?.partner ?? '',
      gate: inbox?.gateway?.gate ?? '',
      secret: '',
    },
  };
}

/** What is sent of it: the fields of its way, and nothing of the others. */
export function wanted(form: SmsForm): WantedSmsInbox {
  const { smpp, gateway } = form;
  return {
    sender: form.sender.trim(),
    way: form.way,
    region: form.region,
    active: form.active,
    smpp:
      form.way === 'smpp'
        ? {
            ...smpp,
            host: smpp.host.trim(),
            systemId: smpp.systemId.trim(),
            password: smpp.password || null,
            systemType: smpp.systemType.trim(),
            ids: smpp.ids === 'same' ? undefined : smpp.ids,
          }
        : null,
    gateway:
      form.way === 'smpp'
        ? null
        : {
            account: gateway.account.trim(),
            base: gateway.base.trim() || null,
            partner: form.way === 'link' ? gateway.partner.trim() || null : null,
            gate: form.way === 'link' ? gateway.gate.trim() || null : null,
            secret: gateway.secret || null,
          },
  };
}

/**
 * Whether the secret may stay unwritten. It is given only to the one for whom it was written, so that it must be written
 * again when the way, the server or the account is another.
 */
export function secretKept(inbox: SmsInbox | null, form: SmsForm): boolean {
  if (!inbox || inbox.way !== form.way) return false;
  if (form.way !== 'smpp') return inbox.gateway?.account === form.gateway.account.trim();
  const { host, port, systemId } = form.smpp;
  return (
    inbox.smpp?.host === host.trim() && inbox.smpp.port === port && inbox.smpp.systemId === systemId.trim()
  );
}

/** The port moves with the line, unless somebody has chosen one of their own. */
export function withLine(smpp: SmppForm, line: SmppLine): SmppForm {
  return { ...smpp, line, port: smpp.port === PORTS[smpp.line] ? PORTS[line] : smpp.port };
}

/** Letters in place of a number: nobody can answer them. */
export function isName(sender: string): boolean {
  return /\p{L}/u.test(sender);
}

/** Whether what people answer does not come back by it. */
export function onlySends(way: Way): boolean {
  return way === 'link' || way === 'sveve';
}

/** The countries to choose from by their names, Norway first, and the one that is kept in any case. */
export function regions(language: string, kept: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const all = [...new Set([...REGIONS, kept])].map((code) => ({ code, name: names.of(code) ?? code }));
  return all.sort(
    (one, other) =>
      Number(other.code === 'NO') - Number(one.code === 'NO') || one.name.localeCompare(other.name, language),
  );
}

/** What is wrong, in words that fit the way. */
export function troubleText(trouble: string, way: Way): string {
  const known = TROUBLES.find((one) => one === trouble) ?? 'line';
  if (way === 'smpp' || known === 'tls' || known === 'not_permitted' || known === 'line')
    return t(`sms.trouble.${known}`);
  return t(`sms.trouble.api.${known}`);
}

/** What a trial found, in words. */
export function trialText(trial: SmsTrial, way: Way): { bad: boolean; text: string }[] {
  if (trial.trouble) return [{ bad: true, text: troubleText(trial.trouble, way) }];
  const good = { bad: false, text: t(way === 'smpp' ? 'sms.good' : 'sms.good.api') };
  if (!trial.sent) return [good];
  return [good, { bad: trial.sent !== 'taken', text: t(`sms.sent.${trial.sent}`) }];
}

/** What a field is called at a gateway that has a word of its own for it. */
export function gatewayLabels(way: Gateway): { account: string; secret: string } {
  return way === 'twilio'
    ? { account: t('sms.twilio.account'), secret: t('sms.twilio.secret') }
    : { account: t('settings.user'), secret: t('settings.password') };
}
