import { describe, expect, it } from 'vitest';
import { actionOf } from './keys.ts';

interface Press {
  key?: string;
  code?: string;
  alt?: boolean;
  ctrl?: boolean;
  meta?: boolean;
  altGraph?: boolean;
  composing?: boolean;
}

const press = ({ key = '', code = '', alt, ctrl, meta, altGraph, composing }: Press) => ({
  key,
  code,
  altKey: !!alt,
  ctrlKey: !!ctrl,
  metaKey: !!meta,
  isComposing: !!composing,
  getModifierState: (name: string) => name === 'AltGraph' && !!altGraph,
});

describe('keys', () => {
  it.each([
    [{ code: 'KeyJ', alt: true }, 'next'],
    [{ code: 'KeyK', alt: true }, 'previous'],
    [{ code: 'KeyE', alt: true }, 'close'],
    [{ code: 'KeyE', alt: true, ctrl: true }, 'closeAndNext'],
    [{ code: 'KeyP', alt: true }, 'note'],
    [{ code: 'KeyL', alt: true }, 'reply'],
    [{ code: 'KeyM', alt: true }, 'snooze'],
    [{ code: 'KeyK', ctrl: true }, 'palette'],
    [{ code: 'KeyK', meta: true }, 'palette'],
    [{ key: 'Escape' }, 'leave'],
  ] as const)('%o is %s, also while typing', (keys, action) => {
    expect(actionOf(press(keys), false)).toBe(action);
    expect(actionOf(press(keys), true)).toBe(action);
  });

  it.each([
    ['?', 'help'],
    ['/', 'canned'],
  ])('%s acts only outside fields', (key, action) => {
    expect(actionOf(press({ key }), false)).toBe(action);
    expect(actionOf(press({ key }), true)).toBeNull();
  });

  it('reads Alt+J on a Mac, where it types another character', () => {
    expect(actionOf(press({ key: '√', code: 'KeyJ', alt: true }), true)).toBe('next');
  });

  it('leaves AltGr+E alone: it writes €', () => {
    expect(
      actionOf(press({ key: '€', code: 'KeyE', alt: true, ctrl: true, altGraph: true }), true),
    ).toBeNull();
  });

  it('leaves the browser and input methods their keys', () => {
    expect(actionOf(press({ code: 'KeyE', meta: true }), false)).toBeNull();
    expect(actionOf(press({ code: 'KeyL', ctrl: true }), false)).toBeNull();
    expect(actionOf(press({ key: 'Escape', composing: true }), true)).toBeNull();
  });
});
