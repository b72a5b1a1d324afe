import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inserted, moved, replaced, without } from '../../../shared/domain/parts.ts';

describe('moved', () => {
  it('puts an item at its new place, downwards and upwards', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('gives the same list when nothing can move', () => {
    const list = ['a', 'b'];
    for (const [from, to] of [
      [0, 0],
      [0, -1],
      [1, 2],
      [2, 0],
      [-1, 0],
    ] as const)
      expect(moved(list, from, to)).toBe(list);
  });

  it('is taken back by the move the other way', () => {
    const list = fc.array(fc.integer(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(list, fc.nat(19), fc.nat(19), (items, from, to) => {
        fc.pre(from < items.length && to < items.length);
        expect(moved(moved(items, from, to), to, from)).toEqual(items);
      }),
    );
  });
});

describe('inserted, replaced, without', () => {
  it('change one place and leave the list as it was', () => {
    const list = ['a', 'b'];
    expect(inserted(list, 1, 'x', 'y')).toEqual(['a', 'x', 'y', 'b']);
    expect(inserted(list, 9, 'x')).toEqual(['a', 'b', 'x']);
    expect(replaced(list, 1, 'x')).toEqual(['a', 'x']);
    expect(without(list, 0)).toEqual(['b']);
    expect(list).toEqual(['a', 'b']);
  });
});
