import { afterEach, describe, expect, test, vi } from 'vitest';
import { EMOJI } from '../src/emoji/list.ts';
import { isEmoji } from '../src/emoji/only.ts';
import { matching, pickEmoji, step } from '../src/emoji/picker.ts';

afterEach(() => document.body.replaceChildren());

function open() {
  const field = document.createElement('textarea');
  document.body.append(field);
  const chosen = vi.fn();
  const closed = vi.fn();
  const close = pickEmoji({ language: 'nb', before: field, choose: chosen, closed });
  const box = document.querySelector('.emoji') as HTMLElement;
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  return { chosen, closed, close, box, press, search: box.querySelector('input') as HTMLInputElement };
}

describe('the list', () => {
  test('names each sign in both languages, and none twice', () => {
    expect(EMOJI.length).toBeGreaterThan(140);
    expect(EMOJI.every(({ sign, names }) => sign && names.nb && names.en)).toBe(true);
    expect(new Set(EMOJI.map(({ sign }) => sign)).size).toBe(EMOJI.length);
    expect(new Set(EMOJI.map(({ names }) => names.nb)).size).toBe(EMOJI.length);
  });

  test('is searched by the beginnings of names in the language', () => {
    expect(matching('tommel opp', 'nb').map(({ sign }) => sign)).toEqual(['👍']);
    expect(matching('thumb', 'en').map(({ sign }) => sign)).toEqual(['👍', '👎']);
    expect(matching('tommel', 'en')).toEqual([]);
    expect(matching('  ', 'nb')).toHaveLength(EMOJI.length);
  });
});

describe('the grid', () => {
  test.each([
    ['ArrowRight', false, 3, 4],
    ['ArrowLeft', false, 3, 2],
    ['ArrowDown', false, 3, 11],
    ['ArrowDown', false, 17, 19],
    ['ArrowUp', false, 11, 3],
    ['ArrowUp', false, 3, 3],
    ['Home', false, 11, 8],
    ['End', false, 11, 15],
    ['End', false, 17, 19],
    ['Home', true, 11, 0],
    ['End', true, 3, 19],
    ['a', false, 3, null],
  ])('%s (ctrl %s) leads from %i to %s', (key, ctrlKey, at, to) => {
    expect(step({ key, ctrlKey }, at, 20)).toBe(to);
  });

  test('is one stop of Tab, walked by arrows', () => {
    const { box, press } = open();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe(EMOJI[0]?.sign);
    press('ArrowRight');
    expect(document.activeElement?.textContent).toBe(EMOJI[1]?.sign);
    expect(box.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
  });

  test('gives what is chosen, and goes', () => {
    const { chosen, closed, press, search } = open();
    search.value = 'kaffe';
    search.dispatchEvent(new Event('input'));
    press('Enter');
    expect(chosen).toHaveBeenCalledWith('☕');
    expect(closed).toHaveBeenCalledOnce();
    expect(document.querySelector('.emoji')).toBeNull();
  });

  test('closes by Escape, which is then nobody else’s', () => {
    const { closed, chosen, press } = open();
    const outside = vi.fn();
    addEventListener('keydown', outside);
    press('Escape');
    removeEventListener('keydown', outside);
    expect(closed).toHaveBeenCalledOnce();
    expect(chosen).not.toHaveBeenCalled();
    expect(outside).not.toHaveBeenCalled();
  });

  test('says how many are found', () => {
    const { box, search } = open();
    search.value = 'finnesikke';
    search.dispatchEvent(new Event('input'));
    expect(box.querySelector('[role=status]')?.textContent).toBe('Ingen treff');
  });
});

describe('a message of nothing but signs', () => {
  test.each([
    ['👍', true],
    ['❤️ 🇳🇴', true],
    ['☕', true],
    ['123', false],
    ['👍 ja', false],
    ['', false],
    [undefined, false],
    ['👍'.repeat(13), false],
  ])('%s: %s', (text, only) => {
    expect(isEmoji(text)).toBe(only);
  });
});
