import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../../.tools/setup.mjs';
import { printFiles } from '../../../src-main/pdf/chromium/printJob.ts';
import { renderPdf } from '../../../src-main/pdf/render.ts';
import { sampleScorecard } from '../../unit/pdf/examples.ts';

const run = promisify(execFile);
const appRoot = join(import.meta.dirname, '../../..');
const cli = join(appRoot, 'out', 'main', 'cli.js');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-built-'));
  await ensureBuild();
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the built command line, in plain Node', () => {
  it('passes on what it prints', async () => {
    const { stdout } = await run(process.execPath, [cli, 'export-sample'], { cwd: folder });
    await writeFile(join(folder, 'sample.scorecard'), stdout);
    const verified = await run(process.execPath, [cli, 'verify', 'sample.scorecard'], { cwd: folder });
    expect(verified.stdout).toMatch(/^sample\.scorecard is unaltered: SHA-256 [0-9a-f]{12}\n$/);
  });

  it('makes the same bytes from the bundle as from the sources', async () => {
    const scorecard = sampleScorecard();
    await writeFile(join(folder, 'a.scorecard'), JSON.stringify(scorecard));
    await run(process.execPath, [cli, 'pdf', 'a.scorecard', '--audience', 'committee', '--out', 'a.pdf'], {
      cwd: folder,
    });
    const options = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false } as const;
    const rendered = await renderPdf(
      { type: 'scorecard', scorecard, feedback: null, options },
      join(appRoot, 'resources', 'fonts'),
    );
    if (rendered.engine !== 'pdfmake') throw new Error('The sample needs no other engine.');
    expect(Buffer.compare(await readFile(join(folder, 'a.pdf')), rendered.pdf)).toBe(0);
  });

  it('ends with the exit code of its command', async () => {
    await expect(run(process.execPath, [cli, 'verify', 'absent'], { cwd: folder })).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'scorecard verify: absent does not exist\n',
    });
  });

  it('ends without a word where nobody reads on', async () => {
    const sample = await run(process.execPath, [cli, 'export-sample'], { cwd: folder, maxBuffer: 10_000_000 });
    await writeFile(join(folder, 'b.scorecard'), sample.stdout);
    const shell = `"${process.execPath}" "${cli}" schema; "${process.execPath}" "${cli}" csv ${'b.scorecard '.repeat(200)}`;
    const { stdout, stderr } = await run('sh', ['-c', `{ ${shell}; } | head -1`], { cwd: folder });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  it('leaves nothing of a scorecard when it is stopped while it prints', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'));
    await writeFile(join(folder, 'c.scorecard'), JSON.stringify(sampleScorecard()));
    const runtime = join(folder, 'runtime.sh');
    await writeFile(runtime, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const args = [cli, 'pdf', 'c.scorecard', '--audience', 'committee', '--accessible', '--out', 'c.pdf'];
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const child = spawn(process.execPath, args, {
        cwd: folder,
        env: { ...process.env, TMPDIR: temporary, SCORECARD_RUNTIME: runtime },
      });
      const ended = once(child, 'exit');
      await expect.poll(() => printedPages(temporary), { timeout: 20_000 }).toBe(1);
      child.kill(signal);
      expect((await ended)[0]).toBe(code);
      expect(await readdir(temporary)).toEqual([]);
    }
  });
});

/** How many scorecards lie in the temporary folder, ready for the printer. */
async function printedPages(temporary: string): Promise<number> {
  const folders = await readdir(temporary);
  const files = await Promise.all(folders.map((name) => readdir(join(temporary, name)).catch(() => [])));
  return files.flat().filter((name) => name === printFiles.page).length;
}
