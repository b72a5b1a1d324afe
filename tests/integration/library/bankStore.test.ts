import { describe, expect, it } from 'vitest';
import { emptyQuestion, type Question } from '../../../shared/domain/questions/question.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { filesIn, open, temporaryFolder, trafficSpike } from './support.ts';

/** As many questions ship with the app. */
const shipped = 221;

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ownQuestion = (number: number): Question => ({ ...emptyQuestion(idOf(number)), title: `Own ${number}` });

function find(library: ReturnType<typeof open>, id: string) {
  const entry = library.bank.list().find(({ question }) => question.id === id);
  if (entry === undefined) throw new Error(`The bank does not have ${id}.`);
  return entry;
}

describe('the bank', () => {
  it('has the questions that ship with the app, and writes nothing for it', () => {
    const library = open(temporaryFolder());
    expect(library.bank.list().map(({ builtIn }) => builtIn)).toEqual(
      Array.from({ length: shipped }, () => 'original'),
    );
    expect(filesIn(library.root, 'bank')).toEqual([]);
  });

  it('keeps the user’s own questions behind them, in the order in which they were added, whatever is edited later', async () => {
    const root = temporaryFolder();
    const library = open(root, () => 1_700_000_000_000);
    unwrap(await library.bank.save([7, 3, 5].map(ownQuestion)));
    unwrap(await library.bank.save([{ ...ownQuestion(7), title: 'Edited' }]));
    const titles = () =>
      open(root)
        .bank.list()
        .slice(shipped)
        .map(({ question, builtIn }) => [question.title, builtIn]);
    expect(titles()).toEqual([
      ['Edited', null],
      ['Own 3', null],
      ['Own 5', null],
    ]);
  });

  it('makes the user’s copy of an edited built-in question, and goes back to the original', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const { question } = find(library, trafficSpike);
    unwrap(await library.bank.save([{ ...question, minutes: 11, retired: true }]));
    expect(find(open(root), trafficSpike)).toMatchObject({
      builtIn: 'changed',
      question: { minutes: 11, retired: true },
    });
    expect(library.bank.list()).toHaveLength(shipped);
    expect(unwrap(library.bank.revert(trafficSpike))).toBeNull();
    expect(find(open(root), trafficSpike)).toEqual({ builtIn: 'original', question });
    expect(filesIn(root, 'trash/bank')).toEqual([`${trafficSpike}.json`]);
  });

  it('takes a copy that is like the original again for the original', async () => {
    const library = open(temporaryFolder());
    const { question } = find(library, trafficSpike);
    unwrap(await library.bank.save([{ ...question, retired: true }]));
    unwrap(await library.bank.save([question]));
    expect(find(library, trafficSpike).builtIn).toBe('original');
    expect(filesIn(library.root, 'bank')).toEqual([]);
  });

  it('deletes only what is the user’s own', async () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(await library.bank.save([1, 2].map(ownQuestion)));
    unwrap(await library.bank.remove([idOf(1)]));
    expect(
      open(root)
        .bank.list()
        .map(({ question }) => question.title)
        .slice(shipped),
    ).toEqual(['Own 2']);
    expect(await library.bank.remove([trafficSpike])).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message: 'A question that ships with Scorecard cannot be deleted. Retire it instead.',
      },
    });
    expect(library.bank.revert(idOf(2))).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await library.bank.remove([idOf(9)])).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});
