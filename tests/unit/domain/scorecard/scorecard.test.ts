import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../../shared/domain/contentHash.ts';
import { applyEdit, type Edit } from '../../../../shared/domain/interview/edit.ts';
import {
  emptyAnswer,
  findAnswer,
  type Interview,
  type Note,
  noteLimit,
} from '../../../../shared/domain/interview/interview.ts';
import {
  amend,
  findAlterations,
  latestRevision,
  originalRevision,
  revisionLimit,
  type Scorecard,
  scorecardSchema,
  settle,
  shortHash,
  submit,
} from '../../../../shared/domain/scorecard/scorecard.ts';
import { scorecard as anyScorecard, completeInterview } from '../arbitraries.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { idOf, interviewOf, minute, nine, plannedQuestion, pointId, withAnswer } from '../examples.ts';

const ten = nine + 60 * minute;

const complete = [
  { type: 'run', at: nine },
  { type: 'rate', questionId: idOf(1), at: nine + minute, rating: 4 },
  { type: 'rate', questionId: idOf(2), at: nine + 2 * minute, rating: 2 },
  { type: 'recommend', recommendation: 'no' },
].reduce(
  (interview, edit) => applyEdit(interview, edit as Edit),
  interviewOf([plannedQuestion(1), plannedQuestion(2)]),
);

function present<T>(value: T | null): T {
  if (value === null) throw new Error('expected a scorecard');
  return value;
}

function notesOf(interview: Interview, number: number): Note[] {
  return findAnswer(interview, idOf(number))?.notes ?? [];
}

function writeDraft(interview: Interview, number: number, text: string, pointIds: string[] = []): Interview {
  return applyEdit(interview, { type: 'writeDraft', questionId: idOf(number), draft: { text, pointIds } });
}

const submitted = present(submit(complete, ten));
const amendedOnce = present(
  amend(
    submitted,
    { ...complete, conclusion: { ...complete.conclusion, summary: 'Later' } },
    ' Typing error ',
    ten + minute,
  ),
);

describe('submit', () => {
  it('locks the interview as it is, with the clock stopped', () => {
    expect(submitted).toMatchObject({ format: 'scorecard', version: 5, id: complete.id });
    expect(submitted.revisions.length).toBe(1);
    expect(latestRevision(submitted)).toMatchObject({ at: ten, reason: '', previousHash: null });
    expect(latestRevision(submitted).interview).toEqual({
      ...complete,
      clock: { startedAt: nine, runningSince: null, elapsed: 60 * minute, spent: { [idOf(1)]: 60 * minute } },
    });
  });

  it('hashes everything of the revision but the hash, and the frozen set', () => {
    const { hash, ...content } = latestRevision(submitted);
    expect(hash).toBe(contentHash(content));
    expect(submitted.planHash).toBe(contentHash(complete.plan));
    expect(shortHash(hash)).toBe(hash.slice(0, 12));
  });

  it.each<[string, Interview]>([
    ['a rating', withAnswer(complete, 1, { rating: null })],
    ['a recommendation', { ...complete, recommendation: null }],
    [
      'the candidate’s name',
      { ...complete, details: { ...complete.details, candidate: { ...complete.details.candidate, name: ' \n' } } },
    ],
    ['the interviewer’s name', { ...complete, details: { ...complete.details, interviewer: { name: '', email: '' } } }],
  ])('waits for %s', (_, interview) => {
    expect(submit(interview, ten)).toBeNull();
  });

  it('writes to nothing that it was given', () => {
    const frozen = deepFreeze(writeDraft(complete, 1, '+ last words'));
    expect(submit(frozen, ten)?.revisions.length).toBe(1);
  });

  it('makes a scorecard that its schema takes unchanged and in which nothing was altered', () => {
    fc.assert(
      fc.property(completeInterview, (interview) => {
        const scorecard = present(submit(interview, ten));
        expect(scorecardSchema.parse(scorecard)).toEqual(scorecard);
        expect(findAlterations(scorecard)).toEqual([]);
        expect(latestRevision(scorecard).interview.drafts).toEqual({});
      }),
      { numRuns: 60 },
    );
  });
});

describe('settle', () => {
  it('turns lines that were being typed into notes, where the clock stopped', () => {
    const typing = writeDraft(writeDraft(complete, 1, '- half a thought', [pointId(1, 2)]), 2, 'plain');
    const settled = settle(typing, ten);
    expect(settled.drafts).toEqual({});
    expect(notesOf(settled, 1)).toEqual([
      {
        id: notesOf(settled, 1)[0]?.id,
        at: 60 * minute,
        kind: 'concern',
        text: 'half a thought',
        pointIds: [pointId(1, 2)],
      },
    ]);
    expect(notesOf(settled, 2).map(({ kind, text }) => [kind, text])).toEqual([['plain', 'plain']]);
  });

  it('keeps a private line private', () => {
    expect(notesOf(settle(writeDraft(complete, 1, '! seems tired'), ten), 1)[0]?.kind).toBe('private');
  });

  it.each(['+', ' ! ', '\n', '−'])('makes no note of a line without words: %j', (line) => {
    const settled = settle(writeDraft(complete, 1, line), ten);
    expect([notesOf(settled, 1), settled.drafts]).toEqual([[], {}]);
  });

  it('leaves a line a draft rather than lose it, where an answer holds no more notes', () => {
    const notes = Array.from({ length: noteLimit }, (_, index) => ({
      id: idOf(10_000 + index),
      at: 0,
      kind: 'plain' as const,
      text: 'x',
      pointIds: [],
    }));
    const settled = settle(writeDraft(withAnswer(complete, 1, { notes }), 1, 'one more'), ten);
    expect(notesOf(settled, 1).length).toBe(noteLimit);
    expect(settled.drafts).toEqual({ [idOf(1)]: { text: 'one more', pointIds: [] } });
  });
});

describe('amend', () => {
  it('adds a revision with its reason and its place in the chain, and keeps the original', () => {
    expect(amendedOnce.revisions.length).toBe(2);
    expect(originalRevision(amendedOnce)).toEqual(latestRevision(submitted));
    expect(latestRevision(amendedOnce)).toMatchObject({
      at: ten + minute,
      reason: 'Typing error',
      previousHash: latestRevision(submitted).hash,
    });
    expect(latestRevision(amendedOnce).interview.conclusion.summary).toBe('Later');
    expect(findAlterations(amendedOnce)).toEqual([]);
    expect(submitted.revisions.length).toBe(1);
  });

  it('refuses an amendment without a reason, of something incomplete, or of another interview', () => {
    expect(amend(submitted, complete, ' \n', ten)).toBeNull();
    expect(amend(submitted, withAnswer(complete, 1, { rating: null }), 'reason', ten)).toBeNull();
    expect(amend(submitted, { ...complete, id: idOf(1) }, 'reason', ten)).toBeNull();
    expect(amend(submitted, { ...complete, plan: { ...complete.plan, title: 'Other' } }, 'reason', ten)).toBeNull();
  });

  it('refuses one more than a scorecard holds', () => {
    const full = { ...submitted, revisions: Array.from({ length: revisionLimit }, () => latestRevision(submitted)) };
    expect(amend(full, complete, 'reason', ten)).toBeNull();
  });
});

describe('findAlterations', () => {
  /** The scorecard after somebody wrote into its file. */
  function altered(change: (copy: Scorecard) => void): Scorecard {
    const copy = structuredClone(amendedOnce);
    change(copy);
    return copy;
  }

  /** A revision whose hash was made to fit what is in it. */
  function rehashed(scorecard: Scorecard, index: number): void {
    const revision = scorecard.revisions[index];
    if (revision === undefined) return;
    const { hash: _, ...content } = revision;
    revision.hash = contentHash(content);
  }

  it('names a changed content by its revision', () => {
    const copy = altered(({ revisions: [, amendment] }) => {
      if (amendment !== undefined) amendment.interview.recommendation = 'strongYes';
    });
    expect(findAlterations(copy)).toEqual([{ kind: 'content', revision: 1 }]);
  });

  it('finds the broken chain where the hash of a changed revision was made to fit', () => {
    const copy = altered((scorecard) => {
      const [original] = scorecard.revisions;
      if (original !== undefined) original.interview.recommendation = 'strongYes';
      rehashed(scorecard, 0);
    });
    expect(findAlterations(copy)).toEqual([{ kind: 'chain', revision: 1 }]);
  });

  it('finds a submission that was taken away', () => {
    const copy = altered((scorecard) => scorecard.revisions.shift());
    expect(findAlterations(copy)).toEqual([{ kind: 'chain', revision: 0 }]);
  });

  it('finds revisions that changed places', () => {
    const copy = altered((scorecard) => scorecard.revisions.reverse());
    expect(findAlterations(copy)).toEqual([
      { kind: 'chain', revision: 0 },
      { kind: 'chain', revision: 1 },
    ]);
  });

  it('finds another plan and another interview under a hash that was made to fit', () => {
    const copy = altered((scorecard) => {
      const amendment = scorecard.revisions[1];
      if (amendment !== undefined) {
        amendment.interview = {
          ...amendment.interview,
          id: idOf(5),
          plan: { ...amendment.interview.plan, title: 'Easier' },
        };
      }
      rehashed(scorecard, 1);
    });
    expect(findAlterations(copy)).toEqual([
      { kind: 'plan', revision: 1 },
      { kind: 'identity', revision: 1 },
    ]);
  });

  it('finds a changed id or plan hash of the scorecard itself', () => {
    expect(findAlterations({ ...submitted, id: idOf(5) })).toEqual([{ kind: 'identity', revision: 0 }]);
    expect(findAlterations({ ...submitted, planHash: '0'.repeat(64) })).toEqual([{ kind: 'plan', revision: 0 }]);
  });

  /** Paths to every value in a JSON value that is no object or list. */
  function leavesOf(value: unknown, path: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [path];
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  }

  function changedLeaf(value: unknown): unknown {
    if (typeof value === 'string')
      return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return 1;
  }

  function withLeafChanged(value: unknown, [key, ...rest]: readonly string[]): unknown {
    if (key === undefined) return changedLeaf(value);
    const parts = Object.entries(value as object);
    const changed = parts.map(([name, part]) => [name, name === key ? withLeafChanged(part, rest) : part] as const);
    return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
  }

  it('finds any one value that was changed, wherever it stands', () => {
    const notes = [{ id: idOf(501), at: 5, kind: 'plain' as const, text: 'said', pointIds: [pointId(1, 1)] }];
    const marked = withAnswer(complete, 1, { notes, marks: { [pointId(1, 1)]: 'met' }, ratingReason: 'why' });
    const scorecard = present(amend(present(submit(marked, ten)), marked, 'reason', ten + minute));
    // The format and the version are constants of the schema.
    const leaves = leavesOf(scorecard).filter(([first]) => first !== 'format' && first !== 'version');
    expect(leaves.length).toBeGreaterThan(150);
    const missed = leaves.filter((path) => findAlterations(withLeafChanged(scorecard, path) as Scorecard).length === 0);
    expect(missed.map((path) => path.join('.'))).toEqual([]);
  });

  it('finds any one character that was changed in the file, unless it says the same', () => {
    const text = JSON.stringify(amendedOnce);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '1', 'a', 'z', '"', ' '), (place, character) => {
        const changed = `${text.slice(0, place)}${character}${text.slice(place + 1)}`;
        let value: unknown;
        try {
          value = JSON.parse(changed);
        } catch {
          return;
        }
        const parsed = scorecardSchema.safeParse(value);
        if (!parsed.success || changed === text) return;
        expect(findAlterations(parsed.data)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in a scorecard that was written and read again', () => {
    fc.assert(
      fc.property(anyScorecard, (scorecard) => {
        expect(findAlterations(scorecardSchema.parse(JSON.parse(JSON.stringify(scorecard))))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a scorecard without a revision', () => {
  const empty = { ...submitted, revisions: [] };

  it('passes no schema and has neither a first nor a last state', () => {
    expect(scorecardSchema.safeParse(empty).success).toBe(false);
    expect(() => latestRevision(empty)).toThrow(RangeError);
    expect(() => originalRevision(empty)).toThrow(RangeError);
  });
});

describe('a submission with nothing but skipped questions', () => {
  it('is possible, and has no mean', () => {
    const skipped = [1, 2].reduce(
      (interview, number) =>
        withAnswer(interview, number, { ...emptyAnswer(idOf(number)), notAsked: { reason: 'candidate left' } }),
      { ...complete, recommendation: 'undecided' as const } as Interview,
    );
    expect(submit(skipped, ten)?.revisions[0]?.interview.recommendation).toBe('undecided');
  });
});
