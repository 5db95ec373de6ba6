import { describe, expect, it } from 'vitest';
import { GROUPS, pagesFor, SETTINGS_PAGES } from './pages.ts';

describe('the pages of the settings', () => {
  it('are opened by those who have one of their roles', () => {
    const ids = (roles: Parameters<typeof pagesFor>[0]) => pagesFor(roles).map((page) => page.id);
    expect(ids(['agent'])).toContain('me');
    expect(ids(['agent'])).not.toContain('entrypoints');
    expect(ids(['agent', 'administrator'])).toContain('entrypoints');
  });

  it('have an address each, and stand under a heading', () => {
    expect(new Set(SETTINGS_PAGES.map((page) => page.id)).size).toBe(SETTINGS_PAGES.length);
    expect(SETTINGS_PAGES.every((page) => GROUPS.includes(page.group))).toBe(true);
  });
});
