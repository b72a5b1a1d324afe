import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('goes on after errors that nobody caught, reports each and tells the user', () => {
  const child = join(import.meta.dirname, 'unforeseenChild.ts');
  const output = execFileSync(process.execPath, [child], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({
    reported: [
      'uncaught exception: thrown in a timer',
      'unhandled rejection: no error at all',
      'unhandled rejection: rejected, and nobody waits',
    ],
    told: 3,
  });
});
