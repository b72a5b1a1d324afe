import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../../.tools/setup.mjs';
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
      stderr: 'scorecard verify: absent cannot be read (ENOENT)\n',
    });
  });
});
