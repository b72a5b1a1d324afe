import { describe, expect, it } from 'vitest';
import { editionIdOf, standingOfEdition } from '../../../shared/domain/edition.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { idOf } from './examples.ts';
import { kit, nextEdition } from './questions/kitExamples.ts';

const [key, otherKey] = ['a'.repeat(64), 'b'.repeat(64)];
const second = nextEdition(kit, { title: 'Second' });
const third = nextEdition(second, { title: 'Third' });
const otherSecond = nextEdition(kit, { title: 'Another second' });

describe('standingOfEdition', () => {
  it.each([
    ['the same', kit, kit, 'same'],
    ['the next', kit, second, 'newer'],
    ['one that is two ahead', kit, third, 'newer'],
    ['an older one', third, kit, 'older'],
    ['another one with the same number', second, otherSecond, 'forked'],
    ['one that follows another one', otherSecond, third, 'forked'],
  ] as const)('knows %s', (_name, there, came, standing) => {
    expect(standingOfEdition({ content: there, publicKey: key }, { content: came, publicKey: key })).toBe(standing);
  });

  it('does not let another key follow', () => {
    expect(standingOfEdition({ content: kit, publicKey: key }, { content: second, publicKey: otherKey })).toBe(
      'otherKey',
    );
  });
});

describe('editionIdOf', () => {
  it('is the same for the same key and the same of one’s own, and an id', () => {
    const id = editionIdOf(key, idOf(1));
    expect(idSchema.parse(id)).toBe(id);
    expect(editionIdOf(key, idOf(1))).toBe(id);
    expect(new Set([id, editionIdOf(otherKey, idOf(1)), editionIdOf(key, idOf(2))]).size).toBe(3);
  });
});
