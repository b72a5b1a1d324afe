import { expect, it } from 'vitest';
import { Removals } from '../../../../src-renderer/state/removals.ts';

it('takes deletions back one by one, the latest first, each once', () => {
  const removals = new Removals();
  const back: string[] = [];
  const undoFirst = removals.remember(() => back.push('first'));
  removals.remember(() => back.push('second'));
  removals.remember(() => back.push('third'));
  removals.undoLatest();
  expect(back).toEqual(['third']);
  // As the message about it does.
  undoFirst();
  undoFirst();
  expect(back).toEqual(['third', 'first']);
  removals.undoLatest();
  removals.undoLatest();
  expect(back).toEqual(['third', 'first', 'second']);
});
