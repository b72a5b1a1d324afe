import { describe, expect, it } from 'vitest';
import { deviations } from '../../../../shared/domain/interview/deviations.ts';
import { applyEdit, type Edit, editSchema } from '../../../../shared/domain/interview/edit.ts';
import {
  type Answer,
  emptyAnswer,
  findAnswer,
  type Interview,
  type Note,
  noteLimit,
  type Rating,
  standingOf,
} from '../../../../shared/domain/interview/interview.ts';
import { interviewSchema } from '../../../../shared/domain/interview/interviewSchema.ts';
import { restoreBetween } from '../../../../shared/domain/interview/restore.ts';
import { idOf, interviewOf, marksOf, minute, nine, plannedQuestion, pointId, withAnswer } from '../examples.ts';

const start = interviewOf([plannedQuestion(1), plannedQuestion(2)]);

function edited(interview: Interview, ...edits: Edit[]): Interview {
  return edits.reduce(applyEdit, interview);
}

function answerTo(interview: Interview, number: number): Answer {
  return findAnswer(interview, idOf(number)) ?? emptyAnswer('no such answer');
}

function on(number: number, at = nine) {
  return { questionId: idOf(number), at };
}

function noteNumbered(number: number, changes: Partial<Note> = {}): Note {
  return {
    id: idOf(500 + number),
    at: number * minute,
    kind: 'plain',
    text: `Note ${number}`,
    pointIds: [],
    ...changes,
  };
}

function rate(number: number, rating: Rating | null): Edit {
  return { type: 'rate', ...on(number), rating };
}

const recommendYes: Edit = { type: 'recommend', recommendation: 'yes' };
const rated = edited(start, rate(1, 4), rate(2, 3));

describe('details and conclusion', () => {
  it('change what they name and leave the rest', () => {
    const described = edited(start, {
      type: 'describe',
      changes: { candidate: { email: 'ada@example.com' }, round: 'Round 2' },
    });
    expect(described.details).toEqual({
      candidate: { name: 'Ada Example', role: 'Backend engineer', email: 'ada@example.com', link: '' },
      interviewer: { name: 'Ira Example', email: '' },
      round: 'Round 2',
      date: '2026-03-02',
    });
    expect(edited(start, { type: 'conclude', changes: { strengths: 'calm' } }).conclusion).toEqual({
      summary: '',
      strengths: 'calm',
      concerns: '',
    });
  });

  it('are the very same interview when they say what is there already', () => {
    expect(edited(start, { type: 'describe', changes: { candidate: { name: 'Ada Example' } } })).toBe(start);
    expect(edited(start, { type: 'conclude', changes: { summary: '' } })).toBe(start);
  });
});

describe('notes', () => {
  const noted = edited(start, { type: 'addNote', ...on(1), note: noteNumbered(1, { pointIds: [pointId(1, 2)] }) });

  it('are added, changed and deleted', () => {
    expect(answerTo(noted, 1).notes).toEqual([noteNumbered(1, { pointIds: [pointId(1, 2)] })]);
    const changed = edited(noted, {
      type: 'changeNote',
      ...on(1),
      noteId: idOf(501),
      changes: { kind: 'concern', text: 'slow' },
    });
    expect(answerTo(changed, 1).notes).toEqual([
      noteNumbered(1, { kind: 'concern', text: 'slow', pointIds: [pointId(1, 2)] }),
    ]);
    expect(answerTo(edited(changed, { type: 'deleteNote', ...on(1), noteId: idOf(501) }), 1).notes).toEqual([]);
  });

  it('are not added twice under one id, nor beyond the limit', () => {
    expect(edited(noted, { type: 'addNote', ...on(1), note: noteNumbered(1, { text: 'again' }) })).toBe(noted);
    const notes = Array.from({ length: noteLimit }, (_, index) => noteNumbered(index + 10));
    const full = withAnswer(withAnswer(start, 1, { notes }), 2, { notes: [noteNumbered(1)] });
    expect(edited(full, { type: 'addNote', ...on(1), note: noteNumbered(1) })).toBe(full);
    expect(edited(full, { type: 'moveNote', ...on(2), noteId: idOf(501), toQuestionId: idOf(1) })).toBe(full);
  });

  it('keep links to points of their own question only, each once', () => {
    const strange = [pointId(1, 1), pointId(2, 1), pointId(1, 1), idOf(77)];
    const linked = edited(start, { type: 'addNote', ...on(1), note: noteNumbered(1, { pointIds: strange }) });
    expect(answerTo(linked, 1).notes[0]?.pointIds).toEqual([pointId(1, 1)]);
    const relinked = edited(linked, {
      type: 'changeNote',
      ...on(1),
      noteId: idOf(501),
      changes: { pointIds: [idOf(77), pointId(1, 3)] },
    });
    expect(answerTo(relinked, 1).notes[0]?.pointIds).toEqual([pointId(1, 3)]);
  });

  it('moved to another question take their place by the clock and lose their links', () => {
    const three = edited(
      noted,
      { type: 'addNote', ...on(2), note: noteNumbered(0) },
      { type: 'addNote', ...on(2), note: noteNumbered(2) },
      { type: 'moveNote', ...on(1), noteId: idOf(501), toQuestionId: idOf(2) },
    );
    expect(answerTo(three, 1).notes).toEqual([]);
    expect(answerTo(three, 2).notes).toEqual([noteNumbered(0), noteNumbered(1), noteNumbered(2)]);
  });

  it.each<[string, Edit]>([
    ['a note that is not there', { type: 'moveNote', ...on(1), noteId: idOf(599), toQuestionId: idOf(2) }],
    ['the question where it is', { type: 'moveNote', ...on(1), noteId: idOf(501), toQuestionId: idOf(1) }],
    ['an unknown question', { type: 'moveNote', ...on(1), noteId: idOf(501), toQuestionId: idOf(77) }],
    ['a note to change that is not there', { type: 'changeNote', ...on(1), noteId: idOf(599), changes: { text: 'x' } }],
    ['a note to delete that is elsewhere', { type: 'deleteNote', ...on(2), noteId: idOf(501) }],
  ])('stay as they are: %s', (_, edit) => {
    expect(edited(noted, edit)).toBe(noted);
  });
});

describe('drafts', () => {
  const draft = { text: '- half a thou', pointIds: [pointId(1, 1)] };
  const typing = edited(start, { type: 'writeDraft', questionId: idOf(1), draft });

  it('are kept by question, change nothing else, and go when they are empty', () => {
    expect(typing).toEqual({ ...start, drafts: { [idOf(1)]: draft } });
    expect(edited(typing, { type: 'writeDraft', questionId: idOf(1), draft: { text: '', pointIds: [] } })).toEqual(
      start,
    );
  });

  it('are the same interview when nothing was typed', () => {
    expect(edited(typing, { type: 'writeDraft', questionId: idOf(1), draft: { ...draft } })).toBe(typing);
    expect(edited(start, { type: 'writeDraft', questionId: idOf(1), draft: { text: '', pointIds: [] } })).toBe(start);
    expect(edited(start, { type: 'writeDraft', questionId: idOf(77), draft })).toBe(start);
  });
});

describe('opening and closing', () => {
  const inStep = (at = nine) => ({ questionId: 'opening', at });
  const note = noteNumbered(1, { pointIds: [pointId(1, 1)] });

  it('take notes and a draft, without links, and are no answer', () => {
    const noted = edited(
      start,
      { type: 'addNote', ...inStep(), note },
      { type: 'writeDraft', questionId: 'closing', draft: { text: 'asks', pointIds: [pointId(1, 1)] } },
      { type: 'changeNote', ...inStep(), noteId: note.id, changes: { text: 'changed' } },
    );
    expect(noted.steps?.opening.notes).toEqual([{ ...note, text: 'changed', pointIds: [] }]);
    expect(noted.drafts).toEqual({ closing: { text: 'asks', pointIds: [] } });
    expect(noted.answers).toBe(start.answers);
    expect(edited(noted, { type: 'deleteNote', ...inStep(), noteId: note.id }).steps).toEqual(start.steps);
  });

  it('give notes to questions and take them from there', () => {
    const noted = edited(start, { type: 'addNote', ...on(1), note });
    const moved = edited(noted, { type: 'moveNote', ...on(1), noteId: note.id, toQuestionId: 'closing' });
    expect([answerTo(moved, 1).notes, moved.steps?.closing.notes]).toEqual([[], [{ ...note, pointIds: [] }]]);
    const back = edited(moved, {
      type: 'moveNote',
      questionId: 'closing',
      at: nine,
      noteId: note.id,
      toQuestionId: idOf(2),
    });
    expect([answerTo(back, 2).notes.length, back.steps?.closing.notes]).toEqual([1, []]);
  });

  it('have clocks of their own, and that time is of no question', () => {
    const spent = edited(
      start,
      { type: 'goTo', ...inStep() },
      { type: 'run', at: nine },
      { type: 'goTo', ...on(1, nine + 3 * minute) },
      { type: 'goTo', questionId: 'closing', at: nine + 4 * minute },
      { type: 'pause', at: nine + 6 * minute },
    ).clock.spent;
    expect(spent).toEqual({ opening: 3 * minute, [idOf(1)]: minute, closing: 2 * minute });
  });

  it('are skipped with a reason, and held after all, and keep no rating from the recommendation', () => {
    const skipped = edited(rated, recommendYes, { type: 'skipStep', step: 'closing', skipped: { reason: 'No time' } });
    expect([skipped.steps?.closing.skipped, skipped.recommendation]).toEqual([{ reason: 'No time' }, 'yes']);
    expect(edited(skipped, { type: 'skipStep', step: 'closing', skipped: null }).steps).toEqual(start.steps);
  });

  it('are not there in an interview that was begun without them', () => {
    const { steps: _, ...old } = start;
    expect(
      edited(
        old,
        { type: 'addNote', ...inStep(), note },
        { type: 'goTo', ...inStep() },
        { type: 'skipStep', step: 'opening', skipped: { reason: '' } },
        { type: 'restore', steps: start.steps, current: 'opening', drafts: { closing: { text: 'x', pointIds: [] } } },
      ),
    ).toBe(old);
  });
});

describe('an interview that is typed in from paper', () => {
  const onPaper = { ...start, typedIn: true as const };

  it('has no clock that anything could start', () => {
    const clock = { startedAt: nine, runningSince: nine, elapsed: minute, spent: { [idOf(1)]: minute } };
    const typed = edited(
      onPaper,
      { type: 'run', at: nine },
      { type: 'restore', clock },
      { type: 'goTo', ...on(2, nine + minute) },
      { type: 'pause', at: nine + minute },
    );
    expect(typed.clock).toEqual(start.clock);
    expect(interviewSchema.safeParse(typed).success).toBe(true);
    expect(interviewSchema.safeParse({ ...typed, clock }).error?.issues.map(({ message }) => message)).toEqual([
      'has run a clock although it was typed in from paper',
    ]);
  });

  it('deviates by no order, because nothing of it has a time', () => {
    const typed = edited(onPaper, rate(2, 3), rate(1, 4));
    expect(typed.answers.map(({ askedAt }) => askedAt)).toEqual([0, 0]);
    expect(deviations(typed)).toEqual([]);
  });
});

describe('marks', () => {
  it('are set, changed and taken away', () => {
    const met = edited(start, { type: 'mark', ...on(1), pointId: pointId(1, 2), mark: 'met' });
    expect(answerTo(met, 1).marks).toEqual({ [pointId(1, 2)]: 'met' });
    const missed = edited(met, { type: 'mark', ...on(1), pointId: pointId(1, 2), mark: 'missed' });
    expect(answerTo(missed, 1).marks).toEqual({ [pointId(1, 2)]: 'missed' });
    expect(answerTo(edited(missed, { type: 'mark', ...on(1), pointId: pointId(1, 2), mark: null }), 1).marks).toEqual(
      {},
    );
  });

  it('are for points of the question only', () => {
    expect(edited(start, { type: 'mark', ...on(1), pointId: pointId(2, 1), mark: 'met' })).toBe(start);
  });

  it('say that the question was asked after all; taking one away says nothing', () => {
    const skipped = withAnswer(start, 1, { notAsked: { reason: 'time' }, marks: marksOf(1, ['met']) });
    expect(
      answerTo(edited(skipped, { type: 'mark', ...on(1), pointId: pointId(1, 2), mark: 'met' }), 1).notAsked,
    ).toBeNull();
    const unmarked = answerTo(edited(skipped, { type: 'mark', ...on(1), pointId: pointId(1, 1), mark: null }), 1);
    expect([unmarked.notAsked, unmarked.marks]).toEqual([{ reason: 'time' }, {}]);
  });
});

describe('ratings', () => {
  it('say that the question was asked, and ask anew for a reason that was declined', () => {
    const skipped = withAnswer(start, 1, { notAsked: { reason: 'time' }, ratingReasonDeclined: true });
    expect(answerTo(edited(skipped, rate(1, 5)), 1)).toMatchObject({
      rating: 5,
      notAsked: null,
      ratingReasonDeclined: false,
    });
  });

  it('go when the question is marked as asked, but not rated, which a rating or a skip ends', () => {
    const full = edited(start, rate(1, 4), { type: 'mark', ...on(1), pointId: pointId(1, 1), mark: 'met' });
    const left = edited(full, { type: 'setNotRated', ...on(1), notRated: { reason: 'cut short' } });
    expect(answerTo(left, 1)).toEqual({ ...answerTo(full, 1), rating: null, notRated: { reason: 'cut short' } });
    expect(answerTo(edited(left, rate(1, 4)), 1)).toEqual(answerTo(full, 1));
    const skipped = edited(left, { type: 'setNotAsked', ...on(1), notAsked: { reason: '' } });
    expect(standingOf(answerTo(skipped, 1))).toBe('notAsked');
    expect(standingOf(answerTo(edited(skipped, { type: 'setNotRated', ...on(1), notRated: { reason: '' } }), 1))).toBe(
      'notRated',
    );
    expect(standingOf(answerTo(edited(left, { type: 'setNotRated', ...on(1), notRated: null }), 1))).toBe('open');
  });

  it('go when the question is marked as not asked; notes and marks stay', () => {
    const full = withAnswer(rated, 1, { marks: marksOf(1, ['met']), notes: [noteNumbered(1)] });
    const skipped = edited(full, { type: 'setNotAsked', ...on(1), notAsked: { reason: 'time' } });
    expect(answerTo(skipped, 1)).toEqual({ ...answerTo(full, 1), rating: null, notAsked: { reason: 'time' } });
  });

  it('take a reason, or none as an answer', () => {
    const declined = edited(rated, { type: 'explainRating', ...on(1), reason: '', declined: true });
    expect(answerTo(declined, 1)).toMatchObject({ ratingReason: '', ratingReasonDeclined: true });
    expect(edited(declined, { type: 'explainRating', ...on(1), reason: '', declined: true })).toBe(declined);
  });
});

describe('when a question was first asked', () => {
  it('is where the clock stood at its first note, mark or rating, and stays there', () => {
    const marked = edited(
      start,
      { type: 'run', at: nine },
      { type: 'mark', ...on(1, nine + 3 * minute), pointId: pointId(1, 1), mark: 'met' },
      { type: 'rate', ...on(1, nine + 5 * minute), rating: 4 },
    );
    expect(answerTo(marked, 1).askedAt).toBe(3 * minute);
    expect(answerTo(marked, 2).askedAt).toBeNull();
  });

  it('is not told by skipping it, by a draft, or by going there', () => {
    const visited = edited(
      start,
      { type: 'goTo', ...on(2) },
      { type: 'writeDraft', questionId: idOf(2), draft: { text: 'x', pointIds: [] } },
      { type: 'setNotAsked', ...on(2), notAsked: { reason: '' } },
    );
    expect(answerTo(visited, 2).askedAt).toBeNull();
  });
});

describe('the recommendation', () => {
  it('waits for the last rating', () => {
    expect(edited(start, rate(1, 4), recommendYes).recommendation).toBeNull();
    expect(edited(rated, recommendYes).recommendation).toBe('yes');
    const oneSkipped = edited(start, rate(1, 4), { type: 'setNotAsked', ...on(2), notAsked: { reason: '' } });
    expect(edited(oneSkipped, recommendYes).recommendation).toBe('yes');
  });

  it('goes when a question is open again, and comes back with the undo', () => {
    const recommended = edited(rated, recommendYes);
    for (const edit of [rate(2, null), { type: 'addQuestion', question: plannedQuestion(3) } as const]) {
      const open = edited(recommended, edit);
      expect(open.recommendation).toBeNull();
      expect(edited(open, restoreBetween(recommended, open))).toEqual(recommended);
    }
  });

  it('cannot be smuggled in by a restore or a batch', () => {
    expect(edited(start, { type: 'restore', recommendation: 'strongYes' })).toBe(start);
    expect(
      edited(start, { type: 'batch', edits: [recommendYes, rate(1, 4), rate(2, 4)] } as Edit).recommendation,
    ).toBeNull();
  });
});

describe('added questions', () => {
  const added = edited(start, { type: 'addQuestion', question: plannedQuestion(3) });

  it('come after the plan, with an empty answer', () => {
    expect(added.added).toEqual([plannedQuestion(3)]);
    expect(added.answers.map(({ questionId }) => questionId)).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(added.plan).toBe(start.plan);
  });

  it('are not added twice, nor with a weight that nobody explained', () => {
    expect(edited(added, { type: 'addQuestion', question: plannedQuestion(3) })).toBe(added);
    expect(edited(added, { type: 'addQuestion', question: plannedQuestion(1) })).toBe(added);
    const heavy = plannedQuestion(4, [1], { weight: 3, weightReason: ' ' });
    expect(edited(added, { type: 'addQuestion', question: heavy })).toBe(added);
    const explained = { ...heavy, weightReason: 'asked by the team' };
    expect(edited(added, { type: 'addQuestion', question: explained }).added[1]).toEqual(explained);
  });

  it('are taken away again while their answer is empty, with the time that was spent on them', () => {
    const visited = edited(
      added,
      { type: 'run', at: nine },
      { type: 'goTo', ...on(3, nine + minute) },
      { type: 'pause', at: nine + 3 * minute },
    );
    expect(visited.clock.spent).toEqual({ [idOf(1)]: minute, [idOf(3)]: 2 * minute });
    const removed = edited(visited, { type: 'removeQuestion', ...on(3, nine + 4 * minute) });
    expect([removed.added, removed.current, removed.clock.spent]).toEqual([[], idOf(1), { [idOf(1)]: minute }]);
    expect(removed.clock.elapsed).toBe(3 * minute);
  });

  it('stay once they have an answer or a draft; planned ones always stay', () => {
    const noted = edited(added, { type: 'addNote', ...on(3), note: noteNumbered(1) });
    const drafted = edited(added, { type: 'writeDraft', questionId: idOf(3), draft: { text: 'x', pointIds: [] } });
    expect(edited(noted, { type: 'removeQuestion', ...on(3) })).toBe(noted);
    expect(edited(drafted, { type: 'removeQuestion', ...on(3) })).toBe(drafted);
    expect(edited(added, { type: 'removeQuestion', ...on(1) })).toBe(added);
  });
});

describe('a restore from a window that somebody took over', () => {
  it.each<[string, Edit]>([
    [
      'an answer under the id of another question',
      { type: 'restore', answers: { [idOf(1)]: { ...emptyAnswer(idOf(2)), rating: 5 } } },
    ],
    ['an answer to a question that is not there', { type: 'restore', answers: { [idOf(77)]: emptyAnswer(idOf(77)) } }],
    ['no answer to a planned question', { type: 'restore', answers: { [idOf(1)]: null } }],
    [
      'a draft for a question that is not there',
      { type: 'restore', drafts: { [idOf(77)]: { text: 'x', pointIds: [] } } },
    ],
    ['a place that is not there', { type: 'restore', current: idOf(77) }],
    ['a planned question as an added one', { type: 'restore', added: [plannedQuestion(1)] }],
    [
      'an added question with an unexplained weight',
      { type: 'restore', added: [plannedQuestion(3, [1], { weight: 9 })] },
    ],
  ])('changes nothing: %s', (_, edit) => {
    expect(editSchema.parse(edit)).toEqual(edit);
    expect(edited(start, edit)).toBe(start);
  });

  it('keeps of each part what fits', () => {
    const restored = edited(start, {
      type: 'restore',
      added: [plannedQuestion(3), plannedQuestion(3, [1, 1])],
      answers: {
        [idOf(1)]: {
          ...emptyAnswer(idOf(1)),
          rating: 5,
          notAsked: { reason: '' },
          marks: { ...marksOf(1, ['met']), ...marksOf(2, ['met']) },
          notes: [noteNumbered(1, { pointIds: [pointId(2, 1), pointId(1, 1), pointId(1, 1)] }), noteNumbered(1)],
        },
      },
      drafts: { [idOf(2)]: { text: 'x', pointIds: [idOf(77)] } },
      clock: { startedAt: nine, runningSince: null, elapsed: minute, spent: { [idOf(2)]: minute, [idOf(77)]: minute } },
    });
    expect(restored.added).toEqual([plannedQuestion(3)]);
    expect(answerTo(restored, 1)).toMatchObject({ rating: null, marks: marksOf(1, ['met']), notes: [noteNumbered(1)] });
    expect(restored.drafts).toEqual({ [idOf(2)]: { text: 'x', pointIds: [] } });
    expect(restored.clock.spent).toEqual({ [idOf(2)]: minute });
  });

  it('leaves the place where it is when another is unknown', () => {
    const second = edited(start, { type: 'goTo', ...on(2) });
    expect(edited(second, { type: 'restore', current: idOf(77) })).toBe(second);
  });
});

describe('a batch', () => {
  it('happens as one and is undone as one', () => {
    const enter: Edit = {
      type: 'batch',
      edits: [
        { type: 'writeDraft', questionId: idOf(1), draft: { text: '', pointIds: [] } },
        { type: 'addNote', ...on(1), note: noteNumbered(1) },
      ],
    };
    const typing = edited(start, { type: 'writeDraft', questionId: idOf(1), draft: { text: 'Note 1', pointIds: [] } });
    const entered = edited(typing, enter);
    expect([entered.drafts, answerTo(entered, 1).notes]).toEqual([{}, [noteNumbered(1)]]);
    expect(edited(entered, restoreBetween(typing, entered))).toEqual(typing);
  });

  it('that comes to nothing is the very same interview', () => {
    expect(
      edited(start, {
        type: 'batch',
        edits: [
          { type: 'addQuestion', question: plannedQuestion(3) },
          { type: 'removeQuestion', ...on(3) },
        ],
      }),
    ).toBe(start);
  });
});

describe('editSchema', () => {
  it.each<[string, unknown]>([
    ['an unknown type', { type: 'submit' }],
    ['a key too many', { type: 'run', at: nine, plan: {} }],
    ['a rating of 6', { ...rate(1, 5), rating: 6 }],
    ['a rating of 3.5', { ...rate(1, 5), rating: 3.5 }],
    ['a path for an id', { ...rate(1, 5), questionId: '../../../etc/passwd' }],
    ['a time that is not whole', { type: 'run', at: 0.5 }],
    ['a batch in a batch', { type: 'batch', edits: [{ type: 'batch', edits: [] }] }],
    ['a restore of the plan', { type: 'restore', plan: start.plan }],
    ['a restore of the id', { type: 'restore', id: idOf(1) }],
    [
      'a draft that is too long',
      { type: 'writeDraft', questionId: idOf(1), draft: { text: 'x'.repeat(200_001), pointIds: [] } },
    ],
    ['a mark under __proto__', { type: 'restore', answers: JSON.parse(`{"__proto__": {"rating": 5}, "x": null}`) }],
  ])('refuses %s', (_, edit) => {
    expect(editSchema.safeParse(edit).success).toBe(false);
  });

  it('takes a draft of 100,000 characters', () => {
    const edit = { type: 'writeDraft', questionId: idOf(1), draft: { text: 'x'.repeat(100_000), pointIds: [] } };
    expect(editSchema.parse(edit)).toEqual(edit);
  });
});
