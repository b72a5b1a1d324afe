import { describe, expect, it } from 'vitest';
import {
  commitDraft,
  cycleMark,
  goTo,
  leaveUnrated,
  rate,
  recommend,
  writeDraft,
} from '../../../../src-renderer/screens/live/session/actions.ts';
import { startInterviewSession } from '../../../../src-renderer/screens/live/session/interviewSession.ts';
import { stepInWords } from '../../../../src-renderer/screens/live/session/spokenSteps.ts';
import { idOf, interviewOf, plannedQuestion, pointId } from '../../domain/examples.ts';

const anchors = ['Names none.', 'Names one', 'Names two.', 'Names three.', 'Names all.'] as const;

/** An interview, and what is said of each thing that is done in it, also when it leads through several edits. */
function heard(isReviewing = false, ladder: readonly [string, string, string, string, string] = anchors) {
  const questions = [1, 2].map((number) => plannedQuestion(number, [1, 1, 1, 1], { anchors: [...ladder] }));
  const session = startInterviewSession(interviewOf(questions), 0, { send: () => Promise.resolve({ savedAt: 0 }) });
  let before = session.document;
  const said: string[] = [];
  session.subscribe(() => {
    const { last, document } = session.get();
    if (last === null || last.number === said.length) return;
    said.push(stepInWords(last, before, document, isReviewing));
    before = document;
  });
  return { session, said };
}

const [first, second] = [idOf(1), idOf(2)];

describe('what is said of a step in the live interview', () => {
  it('is each press on a rubric point with how many are probed, and the suggestion when it changes', () => {
    const { session, said } = heard();
    for (let press = 0; press < 4; press += 1) cycleMark(session, first, pointId(1, 1));
    cycleMark(session, first, pointId(1, 1));
    cycleMark(session, first, pointId(1, 2));
    expect(said).toEqual([
      'Point 1: Met, 1 of 4 probed',
      'Point 1: Partly, 1 of 4 probed',
      'Point 1: Missed, 1 of 4 probed',
      'Point 1: Not probed, 0 of 4 probed',
      'Point 1: Met, 1 of 4 probed',
      'Point 2: Met, 2 of 4 probed. Coverage suggests 5',
    ]);
  });

  it('is a rating with its anchor, whole and once, also where coverage suggested it', () => {
    const { session, said } = heard();
    rate(session, first, 2);
    rate(session, first, 2);
    rate(session, first, 4);
    expect(said).toEqual(['Rating 2, Weak. Names one', 'Rating taken away', 'Rating 4, Strong. Names three']);
  });

  it('is the place of a rating between the anchors that are given', () => {
    const { session, said } = heard(false, ['Names none.', '', 'Names two.', '', 'Names all.']);
    rate(session, first, 4);
    expect(said).toEqual(['Rating 4, Strong. Between 3 and 5. 3: Names two. 5: Names all']);
  });

  it('is the same again when another question is rated the same', () => {
    const { session, said } = heard();
    rate(session, first, 4);
    goTo(session, second);
    rate(session, second, 4);
    expect(said).toEqual(['Rating 4, Strong. Names three', 'Rating 4, Strong. Names three']);
  });

  it('is that a reason is asked for when the rating is far from the suggestion', () => {
    const { session, said } = heard();
    cycleMark(session, first, pointId(1, 1));
    cycleMark(session, first, pointId(1, 2));
    rate(session, first, 2);
    expect(said.at(-1)).toBe('Rating 2, Weak. Names one. A reason is asked for, Alt+R');
  });

  it('is what undo took back, not the step before it', () => {
    const { session, said } = heard();
    for (const point of [1, 2]) cycleMark(session, first, pointId(1, point));
    rate(session, first, 4);
    said.length = 0;
    const numbered = session.get().last?.number ?? 0;
    said.push(...Array<string>(numbered).fill(''));
    session.undo();
    session.undo();
    session.redo();
    expect(said.slice(numbered)).toEqual([
      'Undone: Rating 4',
      'Undone: Point 2: Met, 1 of 4 probed. No suggestion yet',
      'Done again: Point 2: Met, 2 of 4 probed. Coverage suggests 5',
    ]);
  });

  it('is the kind of a note and what it is linked to, each time; the typing of it is not', () => {
    const { session, said } = heard();
    const enter = (text: string, pointIds: string[] = []) => {
      writeDraft(session, first, { text, pointIds });
      commitDraft(session, first);
    };
    enter('+ knows the trade-off', [pointId(1, 3)]);
    enter('- no numbers');
    enter('- no numbers');
    enter('talks fast');
    expect(said).toEqual(['', 'Strength noted, Point 3', '', 'Concern noted', '', 'Concern noted', '', 'Note']);
  });

  it('is in the review what is still open, and that nothing is', () => {
    const { session, said } = heard(true);
    leaveUnrated(session, [first, second], []);
    recommend(session, 'yes');
    recommend(session, 'no');
    expect(said).toEqual([
      '2 questions left without a rating. Still open: the recommendation',
      'Recommendation: Yes. Nothing is open',
      'Recommendation: No',
    ]);
  });
});
