import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, onDisk, open, resources, startInterview, summaryOf, temporaryFolder } from './support.ts';

/** Above this many bytes a file of the child process cannot grow; the shell counts in blocks of 512. */
const limit = 100_000;

describe('a full disk', () => {
  // electron-store alone puts half a document in the place of a good one here, and reports no error.
  it('is told by name, leaves the document that was there whole, and loses nothing', async () => {
    const root = temporaryFolder();
    const id = startInterview(open(root));
    const child = join(import.meta.dirname, 'fullDiskChild.ts');
    const script = `ulimit -f ${Math.floor(limit / 512)}; exec "$@"`;
    const output = execFileSync('sh', ['-c', script, 'sh', process.execPath, child, root, resources, id], {
      encoding: 'utf8',
    });

    const message =
      'The interview with Ada Example could not be saved: the disk is full. Scorecard keeps it and tries again every two seconds. Free some space on the disk that holds the data folder.';
    const failure = { code: 'diskFull', message };
    expect(JSON.parse(output)).toEqual({
      before: { ok: true, value: { savedAt: expect.any(Number) } },
      full: { ok: false, error: failure },
      unsaved: [{ what: 'The interview with Ada Example', failure }],
      after: { ok: true, value: { savedAt: expect.any(Number) } },
    });
    expect(summaryOf(onDisk(root, id))).toBe('fits again');
    expect(filesIn(root, 'interviews')).toEqual([`${id}.json`]);
    expect(filesIn(root, 'quarantine')).toEqual([]);
  });
});
