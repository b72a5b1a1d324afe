import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe.skipIf(process.platform === 'win32')('electron-store’s writer', () => {
  // By itself it would try again for a second, in a loop that lets nothing else run.
  it('passes a refusal on at once', () => {
    const child = join(import.meta.dirname, 'promptStoreChild.ts');
    const output = execFileSync('sh', ['-c', 'ulimit -n 256; exec "$@"', 'sh', process.execPath, child], {
      encoding: 'utf8',
    });
    const { time, ...refusals } = JSON.parse(output);
    expect(refusals).toEqual({ own: 'EMFILE', writers: 'EMFILE' });
    expect(time).toBeLessThan(500);
  });
});
