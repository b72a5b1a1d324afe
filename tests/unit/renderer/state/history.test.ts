import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  type History,
  recordChange,
  stepBack,
  stepForward,
} from '../../../../src-renderer/state/history.ts';

describe('history', () => {
  it('goes back and forward through the states', () => {
    const history = recordChange(recordChange(emptyHistory<string>(), 'a', null), 'b', null);
    const back = stepBack(history, 'c');
    expect(back?.state).toBe('b');
    const further = stepBack(back?.history ?? emptyHistory(), 'b');
    expect(further?.state).toBe('a');
    expect(stepBack(further?.history ?? emptyHistory(), 'a')).toBeNull();
    const forward = stepForward(further?.history ?? emptyHistory(), 'a');
    expect(forward?.state).toBe('b');
    expect(stepForward(forward?.history ?? emptyHistory(), 'b')?.state).toBe('c');
  });

  it('takes consecutive changes to one field for one step, and others not', () => {
    let history = emptyHistory<string>();
    history = recordChange(history, '', 'title');
    history = recordChange(history, 'T', 'title');
    history = recordChange(history, 'Tr', 'prompt');
    history = recordChange(history, 'Tr', null);
    history = recordChange(history, 'Tr', null);
    expect(history.past).toEqual(['', 'Tr', 'Tr', 'Tr']);
  });

  it('begins a new step after an undo, and forgets what was undone', () => {
    const typed = recordChange(recordChange(emptyHistory<string>(), '', 'title'), 'T', 'prompt');
    const undone = stepBack(typed, 'TP')?.history as History<string>;
    const again = recordChange(undone, 'T', 'title');
    expect(again).toEqual({ past: ['', 'T'], future: [], field: 'title' });
  });

  it('keeps the latest two hundred steps', () => {
    let history = emptyHistory<number>();
    for (let step = 0; step < 250; step += 1) history = recordChange(history, step, null);
    expect(history.past).toHaveLength(200);
    expect(history.past[0]).toBe(50);
  });
});
