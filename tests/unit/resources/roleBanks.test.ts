import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generalAnchors, redFlagsOf } from '../../../shared/domain/questions/question.ts';
import { setProblems, setTime } from '../../../shared/domain/questions/questionSet.ts';
import { bankFileSchema } from '../../../shared/files/formats/bankFile.ts';
import { createBuiltIn, type RoleBank } from '../../../src-main/library/builtIn.ts';

const builtIn = createBuiltIn(join(import.meta.dirname, '../../../resources'));
const banks = builtIn.banks();

/** Everything that interviews and sets refer to: a new release must never renumber it. */
function idsOf({ bank: { questions, sets } }: RoleBank): string[] {
  return [
    ...questions.flatMap(({ id, rubric }) => [id, ...rubric.map((point) => point.id)]),
    ...sets.map(({ id }) => id),
  ];
}

function fingerprint(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12);
}

describe('the banks that ship', () => {
  it('keep their ids, and use none twice', () => {
    expect(
      banks.map((bank) => [bank.slug, bank.bank.questions.length, bank.bank.sets.length, fingerprint(idsOf(bank))]),
    ).toEqual([
      ['account-executive', 15, 3, 'f815f099bda8'],
      ['any-role', 24, 3, 'aa8337599233'],
      ['customer-support-specialist', 15, 3, 'c8672d3a36e8'],
      ['data-engineer', 16, 3, '7450e320dfde'],
      ['engineering-manager', 16, 3, '535f381df8a7'],
      ['front-end-engineer', 16, 3, '8f3d7a8f1ec6'],
      ['primary-school-teacher', 16, 3, 'a481767f1ce4'],
      ['product-designer', 15, 3, '6fefd0dc1d0b'],
      ['product-manager', 16, 3, '92f91a0f7907'],
      ['registered-nurse', 16, 3, '9acd51f9c8c8'],
      ['senior-backend-engineer', 24, 3, '1edf16b025bd'],
      ['site-reliability-engineer', 16, 3, 'fb1bfc26a05f'],
      ['warehouse-team-lead', 16, 3, 'b286e3850adf'],
    ]);
    const ids = banks.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect([builtIn.questions().length, builtIn.sets().length]).toEqual([221, 39]);
  });
});

// They are not parsed when they are asked for: what stands in them has to be what the schema would make of it.
it.each(banks.map(({ slug, bank }) => [slug, bank] as const))('%s is what its format asks for', (_, bank) => {
  expect(bankFileSchema.parse(bank)).toEqual(bank);
});

const others = banks.filter(({ slug }) => slug !== 'senior-backend-engineer');

describe.each(others.map(({ slug, bank }) => [slug, bank] as const))('%s', (_, bank) => {
  it('asks about each of its competencies, and about nothing else', () => {
    expect(new Set(bank.questions.map(({ competency }) => competency))).toEqual(new Set(bank.competencies));
  });

  it('has for each question points, signals, red flags, probes that ask, and five anchors of its own', () => {
    for (const question of bank.questions) {
      expect(question).toMatchObject({ origin: { kind: 'builtIn' }, retired: false });
      expect(question.rubric.length, question.title).toBeGreaterThanOrEqual(3);
      expect(question.signals.length, question.title).toBeGreaterThan(0);
      expect(redFlagsOf(question).length, question.title).toBeGreaterThan(0);
      expect(question.probes.length, question.title).toBeGreaterThan(1);
      for (const probe of question.probes) expect(probe).toMatch(/[?.]$/);
      expect(new Set(question.anchors.map((anchor) => anchor.trim())).size, question.title).toBe(5);
      for (const anchor of question.anchors) expect(generalAnchors).not.toContain(anchor);
    }
  });
});

describe.each(banks.map(({ slug, bank }) => [slug, bank] as const))('%s', (_, bank) => {
  it('has sets that fit their slots, are ready to use, and have words to open and to close with', () => {
    for (const set of bank.sets) {
      expect(setProblems(set, bank.questions), set.title).toEqual([]);
      expect(setTime(set).spare, set.title).toBeGreaterThanOrEqual(0);
      expect(set).toMatchObject({ builtIn: true });
      expect(
        [set.opening, set.closing].every((words) => words.trim() !== ''),
        set.title,
      ).toBe(true);
    }
  });
});
