import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../messages/en.ts';
import { nb } from '../../messages/nb.ts';
import { speak } from '../../text.svelte.ts';
import { SENT, type SmsInbox, TROUBLES, WAYS } from './api.ts';
import {
  formOf,
  gatewayLabels,
  isName,
  onlySends,
  regions,
  secretKept,
  trialText,
  troubleText,
  wanted,
  withLine,
} from './sms.ts';

const line: SmsInbox = {
  id: 'a',
  name: 'Kundeservice',
  sender: '+4759440000',
  answerable: true,
  way: 'smpp',
  smpp: { host: 'smsc.example', port: 3550, line: 'tls', systemId: 'fjell', systemType: '', window: 20 },
  gateway: null,
  region: 'NO',
  active: true,
  callback: null,
  connectedAt: null,
  trouble: null,
  unwhole: 0,
};
const gateway: SmsInbox = {
  ...line,
  way: 'twilio',
  smpp: null,
  gateway: { account: 'AC1', base: null, partner: null, gate: null },
  callback: 'https://x.example/sms/a',
};

beforeEach(() => speak('nb'));

describe('the form of a number', () => {
  it('sends the fields of its way and nothing of the others', () => {
    const form = formOf(line);
    form.gateway = { ...form.gateway, account: 'left from before', partner: 'P', secret: 'x' };
    form.smpp.host = ' smsc.example ';
    expect(wanted(form)).toEqual({
      sender: '+4759440000',
      way: 'smpp',
      region: 'NO',
      active: true,
      smpp: { ...line.smpp, password: null, ids: undefined },
      gateway: null,
    });
    expect(wanted({ ...form, way: 'sveve' })).toMatchObject({
      smpp: null,
      gateway: { account: 'left from before', partner: null, secret: 'x' },
    });
    expect(wanted({ ...form, way: 'link' }).gateway?.partner).toBe('P');
  });

  it('keeps a secret that is not written, and sends one that is', () => {
    const form = formOf(gateway);
    expect(wanted(form).gateway).toEqual({ ...gateway.gateway, secret: null });
    form.gateway.secret = ' with a blank ';
    expect(wanted(form).gateway?.secret).toBe(' with a blank ');
  });

  it('asks for the secret again when it would be given to somebody else', () => {
    const same = formOf(line);
    expect(secretKept(line, same)).toBe(true);
    expect(secretKept(line, { ...same, sender: '2077', smpp: { ...same.smpp, window: 1 } })).toBe(true);
    for (const other of [{ host: 'other.example' }, { port: 2775 }, { systemId: 'x' }])
      expect(secretKept(line, { ...same, smpp: { ...same.smpp, ...other } })).toBe(false);
    expect(secretKept(line, { ...same, way: 'twilio' })).toBe(false);
    expect(secretKept(null, same)).toBe(false);
    expect(secretKept(gateway, formOf(gateway))).toBe(true);
    expect(secretKept(gateway, { ...formOf(gateway), way: 'link' })).toBe(false);
    expect(
      secretKept(gateway, { ...formOf(gateway), gateway: { ...formOf(gateway).gateway, account: 'AC2' } }),
    ).toBe(false);
  });

  it('moves the port with the line, unless it is one of their own', () => {
    const { smpp } = formOf(null);
    expect(withLine(smpp, 'plain')).toMatchObject({ line: 'plain', port: 2775 });
    expect(withLine({ ...smpp, port: 9000 }, 'plain')).toMatchObject({ line: 'plain', port: 9000 });
  });

  it('says of letters that nobody can answer them', () => {
    expect(['Fjellsport', 'Ås 24'].map(isName)).toEqual([true, true]);
    expect(['+47 59 44 00 00', '2077', ''].map(isName)).toEqual([false, false, false]);
  });

  it('says which gateways bring nothing back', () => {
    expect(WAYS.filter(onlySends)).toEqual(['link', 'sveve']);
  });

  it('lists countries by name, Norway first, and the one that is kept', () => {
    const listed = regions('nb', 'JP');
    expect(listed[0]).toEqual({ code: 'NO', name: 'Norge' });
    expect(listed).toContainEqual({ code: 'JP', name: 'Japan' });
    expect(new Set(listed.map((one) => one.code)).size).toBe(listed.length);
  });
});

describe('what a trial says', () => {
  it('has words for each fault, each way and each language', () => {
    for (const texts of ['nb', 'en']) {
      speak(texts);
      for (const way of WAYS) {
        const said = TROUBLES.map((one) => troubleText(one, way));
        expect(new Set(said).size).toBe(TROUBLES.length);
        expect(said.every((one) => /[.?]$/.test(one))).toBe(true);
      }
    }
  });

  it('speaks of ports and lines only where there are any', () => {
    expect(troubleText('port', 'smpp')).toContain('2775');
    expect(troubleText('port', 'twilio')).not.toContain('2775');
    expect(troubleText('sign_in', 'sveve')).not.toContain('System-id');
  });

  it('does not fall silent at a code that is new', () => {
    expect(troubleText('elsewhere', 'smpp')).toBe(nb['sms.trouble.line']);
  });

  it('tells what came of the test message, as bad unless it was taken', () => {
    expect(trialText({ trouble: 'tls', sent: null }, 'smpp')).toEqual([
      { bad: true, text: nb['sms.trouble.tls'] },
    ]);
    expect(trialText({ trouble: null, sent: null }, 'link')).toEqual([
      { bad: false, text: nb['sms.good.api'] },
    ]);
    const results = SENT.map((sent) => trialText({ trouble: null, sent }, 'smpp')[1]);
    expect(results.map((one) => one?.bad)).toEqual([false, true, true, true, true]);
    expect(new Set(results.map((one) => one?.text)).size).toBe(SENT.length);
  });

  it("calls a gateway's fields what the gateway calls them", () => {
    expect(gatewayLabels('twilio')).toEqual({ account: 'Account SID', secret: 'Auth Token' });
    speak('en');
    expect(gatewayLabels('sveve')).toEqual({ account: en['settings.user'], secret: en['settings.password'] });
  });
});
