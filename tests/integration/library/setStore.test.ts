import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { details, fullLoop, open, temporaryFolder, trafficSpike } from './support.ts';

const id = '00000000-0000-4000-8000-000000000001';
const missing = '00000000-0000-4000-8000-000000000404';

const ownSet: QuestionSet = {
  id,
  title: 'Phone screen',
  description: '',
  role: 'Back-end engineer',
  round: 'Screen',
  slotMinutes: 30,
  introMinutes: 3,
  closingMinutes: 3,
  opening: '',
  closing: '',
  items: [{ questionId: trafficSpike, minutes: 8, weight: 1, weightReason: '' }],
  builtIn: false,
  updatedAt: 1_700_000_000_000,
};

/** One's own sets, and those that ship for the sample's role. */
const titles = (root: string) =>
  open(root)
    .sets.list()
    .filter(({ builtIn, role }) => !builtIn || role === 'Senior back-end engineer')
    .map(({ title, builtIn }) => [title, builtIn]);

const shipped = [
  ['45-minute system design', true],
  ['45-minute delivery and collaboration', true],
  ['60-minute full loop', true],
];

describe('question sets', () => {
  it('are those that ship with the app, then the user’s own by title', () => {
    const root = temporaryFolder();
    const library = open(root);
    expect(titles(root)).toEqual(shipped);
    unwrap(library.sets.save(ownSet));
    unwrap(library.sets.save({ ...ownSet, id: missing, title: 'Another' }));
    expect(titles(root)).toEqual([...shipped, ['Another', false], ['Phone screen', false]]);
  });

  it('are deleted and brought back', () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(library.sets.save(ownSet));
    unwrap(library.sets.remove(id));
    expect(titles(root)).toEqual(shipped);
    expect(library.sets.find(id)).toBeUndefined();
    unwrap(library.sets.restore(id));
    expect(titles(root)).toEqual([...shipped, ['Phone screen', false]]);
    expect(library.sets.find(id)).toEqual(ownSet);
  });

  it('that ship with the app become the user’s copy when they are edited, and give way to the original again', () => {
    const root = temporaryFolder();
    const library = open(root);
    const original = library.sets.find(fullLoop);
    if (original === undefined) throw new Error('The set ships with the app.');
    unwrap(library.sets.save({ ...original, title: 'My loop' }));
    expect(titles(root)).toEqual([...shipped.slice(0, 2), ['My loop', false]]);
    unwrap(library.sets.remove(fullLoop));
    expect(open(root).sets.find(fullLoop)).toEqual(original);
    expect(library.sets.remove(fullLoop)).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message: 'This set ships with Scorecard and stays. Duplicate it to make your own of it.',
      },
    });
  });

  it('start no interview before everything about them is right', () => {
    const library = open(temporaryFolder());
    unwrap(library.sets.save({ ...ownSet, items: [] }));
    expect(library.starts.fromSet(id, details)).toMatchObject({
      error: { message: '“Phone screen” cannot be used for an interview yet: it has no questions.' },
    });
    const [item] = ownSet.items;
    if (item === undefined) throw new Error('The set has an item.');
    unwrap(
      library.sets.save({
        ...ownSet,
        items: [
          { ...item, weight: 2 },
          { ...item, questionId: missing },
        ],
      }),
    );
    expect(library.starts.fromSet(id, details)).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message:
          '“Phone screen” cannot be used for an interview yet: the weight of “Traffic spike” is not 1 and needs a reason; it has a question that is not in the bank any more; take it out of the set.',
      },
    });
  });
});
