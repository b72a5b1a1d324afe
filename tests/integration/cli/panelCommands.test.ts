import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { panelReportSchema } from '../../../shared/files/panelReport.ts';
import { newSecretKey, scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
import { temporaryFolder } from '../library/support.ts';

async function run(...args: string[]) {
  const [out, fail]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    appRoot: join(import.meta.dirname, '../../..'),
    env: {},
    out: (line) => out.push(line),
    fail: (line) => fail.push(line),
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
  it('prints one record a rating', async () => {
    const { code, out } = await run('csv', ...sketchFiles());
    expect(code).toBe(0);
    expect(out.split('\r\n').length).toBe(12);
    expect(out).toMatch(/^"Candidate",.*\r\n"Priya Raman",/);
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
    for (const command of ['compare', 'csv']) {
      const { code, out, fail } = await run(command, ...sketchFiles(), file);
      expect([code, out]).toEqual([2, '']);
      expect(fail).toContain(file);
      expect(fail).toMatch(sentence);
    }
  });

  it('is told with the usage when no file is named', async () => {
    expect(await run('compare')).toMatchObject({ code: 2, fail: expect.stringContaining('a FILE is missing') });
  });

  it('is told when the file is not there', async () => {
    expect(await run('csv', '/nowhere/a.scorecard')).toMatchObject({ code: 2, fail: expect.stringMatching(/ENOENT/) });
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
