import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionAlterations, editionBy } from '../../../../shared/domain/edition.ts';
import { kitSchema, kitTitle, makeKit, partsOfSet } from '../../../../shared/domain/questions/kit.ts';
import { question as anyQuestion, questionSet as anySet, text } from '../arbitraries.ts';
import { idOf, nine } from '../examples.ts';
import { author, bank, kit, nextEdition, parts, set } from './kitExamples.ts';

describe('a kit', () => {
  it('says what its set and the questions of it say', () => {
    expect(kit).toMatchObject({
      format: 'scorecard-kit',
      version: 1,
      id: idOf(701),
      edition: 1,
      previousHash: null,
      author,
      madeAt: nine,
      utcOffset: 60,
      title: 'Backend, round 1',
      opening: 'Hello, and thank you for coming.',
      closing: 'What would you like to ask us?',
      jobDescription: 'We look for an engineer.',
    });
    expect(kit.questions.map(({ id, minutes, weight, weightReason }) => [id, minutes, weight, weightReason])).toEqual([
      [idOf(1), 12, 2, 'Half of the work is design.'],
      [idOf(2), 8, 1, ''],
    ]);
    expect(kitSchema.parse(kit)).toEqual(kit);
    expect(editionAlterations(kit)).toEqual([]);
  });

  it('does not say where its author has a question from', () => {
    const [first, ...others] = bank;
    const imported = {
      ...first,
      origin: { kind: 'guide', guideId: idOf(800) },
      rubric: first?.rubric.map((point) => ({ ...point, span: [0, 5] })),
    } as (typeof bank)[number];
    expect(partsOfSet(set, [imported, ...others])).toEqual(parts);
  });

  it('has the same hash whenever it is made', () => {
    const later = makeKit(parts, { id: idOf(701), author, previous: null, at: nine + 5, utcOffset: -480 });
    expect(later.hash).toBe(kit.hash);
    expect(makeKit(parts, { id: idOf(702), author, previous: null, at: nine }).hash).not.toBe(kit.hash);
  });

  it('is no new edition as long as nothing changes', () => {
    expect(makeKit(parts, { id: idOf(799), author, previous: kit, at: nine + 5 })).toBe(kit);
  });

  it('names the edition before', () => {
    const second = nextEdition(kit, { title: 'Backend' });
    expect(second).toMatchObject({ id: kit.id, edition: 2, previousHash: kit.hash, title: 'Backend' });
    expect(editionAlterations(second)).toEqual([]);
    expect(nextEdition(second, {})).toMatchObject({ id: kit.id, edition: 3, previousHash: second.hash });
    const renamed = makeKit(parts, { id: idOf(799), author: { ...author, name: 'Ira E.' }, previous: kit, at: nine });
    expect(renamed.edition).toBe(2);
  });

  it('shows when it was altered', () => {
    expect(editionAlterations({ ...kit, title: 'Other' })).toEqual(['content']);
    expect(editionAlterations({ ...kit, edition: 2 })).toEqual(['content', 'chain']);
    expect(editionAlterations({ ...kit, madeAt: nine + 9 })).toEqual([]);
  });

  it.each([
    ['no question', { questions: [] }],
    ['a question twice', { questions: [...parts.questions, ...parts.questions] }],
    ['an author without a name', { author: { name: ' \u202e ', email: '' } }],
    ['the edition 0', { edition: 0 }],
    ['a job description of a megabyte', { jobDescription: 'x'.repeat(1_048_576) }],
    ['an unexplained weight', { questions: parts.questions.map((one) => ({ ...one, weightReason: ' ' })) }],
    ['a field of its own', { secret: 1 }],
  ])('is none with %s', (_, changes) => {
    expect(kitSchema.safeParse({ ...kit, ...changes }).success).toBe(false);
  });

  it('has a title of one short line', () => {
    expect(kitTitle({ title: 'a\nb\u202e' })).toBe('a b');
    expect(kitTitle({ title: ' ' })).toBe('Untitled set');
    expect(kitTitle({ title: 'x'.repeat(200) })).toHaveLength(80);
    expect(editionBy(kit)).toBe('Edition 1 by Ira Example');
  });

  it('is whole and valid, whatever the set and its questions say', () => {
    fc.assert(
      fc.property(anySet, fc.array(anyQuestion, { maxLength: 6 }), text, (anyOne, questions, name) => {
        const asked = partsOfSet(anyOne, questions);
        const known = new Set(questions.map(({ id }) => id));
        expect(asked.questions.map(({ id }) => id)).toEqual(
          anyOne.items.map(({ questionId }) => questionId).filter((id) => known.has(id)),
        );
        const made = makeKit(asked, { id: idOf(701), author: { name, email: '' }, previous: null, at: nine });
        expect(editionAlterations(made)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
