import { describe, expect, it } from 'vitest';
import { href, inbox, parse, privacy, settings } from './route.ts';

describe('addresses', () => {
  it.each([
    inbox('mine'),
    inbox('closed', 'c1'),
    inbox('unassigned', 'c1', true),
    settings('canned-replies', 'new'),
    settings('me'),
    settings(),
    privacy(),
    privacy('audit'),
    privacy('requests', 'r1'),
    { name: 'setup', token: 'a/b?c' } as const,
    { name: 'invitation', token: 'a-b_c' } as const,
    { name: 'password', token: 'a-b_c' } as const,
    { name: 'forgotten' } as const,
    { name: 'sso', account: '4b1f' } as const,
  ])('%o reads back as itself', (route) => {
    expect(parse(href(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/%E0%A4%A'])('%s leads to one’s own conversations', (hash) => {
    expect(parse(hash)).toMatchObject({ name: 'inbox', view: 'mine' });
  });
});
