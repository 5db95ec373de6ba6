import type { ToLoader } from '@samtale/shared';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cookieName, recall, remember } from '../src/cookie.ts';
import { isDark } from '../src/elements.ts';
import { launch, type PageApi } from '../src/launcher.ts';

const ID = '01932c07-7c1e-7000-8000-0000000000aa';
const COOKIE = 'samtale_000000aa';
const TOKEN = `1.${'a'.repeat(22)}.${'b'.repeat(43)}`;
const US = 'https://samtale.test';
let phone: boolean;
let listeners: [string, EventListener][];

beforeEach(() => {
  phone = false;
  listeners = [];
  vi.stubGlobal('matchMedia', () => ({ matches: phone }));
  const add = window.addEventListener.bind(window);
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(((type: string, listener: EventListener) => {
    listeners.push([type, listener]);
    add(type, listener);
  }) as typeof addEventListener);
});

afterEach(() => {
  for (const [type, listener] of listeners) window.removeEventListener(type, listener);
  document.body.innerHTML = '';
  document.cookie = `${COOKIE}=; Path=/; Max-Age=0`;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function embed(data: Record<string, string> = {}): PageApi | undefined {
  const script = document.createElement('script');
  Object.defineProperty(script, 'src', { value: `${US}/loader.js` });
  Object.assign(script.dataset, { entrypoint: ID, ...data });
  return launch(script);
}

const root = () => document.querySelector<HTMLElement>('body > div:last-child')?.shadowRoot as ShadowRoot;
const button = () => root().querySelector('button') as HTMLButtonElement;
const frame = () => root().querySelector('iframe');

/** The iframe's window, as the loader sees it. */
function widget() {
  const there = frame() as HTMLIFrameElement;
  const said: { message: unknown; origin: string }[] = [];
  const contentWindow = { postMessage: (message: unknown, origin: string) => said.push({ message, origin }) };
  Object.defineProperty(there, 'contentWindow', { value: contentWindow, configurable: true });
  const says = (data: ToLoader, origin = US, source: unknown = contentWindow) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  return { said, says };
}

describe('the consent of a company’s own tool', () => {
  test('is kept in memory until the chat is there, and told with every change', () => {
    const api = embed() as PageApi;
    expect(api.consent()).toEqual({});
    api.consent({ improve: true }, 'Kan vi?');
    expect(frame()).toBeNull();
    expect(document.cookie).toBe('');

    api.open();
    const { said, says } = widget();
    const heard: unknown[] = [];
    addEventListener('samtale:consent', (event) => heard.push((event as CustomEvent).detail));
    says({ samtale: 'ready' });
    expect(said).toContainEqual({
      message: { samtale: 'choose', choices: { improve: true }, words: 'Kan vi?' },
      origin: US,
    });

    says({ samtale: 'consent', detail: { improve: true } });
    expect(api.consent()).toEqual({ improve: true });
    expect(heard).toEqual([{ improve: true }]);
    says({ samtale: 'consent', detail: { improve: false } }, 'https://elsewhere.test');
    expect(api.consent()).toEqual({ improve: true });

    api.consent({ improve: false });
    expect(said.at(-1)?.message).toEqual({ samtale: 'choose', choices: { improve: false }, words: '' });
  });
});

describe('the button', () => {
  test('stores nothing and calls nobody before it is clicked', () => {
    embed({ label: 'Spør oss!' });
    expect(button().textContent).toBe('Spør oss!');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(frame()).toBeNull();
    expect(document.cookie).toBe('');
  });

  test('opens the chat in an iframe that learns the origin by the fragment, and never a token', () => {
    document.cookie = `${COOKIE}=${TOKEN}; Path=/`;
    embed({ language: 'nb' });
    button().click();
    const url = new URL(frame()?.src ?? '');
    expect(url.origin + url.pathname).toBe(`${US}/widget/${ID}`);
    expect(url.search).toBe('?language=nb');
    expect(url.hash).toBe(`#origin=${encodeURIComponent(location.origin)}`);
    expect(url.href).not.toContain(TOKEN);
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });

  test('is not there for an entrypoint that is no id', () => {
    expect(embed({ entrypoint: '../evil' })).toBeUndefined();
    expect(document.body.children).toHaveLength(0);
  });

  test('stands where the page wants it', () => {
    document.body.innerHTML = '<p id="here"></p>';
    embed({ place: '#here' });
    const placed = document.querySelector('#here > div')?.shadowRoot;
    expect(placed?.querySelector('button')).not.toBeNull();
    placed?.querySelector('button')?.click();
    expect(frame()).not.toBeNull();
  });

  test('has text that can be read on the accent', () => {
    expect(['#000000', '#1f5fa6', '#ffe600', '#ffffff'].map(isDark)).toEqual([true, true, false, false]);
  });

  test('counts what is unread', () => {
    embed();
    button().click();
    const { says } = widget();
    says({ samtale: 'unread', count: 2, words: '2 uleste meldinger' });
    expect(root().querySelector('b')?.textContent).toBe('2');
    expect(root().querySelector('i')?.textContent).toBe('2 uleste meldinger');
    says({ samtale: 'unread', count: 120, words: '120 uleste meldinger' });
    expect(root().querySelector('b')?.textContent).toBe('99+');
    says({ samtale: 'unread', count: 0, words: '' });
    expect(root().querySelector('b')?.textContent).toBe('');
  });
});

describe('the talk with the widget', () => {
  test('goes to our exact origin, after the widget is ready', () => {
    embed();
    button().click();
    const { said, says } = widget();
    expect(said).toEqual([]);
    says({ samtale: 'ready' });
    expect(said).toEqual([
      {
        message: { samtale: 'hello', token: null, open: true, focus: true, path: '/', identity: null },
        origin: US,
      },
    ]);
  });

  test('takes messages from that window at our origin only', () => {
    embed();
    button().click();
    const { says } = widget();
    says({ samtale: 'token', token: TOKEN, keep: 60 }, 'https://evil.example');
    says({ samtale: 'token', token: TOKEN, keep: 60 }, US, window);
    expect(document.cookie).toBe('');
    says({ samtale: 'token', token: TOKEN, keep: 60 });
    expect(document.cookie).toBe(`${COOKIE}=${TOKEN}.o`);
  });

  test('P15: keeps the token and whether the panel is open, in at most 128 bytes, and forgets both when told', () => {
    embed();
    button().click();
    const { says } = widget();
    says({ samtale: 'ready' });
    says({ samtale: 'token', token: TOKEN, keep: 60 });
    expect(document.cookie).toBe(`${COOKIE}=${TOKEN}.o`);
    expect(document.cookie.length).toBeLessThanOrEqual(128);
    says({ samtale: 'close' });
    expect(document.cookie).toBe(`${COOKIE}=${TOKEN}`);
    const set = vi.spyOn(document, 'cookie', 'set');
    says({ samtale: 'token', token: null, keep: 0 });
    expect(set).toHaveBeenCalledWith(`${COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`);
  });

  test('closes on its word, and the focus goes back to the button', () => {
    embed();
    button().click();
    const { says } = widget();
    says({ samtale: 'ready' });
    says({ samtale: 'close' });
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(root().activeElement).toBe(button());
  });
});

describe('the next page', () => {
  test('opens the chat again if it was open, without taking the focus', () => {
    document.cookie = `${COOKIE}=${TOKEN}.o; Path=/`;
    embed();
    expect(button().getAttribute('aria-expanded')).toBe('true');
    const { said, says } = widget();
    says({ samtale: 'ready' });
    expect(said[0]?.message).toEqual({
      samtale: 'hello',
      token: TOKEN,
      open: true,
      focus: false,
      path: '/',
      identity: null,
    });
  });

  test('goes on quietly if it was closed, and on a phone, where it would cover the page', () => {
    document.cookie = `${COOKIE}=${TOKEN}; Path=/`;
    embed();
    expect(frame()).not.toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('false');

    document.body.innerHTML = '';
    phone = true;
    document.cookie = `${COOKIE}=${TOKEN}.o; Path=/`;
    embed();
    expect(frame()).not.toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('false');
  });

  test('P16: hands a token of any version to the widget', () => {
    document.cookie = `${COOKIE}=0.gammel; Path=/`;
    embed();
    const { said, says } = widget();
    says({ samtale: 'ready' });
    expect(said[0]?.message).toMatchObject({ token: '0.gammel' });
  });
});

describe('the cookie', () => {
  test('is named by the entrypoint, so that two chats on a site do not meet', () => {
    expect(cookieName(ID)).toBe(COOKIE);
    remember(COOKIE, { token: TOKEN, open: false }, 60);
    expect(recall(COOKIE)).toEqual({ token: TOKEN, open: false });
    expect(recall('samtale_ffffffff')).toBeNull();
  });

  test('is not believed when it is too long', () => {
    document.cookie = `${COOKIE}=${'x'.repeat(200)}; Path=/`;
    expect(recall(COOKIE)).toBeNull();
  });

  test('has the declared attributes', () => {
    const set = vi.spyOn(document, 'cookie', 'set');
    remember(COOKIE, { token: TOKEN, open: true }, 604_800);
    expect(set).toHaveBeenCalledWith(`${COOKIE}=${TOKEN}.o; Path=/; Max-Age=604800; SameSite=Lax`);
    vi.stubGlobal('location', { protocol: 'https:' });
    remember(COOKIE, { token: TOKEN, open: true }, 1);
    expect(set).toHaveBeenLastCalledWith(`${COOKIE}=${TOKEN}.o; Path=/; Max-Age=1; SameSite=Lax; Secure`);
  });
});

describe('what the page says of itself', () => {
  test('goes to the widget with its first words: who is signed in', () => {
    const api = embed({ identity: 'a.b.c' }) as PageApi;
    api.open();
    const { said, says } = widget();
    says({ samtale: 'ready' });
    expect(said.at(0)?.message).toMatchObject({ samtale: 'hello', identity: 'a.b.c' });
    api.identify('d.e.f');
    expect(said.at(-1)?.message).toEqual({ samtale: 'identify', identity: 'd.e.f' });
  });

  test('is forgotten when they sign out, also before the widget has come', () => {
    remember(COOKIE, { token: TOKEN, open: false }, 60);
    const api = embed({ identity: 'a.b.c' }) as PageApi;
    api.identify(null);
    expect(recall(COOKIE)).toBeNull();
  });

  test('changes the language, and loads the widget anew if it was there', () => {
    const api = embed() as PageApi;
    api.language('en');
    expect(frame()).toBeNull();
    api.open();
    expect(frame()?.src).toContain('language=en');
    api.language('nb');
    expect(frame()?.src).toContain('language=nb');
  });

  test('is told what happens', () => {
    const heard: [string, unknown][] = [];
    for (const name of ['open', 'close', 'unread', 'chat', 'identity']) {
      addEventListener(`samtale:${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
    }
    const api = embed() as PageApi;
    api.open();
    const { says } = widget();
    says({ samtale: 'ready' });
    says({ samtale: 'chat', detail: 'waiting' });
    says({ samtale: 'unread', count: 2, words: 'To nye' });
    says({ samtale: 'identity', detail: 'identity.exp' });
    api.close();
    expect(heard).toEqual([
      ['open', null],
      ['chat', 'waiting'],
      ['unread', 2],
      ['identity', 'identity.exp'],
      ['close', null],
    ]);
  });
});
