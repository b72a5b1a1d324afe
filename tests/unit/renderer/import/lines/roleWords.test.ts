import { describe, expect, it } from 'vitest';
import { shortcuts } from '../../../../../shared/keys/shortcuts.ts';
import {
  givenWords,
  roleCommandOf,
  roleCommands,
  roleName,
} from '../../../../../src-renderer/screens/import/lines/roleWords.ts';

const press = (key: string, code = '', shiftKey = false) => ({
  ...{ key, code, shiftKey, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false },
  getModifierState: () => false,
});

describe('roleCommandOf', () => {
  it.each([
    ['q', 'Question'],
    ['p', 'Points'],
    ['f', 'Probe'],
    ['r', 'Red flag'],
    ['w', 'Purpose'],
    ['e', 'Example'],
    ['4', 'Anchor 4'],
    ['c', 'Competency'],
    ['Delete', 'Leave out'],
    ['x', 'Leave out'],
    ['a', 'As read'],
    ['j', undefined],
    ['6', undefined],
  ])('%s gives %s', (key, label) => {
    expect(roleCommandOf(press(key))?.label).toBe(label);
  });

  it('takes figures by their place, which have letters or Shift on some layouts', () => {
    expect(roleCommandOf(press('2', 'Digit2', true))?.label).toBe('Anchor 2');
    expect(roleCommandOf(press('é', 'Digit2'))?.label).toBe('Anchor 2');
    expect(roleCommandOf({ ...press('1', 'Digit1'), ctrlKey: true })).toBeUndefined();
  });

  it('has a key of its own for each role, in the table of all keys', () => {
    const groups = new Set(roleCommands.map(({ shortcut }) => shortcuts[shortcut].group));
    expect([...groups]).toEqual(['A line of a guide']);
    const own = Object.values(shortcuts).filter(({ group }) => group === 'A line of a guide');
    const chords = own.flatMap((shortcut) => [...shortcut.chords]);
    expect(chords).toEqual([...new Set(chords)]);
  });
});

describe('words', () => {
  it('name a role, with the rating of an anchor', () => {
    expect(roleName({ role: 'guidance' })).toBe('Points');
    expect(roleName({ role: 'anchor', level: 5 })).toBe('Anchor 5');
  });

  it.each([
    [1, 'asQuestion', 0, 'Question: 1 line'],
    [3, 'asPoints', 1, 'Points: 3 lines. The same for the other one like it'],
    [1, 'asProbe', 4, 'Probe: 1 line. The same for the 4 others like it'],
    [2, 'asRead', 0, '2 lines as read'],
  ] as const)('say what %d lines became', (lines, shortcut, others, words) => {
    const command = roleCommands.find((candidate) => candidate.shortcut === shortcut);
    expect(command && givenWords(lines, command, others)).toBe(words);
  });
});
