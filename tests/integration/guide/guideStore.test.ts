import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyQuestion, type Question } from '../../../shared/domain/questions/question.ts';
import type { GuideRecord } from '../../../shared/files/formats/guide.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { filesIn, open, place, resources, temporaryFolder } from '../library/support.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const guideOf = (number: number, changes: Partial<GuideRecord> = {}): GuideRecord => ({
  id: idOf(number),
  name: `Guide ${number}.docx`,
  hash: String(number).padStart(64, '0'),
  importedAt: 1_700_000_000_000 + number,
  questions: 1,
  ...changes,
});
const questionsOf = (...numbers: number[]): Question[] =>
  numbers.map((number) => ({
    ...emptyQuestion(idOf(number)),
    prompt: `Why ${number}?`,
    origin: { kind: 'guide', guideId: idOf(1) },
  }));
const own = (library: ReturnType<typeof open>) =>
  library.bank.list().flatMap(({ question, builtIn }) => (builtIn === null ? [question.prompt] : []));

describe('the guides', () => {
  it('are remembered with their questions, the newest first, across a start', async () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(await library.guides.add(guideOf(1), questionsOf(11, 12)));
    unwrap(await library.guides.add(guideOf(2), questionsOf(21)));
    expect(filesIn(root, 'guides')).toEqual([`${idOf(1)}.json`, `${idOf(2)}.json`]);
    const again = open(root);
    expect(again.guides.list()).toEqual([guideOf(2), guideOf(1, { questions: 2 })]);
    expect(own(again)).toEqual(['Why 11?', 'Why 12?', 'Why 21?']);
  });

  it('are known again by their text', async () => {
    const library = open(temporaryFolder());
    unwrap(await library.guides.add(guideOf(1, { hash: 'a'.repeat(64) }), questionsOf(11)));
    unwrap(await library.guides.add(guideOf(2, { hash: 'a'.repeat(64) }), questionsOf(21)));
    expect(library.guides.findByHash('a'.repeat(64))?.id).toBe(idOf(2));
    expect(library.guides.findByHash('b'.repeat(64))).toBeUndefined();
  });

  it('go with their questions, into the trash; questions that are gone already do not matter', async () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(await library.bank.save([{ ...emptyQuestion(idOf(90)), prompt: 'Mine?' }]));
    unwrap(await library.guides.add(guideOf(1), questionsOf(11, 12, 13)));
    unwrap(await library.bank.remove([idOf(12)]));
    unwrap(await library.guides.remove(idOf(1)));
    expect(own(library)).toEqual(['Mine?']);
    expect(library.guides.list()).toEqual([]);
    expect(own(open(root))).toEqual(['Mine?']);
    expect(filesIn(root, 'trash/guides')).toEqual([`${idOf(1)}.json`]);
    expect(filesIn(root, 'trash/bank')).toHaveLength(3);
    expect(await library.guides.remove(idOf(1))).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('come back when they are added again', async () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(await library.guides.add(guideOf(1), questionsOf(11)));
    unwrap(await library.guides.remove(idOf(1)));
    unwrap(await library.guides.add(guideOf(1), questionsOf(11)));
    expect(own(open(root))).toEqual(['Why 11?']);
  });

  it('never take the place of a guide or a question that is there', async () => {
    const library = open(temporaryFolder());
    unwrap(await library.guides.add(guideOf(1), questionsOf(11)));
    const refusal = {
      ok: false,
      error: {
        code: 'notAllowed',
        message: 'The guide “Guide 2.docx” or one of its questions is in the bank already.',
      },
    };
    expect(await library.guides.add(guideOf(2), questionsOf(21, 11))).toEqual(refusal);
    expect(await library.guides.add(guideOf(2), questionsOf(21, 21))).toEqual(refusal);
    expect(await library.guides.add(guideOf(1), questionsOf(31))).toMatchObject({ error: { code: 'notAllowed' } });
    expect(own(library)).toEqual(['Why 11?']);
    expect(library.guides.list()).toHaveLength(1);
  });

  it('leave nothing behind when one of their questions cannot be written', async () => {
    const root = temporaryFolder();
    const library = open(root);
    // A question of a newer version, which is not to be touched, has the third one's place.
    const newer = '{"format":"scorecard-question","version":99}';
    place(root, `bank/${idOf(13)}.json`, newer);
    expect(await library.guides.add(guideOf(1), questionsOf(11, 12, 13))).toMatchObject({
      ok: false,
      error: { code: 'unreadable' },
    });
    expect(own(library)).toEqual([]);
    expect(library.guides.list()).toEqual([]);
    expect(filesIn(root, 'guides')).toEqual([]);
    expect(filesIn(root, 'bank')).toEqual([`${idOf(13)}.json`]);
    expect(readFileSync(join(root, 'bank', `${idOf(13)}.json`), 'utf8')).toBe(newer);
  });

  it('keep the order of their questions, although many are written at a time', async () => {
    const root = temporaryFolder();
    const numbers = Array.from({ length: 60 }, (_, index) => 100 + index);
    unwrap(await open(root).guides.add(guideOf(1), questionsOf(...numbers)));
    expect(own(open(root))).toEqual(numbers.map((number) => `Why ${number}?`));
    expect(filesIn(root, 'bank')).toEqual(numbers.map((number) => `${idOf(number)}.json`));
  });

  it('leave nothing behind when their adding is cancelled, and can be added anew', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const cancelling = new AbortController();
    const steps: number[] = [];
    const course = {
      signal: cancelling.signal,
      onProgress(done: number) {
        steps.push(done);
        if (done === 20) cancelling.abort();
      },
    };
    const questions = questionsOf(...Array.from({ length: 60 }, (_, index) => 100 + index));
    expect(await library.guides.add(guideOf(1), questions, course)).toEqual({
      ok: true,
      value: { wasCancelled: true },
    });
    expect(steps.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(steps.length).toBeLessThan(60);
    expect([own(library), library.guides.list()]).toEqual([[], []]);
    expect([filesIn(root, 'bank'), filesIn(root, 'guides')]).toEqual([[], []]);
    unwrap(await library.guides.add(guideOf(1), questions));
    expect(own(open(root))).toHaveLength(60);
  });

  it('show after a crash what came in, and take it out', async () => {
    const root = temporaryFolder();
    const child = join(import.meta.dirname, 'addingChild.ts');
    const adding = spawn(process.execPath, [child, root, resources], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void adding.kill('SIGKILL'));
    // It says so in the middle of the adding.
    await once(adding.stdout, 'data');
    adding.kill('SIGKILL');
    await once(adding, 'exit');

    const library = open(root);
    const came = own(library).length;
    expect(came).toBeGreaterThanOrEqual(100);
    expect(came).toBeLessThan(4_000);
    expect(library.guides.list()).toEqual([guideOf(1, { questions: 4_000 })]);
    expect(library.noticesTold).toEqual([]);
    unwrap(await library.guides.remove(idOf(1)));
    expect([own(library), library.guides.list()]).toEqual([[], []]);
    await library.tidy();
    expect([filesIn(root, 'bank'), filesIn(root, 'guides')]).toEqual([[], []]);
  });

  it('leave nothing behind when their questions have no place', async () => {
    const root = temporaryFolder();
    const library = open(root);
    // Looked through while there were none yet.
    expect(own(library)).toEqual([]);
    place(root, 'bank', 'a file where the folder would be');
    expect(await library.guides.add(guideOf(1), questionsOf(11, 12))).toMatchObject({ error: { code: 'notWritable' } });
    expect(library.guides.list()).toEqual([]);
    expect(filesIn(root, 'guides')).toEqual([]);
    rmSync(join(root, 'bank'));
    unwrap(await library.guides.add(guideOf(1), questionsOf(11, 12)));
    expect(own(open(root))).toEqual(['Why 11?', 'Why 12?']);
  });

  it('leave nothing behind when they cannot be remembered', async () => {
    const root = temporaryFolder();
    const library = open(root);
    // Looked through while there were none yet.
    expect(library.guides.list()).toEqual([]);
    writeFileSync(join(root, 'guides'), 'a file where the folder would be');
    expect(await library.guides.add(guideOf(1), questionsOf(11))).toEqual({
      ok: false,
      error: {
        code: 'notWritable',
        message:
          'The guide “Guide 1.docx” could not be saved: the data folder cannot be written (ENOTDIR). Nothing was changed. Check that the folder exists and that you may write to it; Settings shows where it is.',
      },
    });
    expect(own(library)).toEqual([]);
    expect(filesIn(root, 'bank')).toEqual([]);
  });

  it('are set aside when their file is damaged, and keep nothing else from opening', async () => {
    const root = temporaryFolder();
    unwrap(await open(root).guides.add(guideOf(1), questionsOf(11)));
    place(root, `guides/${idOf(2)}.json`, '{"format":"scorecard-guide","version":1}');
    expect(open(root).guides.list()).toEqual([guideOf(1)]);
    expect(filesIn(root, 'quarantine')).toContain(`guides-${idOf(2)}.json`);
  });
});
