// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { brought } from './brought.ts';

describe('what a provider brought', () => {
  afterEach(() => history.replaceState(null, '', '/console/'));

  it('is taken out of the address, once', () => {
    history.replaceState(null, '', '/console/?code=abc&state=s1&iss=https%3A%2F%2Fid.example.no#/mine');
    expect(brought()).toEqual({ state: 's1', code: 'abc', iss: 'https://id.example.no' });
    expect(location.pathname + location.search + location.hash).toBe('/console/#/mine');
    expect(brought()).toBeNull();
  });

  it('may be a refusal', () => {
    history.replaceState(null, '', '/console/?error=access_denied&state=s1');
    expect(brought()).toEqual({ state: 's1', code: null, iss: null });
  });

  it('is nothing in any other address', () => {
    history.replaceState(null, '', '/console/?state=s1');
    expect(brought()).toBeNull();
    history.replaceState(null, '', '/console/?code=abc');
    expect(brought()).toBeNull();
  });
});
