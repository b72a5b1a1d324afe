import { describe, expect, it } from 'vitest';
import { activeIndexAfter, movedIndex, rowCommand } from '../../../../../src-renderer/components/table/rowKeys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('rowCommand', () => {
  it('knows the keys of a list', () => {
    expect(rowCommand({ ...plain, key: 'ArrowDown' }, 12)).toEqual({ kind: 'move', by: 1 });
    expect(rowCommand({ ...plain, key: 'PageUp' }, 12)).toEqual({ kind: 'move', by: -12 });
    expect(rowCommand({ ...plain, key: 'Enter' }, 12)).toEqual({ kind: 'open' });
    expect(rowCommand({ ...plain, key: ' ' }, 12)).toEqual({ kind: 'select' });
    expect(rowCommand({ ...plain, key: 'Delete' }, 12)).toEqual({ kind: 'remove' });
  });

  it('selects all with Ctrl+A or ⌘A and leaves other chords to the window', () => {
    expect(rowCommand({ ...plain, ctrlKey: true, key: 'a' }, 12)).toEqual({ kind: 'selectAll' });
    expect(rowCommand({ ...plain, metaKey: true, key: 'A' }, 12)).toEqual({ kind: 'selectAll' });
    expect(rowCommand({ ...plain, ctrlKey: true, key: 'ArrowDown' }, 12)).toBeNull();
    expect(rowCommand({ ...plain, altKey: true, key: 'ArrowDown' }, 12)).toBeNull();
    expect(rowCommand({ ...plain, key: 'x' }, 12)).toBeNull();
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
