import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damageWalk } from '../../torture/damageWalk.ts';
import { clockWalk, faultWalk, killWalk } from '../../torture/diskWalks.ts';
import type { Walk } from '../../torture/tally.ts';
import { temporaryFolder } from '../library/support.ts';

// The short form of `npm run torture`. Its dozen days at work take some twenty seconds together; on a busy machine they take longer.
describe('a month of bad luck', () => {
  it.each<[string, Walk, number, 'kills' | 'faults']>([
    ['killed before any operation on a file', killWalk, 2, 'kills'],
    ['with a disk that refuses, writes less or is full', faultWalk, 2, 'faults'],
    ['with a clock that is wrong', clockWalk, 1, 'faults'],
    ['with files that were damaged or are none', damageWalk, 2, 'faults'],
  ])(
    'loses nothing: %s',
    async (name, walk, rounds, what) => {
      const folder = join(temporaryFolder(), name.replaceAll(' ', '-'));
      mkdirSync(folder);
      const tally = await walk({ seed: 12, rounds, folder });
      expect(tally.losses).toEqual([]);
      expect(tally[what]).toBeGreaterThan(0);
    },
    600_000,
  );
});
