import { describe, expect, it } from 'vitest';
import { keyGroups, printedKeys } from '../../../../src-renderer/components/keyReference.ts';
import { liveCommands } from '../../../../src-renderer/screens/live/commands.ts';
import { InterviewSession } from '../../../../src-renderer/screens/live/interviewSession.ts';
import { interviewOf, nine, plannedQuestion } from '../../domain/examples.ts';

describe('printedKeys', () => {
  it('takes a chord apart into the keys of this keyboard', () => {
    expect(printedKeys('Mod+ArrowDown', 'Ctrl')).toEqual(['Ctrl', '↓']);
    expect(printedKeys('Mod+1 … Mod+5', '⌘')).toEqual(['⌘', '1', '…', '⌘', '5']);
    expect(printedKeys('+', 'Ctrl')).toEqual(['+']);
    expect(printedKeys('Mod+Plus', 'Ctrl')).toEqual(['Ctrl', '+']);
  });
});

/** Every chord of the live interview that no range such as 'Mod+1 … Mod+5' stands for. */
function liveChords(): string[] {
  const session = new InterviewSession(interviewOf([plannedQuestion(1)]), nine);
  const nothing = () => {};
  const screen = {
    undo: nothing,
    redo: nothing,
    showQuestion: nothing,
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
    openHelp: nothing,
  };
  return liveCommands(session, screen, false)
    .flatMap(({ chord }) => (chord === undefined ? [] : [chord]))
    .filter((chord) => !/\+\d$/.test(chord));
}

describe('the key reference', () => {
  it('names every key of the live interview, and none that does nothing', () => {
    const named = keyGroups
      .filter(({ title }) => title === 'Live interview' || title === 'Everywhere')
      .flatMap(({ rows }) => rows.map(({ chord }) => chord));
    for (const chord of liveChords()) expect(named).toContain(chord);
    // Undo is a command only once there is something to undo.
    const live = keyGroups.find(({ title }) => title === 'Live interview')?.rows ?? [];
    const single = live.map(({ chord }) => chord).filter((chord) => !chord.includes('…') && chord !== 'Mod+Z');
    for (const chord of single) expect(liveChords()).toContain(chord);
  });
});
