import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend, type Scorecard, scorecardSchema } from '../../../shared/domain/scorecard.ts';
import { type InterviewDocument, interviewDocumentSchema } from '../../../shared/files/documents.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { sampleInterview, sampleScorecard, submitted, submittedAt } from '../../unit/pdf/examples.ts';
import { readPdf } from '../pdf/readPdf.ts';

const appRoot = join(import.meta.dirname, '../../..');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line, with no runtime of the app unless the environment names one. */
async function run(args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(args, {
    appRoot,
    env,
    out: (line) => void out.push(line),
    fail: (line) => void errors.push(line),
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
    ['a file that is not there', null, 'cannot be read (ENOENT)'],
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
      title: 'Scorecard file, version 1',
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
      version: 2,
      id: sampleScorecard().id,
      savedAt: submittedAt,
      working: null,
      scorecard: sampleScorecard(),
      amendmentReason: '',
      feedback: { opening: 'An edited opening.', sections: [], closing: '', editedAt: submittedAt },
    };
    const [path, out] = [await file('a.json', interviewDocumentSchema.parse(document)), join(folder, 'a.pdf')];
    expect((await run(['pdf', path, '--audience', 'candidate', '--out', out])).code).toBe(0);
    const { text } = await readPdf(await readFile(out));
    expect(text).toContain('An edited opening.');
    expect(text).not.toContain('Performance bottleneck');
  });

  it('refuses an interview that was not submitted', async () => {
    const working = { ...sampleInterview() };
    const document = {
      format: 'scorecard-interview',
      version: 2,
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
    expect(unwritable).toMatchObject({
      code: 1,
      errors: expect.stringContaining('“a.pdf” could not be written there (ENOENT)'),
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
    [['pdf', 'a', 'b', '--audience', 'committee', '--out', 'x.pdf'], 'too many arguments: a b'],
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
    for (const name of ['pdf', 'verify', 'schema', 'export-sample']) expect(all.out).toContain(`scorecard ${name}`);
    expect((await run(['verify', '--help'])).out).toBe(
      'Usage:\n  scorecard verify FILE\n      check that a scorecard is what was submitted: exit code 0 if it is, 1 if it is not',
    );
  });
});

function foreign(): Scorecard {
  const interview = sampleInterview();
  const candidate = { ...interview.details.candidate, name: '李小龍' };
  return submitted({ ...interview, details: { ...interview.details, candidate } });
}
