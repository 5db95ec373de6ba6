import { describe, expect, it } from 'vitest';
import { forgottenOn, linkTo, type StaffMember } from './api.ts';
import { found, memberProblems } from './member.ts';

const draft = {
  name: 'Siv',
  email: 'siv@firma.no',
  roles: ['agent' as const],
  teams: [],
  capacity: 4,
  language: 'nb',
};
const member = (name: string, state: StaffMember['state'] = 'active'): StaffMember => ({
  ...draft,
  id: name,
  name,
  email: `${name.toLowerCase()}@firma.no`,
  state,
});

describe('somebody who is invited', () => {
  it('has a name, an address and a role', () => {
    expect(memberProblems(draft)).toEqual({});
    expect(memberProblems({ ...draft, name: ' ', email: 'siv', roles: [] })).toEqual({
      name: 'field.required',
      email: 'field.email',
      roles: 'people.roles.none',
    });
  });

  it('gets a link whose token no server is sent with the address', () => {
    expect(new URL(linkTo('invitation', 'abc', 'https://chat.firma.no')).pathname).toBe('/console/');
  });
});

describe('the list of people', () => {
  it('finds by name and address, those who have left apart', () => {
    const all = [member('Åse'), member('Kari'), member('Ola', 'closed')];
    expect(found(all, '').here.map((one) => one.name)).toEqual(['Kari', 'Åse']);
    expect(found(all, '').closed.map((one) => one.name)).toEqual(['Ola']);
    expect(found(all, 'kari@ firma').here.map((one) => one.name)).toEqual(['Kari']);
  });

  it('tells when those who have left are forgotten', () => {
    expect(forgottenOn('2026-01-01T12:00:00Z').toISOString().slice(0, 10)).toBe('2026-06-30');
  });
});
