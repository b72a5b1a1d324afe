import { describe, expect, it } from 'vitest';
import { chordKeys, chordOf } from '../../../../src-renderer/screens/live/keys.ts';

const press = (changes: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});

describe('chordOf', () => {
  it.each([
    ['Mod+ArrowDown', { key: 'ArrowDown', code: 'ArrowDown', ctrlKey: true }],
    ['Mod+4', { key: '4', code: 'Digit4', ctrlKey: true }],
    ['Alt+3', { key: '3', code: 'Digit3', altKey: true }],
    // A French keyboard writes 'é' where the digit 2 is, and a Mac writes '£' with Alt+3.
    ['Mod+2', { key: 'é', code: 'Digit2', ctrlKey: true }],
    ['Alt+3', { key: '£', code: 'Digit3', altKey: true }],
    ['Alt+N', { key: 'Dead', code: 'KeyN', altKey: true }],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['Mod+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
    ['Mod+.', { key: '.', code: 'Period', ctrlKey: true }],
    ['F1', { key: 'F1', code: 'F1' }],
    ['Alt+5', { key: '5', code: 'Numpad5', altKey: true }],
  ])('names %s', (chord, event) => {
    expect(chordOf(press(event))).toBe(chord);
  });

  it('prints the keys as they stand on the keyboard', () => {
    expect(chordKeys('Mod+ArrowDown')).toEqual(['Ctrl', '↓']);
    expect(chordKeys('Alt+9')).toEqual(['Alt', '9']);
  });
});
