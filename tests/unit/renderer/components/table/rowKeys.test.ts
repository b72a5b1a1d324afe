import { describe, expect, it } from 'vitest';
import { activeIndexAfter, movedIndex, rowCommand } from '../../../../../src-renderer/components/table/rowKeys.ts';

describe('rowCommand', () => {
  it('knows the keys of a list', () => {
    expect(rowCommand('ArrowDown', 12)).toEqual({ kind: 'move', by: 1 });
    expect(rowCommand('PageUp', 12)).toEqual({ kind: 'move', by: -12 });
    expect(rowCommand('Enter', 12)).toEqual({ kind: 'open' });
    expect(rowCommand('Space', 12)).toEqual({ kind: 'select' });
    expect(rowCommand('Delete', 12)).toEqual({ kind: 'remove' });
  });

  it('selects all with Ctrl+A and leaves other chords, and keys of an input method, to whom they belong', () => {
    expect(rowCommand('Control+A', 12)).toEqual({ kind: 'selectAll' });
    expect(rowCommand('Control+ArrowDown', 12)).toBeNull();
    expect(rowCommand('Alt+ArrowDown', 12)).toBeNull();
    expect(rowCommand('X', 12)).toBeNull();
    expect(rowCommand(null, 12)).toBeNull();
  });
});

describe('movedIndex', () => {
  it('stays inside the list', () => {
    expect(movedIndex(3, 1, 10)).toBe(4);
    expect(movedIndex(3, -12, 10)).toBe(0);
    expect(movedIndex(3, 12, 10)).toBe(9);
  });
});

describe('activeIndexAfter', () => {
  it('follows its row wherever that goes', () => {
    expect(activeIndexAfter(['b', 'c', 'a'], 'a', 0)).toBe(2);
  });

  it('takes the row that stands in the place of one that is gone', () => {
    expect(activeIndexAfter(['a', 'c'], 'b', 1)).toBe(1);
    expect(activeIndexAfter(['a', 'b'], 'c', 2)).toBe(1);
    expect(activeIndexAfter(['a', 'b'], null, 0)).toBe(0);
  });
});
