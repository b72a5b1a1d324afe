import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from '../../../shared/domain/interview/deviations.ts';
import { applyEdit, type Edit, editSchema } from '../../../shared/domain/interview/edit.ts';
import {
  answeredQuestions,
  canRecommend,
  type Interview,
  interviewQuestions,
} from '../../../shared/domain/interview/interview.ts';
import { interviewSchema } from '../../../shared/domain/interview/interviewSchema.ts';
import { interviewSteps, placesOf } from '../../../shared/domain/interview/places.ts';
import { restoreBetween } from '../../../shared/domain/interview/restore.ts';
import {
  competencyResults,
  givenRatings,
  interviewCoverage,
  interviewMean,
  weightedMean,
} from '../../../shared/domain/interview/scoring.ts';
import { isSame } from '../../../shared/domain/parts.ts';
import { libraryEntry, libraryEntrySchema } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { edit, edits, freshInterview, interview } from './arbitraries.ts';
import { deepFreeze } from './deepFreeze.ts';

/** Hundreds of runs a test, on a machine that may be busy with others. */
const patient = { timeout: 30_000 };

/** Every state on the way, the start first. */
function statesOf(start: Interview, all: readonly Edit[]): Interview[] {
  const states = [start];
  for (const one of all) states.push(applyEdit(states.at(-1) ?? start, one));
  return states;
}

describe('any sequence of edits', patient, () => {
  it('is made of edits that the schema takes unchanged', () => {
    fc.assert(
      fc.property(edit, (one) => {
        expect(editSchema.parse(one)).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps an interview that its schema takes unchanged', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        for (const state of statesOf(start, all)) expect(interviewSchema.parse(state)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what holds between the parts', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        for (const state of statesOf(start, all)) {
          const ids = interviewQuestions(state).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(state.answers.map(({ questionId }) => questionId)).toEqual(ids);
          expect(state.answers.filter((answer) => answer.notAsked !== null && answer.rating !== null)).toEqual([]);
          expect(state.recommendation === null || canRecommend(state)).toBe(true);
          const places = placesOf(state);
          expect(places).toContain(state.current);
          expect(places).toEqual(
            expect.arrayContaining([...Object.keys(state.drafts), ...Object.keys(state.clock.spent)]),
          );
          for (const { record } of interviewSteps(state)) {
            expect(record.notes.flatMap(({ pointIds }) => pointIds)).toEqual([]);
          }
          for (const { question, answer } of answeredQuestions(state)) {
            const points = question.rubric.map(({ id }) => id);
            expect(points).toEqual(expect.arrayContaining(Object.keys(answer.marks)));
            expect(points).toEqual(expect.arrayContaining(answer.notes.flatMap(({ pointIds }) => pointIds)));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never touches the plan, the id, or when the interview was made', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        const end = all.reduce(applyEdit, start);
        expect(end.plan).toBe(start.plan);
        expect([end.id, end.createdAt, end.sample]).toEqual([start.id, start.createdAt, start.sample]);
      }),
      { numRuns: 100 },
    );
  });

  it('writes to nothing that it was given', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        deepFreeze(start);
        deepFreeze(all);
        let state = start;
        for (const one of all) {
          const before = state;
          state = deepFreeze(applyEdit(state, one));
          restoreBetween(before, state);
        }
        expect(state.answers.length).toBe(interviewQuestions(state).length);
      }),
      { numRuns: 100 },
    );
  });

  it('comes out the same in the window and, parsed, in the main process', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        const sent = all.map((one) => editSchema.parse(structuredClone(one)));
        expect(sent.reduce(applyEdit, start)).toEqual(all.reduce(applyEdit, start));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an edit that changes nothing', patient, () => {
  it('returns the very same interview', () => {
    fc.assert(
      fc.property(interview, edit, (before, one) => {
        const after = applyEdit(before, one);
        if (after !== before) expect(isSame(after, before)).toBe(false);
        // The second time most edits find nothing left to do; those that do may only return something new for a change.
        const again = applyEdit(after, one);
        if (again !== after) expect(again).not.toEqual(after);
      }),
      { numRuns: 500 },
    );
  });
});

describe('undo', patient, () => {
  it('takes an edit back to an interview that equals the one before, and redo brings it again', () => {
    fc.assert(
      fc.property(interview, edit, (before, one) => {
        const after = applyEdit(before, one);
        const undone = applyEdit(after, restoreBetween(before, after));
        expect(undone).toEqual(before);
        expect(applyEdit(undone, restoreBetween(after, undone))).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  it('of everything, in reverse order, gives the start again', () => {
    fc.assert(
      fc.property(freshInterview, edits, (start, all) => {
        const undos: Edit[] = [];
        let state = start;
        for (const one of all) {
          const before = state;
          state = applyEdit(state, one);
          undos.unshift(restoreBetween(before, state));
        }
        expect(undos.reduce(applyEdit, state)).toEqual(start);
      }),
      { numRuns: 150 },
    );
  });

  it('crosses to the main process: every inverse is an edit that the schema takes unchanged', () => {
    fc.assert(
      fc.property(interview, edit, (before, one) => {
        const undo = restoreBetween(before, applyEdit(before, one));
        expect(editSchema.parse(undo)).toEqual(undo);
      }),
      { numRuns: 200 },
    );
  });
});

describe('totals', patient, () => {
  /** The same interview in which the questions that were not asked had been marked and rated the best there is. */
  function withPraiseForNotAsked(state: Interview): Interview {
    const answers = answeredQuestions(state).map(({ question, answer }) =>
      answer.notAsked === null
        ? answer
        : {
            ...answer,
            rating: 5 as const,
            marks: Object.fromEntries(question.rubric.map(({ id }) => [id, 'met' as const])),
          },
    );
    return { ...state, answers };
  }

  it('never count a question that was not asked', () => {
    fc.assert(
      fc.property(interview, (state) => {
        const praised = withPraiseForNotAsked(state);
        expect(interviewMean(praised)).toBe(interviewMean(state));
        expect(interviewCoverage(praised)).toEqual(interviewCoverage(state));
        expect(competencyResults(praised)).toEqual(competencyResults(state));
        expect(givenRatings(answeredQuestions(praised))).toEqual(givenRatings(answeredQuestions(state)));
      }),
      { numRuns: 300 },
    );
  });

  it('never count what was noted in the opening or in the closing', () => {
    fc.assert(
      fc.property(interview, (state) => {
        const { steps: _, ...without } = state;
        expect(interviewMean(without)).toBe(interviewMean(state));
        expect(interviewCoverage(without)).toEqual(interviewCoverage(state));
        expect(competencyResults(without)).toEqual(competencyResults(state));
      }),
      { numRuns: 100 },
    );
  });

  it('of the competencies, weighed, come to the mean of the interview', () => {
    fc.assert(
      fc.property(interview, (state) => {
        const given = givenRatings(answeredQuestions(state));
        const results = competencyResults(state);
        expect(results.reduce((sum, { rated }) => sum + rated, 0)).toBe(given.length);
        expect(interviewMean(state)).toBe(weightedMean(given));
      }),
      { numRuns: 100 },
    );
  });

  it('fit what the list of interviews takes', () => {
    fc.assert(
      fc.property(interview, (state) => {
        const entry = libraryEntry(state, null);
        expect(libraryEntrySchema.parse(entry)).toEqual(entry);
      }),
      { numRuns: 150 },
    );
  });
});

describe('deviations', patient, () => {
  it('name every question that was not asked and every added one, once', () => {
    fc.assert(
      fc.property(interview, (state) => {
        const of = (kind: string) => deviations(state).filter((deviation) => deviation.kind === kind);
        const notAsked = state.answers.filter((answer) => answer.notAsked !== null);
        expect(of('notAsked').map(({ questionId }) => questionId)).toEqual(
          notAsked.map(({ questionId }) => questionId),
        );
        expect(of('added').map(({ questionId }) => questionId)).toEqual(state.added.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });
});
