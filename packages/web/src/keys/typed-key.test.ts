import { describe, expect, it } from 'vitest';
import { typedKey, type KeyPress } from './typed-key';

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...given,
});

describe('which shortcut a key stands for', () => {
  it('is the letter on the key, wherever the key is', () => {
    expect(typedKey(press({ key: 'j', code: 'KeyJ' }))).toBe('j');
    // Dvorak has the j where others have the c.
    expect(typedKey(press({ key: 'j', code: 'KeyC' }))).toBe('j');
    // A German keyboard has the slash above the 7.
    expect(typedKey(press({ key: '/', code: 'Digit7', shiftKey: true }))).toBe('/');
    expect(typedKey(press({ key: '?', code: 'Minus', shiftKey: true }))).toBe('?');
  });

  it('is the Latin letter in the same place, on a keyboard of another script', () => {
    expect(typedKey(press({ key: 'ت', code: 'KeyJ' }))).toBe('j');
    expect(typedKey(press({ key: 'ظ', code: 'Slash' }))).toBe('/');
    expect(typedKey(press({ key: '؟', code: 'Slash', shiftKey: true }))).toBe('?');
    expect(typedKey(press({ key: 'о', code: 'KeyJ' }))).toBe('j');
  });

  it('is none with another key held down, while a word is composed, or for a key without a letter', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const) {
      expect(typedKey(press({ key: 's', code: 'KeyS', [held]: true }))).toBeNull();
    }
    expect(typedKey(press({ key: 'Enter', code: 'Enter' }))).toBeNull();
    expect(typedKey(press({ key: 'Process', code: 'KeyS' }))).toBeNull();
    expect(typedKey(press({ key: 'Dead', code: 'KeyS' }))).toBeNull();
  });

  it('is the same with the capitals locked, and none for a capital letter', () => {
    expect(typedKey(press({ key: 'S', code: 'KeyS' }))).toBe('s');
    expect(typedKey(press({ key: 'S', code: 'KeyS', shiftKey: true }))).toBeNull();
  });
});
