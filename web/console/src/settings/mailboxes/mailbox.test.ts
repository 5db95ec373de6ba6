import { describe, expect, it } from 'vitest';
import { formOf, openedBy, wanted } from './mailbox.ts';

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
    expect(wanted(openedBy(form, 'password')).imap.host).toBe('imap.gmail.com');
  });

  it('has the name, the team and the languages that it had', () => {
    expect(wanted(formOf(null, 'team'))).toMatchObject({
      teamId: 'team',
      languages: ['nb', 'en'],
      signature: null,
    });
  });
});
