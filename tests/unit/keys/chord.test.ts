import { describe, expect, it } from 'vitest';
import { type KeyEvent, pressFor, pressOf, printedKeys } from '../../../shared/keys/chord.ts';
import { pressesFor, type Shortcut, type ShortcutId, shortcuts } from '../../../shared/keys/shortcuts.ts';
import { type Layout, layoutOf, layouts } from './layouts.ts';

interface Pressed extends Partial<Omit<KeyEvent, 'getModifierState'>> {
  altGraph?: boolean;
}

function event({ altGraph = false, ...pressed }: Pressed): KeyEvent {
  const nothing = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { ...nothing, ...pressed, getModifierState: () => altGraph };
}

const ids = Object.keys(shortcuts) as ShortcutId[];

/** Everything that keys do while a text is typed: chords, and keys without a character. */
function commandsOf(isMac: boolean): Map<string, ShortcutId> {
  const commands = new Map<string, ShortcutId>();
  for (const id of ids) {
    const { upTo = 1 }: Shortcut = shortcuts[id];
    for (let figure = 1; figure <= upTo; figure += 1)
      for (const press of pressesFor(id, isMac, figure))
        if (press.length > 1 && press !== 'Plus') commands.set(press, id);
  }
  return commands;
}

/** Every way in which the keys of a layout type a character. */
function typingEvents({ system, keys }: Layout): KeyEvent[] {
  return keys.flatMap(({ code, alone, withShift, withAltGr, withBoth }) => {
    const third = [
      { key: withAltGr, shiftKey: false },
      { key: withBoth, shiftKey: true },
    ];
    const typed = [
      { key: alone, code },
      { key: withShift, code, shiftKey: true },
      ...third.flatMap((level): Pressed[] => {
        if (system === 'macOS') return [{ ...level, code, altKey: true }];
        const ofState = { ...level, code, altGraph: true };
        return system === 'Linux' ? [ofState] : [ofState, { ...level, code, ctrlKey: true, altKey: true }];
      }),
    ];
    return typed.filter(({ key }) => key !== '').map(event);
  });
}

/** The letter that is printed on a key, or stands beside a letter of another script; null on any other key. */
function printedLetter(code: string, alone: string): string | null {
  if (/^[a-z]$/i.test(alone)) return alone.toUpperCase();
  const isForeign = /^\p{L}+$/u.test(alone) && !/\p{Script=Latin}/u.test(alone);
  return isForeign && code.startsWith('Key') ? code.slice(3) : null;
}

describe.each(layouts.map((layout) => [`${layout.system}, ${layout.name}`, layout] as const))('%s', (_, layout) => {
  const isMac = layout.system === 'macOS';
  const mod = isMac ? { metaKey: true } : { ctrlKey: true };
  const alt = isMac ? { ctrlKey: true } : { altKey: true };

  it('leaves every character to the text', () => {
    const commands = commandsOf(isMac);
    const events = typingEvents(layout);
    expect(events.length).toBeGreaterThan(90);
    const taken = events.flatMap((typed) => commands.get(pressOf(typed, isMac) ?? '') ?? []);
    expect(taken).toEqual([]);
  });

  it('finds every letter that a shortcut has, where it is printed', () => {
    const letters = layout.keys.flatMap(({ code, alone }) => printedLetter(code, alone) ?? []);
    for (const letter of 'NZYFAGRPTDCBHK') expect(letters, letter).toContain(letter);
    for (const { code, alone } of layout.keys) {
      const letter = printedLetter(code, alone);
      if (letter === null) continue;
      const pressed = { key: alone, code };
      expect(pressOf(event({ ...pressed, ...mod }), isMac)).toBe(pressFor(`Mod+${letter}`, isMac));
      expect(pressOf(event({ ...pressed, ...alt }), isMac)).toBe(pressFor(`Alt+${letter}`, isMac));
      const shifted = { key: alone.toUpperCase(), code, shiftKey: true };
      expect(pressOf(event({ ...shifted, ...mod }), isMac)).toBe(pressFor(`Mod+Shift+${letter}`, isMac));
    }
  });

  it('finds the figures by their place, with or without Shift', () => {
    const figures = layout.keys.filter(({ code }) => /^Digit[1-9]$/.test(code));
    expect(figures).toHaveLength(9);
    for (const { code, alone, withShift } of figures) {
      const figure = Number(code.slice(5));
      const marks = pressesFor('mark', isMac, figure);
      // Pinyin writes two characters at once there, which the file does not have.
      const shifted = withShift === '' ? '……' : withShift;
      expect(pressOf(event({ key: shifted, code, ctrlKey: true, shiftKey: true }), isMac)).toBe(marks[1]);
      expect(pressOf(event({ key: alone, code, ...mod }), isMac)).toBe(pressFor(`Mod+${figure}`, isMac));
      // Bépo has @ where 6 is; with Alt that is taken for typing, and the second chord marks.
      if (alone !== '@') expect(pressOf(event({ key: alone, code, ...alt }), isMac)).toBe(marks[0]);
    }
  });

  it('finds the full stop with Shift or without', () => {
    // Where it stands with a figure (Russian on a Mac), the figure has the key.
    const others = layout.keys.filter(({ code }) => !code.startsWith('Digit'));
    const stops = others.flatMap(({ code, alone, withShift }) => [
      ...(alone === '.' ? [{ key: '.', code }] : []),
      ...(withShift === '.' ? [{ key: '.', code, shiftKey: true }] : []),
    ]);
    for (const stop of stops) expect(pressOf(event({ ...stop, ...mod }), isMac)).toBe(pressFor('Mod+.', isMac));
  });
});

/** What was typed, and what became of it: characters that people missed, and commands that they did not find. */
describe('pressOf', () => {
  const key = (layout: Layout, code: string) => {
    const found = layout.keys.find((candidate) => candidate.code === code);
    if (found === undefined) throw new Error(`No key ${code}`);
    return found;
  };

  it.each([
    ['British', 'Digit3', '#'],
    ['Spanish', 'Digit3', '#'],
    ['German', 'KeyL', '@'],
    ['German', 'Digit5', '['],
    ['German', 'Digit7', '|'],
    ['German', 'KeyN', 'Dead'],
    ['Polish Pro', 'KeyL', 'ł'],
    ['Polish Pro', 'KeyA', 'ą'],
    ['Polish Pro', 'KeyN', 'ń'],
    ['US', 'KeyN', 'Dead'],
    ['US', 'KeyA', 'å'],
  ])('lets Option type on a Mac: %s %s %s', (name, code, character) => {
    const typed = key(layoutOf('macOS', name), code).withAltGr;
    expect(typed).toBe(character);
    expect(pressOf(event({ key: typed, code, altKey: true }), true)).toBeNull();
  });

  it.each([
    ['Linux', 'Dvorak', 'KeyL', 'n', 'Control+N'],
    ['Windows', 'French', 'KeyQ', 'a', 'Control+A'],
    ['Windows', 'German', 'KeyY', 'z', 'Control+Z'],
    ['Linux', 'Russian', 'KeyK', 'л', 'Control+K'],
    ['Linux', 'Greek', 'KeyG', 'γ', 'Control+G'],
    ['Linux', 'Hebrew', 'KeyB', 'נ', 'Control+B'],
    ['Linux', 'Arabic', 'KeyZ', 'ئ', 'Control+Z'],
    ['Linux', 'Korean', 'KeyF', 'f', 'Control+F'],
  ] as const)('%s %s %s %s is %s with Ctrl', (system, name, code, character, press) => {
    expect(key(layoutOf(system, name), code).alone).toBe(character);
    expect(pressOf(event({ key: character, code, ctrlKey: true }), false)).toBe(press);
  });

  it('takes two Arabic letters of one key for one', () => {
    expect(pressOf(event({ key: 'لا', code: 'KeyB', ctrlKey: true }), false)).toBe('Control+B');
  });

  it('does not take a Latin letter of another alphabet for the one that is elsewhere', () => {
    expect(key(layoutOf('Linux', 'Turkish F'), 'KeyE').alone).toBe('ğ');
    expect(pressOf(event({ key: 'ğ', code: 'KeyE', ctrlKey: true }), false)).toBe('Control+Ğ');
  });

  it('leaves what Alt types to the text although it comes without a state of AltGr', () => {
    expect(pressOf(event({ key: '#', code: 'Digit3', altKey: true }), false)).toBe('Alt+#');
    expect(pressOf(event({ key: '@', code: 'KeyL', altKey: true }), false)).toBe('Alt+@');
    expect(pressOf(event({ key: 'ł', code: 'KeyL', altKey: true }), false)).toBe('Alt+Ł');
  });

  it.each(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])(
    'leaves Alt and %s of the numeric pad alone',
    (figure) => {
      const code = `Numpad${figure}`;
      const moved = { '2': 'ArrowDown', '8': 'ArrowUp', '1': 'End' }[figure] ?? 'Clear';
      expect(pressOf(event({ key: figure, code, altKey: true }), false)).toBeNull();
      expect(pressOf(event({ key: moved, code, altKey: true }), false)).toBeNull();
    },
  );

  it('rates with the numeric pad only while it writes figures', () => {
    expect(pressOf(event({ key: '4', code: 'Numpad4', ctrlKey: true }), false)).toBe('Control+4');
    expect(pressOf(event({ key: 'End', code: 'Numpad1', ctrlKey: true }), false)).toBe('Control+End');
  });

  it.each([
    ['Enter', { key: 'Enter', code: 'Enter' }],
    ['Shift+Enter', { key: 'Enter', code: 'Enter', shiftKey: true }],
    ['Space', { key: ' ', code: 'Space' }],
    ['F1', { key: 'F1', code: 'F1' }],
    ['Alt+ArrowUp', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }],
    ['Control+K', { key: 'K', code: 'KeyK', ctrlKey: true }],
    ['Plus', { key: '+', code: 'Equal', shiftKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['M', { key: 'ь', code: 'KeyM' }],
  ])('names %s', (press, pressed) => {
    expect(pressOf(event(pressed), false)).toBe(press);
  });
});

describe('a chord on a Mac', () => {
  it('has ⌘ for Ctrl, Control for Alt, and Option with the arrows, which Control has for the system', () => {
    expect(pressFor('Mod+Shift+Z', true)).toBe('Meta+Shift+Z');
    expect(pressFor('Alt+3', true)).toBe('Control+3');
    expect(pressFor('Alt+ArrowUp', true)).toBe('Alt+ArrowUp');
    expect(pressFor('Ctrl+Shift+3', true)).toBe('Control+Shift+3');
  });

  it('is printed as on its keys', () => {
    expect(printedKeys('Meta+ArrowDown', true)).toEqual(['⌘', '↓']);
    expect(printedKeys('Control+3', true)).toEqual(['⌃', '3']);
    expect(printedKeys('Alt+ArrowUp', true)).toEqual(['⌥', '↑']);
    expect(printedKeys('Meta+Shift+Plus', true)).toEqual(['⌘', '⇧', '+']);
  });
});

describe('a chord elsewhere', () => {
  it('is printed as on its keys', () => {
    expect(printedKeys('Control+ArrowDown', false)).toEqual(['Ctrl', '↓']);
    expect(printedKeys('Alt+Delete', false)).toEqual(['Alt', 'Del']);
    expect(printedKeys('Control+Plus', false)).toEqual(['Ctrl', '+']);
  });
});

describe('the table of shortcuts', () => {
  it.each([true, false])('gives no keys twice in one place (on a Mac: %s)', (isMac) => {
    const seen = new Map<string, ShortcutId>();
    const twice: string[] = [];
    const everywhere = ids.filter((id) => shortcuts[id].group === 'Everywhere');
    const live = ids.filter((id) => shortcuts[id].group === 'Live interview');
    for (const id of [...everywhere, ...live]) {
      const { upTo = 1 }: Shortcut = shortcuts[id];
      for (let figure = 1; figure <= upTo; figure += 1)
        for (const press of pressesFor(id, isMac, figure)) {
          if (seen.has(press)) twice.push(`${press}: ${seen.get(press)} and ${id}`);
          seen.set(press, id);
        }
    }
    expect(twice).toEqual([]);
  });

  it('leaves a live interview with three keys, which no layout types', () => {
    expect(pressesFor('leave', false)).toEqual(['Control+Shift+H']);
    expect(pressesFor('leave', true)).toEqual(['Meta+Shift+H']);
  });

  it('has a chord without Alt for marks', () => {
    expect(pressesFor('mark', false, 4)).toEqual(['Alt+4', 'Control+Shift+4']);
    expect(pressesFor('mark', true, 4)).toEqual(['Control+4', 'Control+Shift+4']);
  });
});
