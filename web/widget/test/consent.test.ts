import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../src/chat.svelte.ts';
import { Consent } from '../src/consent/consent.ts';
import { rounded } from '../src/consent/place.ts';

const PROMPTS = {
  language: 'nb',
  labels: {
    title: 'Valgene dine',
    yes: 'Ja',
    no: 'Nei',
    age: 'Er du under 13 år?',
    'too-young': 'Da regner vi det som nei.',
    'said-yes': 'Du har sagt ja.',
    'said-no': 'Du har sagt nei.',
    back: 'Tilbake',
    failed: 'Ikke lagret.',
  },
  asked: [
    { purpose: 'improve', question: 'Kan vi se sidene?', text: 'Slettes etter ett døgn.', hash: 'abc' },
  ],
};
const ID = '01932c07-7c1e-7000-8000-0000000000aa';

let asked: { path: string; body: Record<string, unknown> }[];
let standing: boolean | undefined;
let told: unknown[];

function chat(conversation: { id: string; state: string } | undefined): Chat {
  return {
    id: ID,
    language: 'nb',
    token: conversation ? 'token' : null,
    conversation,
    path: '/priser',
    chosen: [],
    say: () => {},
    embedding: { tell: (message: unknown) => told.push(message) },
  } as unknown as Chat;
}

beforeEach(() => {
  asked = [];
  told = [];
  standing = undefined;
  document.body.innerHTML = '<main><footer><button>Valgene dine</button></footer></main>';
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/widget/', '');
    if (init.method === 'POST') asked.push({ path, body: JSON.parse(String(init.body)) });
    if (path.startsWith('entrypoints')) return Response.json(PROMPTS);
    if (path.endsWith('choices')) {
      if (init.method === 'POST') standing = JSON.parse(String(init.body)).yes;
      return Response.json({ choices: { improve: standing } });
    }
    return new Response(null, { status: 204 });
  });
});

afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.consent button')];
const press = async (label: string) => {
  buttons()
    .find((button) => button.textContent === label)
    ?.click();
  await settle();
};

describe('the prompt', () => {
  it('asks once there is a conversation, with a yes and a no alike, and sends nothing by itself', async () => {
    await new Consent(chat({ id: 'c1', state: 'waiting' })).began();

    expect(document.querySelector('.consent')?.textContent).toContain('Kan vi se sidene?');
    expect(buttons().map((button) => [button.textContent, button.className])).toEqual([
      ['Ja', 'button'],
      ['Nei', 'button'],
    ]);
    expect(asked).toEqual([]);
  });

  it('takes a no at once, and sends no page', async () => {
    await new Consent(chat({ id: 'c1', state: 'waiting' })).began();
    await press('Nei');

    expect(asked.map(({ path, body }) => [path, body.yes])).toEqual([['conversations/c1/choices', false]]);
    expect(document.querySelector('.consent')).toBeNull();
  });

  it('asks for the age before a yes, then sends the page that it is on', async () => {
    await new Consent(chat({ id: 'c1', state: 'waiting' })).began();
    await press('Ja');
    expect(document.querySelector('.consent')?.textContent).toContain('Er du under 13 år?');
    expect(asked).toEqual([]);

    await press('Nei');
    expect(asked[0]?.body).toMatchObject({ purpose: 'improve', yes: true, oldEnough: true, text: 'abc' });
    expect(asked[1]).toMatchObject({ path: 'conversations/c1/pages', body: { path: '/priser' } });
    expect(told).toContainEqual({ samtale: 'consent', detail: { improve: true } });
  });

  it('takes a child’s yes for a no', async () => {
    await new Consent(chat({ id: 'c1', state: 'waiting' })).began();
    await press('Ja');
    await press('Ja');

    expect(asked.map(({ path, body }) => [path, body.yes])).toEqual([['conversations/c1/choices', false]]);
    expect(document.querySelector('.consent')?.textContent).toContain('Da regner vi det som nei.');
  });

  it('does not ask who has answered, and goes on with a yes', async () => {
    standing = true;
    await new Consent(chat({ id: 'c1', state: 'active' })).began();
    await settle();

    expect(document.querySelector('.consent')).toBeNull();
    expect(asked.map(({ path }) => path)).toEqual(['conversations/c1/pages']);
  });

  it('keeps an answer in memory until there is a conversation', async () => {
    const before = chat(undefined);
    const consent = new Consent(before);
    await consent.open();
    await press('Nei');

    expect(asked).toEqual([]);
    expect(before.chosen).toMatchObject([{ purpose: 'improve', yes: false }]);
  });

  it('takes no yes of a page that does not say what it showed', async () => {
    const consent = new Consent(chat({ id: 'c1', state: 'active' }));
    await consent.fromPage({ improve: true }, '');
    expect(asked).toEqual([]);
    await consent.fromPage({ improve: true }, 'Kan vi?');
    expect(asked[0]?.body).toMatchObject({ yes: true, words: 'Kan vi?' });
  });
});

describe('a place', () => {
  it('is rounded before it leaves the browser', () => {
    expect(rounded({ latitude: 59.9139, longitude: 10.7522 })).toEqual({ latitude: 59.9, longitude: 10.8 });
  });
});
