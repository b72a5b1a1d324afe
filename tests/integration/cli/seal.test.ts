import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPanel } from '../../../shared/domain/panel/debrief.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { dataFolderOf } from '../../../src-main/cli/seal.ts';
import { idOf } from '../../unit/domain/examples.ts';
import { exampleInterview, exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
import { temporaryFolder } from '../library/support.ts';

interface Machine {
  env?: Record<string, string>;
  home?: string | null;
}

async function run({ env = {}, home = null }: Machine, ...args: string[]) {
  const [out, fail]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    appRoot: join(import.meta.dirname, '../../..'),
    env,
    home,
    out: (line) => out.push(line),
    outBytes: (bytes) => out.push(new TextDecoder().decode(bytes)),
    input: async () => new Uint8Array(),
    fail: (line) => fail.push(line),
  });
  return { code, out: out.join('\n'), fail: fail.join('\n') };
}

const envOf = (home: string) => ({ HOME: home, APPDATA: join(home, 'AppData', 'Roaming') });

/** Somebody else's scorecard about Priya Raman, as a file. */
function foreignFile(): string {
  const path = join(temporaryFolder(), 'a.scorecard');
  writeFileSync(path, scorecardText(sign(exampleScorecard(sketch[0]), newSecretKey())));
  return path;
}

const open = exampleInterview({ ...sketch[1], id: 500 });
const head = { format: 'scorecard-interview', version: 1, id: open.id, savedAt: 1_000, feedback: null };
const openText = JSON.stringify({ ...head, working: open, scorecard: null }, null, '\t');

/** A data folder of the app, with the text of an interview of one's own. */
function dataFolder(interview: string | null, root = temporaryFolder()): string {
  mkdirSync(join(root, 'interviews'), { recursive: true });
  if (interview !== null) writeFileSync(join(root, 'interviews', `${open.id}.json`), interview);
  return root;
}

/** A home in which the app keeps its data where it does by itself. */
function homeWith(interview: string | null): string {
  const home = temporaryFolder();
  dataFolder(interview, dataFolderOf(envOf(home)) ?? '');
  return home;
}

const submitFirst = 'submit your own interview of Priya Raman in Scorecard first';

describe('the seal on the command line', () => {
  it('is closed where the data folder is not known, and says how to name it', async () => {
    const home = temporaryFolder();
    for (const command of ['compare', 'csv']) {
      const { code, out, fail } = await run({ env: envOf(home), home: null }, command, foreignFile());
      expect([code, out]).toEqual([2, '']);
      expect(fail).toContain(
        `the data folder of Scorecard, which says whether you interview the candidate, is not known`,
      );
      expect(fail).toContain('Name it with --data-folder, or say with --not-interviewing');
    }
    const printed = join(home, 'a.pdf');
    const pdf = await run({}, 'pdf', foreignFile(), '--audience', 'committee', '--out', printed);
    expect(pdf).toMatchObject({ code: 2, out: '' });
  });

  it('looks into the user’s home, whatever the environment calls home', async () => {
    const elsewhere = { HOME: temporaryFolder(), XDG_CONFIG_HOME: temporaryFolder(), APPDATA: temporaryFolder() };
    const machine = { env: elsewhere, home: homeWith(openText) };
    for (const more of [[], ['--not-interviewing']]) {
      const { code, out, fail } = await run(machine, 'compare', foreignFile(), '--json', ...more);
      expect([code, out]).toEqual([2, '']);
      expect(fail).toContain(submitFirst);
    }
  });

  it('looks into the data folder that is named as well', async () => {
    const home = homeWith(null);
    const machine = { env: envOf(home), home };
    const named = dataFolder(openText);
    expect((await run(machine, 'csv', foreignFile(), '--data-folder', named, '--not-interviewing')).fail).toContain(
      submitFirst,
    );
    expect((await run(machine, 'csv', foreignFile(), '--data-folder', join(named, 'nowhere'))).fail).toContain(
      'is not a data folder of Scorecard',
    );
    const own = exampleScorecard({ ...sketch[1], id: 500 });
    const done = dataFolder(JSON.stringify({ ...head, working: null, scorecard: own }));
    expect(await run(machine, 'csv', foreignFile(), '--data-folder', done)).toMatchObject({ code: 0, fail: '' });
    const altered = JSON.stringify({ ...head, working: null, scorecard: own }).replace('"rating":4', '"rating":5');
    expect((await run(machine, 'csv', foreignFile(), '--data-folder', dataFolder(altered))).fail).toContain(
      submitFirst,
    );
  });

  it('opens what one has said in the app that one does not interview', async () => {
    const home = homeWith(null);
    const machine = { env: envOf(home), home };
    expect((await run(machine, 'csv', foreignFile())).fail).toContain('or say with --not-interviewing');
    const candidate = { name: 'Priya Raman', role: 'Senior back-end engineer', email: '' };
    const panel = { ...startPanel({ id: idOf(9), createdAt: 1_000, candidate }), nothingToSubmitAt: 2_000 };
    const folder = join(dataFolderOf(envOf(home)) ?? '', 'panels');
    mkdirSync(folder);
    writeFileSync(
      join(folder, `${idOf(9)}.json`),
      JSON.stringify({ format: 'scorecard-panel', version: 3, savedAt: 2_000, panel }),
    );
    expect(await run(machine, 'csv', foreignFile())).toMatchObject({ code: 0, fail: '' });
  });

  it.each([
    ['of a newer version', openText.replace('"version": 1', '"version": 99')],
    ['cut off', openText.slice(0, 900)],
  ])('is closed by an interview that cannot be read, and opens by saying so: %s', async (_, text) => {
    const home = homeWith(text);
    const machine = { env: envOf(home), home };
    const { code, fail } = await run(machine, 'csv', foreignFile());
    expect(code).toBe(2);
    expect(fail).toContain('cannot be read, and may be one of Priya Raman');
    expect(await run(machine, 'csv', foreignFile(), '--not-interviewing')).toMatchObject({ code: 0, fail: '' });
  });

  it('is closed where the interviews cannot be listed, whatever one says', async () => {
    const home = temporaryFolder();
    const root = dataFolderOf(envOf(home)) ?? '';
    mkdirSync(root, { recursive: true });
    symlinkSync('interviews', join(root, 'interviews'));
    const { code, fail } = await run({ env: envOf(home), home }, 'csv', foreignFile(), '--not-interviewing');
    expect(code).toBe(2);
    expect(fail).toContain('cannot be listed');
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe and reads no device without end, and stays closed',
    async () => {
      const folder = dataFolder(null);
      execFileSync('mkfifo', [join(folder, 'interviews', `${open.id}.json`)]);
      mkdirSync(join(folder, 'panels'));
      execFileSync('mkfifo', [join(folder, 'panels', `${idOf(700)}.json`)]);
      symlinkSync('/dev/zero', join(folder, 'interviews', `${idOf(701)}.json`));
      const { code, out, fail } = await run({}, 'compare', foreignFile(), '--data-folder', folder);
      expect([code, out]).toEqual([2, '']);
      expect(fail).toContain('stays sealed');
    },
  );

  it('lets samples through: they are about nobody', async () => {
    const path = join(temporaryFolder(), 'sample.scorecard');
    const { out } = await run({}, 'export-sample');
    writeFileSync(path, out);
    const csv = await run({}, 'csv', path);
    expect(csv).toMatchObject({ code: 0, fail: '' });
    expect(csv.out).toMatch(/"Question id","Sample","Typed in from paper"\r?\n.*"yes",""\r?\n/);
    expect((await run({}, 'compare', path)).out).toContain('With a sample interview, which has nobody behind it');
    expect(JSON.parse((await run({}, 'compare', '--json', path)).out)).toMatchObject({
      scorecards: [{ sample: true }],
    });
  });
});
