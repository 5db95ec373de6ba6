import { describe, expect, it } from 'vitest';
import type { Mailbox, WantedMailbox } from './api.ts';
import { formOf, openedBy, troubleText, wanted } from './mailbox.ts';

/** As the server would keep it. */
const mailboxOf = (body: WantedMailbox): Mailbox => ({
  ...body,
  id: 'mailbox',
  signIn: null,
  folder: 'INBOX',
  clearing: 'erasure',
  untaken: 0,
  untakenSince: null,
  checkedAt: null,
  trouble: null,
  setAside: [],
});

describe('a mailbox that is opened at its provider', () => {
  it('is where that has its mailboxes, and needs no addresses of the provider', () => {
    const form = openedBy(formOf(null, 'team'), 'microsoft');
    const body = wanted({
      ...form,
      signIn: { ...form.signIn, tenant: ' fjellsport.no ', clientId: ' id ', clientSecret: 's' },
    });

    expect(body.imap).toMatchObject({ host: 'outlook.office365.com', port: 993, line: 'tls' });
    expect(body.smtp).toMatchObject({ host: 'smtp.office365.com', port: 587, line: 'starttls' });
    expect(body.signIn).toEqual({
      provider: 'microsoft',
      clientId: 'id',
      clientSecret: 's',
      tenant: 'fjellsport.no',
      authorization: null,
      token: null,
      scope: null,
    });
  });

  it('keeps the secret that is stored, and gives none for passwords', () => {
    const form = openedBy(formOf(null, 'team'), 'google');
    expect(wanted(form).signIn).toMatchObject({ provider: 'google', clientSecret: null, tenant: null });
    expect(wanted(openedBy(form, 'password')).signIn).toBeNull();
    expect(wanted(openedBy(form, 'password')).imap?.host).toBe('imap.gmail.com');
  });

  it('has the name, the team and the languages that it had', () => {
    expect(wanted(formOf(null, 'team'))).toMatchObject({
      teamId: 'team',
      languages: ['nb', 'en'],
      signature: null,
    });
  });

  it('has no mailbox where mail is handed in', () => {
    const form = { ...formOf(null, 'team'), way: 'lmtp' as const, clearing: 'delete' as const };
    expect(wanted(form)).toMatchObject({ way: 'lmtp', imap: null, folder: null, clearing: null });
    expect(wanted({ ...form, way: 'imap' })).toMatchObject({
      way: 'imap',
      folder: 'INBOX',
      clearing: 'delete',
    });
  });

  it('is asked what is to happen there when it is fetched from anew', () => {
    const kept = {
      ...mailboxOf(wanted(formOf(null, 'team'))),
      way: 'lmtp' as const,
      imap: null,
      clearing: 'leave' as const,
    };
    expect(formOf(kept)).toMatchObject({ way: 'lmtp', clearing: 'erasure', imap: { host: '', port: 993 } });
    expect(formOf({ ...kept, way: 'imap' }).clearing).toBe('leave');
  });

  it('is told apart, what a mail server says to a token and to a password', () => {
    expect(troubleText('sign_in', true)).not.toBe(troubleText('sign_in', false));
    expect(troubleText('port', true)).toBe(troubleText('port', false));
  });
});
