import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ShortcutId, shortcuts } from '../../../../shared/keys/shortcuts.ts';
import {
  ariaKeys,
  isComposing,
  isShortcut,
  pressOf,
  printedChords,
  shortcutText,
} from '../../../../src-renderer/components/hooks/keys.ts';
import { liveCommands } from '../../../../src-renderer/screens/live/commands.ts';
import { startInterviewSession } from '../../../../src-renderer/screens/live/session/interviewSession.ts';
import { interviewOf, nine, plannedQuestion } from '../../domain/examples.ts';

const enter = {
  key: 'Enter',
  code: 'Enter',
  keyCode: 13,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: () => false,
};

describe('a key of an input method', () => {
  it.each([
    ['while it composes', { ...enter, isComposing: true }],
    ['while it composes, as React tells it', { ...enter, nativeEvent: { isComposing: true } }],
    ['right after the composition on a Mac', { ...enter, keyCode: 229, isComposing: false }],
  ])('is no press %s', (_, event) => {
    expect(isComposing(event)).toBe(true);
    expect(pressOf(event)).toBeNull();
    expect(isShortcut(event, 'open')).toBe(false);
  });

  it('is one otherwise', () => {
    expect(isComposing(enter)).toBe(false);
    expect(pressOf(enter)).toBe('Enter');
    expect(isShortcut(enter, 'open')).toBe(true);
  });
});

describe('a shortcut on screen', () => {
  it('is written for screen readers', () => {
    expect(ariaKeys('mark', 3)).toBe('Alt+3 Control+Shift+3');
    expect(ariaKeys(['moveUp', 'moveDown'])).toBe('Alt+ArrowUp Alt+ArrowDown');
  });

  it('is printed key by key', () => {
    expect(printedChords('rate')).toEqual([['Ctrl', '1', '–', '5']]);
    expect(printedChords('mark')).toEqual([
      ['Alt', '1', '–', '9'],
      ['Ctrl', 'Shift', '1', '–', '9'],
    ]);
    expect(shortcutText('beside')).toBe('Ctrl+B');
  });
});

describe('the shortcuts of a live interview', () => {
  it('are each a command', () => {
    const session = startInterviewSession(interviewOf([plannedQuestion(1)]), nine);
    const nothing = () => {};
    const screen = {
      undo: nothing,
      redo: nothing,
      showQuestion: nothing,
      skip: nothing,
      review: nothing,
      leave: nothing,
      focusComposer: nothing,
      focusReason: nothing,
      toggleProbes: nothing,
      toggleBeside: nothing,
      openPalette: nothing,
      openQuestions: nothing,
      openBank: nothing,
      openDetails: nothing,
      openHandOver: nothing,
      openHelp: nothing,
    };
    const commands = [false, true].flatMap((isReviewing) => liveCommands(session, screen, isReviewing));
    const presses = commands.flatMap(({ keys = [] }) => keys);
    const ids = Object.keys(shortcuts) as ShortcutId[];
    const dead = ids.filter(
      (id) => shortcuts[id].group === 'Live interview' && !presses.includes(ariaKeys(id).split(' ')[0] ?? ''),
    );
    expect(dead).toEqual([]);
  });
});

const root = join(import.meta.dirname, '../../../../src-renderer');

/** What reads the keys of an event itself. The one place that may asks input methods and layouts first. */
const ownReading =
  /\.(key|code|keyCode|which|isComposing|altKey|ctrlKey|metaKey)\b(?!\()|\b(key|code|keyCode|which|altKey|ctrlKey|metaKey)\b[^}\n]*\}: [\w.]*KeyboardEvent/;

function handlesKeys(source: string): boolean {
  return /onKeyDown|onKeyUp|'keydown'|'keyup'|KeyboardEvent/.test(source);
}

function readsKeysItself(source: string): string[] {
  if (!handlesKeys(source)) return [];
  return source.split('\n').filter((line) => /event|KeyboardEvent/.test(line) && ownReading.test(line));
}

describe('every handler of keys', () => {
  it('asks keys.ts, which leaves input methods and characters their keys', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && name !== join('components', 'keys.ts'))
      .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));
    expect(files.filter(({ source }) => handlesKeys(source)).length).toBeGreaterThan(15);
    const found = files.flatMap(({ name, source }) => readsKeysItself(source).map((line) => `${name}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    `onKeyDown={(event) => event.key === 'Enter' && add()}`,
    `const onKeyDown = (event: KeyboardEvent) => { if (event.nativeEvent.isComposing) return; };`,
    `window.addEventListener('keydown', (event) => event.code === 'KeyA' && run());`,
    `function isUndo({ key, ctrlKey }: KeyboardEvent): boolean {`,
    `const onKeyDown = (event: KeyboardEvent) => event.ctrlKey && run();`,
  ])('is found where it does not: %s', (source) => {
    expect(readsKeysItself(source)).toEqual([source]);
  });
});
