import { describe, expect, it } from 'vitest';
import { selectionState, withSelected } from '../../../../../src-renderer/components/table/selection.ts';
import { describeResult } from '../../../../../src-renderer/screens/interviews/useExportJob.ts';
import { idOf } from '../../../domain/examples.ts';

describe('the selection', () => {
  it('tells none, some and all of a group', () => {
    expect(selectionState({}, ['a', 'b'])).toBe('none');
    expect(selectionState({ a: true }, ['a', 'b'])).toBe('some');
    expect(selectionState({ a: true, b: true, c: true }, ['a', 'b'])).toBe('all');
    expect(selectionState({ a: true }, [])).toBe('none');
  });

  it('takes interviews in and out and leaves the others', () => {
    expect(withSelected({ a: true }, ['b', 'c'], true)).toEqual({ a: true, b: true, c: true });
    expect(withSelected({ a: true, b: true }, ['b'], false)).toEqual({ a: true });
  });
});

describe('describeResult', () => {
  const result = { token: idOf(1), written: 3, failed: [], wasCancelled: false };

  it('says what an export came to', () => {
    expect(describeResult(result, 3)).toBe('All 3 PDFs were written.');
    expect(describeResult({ ...result, written: 1 }, 1)).toBe('The PDF was written.');
    expect(describeResult({ ...result, written: 2, failed: [{ candidate: 'A', message: 'B' }] }, 3)).toBe(
      '2 of 3 PDFs were written. These could not be made:',
    );
    expect(describeResult({ ...result, written: 2, wasCancelled: true }, 3)).toBe(
      'Cancelled. 2 of 3 PDFs had been written before; they stay where they are.',
    );
  });
});
