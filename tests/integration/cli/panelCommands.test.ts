import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { panelReportSchema } from '../../../shared/files/exports/panelReport.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { displayWidth } from '../../../src-main/cli/compareCommand.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { dataFolderOf } from '../../../src-main/cli/seal.ts';
import { exampleInterview, exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
import { decided, panelOf } from '../../unit/pdf/panelPdfExamples.ts';
import { temporaryFolder } from '../library/support.ts';
import { readPdf, squeezed } from '../pdf/readPdf.ts';

/** As somebody who interviews nobody. */
const run = (command: string, ...args: string[]) =>
  runIn({}, command, ...args, ...(['compare', 'csv', 'panel-pdf'].includes(command) ? ['--not-interviewing'] : []));

async function runIn(env: Record<string, string>, ...args: string[]) {
  const [out, fail]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    appRoot: join(import.meta.dirname, '../../..'),
    env,
    home: null,
    out: (line) => out.push(line),
    outBytes: (bytes) => out.push(Buffer.from(bytes).toString('utf8')),
    fail: (line) => fail.push(line),
    input: () => Promise.reject(new Error('nothing is read from standard input here')),
  });
  return { code, out: out.join('\n'), fail: fail.join('\n') };
}

/** The three scorecards of the sketch, each signed by its interviewer, as files. */
function sketchFiles(): string[] {
  const folder = temporaryFolder();
  return sketch.map((example, index) => {
    const path = join(folder, `${index}.scorecard`);
    writeFileSync(path, scorecardText(sign(exampleScorecard(example), newSecretKey())));
    return path;
  });
}

function fileWith(text: string): string {
  const path = join(temporaryFolder(), 'other.scorecard');
  writeFileSync(path, text);
  return path;
}

/** What a command needs beside its files. */
function outOf(command: string): string[] {
  return command === 'panel-pdf' ? ['--out', join(temporaryFolder(), 'panel.pdf')] : [];
}

describe('compare', () => {
  it('prints the panel as JSON: exactly the ratings that were given', async () => {
    const { code, out } = await run('compare', ...sketchFiles(), '--json');
    expect(code).toBe(0);
    const report = panelReportSchema.parse(JSON.parse(out));
    expect(report.scorecards.map(({ interviewer }) => interviewer.name)).toEqual([
      'A. Osei',
      'J. Lindqvist',
      'M. Haddad',
    ]);
    const given = report.questions.map(({ ratings }) =>
      ratings.map(({ value }) => (value.kind === 'rating' ? value.rating : value.kind)),
    );
    expect(given).toEqual(
      expect.arrayContaining([
        [4, 2, 5],
        [4, 4, 4],
        [3, 4, 'notAsked'],
        [5, 3, 3],
      ]),
    );
  });

  it('prints a table for people', async () => {
    const { code, out } = await run('compare', ...sketchFiles());
    expect(code).toBe(0);
    expect(out).toMatch(/^Priya Raman, Senior back-end engineer\n/);
    expect(out).toMatch(/^\* Traffic spike +4 +2 +5 +3\.67 +3$/m);
    expect(out).toMatch(/^Schema change +3 +4 +not asked/m);
    expect(out).toContain('J. Lindqvist: mean 3.25, no');
  });

  it('counts a file that is given twice once', async () => {
    const [file = ''] = sketchFiles();
    const { out } = await run('compare', file, file, '--json');
    expect(JSON.parse(out).scorecards).toHaveLength(1);
  });

  it('refuses scorecards of different candidates', async () => {
    const [file = ''] = sketchFiles();
    const other = fileWith(JSON.stringify(exampleScorecard({ ...sketch[1], candidate: { name: 'Priya Ramon' } })));
    expect(await run('compare', file, other)).toMatchObject({
      code: 2,
      fail: expect.stringContaining('is about another candidate (Priya Ramon'),
    });
  });
});

describe('csv', () => {
  it('prints one record a question and interviewer', async () => {
    const { code, out } = await run('csv', ...sketchFiles());
    expect(code).toBe(0);
    expect(out.split('\r\n').length).toBe(14);
    expect(out).toMatch(/^"Candidate",.*\r\n"Priya Raman",/);
  });
});

describe('csv of several candidates', () => {
  it('goes to a file, candidate by candidate, as Excel wants it', async () => {
    const other = fileWith(JSON.stringify(exampleScorecard({ ...sketch[1], id: 7, candidate: { name: 'Mina Park' } })));
    const out = join(temporaryFolder(), 'ratings.csv');
    const files = [...sketchFiles(), other];
    expect(await run('csv', ...files, '--out', out, '--bom', '--separator', 'semicolon')).toEqual({
      code: 0,
      out: '',
      fail: '',
    });
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith('\ufeff"Candidate";"Role";')).toBe(true);
    const names = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0]);
    expect([...new Set(names)]).toEqual(['"Priya Raman"', '"Mina Park"']);
    expect(names).toHaveLength(16);
  });
});

describe('compare in a terminal', () => {
  it('keeps the columns in line under names and titles that take two columns a character', async () => {
    const folder = temporaryFolder();
    const files = ['李小龍', 'A. Osei'].map((interviewer, index) => {
      const path = join(folder, `${index}.scorecard`);
      writeFileSync(path, JSON.stringify(exampleScorecard({ ...sketch[0], id: 20 + index, interviewer })));
      return path;
    });
    const { out } = await run('compare', ...files);
    const lines = out.split('\n').slice(2, 7);
    const endOfFirst = lines.map((line) => displayWidth(line.slice(0, line.search(/(?<= {2})\S+ +\S+ *$/u))));
    expect(new Set(endOfFirst).size).toBe(1);
  });
});

describe('panel-pdf', () => {
  const pdf = () => join(temporaryFolder(), 'panel.pdf');

  it('writes the panel: open where nobody has talked, with every rating and the formula', async () => {
    const out = pdf();
    expect(await run('panel-pdf', ...sketchFiles(), '--out', out, '--paper', 'letter')).toEqual({
      code: 0,
      out: '',
      fail: '',
    });
    const { pages } = await readPdf(readFileSync(out));
    expect([pages[0]?.width, pages[0]?.height]).toEqual([612, 792]);
    const first = squeezed(pages[0]?.text ?? '');
    for (const words of ['Priya Raman', 'Open', 'Traffic spike: 3 apart', '41 ÷ 11 = 3.7', 'not asked', '3 · discuss'])
      expect(first).toContain(squeezed(words));
  });

  it('takes the decision and the notes from the panel’s document, and says when the scorecards are others by now', async () => {
    const printed = decided(panelOf(...sketch));
    const document = { format: 'scorecard-panel', version: 1, savedAt: 1_000, panel: printed.panel };
    const debrief = fileWith(JSON.stringify(document));
    const files = sketchFiles();
    const out = pdf();
    expect(await run('panel-pdf', ...files, '--debrief', debrief, '--out', out)).toMatchObject({ code: 0, fail: '' });
    const whole = squeezed((await readPdf(readFileSync(out))).pages[0]?.text ?? '');
    for (const words of ['Hire', '13 March 2026', 'Clear strength in data', 'No example of leading a change'])
      expect(whole).toContain(squeezed(words));
    expect(whole).not.toContain(squeezed('The scorecards have changed'));
    await run('panel-pdf', ...files.slice(1), '--debrief', debrief, '--out', out);
    const other = squeezed((await readPdf(readFileSync(out))).pages[0]?.text ?? '');
    expect(other).toContain(squeezed('The scorecards have changed since the decision'));
  });

  it.each<[string, string[], RegExp]>([
    ['no place', [], /--out is missing/],
    ['another paper', ['--out', 'a.pdf', '--paper', 'A5'], /--paper takes A4 or Letter, not 'A5'/],
    ['an unknown option', ['--out', 'a.pdf', '--include-private'], /Unknown option '--include-private'/],
  ])('says with the usage what is wrong: %s', async (_, args, sentence) => {
    const { code, fail } = await run('panel-pdf', ...sketchFiles(), ...args);
    expect(code).toBe(2);
    expect(fail).toMatch(sentence);
    expect(fail).toContain('scorecard panel-pdf FILE… --out FILE.pdf');
  });

  it('refuses another document as the debrief, and a place where it cannot write', async () => {
    const [file = ''] = sketchFiles();
    expect(await run('panel-pdf', file, '--debrief', file, '--out', pdf())).toMatchObject({ code: 2 });
    const nowhere = join(temporaryFolder(), 'absent', 'panel.pdf');
    expect(await run('panel-pdf', file, '--out', nowhere)).toMatchObject({
      code: 2,
      fail: expect.stringMatching(/^scorecard panel-pdf: there is no folder /),
    });
  });

  it('refuses the debrief about another candidate: its decision is not about these scorecards', async () => {
    const { panel } = decided(panelOf({ ...sketch[0], id: 600, candidate: { name: 'Jordan\nLee' } }));
    const document = { format: 'scorecard-panel', version: 1, savedAt: 1_000, panel };
    const debrief = fileWith(JSON.stringify(document));
    const out = pdf();
    expect(await run('panel-pdf', ...sketchFiles(), '--debrief', debrief, '--out', out)).toMatchObject({
      code: 2,
      fail: `scorecard panel-pdf: ${debrief} is about Jordan Lee, and the scorecards about somebody else`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it('needs the app’s runtime for an accessible one, and says so', async () => {
    const [file = ''] = sketchFiles();
    expect(await run('panel-pdf', file, '--accessible', '--out', pdf())).toMatchObject({
      code: 2,
      fail: expect.stringContaining('an accessible PDF needs the app’s own runtime'),
    });
  });
});

describe('what cannot be used', () => {
  const text = scorecardText(sign(exampleScorecard(sketch[0]), newSecretKey()));
  it.each<[string, string, RegExp]>([
    ['an altered file', text.replace('Priya Raman', 'Priya Rahman'), /altered after it was submitted/],
    [
      'a file signed for another',
      text.replace(/"value":"[0-9a-f]{4}/, '"value":"0000'),
      /altered after it was submitted/,
    ],
    ['an empty file', '', /is empty/],
    ['another file', '{}', /does not have the expected content/],
  ])('is told with exit code 2: %s', async (_, content, sentence) => {
    const file = fileWith(content);
    for (const command of ['compare', 'csv', 'panel-pdf']) {
      const { code, out, fail } = await run(command, ...sketchFiles(), file, ...outOf(command));
      expect([code, out]).toEqual([2, '']);
      expect(fail).toContain(file);
      expect(fail).toMatch(sentence);
    }
  });

  it('is told with the usage when no file is named', async () => {
    expect(await run('compare')).toMatchObject({ code: 2, fail: expect.stringContaining('a FILE is missing') });
  });

  it('is told when the file is not there', async () => {
    expect(await run('csv', '/nowhere/a.scorecard')).toMatchObject({
      code: 2,
      fail: 'scorecard csv: /nowhere/a.scorecard does not exist',
    });
  });
});

describe('a scorecard about somebody whom one is still interviewing oneself', () => {
  const env = (home: string) => ({ HOME: home, APPDATA: home, XDG_CONFIG_HOME: home });

  /** A home folder in which the app has an interview of its own; gives its document's path, too. */
  function homeWith(name: string): { home: string; document: string; submit: () => void } {
    const home = temporaryFolder();
    const folder = join(dataFolderOf(env(home)) ?? '', 'interviews');
    mkdirSync(folder, { recursive: true });
    const interview = exampleInterview({ ...sketch[1], id: 500 });
    const own = {
      ...interview,
      details: { ...interview.details, candidate: { ...interview.details.candidate, name } },
    };
    const base = { format: 'scorecard-interview', version: 1, id: own.id, savedAt: 1_000, feedback: null };
    const document = join(folder, `${own.id}.json`);
    writeFileSync(document, JSON.stringify({ ...base, working: own, scorecard: null }, null, '\t'));
    const scorecard = exampleScorecard({ ...sketch[1], id: 500 });
    const submit = () => writeFileSync(document, JSON.stringify({ ...base, working: null, scorecard }));
    return { home, document, submit };
  }

  it.each(['compare', 'csv', 'panel-pdf'])('stays sealed for %s until it is submitted', async (command) => {
    const { home, submit } = homeWith('Priya Raman');
    const [first = ''] = sketchFiles();
    expect(await runIn(env(home), command, first, ...outOf(command))).toEqual({
      code: 2,
      out: '',
      fail: `scorecard ${command}: ${first} is from A. Osei and stays sealed: submit your own interview of Priya Raman in Scorecard first`,
    });
    submit();
    expect(await runIn(env(home), command, first, ...outOf(command))).toMatchObject({ code: 0, fail: '' });
  });

  it('stays sealed as the document of an interview from another data folder', async () => {
    const { home } = homeWith('Priya Raman');
    const other = homeWith('Priya Raman');
    const scorecard = exampleScorecard(sketch[0]);
    const path = join(other.home, 'interview.json');
    const document = { format: 'scorecard-interview', version: 1, id: scorecard.id, savedAt: 1_000, feedback: null };
    writeFileSync(path, JSON.stringify({ ...document, working: null, scorecard }));
    const { code, out, fail } = await runIn(env(home), 'csv', path);
    expect([code, out]).toEqual([2, '']);
    expect(fail).toContain('stays sealed');
  });

  it('stays sealed when it bears the id of the open interview', async () => {
    const { home } = homeWith('Priya Raman');
    const text = scorecardText(sign(exampleScorecard({ ...sketch[0], id: 500 }), newSecretKey()));
    const { code, out, fail } = await runIn(env(home), 'csv', fileWith(text));
    expect([code, out]).toEqual([2, '']);
    expect(fail).toContain('stays sealed');
  });

  it('is one’s own, or about somebody else: nothing is sealed', async () => {
    const { home, document, submit } = homeWith('Somebody Else');
    const [first = ''] = sketchFiles();
    expect(await runIn(env(home), 'csv', first, '--not-interviewing')).toMatchObject({ code: 0, fail: '' });
    submit();
    expect(await runIn(env(home), 'csv', document)).toMatchObject({ code: 0, fail: '' });
  });
});

describe('the data folder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string | null]>([
    ['linux', { HOME: '/home/a' }, join('/home/a', '.config', 'Scorecard')],
    ['linux', { HOME: '/home/a', XDG_CONFIG_HOME: '/conf' }, join('/conf', 'Scorecard')],
    ['darwin', { HOME: '/Users/a' }, join('/Users/a', 'Library', 'Application Support', 'Scorecard')],
    ['win32', { APPDATA: '/Roaming' }, join('/Roaming', 'Scorecard')],
    ['linux', {}, null],
  ])('is where Electron puts it on %s', (platform, variables, expected) => {
    expect(dataFolderOf(variables, platform)).toBe(expected);
  });
});

describe('verify and schema', () => {
  it('know signed files', async () => {
    const [file = ''] = sketchFiles();
    expect(await run('verify', file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/is unaltered.*, signed by/),
    });
    const text = scorecardText(sign(exampleScorecard(sketch[0]), newSecretKey()));
    const altered = fileWith(text.replace('Priya Raman', 'Priya Rahman'));
    expect(await run('verify', altered)).toMatchObject({ code: 1, out: expect.stringContaining('was altered') });
    const { out } = await run('schema');
    expect(JSON.parse(out).properties).toHaveProperty('signature');
  });
});

describe('a protected file', () => {
  it.each(['compare', 'csv', 'verify'])('is told by %s', async (command) => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(10);
    encrypter.setPassphrase('seven brown otters');
    const path = join(temporaryFolder(), 'other.scorecard');
    const bytes = await encrypter.encrypt('{}');
    const sentence = `${path} is protected by encryption. Open it in Scorecard with “Add scorecards”; the command line reads files without protection only`;
    for (const content of [bytes, armor.encode(bytes)]) {
      writeFileSync(path, content);
      const { code, out, fail } = await run(command, path);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(fail).toContain(sentence);
    }
  });
});
