import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { author, changeSet, kitFrom, ownSet } from '../kits/support.ts';
import { filesIn, temporaryFolder } from '../library/support.ts';

const appRoot = join(import.meta.dirname, '../../..');

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(args, {
    appRoot,
    env: {},
    home: null,
    out: (line) => void out.push(line),
    outBytes: () => undefined,
    fail: (line) => void errors.push(line),
    input: () => Promise.resolve(Buffer.from('')),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

/** The author's data folder, with a key, and a place for files. */
async function started() {
  const ira = await author('Ira Example');
  const path = join(temporaryFolder(), 'backend.kit');
  return { ira, root: ira.library.root, path };
}

describe('scorecard kit make', () => {
  it('makes the edition that the app makes, and writes nothing into the data folder', async () => {
    const { ira, root, path } = await started();
    const { kit } = await kitFrom(ira);
    const before = filesIn(root, 'kits');
    expect(await run('kit', 'make', 'backend', '--data-folder', root, '--out', path)).toEqual({
      code: 0,
      out: '',
      errors: `${path}: “Backend”, edition 1`,
    });
    expect(kitFiles.read(readFileSync(path, 'utf8'))).toMatchObject({ ok: true, content: kit });
    changeSet(ira, { opening: 'Hello.' });
    expect((await run('kit', 'make', ownSet, '--data-folder', root, '--out', path)).code).toBe(0);
    const made = kitFiles.read(readFileSync(path, 'utf8'));
    expect(made).toMatchObject({ ok: true, content: { edition: 2, previousHash: kit.hash, opening: 'Hello.' } });
    expect(filesIn(root, 'kits')).toEqual(before);
    expect((await kitFrom(ira)).kit.hash).toBe(made.ok ? made.content.hash : '');
  });

  it.skipIf(process.platform === 'win32')('names what is no document, and waits for no pipe', async () => {
    const { ira, root, path } = await started();
    await kitFrom(ira);
    const pipe = join(root, 'bank', '00000000-0000-4000-8000-000000009999.json');
    mkdirSync(join(root, 'bank'), { recursive: true });
    execFileSync('mkfifo', [pipe]);
    const { code, errors } = await run('kit', 'make', 'Backend', '--data-folder', root, '--out', path);
    expect([code, errors]).toEqual([2, `scorecard kit: ${pipe} is not an ordinary file`]);
  });

  it('names what is missing', async () => {
    const { ira, root, path } = await started();
    const make = (set: string, ...more: string[]) =>
      run('kit', 'make', set, '--data-folder', root, '--out', path, ...more);
    expect((await make('Backend')).errors).toBe(
      `scorecard kit: there is no key for signing in ${root} yet: hand a kit or a scorecard on in Scorecard once, which makes it`,
    );
    await kitFrom(ira);
    expect((await make('Backent')).errors).toBe(
      "scorecard kit: there is no question set “Backent”; did you mean 'Backend'?",
    );
    rmSync(join(root, 'settings.json'));
    expect(await make('Backend')).toMatchObject({
      code: 2,
      errors: 'scorecard kit: a kit names its author, and the settings of Scorecard do not have your name yet',
    });
    const identity = readFileSync(join(root, 'identity.json'), 'utf8');
    writeFileSync(join(root, 'identity.json'), identity.replace(/"protection": ?"file"/, '"protection":"system"'));
    expect((await make('Backend')).errors).toContain('which only the app can open');
    expect((await run('kit', 'make', 'Backend', '--data-folder', root)).errors).toContain('--out is missing');
    expect((await run('kit', 'mend', 'Backend')).errors).toContain("kit takes show, print or make, not 'mend'");
    writeFileSync(path, 'Notes');
    expect((await make('Backend')).errors).toBe(
      `scorecard kit: ${path} is there and is not a kit; --force replaces it`,
    );
  });
});

describe('scorecard kit show and verify', () => {
  it('show what everybody asks, and by whom it was made', async () => {
    const { ira, path } = await started();
    const { kit, text } = await kitFrom(ira);
    writeFileSync(path, text);
    const shown = await run('kit', 'show', path);
    expect(shown.out.replace(/signed by [0-9a-f ]{19}/, 'signed by …')).toBe(
      [
        'Backend',
        'Engineer',
        'Edition 1 by Ira Example, signed by …',
        '17 of 45 min planned, 28 min spare',
        '',
        '  1  0:03  Question 1 (5 min)',
        '  2  0:08  Question 2 (5 min)',
      ].join('\n'),
    );
    const verified = await run('verify', path);
    expect(verified.code).toBe(0);
    expect(verified.out).toMatch(
      new RegExp(
        `^${path} is unaltered: “Backend”, Edition 1 by Ira Example, signed by [0-9a-f ]{19}, SHA-256 ${kit.hash.slice(0, 12)}$`,
      ),
    );
  });

  it('print it to be filled in, in the format that the name asks for', async () => {
    const { ira, path } = await started();
    const { text } = await kitFrom(ira);
    writeFileSync(path, text);
    const out = (extension: string) => path.replace(/kit$/, extension);
    const print = (place: string, ...more: string[]) => run('kit', 'print', path, '--out', place, ...more);
    expect(await print(out('pdf'), '--one-page', '--paper', 'letter')).toEqual({ code: 0, out: '', errors: '' });
    expect(readFileSync(out('pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
    expect((await print(out('md'))).code).toBe(0);
    expect(readFileSync(out('md'), 'utf8').startsWith('# Backend\n\nEngineer\n\nEdition 1 by Ira Example')).toBe(true);
    expect((await print(out('docx'))).code).toBe(0);
    expect(readFileSync(out('docx'), 'latin1').startsWith('PK')).toBe(true);
    expect((await print(out('md'), '--one-page')).errors).toContain('--one-page is for a PDF');
    expect((await print(path)).errors).toContain('--out takes a FILE.pdf, FILE.md or FILE.docx');
    expect((await run('kit', 'print', path)).errors).toContain('--out is missing: the FILE.pdf, FILE.md or FILE.docx');
    expect((await print(out('pdf'), '--paper', 'A3')).errors).toContain("--paper takes A4 or Letter, not 'A3'");
  });

  it('tell what was altered from what is no kit', async () => {
    const { ira, path } = await started();
    const { text } = await kitFrom(ira);
    writeFileSync(path, text.replace('Prompt 1?', 'Prompt 9?'));
    const altered = `${path}: This kit was altered after its author made it. Ask the author to send it again.`;
    expect(await run('verify', path)).toEqual({ code: 1, out: altered, errors: '' });
    expect(await run('kit', 'show', path)).toEqual({ code: 2, out: '', errors: `scorecard kit: ${altered}` });
    writeFileSync(path, text.replace(/"version":1\}$/, '"version":2}'));
    expect(await run('verify', path)).toMatchObject({
      code: 2,
      errors: `scorecard verify: ${path} was written by a newer version of Scorecard (format version 2); update the app to open it`,
    });
    const { errors } = await run('kit', 'show', join(appRoot, 'package.json'));
    expect(errors).toContain('does not have the expected content (it has no format and version)');
  });
});
