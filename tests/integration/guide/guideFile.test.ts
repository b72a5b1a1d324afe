import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuideFile } from '../../../src-main/guide/guideFile.ts';
import { temporaryFolder } from '../library/support.ts';

describe.skipIf(process.platform === 'win32')('a pipe that is chosen as a guide', () => {
  it('is refused at once, since nobody may ever write into it', async () => {
    const pipe = join(temporaryFolder(), 'guide.md');
    execFileSync('mkfifo', [pipe]);
    await expect(readGuideFile(pipe, 'refuse')).rejects.toMatchObject({ reason: 'it is not an ordinary file' });
  });
});
