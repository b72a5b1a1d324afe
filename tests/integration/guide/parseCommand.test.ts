import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { temporaryFolder } from '../library/support.ts';
import { worker } from './readInProcess.ts';
import { expectedPoints, sampleText } from './sampleFiles.ts';

/** The command line in a folder whose built worker is the source. */
function commandLine(): {
  folder: string;
  run: (...args: string[]) => Promise<{ code: number; out: string; error: string }>;
} {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'out/main'), { recursive: true });
  writeFileSync(join(folder, 'out/main/guideWorker.js'), `import ${JSON.stringify(worker)};`);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const error: string[] = [];
    const surroundings = {
      appRoot: folder,
      env: {},
      home: null,
      out: (line: string) => out.push(line),
      outBytes: (bytes: Uint8Array) => out.push(Buffer.from(bytes).toString('utf8')),
      fail: (line: string) => error.push(line),
      input: () => Promise.reject(new Error('nothing is read from standard input here')),
    };
    const code = await runCli(args, surroundings);
    return { code, out: out.join('\n'), error: error.join('\n') };
  };
  return { folder, run };
}

describe('parse', () => {
  it('prints the questions of a guide with exactly the agreed keys', async () => {
    const { folder, run } = commandLine();
    const file = join(folder, 'guide.txt');
    writeFileSync(file, sampleText);
    const { code, out, error } = await run('parse', file);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const guide = JSON.parse(out);
    expect(Object.keys(guide)).toEqual([
      'title',
      'questions',
      'prompts',
      'tables',
      'leftOut',
      'opening',
      'closing',
      'blocks',
      'warnings',
    ]);
    expect(guide.title).toBe('Hotel Duty Manager Interview Questions');
    expect(guide.warnings).toEqual([]);
    expect(guide.questions).toHaveLength(expectedPoints.length);
    for (const [index, question] of guide.questions.entries()) {
      expect(Object.keys(question)).toEqual([
        'prompt',
        'title',
        'isTitleMadeUp',
        'purpose',
        'guidance',
        'rubric',
        'exampleAnswer',
      ]);
      expect(question.prompt).toBe(expectedPoints[index]?.prompt);
      expect(question.rubric.map(({ text }: { text: string }) => text)).toEqual(expectedPoints[index]?.points);
      for (const point of question.rubric) {
        expect(Object.keys(point)).toEqual(['text', 'span']);
        expect(sampleText.slice(...(point.span as [number, number])).toLowerCase()).toContain(
          point.text.split(' ').at(-1).toLowerCase(),
        );
      }
    }
  });

  it('prints what else our own Markdown says', async () => {
    const { folder, run } = commandLine();
    const file = join(folder, 'bank.md');
    writeFileSync(file, '# Bank\n\n## Why?\n\nCompetency: Care\nMinutes: 4\n\n### Rubric\n\n- One (weight 2)\n- Two\n');
    const { out } = await run('parse', file);
    expect(JSON.parse(out).questions).toMatchObject([
      { competency: 'Care', minutes: 4, rubric: [{ text: 'One', weight: 2 }, { text: 'Two' }] },
    ]);
  });

  it('prints what asks and was left out, with the reason', async () => {
    const { folder, run } = commandLine();
    const file = join(folder, 'agenda.md');
    writeFileSync(file, '1. Why us?\n\n| At | What |\n| --- | --- |\n| 9:10 | Any questions so far? |\n');
    const { code, out } = await run('parse', file);
    expect(code).toBe(0);
    expect(JSON.parse(out).leftOut).toEqual([{ text: 'Any questions so far?', reason: 'table', span: [24, 45] }]);
  });

  it('ends with 1 where there is no question, and says which shapes are read', async () => {
    const { folder, run } = commandLine();
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear all,\n\nwe meet on Monday.\n');
    const { code, out, error } = await run('parse', file);
    expect(code).toBe(1);
    expect(JSON.parse(out).questions).toEqual([]);
    expect(error).toBe(
      'No questions were found in “letter.txt”. A question is known by its question mark, by an instruction such as ‘Tell us about …’, by its number, or by a heading of its own; in a table, by a column called ‘Question’. Put each on a line of its own with what a good answer covers below it, under ‘Look for:’, and read it again.',
    );
  });

  it.each<[string, string, string | Uint8Array | null, string]>([
    [
      'a file that is not there',
      'no.txt',
      null,
      '“no.txt” cannot be read: there is no such file. Choose another file.',
    ],
    ['a folder', 'out', null, '“out” cannot be read: it is a folder. Choose another file.'],
    ['an empty file', 'a.txt', '', '“a.txt” cannot be read: it is empty. Choose another file.'],
    [
      'a picture',
      'a.txt',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      '“a.txt” cannot be read: this is a picture, not a text file. Choose a guide as text, Markdown, HTML, Word, OpenDocument, Rich Text, PDF, a spreadsheet or a mail.',
    ],
    [
      '51 MB',
      'a.txt',
      'x'.repeat(51 * 1024 * 1024),
      '“a.txt” cannot be read: it is larger than 50 MB. Save it without its pictures, or copy the part with the questions and paste it.',
    ],
  ])('refuses %s with one line and exit code 2', async (_, name, content, expected) => {
    const { folder, run } = commandLine();
    if (content !== null) writeFileSync(join(folder, name), content);
    expect(await run('parse', join(folder, name))).toEqual({ code: 2, out: '', error: `scorecard parse: ${expected}` });
  });

  it.skipIf(!existsSync('/dev/zero'))('stops reading what has no end', async () => {
    const { error, code } = await commandLine().run('parse', '/dev/zero');
    expect({ code, error }).toMatchObject({ code: 2, error: expect.stringContaining('it is larger than 50 MB') });
  });

  it('says how it is used', async () => {
    const { error, code } = await commandLine().run('parse');
    expect({ code, error }).toEqual({
      code: 2,
      error: "scorecard parse: a FILE is missing\nUsage: scorecard parse FILE\n'scorecard help parse' explains it.",
    });
  });
});
