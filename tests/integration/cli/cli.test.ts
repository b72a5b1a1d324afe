import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftFeedback } from '../../../shared/domain/scorecard/feedback.ts';
import { amend, type Scorecard, scorecardSchema } from '../../../shared/domain/scorecard/scorecard.ts';
import { type InterviewDocument, interviewFormat } from '../../../shared/files/formats/interview.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { present } from '../../unit/domain/panel/panelExamples.ts';
import { interviewWith, sampleInterview, sampleScorecard, submitted, submittedAt } from '../../unit/pdf/examples.ts';
import { readPdf, squeezed } from '../pdf/readPdf.ts';

const appRoot = join(import.meta.dirname, '../../..');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line, with no runtime of the app unless the environment names one. */
async function run(args: string[], env: Record<string, string> = {}, input = '') {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(args, {
    appRoot,
    env,
    home: null,
    out: (line) => void out.push(line),
    outBytes: (bytes) => void out.push(Buffer.from(bytes).toString('latin1')),
    fail: (line) => void errors.push(line),
    input: () => Promise.resolve(Buffer.from(input)),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('scorecard export-sample', () => {
  it('prints a submitted scorecard, always the same', async () => {
    const { code, out, errors } = await run(['export-sample']);
    const scorecard = scorecardSchema.parse(JSON.parse(out));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(scorecard.revisions[0]?.interview).toMatchObject({ sample: true, recommendation: 'yes' });
    expect((await run(['export-sample'])).out).toBe(out);
  });
});

describe('scorecard verify', () => {
  it('says in one line that a scorecard is unaltered', async () => {
    const path = await file('a.scorecard', sampleScorecard());
    const hash = sampleScorecard().revisions[0]?.hash.slice(0, 12);
    expect(await run(['verify', path])).toEqual({ code: 0, out: `${path} is unaltered: SHA-256 ${hash}`, errors: '' });
  });

  it('counts amendments', async () => {
    const amended = amend(
      sampleScorecard(),
      { ...sampleInterview(), recommendation: 'no' },
      'Why not',
      submittedAt + 1,
    );
    const { code, out } = await run(['verify', await file('a.scorecard', amended)]);
    expect(code).toBe(0);
    expect(out).toMatch(/ is unaltered: SHA-256 [0-9a-f]{12}, 1 amendment$/);
  });

  it('says in one line what was altered', async () => {
    const text = JSON.stringify(sampleScorecard()).replace('Priya Raman', 'Priya Roman');
    const path = await file('a.scorecard', text);
    expect(await run(['verify', path])).toEqual({
      code: 1,
      out: `${path} was altered: the content of the submission does not match its hash`,
      errors: '',
    });
  });

  it('takes a scorecard with the wrong content for altered', async () => {
    const { code, out, errors } = await run(['verify', await file('a.scorecard', { ...sampleScorecard(), id: 'x' })]);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(out).toMatch(/a\.scorecard does not have the expected content \(id: /);
  });

  it.each([
    ['a file that is not there', null, 'does not exist'],
    ['an empty file', '', 'is empty'],
    ['a file that was cut off', JSON.stringify(sampleScorecard()).slice(0, 5_000), 'is not valid JSON'],
    ['something else', { format: 'scorecard-set', version: 1 }, 'holds something else (“scorecard-set”)'],
    ['a newer version', { ...sampleScorecard(), version: 9 }, 'was written by a newer version of Scorecard'],
  ])('cannot check %s: exit code 2', async (_what, content, reason) => {
    const path = content === null ? join(folder, 'absent') : await file('a.scorecard', content);
    const { code, out, errors } = await run(['verify', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(`scorecard verify: ${path} ${reason}`);
  });
});

describe('scorecard schema', () => {
  it('prints the JSON Schema of the file format', async () => {
    const { code, out } = await run(['schema']);
    const schema = JSON.parse(out);
    expect(code).toBe(0);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:scorecard:scorecard:5',
      title: 'Scorecard file, up to version 5',
      type: 'object',
      required: ['format', 'version', 'id', 'planHash', 'revisions'],
      additionalProperties: false,
    });
    expect(schema.properties.format).toMatchObject({ const: 'scorecard' });
  });
});

describe('scorecard pdf', () => {
  it('writes the committee’s PDF, readable by its owner only, and leaves nothing else behind', async () => {
    const [path, out] = [await file('a.scorecard', sampleScorecard()), join(folder, 'a.pdf')];
    expect(await run(['pdf', path, '--audience', 'committee', '--out', out, '--paper', 'letter'])).toEqual({
      code: 0,
      out: '',
      errors: '',
    });
    const { pages, text } = await readPdf(await readFile(out));
    expect([pages[0]?.width, pages[0]?.height]).toEqual([612, 792]);
    expect(text).toContain('Priya Raman');
    expect(text).not.toContain('My own area');
    expect((await stat(out)).mode & 0o077).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(['a.pdf', 'a.scorecard']);
  });

  it('prints private lines for the committee when it is told to, and never for the candidate', async () => {
    const [path, out] = [await file('a.scorecard', sampleScorecard()), join(folder, 'a.pdf')];
    await run(['pdf', path, '--audience', 'committee', '--include-private', '--out', out]);
    expect((await readPdf(await readFile(out))).text).toContain('My own area');
    const refused = await run([
      'pdf',
      path,
      '--audience',
      'candidate',
      '--include-private',
      '--out',
      join(folder, 'b.pdf'),
    ]);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('the candidate never gets a private line');
    expect(await readdir(folder)).not.toContain('b.pdf');
  });

  it('takes the feedback as it was edited from the document of an interview', async () => {
    const document: InterviewDocument = {
      format: 'scorecard-interview',
      version: 6,
      id: sampleScorecard().id,
      savedAt: submittedAt,
      working: null,
      scorecard: sampleScorecard(),
      amendmentReason: '',
      feedback: { opening: 'An edited opening.', sections: [], closing: '', editedAt: submittedAt },
    };
    const [path, out] = [await file('a.json', interviewFormat.schema.parse(document)), join(folder, 'a.pdf')];
    expect((await run(['pdf', path, '--audience', 'candidate', '--out', out])).code).toBe(0);
    const { text } = await readPdf(await readFile(out));
    expect(text).toContain('An edited opening.');
    expect(text).not.toContain('Performance bottleneck');
  });

  it('refuses an interview that was not submitted', async () => {
    const working = { ...sampleInterview() };
    const document = {
      format: 'scorecard-interview',
      version: 4,
      id: working.id,
      savedAt: 1,
      working,
      scorecard: null,
      amendmentReason: '',
      feedback: null,
    };
    const { code, errors } = await run([
      'pdf',
      await file('a.json', document),
      '--audience',
      'committee',
      '--out',
      join(folder, 'a.pdf'),
    ]);
    expect(code).toBe(2);
    expect(errors).toContain('holds an interview that has not been submitted yet');
  });

  it('names the characters that only the app’s runtime can print, where there is none', async () => {
    const path = await file('a.scorecard', foreign());
    for (const env of [{}, { SCORECARD_RUNTIME: join(folder, 'absent') }]) {
      const { code, errors } = await run(['pdf', path, '--audience', 'committee', '--out', join(folder, 'a.pdf')], env);
      expect(code).toBe(2);
      expect(errors).toContain('李 (U+674E), 小 (U+5C0F), 龍 (U+9F8D)');
    }
    const accessible = ['pdf', await file('b.scorecard', sampleScorecard()), '--audience', 'committee', '--accessible'];
    const { code, errors } = await run([...accessible, '--out', join(folder, 'a.pdf')]);
    expect(code).toBe(2);
    expect(errors).toContain('an accessible PDF needs the app’s own runtime');
    expect(await readdir(folder)).not.toContain('a.pdf');
  });

  it('says what went wrong in the runtime, and where it cannot write', async () => {
    const path = await file('a.scorecard', foreign());
    const broken = await run(['pdf', path, '--audience', 'committee', '--out', join(folder, 'a.pdf')], {
      SCORECARD_RUNTIME: process.execPath,
    });
    expect(broken.code).toBe(1);
    expect(broken.errors).toContain('scorecard pdf: the app could not print the document: ');
    const sample = await file('b.scorecard', sampleScorecard());
    const unwritable = await run(['pdf', sample, '--audience', 'committee', '--out', join(folder, 'absent', 'a.pdf')]);
    expect(unwritable).toEqual({
      code: 2,
      out: '',
      errors: `scorecard pdf: there is no folder ${join(folder, 'absent')}`,
    });
  });

  it('asks the resolver where the runtime is when nothing names it', async () => {
    const path = await file('a.scorecard', foreign());
    const resolver = await file(
      'resolver.mjs',
      `console.log('a line of progress'); console.log(${JSON.stringify(process.execPath)});`,
    );
    const env = { SCORECARD_RUNTIME_RESOLVER: resolver };
    const { code, errors } = await run(['pdf', path, '--audience', 'committee', '--out', join(folder, 'a.pdf')], env);
    // Node stands for the runtime here; that it was started is enough.
    expect(code).toBe(1);
    expect(errors).toContain('the app could not print the document');
    const failing = await file('failing.mjs', 'process.exit(1);');
    expect(
      (
        await run(['pdf', path, '--audience', 'committee', '--out', join(folder, 'a.pdf')], {
          SCORECARD_RUNTIME_RESOLVER: failing,
        })
      ).code,
    ).toBe(2);
  });
});

describe('a command line that makes no sense', () => {
  it.each([
    [[], 'scorecard: a command is missing'],
    [['frobnicate'], "scorecard: there is no command 'frobnicate'"],
    [['pdf'], 'a FILE is missing'],
    [
      ['pdf', 'a', 'b', '--audience', 'committee', '--out', 'x.pdf'],
      '--out is for one FILE: several take --out-dir DIR',
    ],
    [['pdf', 'a', '--audience', 'committee', '--out', 'x.txt'], "--out takes a FILE.pdf, not 'x.txt'"],
    [['pdf', 'a', '--audiance', 'committee'], "Unknown option '--audiance'; did you mean '--audience'?"],
    [['verfy', 'a'], "scorecard: there is no command 'verfy'; did you mean 'verify'?"],
    [['help', 'pfd'], "scorecard: there is no command 'pfd'; did you mean 'pdf'?"],
    [['csv', '-', '-'], '-, standard input, can be read once'],
    [['pdf', 'a', '--out', 'x.pdf'], '--audience is missing: committee or candidate'],
    [['pdf', 'a', '--audience', 'friends', '--out', 'x.pdf'], "--audience takes committee or candidate, not 'friends'"],
    [['pdf', 'a', '--audience', 'committee'], '--out is missing'],
    [
      ['pdf', 'a', '--audience', 'committee', '--out', 'x.pdf', '--paper', 'A3'],
      "--paper takes A4 or Letter, not 'A3'",
    ],
    [['pdf', 'a', '--color'], "Unknown option '--color'"],
    [['schema', 'x'], 'too many arguments: x'],
    [['verify'], 'a FILE is missing'],
  ])('%j ends with exit code 2, the reason and the usage', async (args, reason) => {
    const { code, out, errors } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(reason);
    expect(errors).toContain('Usage:');
  });

  it('gets help when it asks for it', async () => {
    const all = await run(['--help']);
    expect(all).toMatchObject({ code: 0, errors: '' });
    for (const name of ['pdf', 'verify', 'schema', 'export-sample'])
      expect(all.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await run(['help'])).out).toBe(all.out);
    const verify = await run(['verify', '--help']);
    expect(verify.out).toBe(
      [
        'Usage: scorecard verify FILE…',
        '',
        '  check that scorecards, kits and plans are what was submitted or made: exit code 0 if they are, 1 if one is not, 2 if one is neither',
        '',
        'Example: scorecard verify *.scorecard',
      ].join('\n'),
    );
    expect((await run(['help', 'verify'])).out).toBe(verify.out);
    expect((await run(['help', 'pdf'])).out).toContain('  -o, --out FILE.pdf ');
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8'));
    for (const option of ['--version', '-V'])
      expect(await run([option])).toEqual({ code: 0, out: `scorecard ${version}`, errors: '' });
  });
});

describe('what is there already', () => {
  const committee = ['--audience', 'committee'];

  it('is never written over where it is read, by whatever name', async () => {
    const path = await file('a.pdf', sampleScorecard());
    const before = await readFile(path, 'utf8');
    await symlink(path, join(folder, 'link.pdf'));
    await link(path, join(folder, 'hard.pdf'));
    for (const out of [path, join(folder, 'link.pdf'), join(folder, 'hard.pdf'), join(folder, '.', 'a.pdf')]) {
      for (const command of [
        ['pdf', path, ...committee],
        ['panel-pdf', path],
      ]) {
        const { code, errors } = await run([...command, '--out', out, '--force']);
        expect({ code, isNamed: errors.includes(`${out} is read by this command and is not written over`) }).toEqual({
          code: 2,
          isNamed: true,
        });
      }
    }
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('stays where it is of another kind, unless it is forced, and a PDF is replaced', async () => {
    const path = await file('a.scorecard', sampleScorecard());
    const out = await file('notes.pdf', 'My notes');
    expect(await run(['pdf', path, ...committee, '-o', out])).toEqual({
      code: 2,
      out: '',
      errors: `scorecard pdf: ${out} is there and is not a PDF; --force replaces it`,
    });
    expect(await readFile(out, 'utf8')).toBe('My notes');
    for (const force of [['--force'], []]) {
      expect(await run(['pdf', path, ...committee, '-o', out, ...force])).toMatchObject({ code: 0 });
      expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const csv = await file('list.csv', 'my,own,list');
    expect((await run(['csv', path, '--out', csv])).errors).toBe(
      `scorecard csv: ${csv} is there and is not a CSV of ratings; --force replaces it`,
    );
    expect((await run(['pdf', path, ...committee, '-o', folder])).errors).toContain('--out takes a FILE.pdf');
    await mkdir(join(folder, 'b.pdf'));
    expect((await run(['pdf', path, ...committee, '-o', join(folder, 'b.pdf')])).errors).toBe(
      `scorecard pdf: ${join(folder, 'b.pdf')} is a folder`,
    );
  });
});

describe('scorecard text', () => {
  it('prints what the committee reads, private lines only when they are asked for', async () => {
    const path = await file('a.scorecard', sampleScorecard());
    const { code, out, errors } = await run(['text', path]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out.split('\n')[0]).toBe('# Priya Raman');
    for (const words of [
      '- **Recommendation:** Yes',
      '### 2. Performance bottleneck',
      '| Rubric point | In the answer |',
    ])
      expect(out).toContain(words);
    const [secret] = sampleScorecard().revisions.flatMap(({ interview }) =>
      interview.answers.flatMap(({ notes }) => notes.flatMap(({ kind, text }) => (kind === 'private' ? [text] : []))),
    );
    expect(secret).toBeTruthy();
    expect(out).not.toContain(secret);
    expect((await run(['text', path, '--include-private'])).out).toContain(secret);
  });

  it('writes a file, and none over one that is no text', async () => {
    const path = await file('a.scorecard', sampleScorecard());
    const place = join(folder, 'a.md');
    expect((await run(['text', path, '--out', place])).code).toBe(0);
    expect(await readFile(place, 'utf8')).toMatch(/^# Priya Raman\n/);
    expect((await run(['text', path, '--out', path])).code).not.toBe(0);
  });
});

describe('several files at once', () => {
  it('become a PDF each, in one process; one that cannot be used keeps no other from it', async () => {
    const paths = [await file('a.scorecard', sampleScorecard()), join(folder, 'b.scorecard')];
    const third = await file('c.scorecard', sampleScorecard());
    await mkdir(join(folder, 'pdfs'));
    const args = ['--audience', 'committee', '--out-dir', join(folder, 'pdfs')];
    expect(await run(['pdf', ...paths, third, ...args])).toEqual({
      code: 2,
      out: '',
      errors: `${paths[1]} does not exist`,
    });
    expect((await readdir(join(folder, 'pdfs'))).toSorted()).toEqual(['a.pdf', 'c.pdf']);
    await mkdir(join(folder, 'other'));
    const same = await file('other/a.scorecard', sampleScorecard());
    expect((await run(['pdf', paths[0] ?? '', same, ...args])).errors).toContain(
      `${paths[0]} and ${same} would both become ${join(folder, 'pdfs', 'a.pdf')}`,
    );
  });

  it('are verified each, with the worst exit code', async () => {
    const fine = await file('a.scorecard', sampleScorecard());
    const altered = await file('b.scorecard', JSON.stringify(sampleScorecard()).replace('Priya Raman', 'Priya Roman'));
    const { code, out } = await run(['verify', altered, fine]);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/ SHA.*/, ''))).toEqual([
      `${altered} was altered: the content of the submission does not match its hash`,
      `${fine} is unaltered:`,
    ]);
    const other = await file('package.json', { name: 'x', version: '1.0.0' });
    expect(await run(['verify', fine, other])).toMatchObject({
      code: 2,
      errors: `${other} does not have the expected content (it has no format and version)`,
    });
  });
});

describe('-', () => {
  it('is standard input and standard output', async () => {
    const text = JSON.stringify(sampleScorecard());
    expect((await run(['verify', '-'], {}, text)).out).toMatch(/^- is unaltered: SHA-256 /);
    const { code, out } = await run(['pdf', '-', '--audience', 'committee', '--out', '-'], {}, text);
    expect({ code, begins: out.slice(0, 5), ends: out.trimEnd().slice(-5) }).toEqual({
      code: 0,
      begins: '%PDF-',
      ends: '%%EOF',
    });
  });
});

describe('feedback that nobody has read', () => {
  it('is the points alone and says so; lines come when they are asked for', async () => {
    const path = await file('a.scorecard', sampleScorecard());
    const out = join(folder, 'a.pdf');
    const first = await run(['pdf', path, '--audience', 'candidate', '-o', out]);
    expect(first).toEqual({
      code: 0,
      out: '',
      errors: `${path}: the feedback is made from marks, and nobody has read it. Read it before it goes out.`,
    });
    const lines = draftFeedback(sampleInterview()).sections.flatMap(({ strong, toGrow }) => [...strong, ...toGrow]);
    const points = draftFeedback(sampleInterview(), { hasLines: false }).sections.flatMap((one) => [
      ...one.strong,
      ...one.toGrow,
    ]);
    const typed = present(lines.find((line) => !points.includes(line)));
    expect(squeezed((await readPdf(await readFile(out))).text)).not.toContain(squeezed(typed));
    const second = await run(['pdf', path, '--audience', 'candidate', '-o', out, '--with-lines']);
    expect(second.errors).toContain('made from marks and linked lines, as they were typed, and nobody has read it');
    expect(squeezed((await readPdf(await readFile(out))).text)).toContain(squeezed(typed));
  });

  it('is refused where there is nothing to tell', async () => {
    const path = await file('a.scorecard', submitted(interviewWith([{ rating: null, notAsked: { reason: '' } }])));
    const out = join(folder, 'a.pdf');
    expect(await run(['pdf', path, '--audience', 'candidate', '-o', out, '--not-interviewing'])).toMatchObject({
      code: 2,
      errors: `scorecard pdf: ${path} has nothing for the candidate: no rubric point has a mark`,
    });
    expect(await readdir(folder)).toEqual(['a.scorecard']);
  });
});

function foreign(): Scorecard {
  const interview = sampleInterview();
  const candidate = { ...interview.details.candidate, name: '李小龍' };
  return submitted({ ...interview, details: { ...interview.details, candidate } });
}
