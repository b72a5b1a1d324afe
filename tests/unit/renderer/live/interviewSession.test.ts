import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdit, type Edit } from '../../../../shared/domain/interview/edit.ts';
import {
  draftOf,
  type Interview,
  planQuestion,
  startInterview,
} from '../../../../shared/domain/interview/interview.ts';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import {
  commitDraft,
  cycleMark,
  goTo,
  moveNote,
  rate,
  toggleSkipped,
  writeDraft,
} from '../../../../src-renderer/screens/live/session/actions.ts';
import {
  type InterviewSession,
  startInterviewSession,
} from '../../../../src-renderer/screens/live/session/interviewSession.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [first, second, point] = [uuid(1), uuid(2), uuid(3)];

function newInterview(): Interview {
  const questions = [first, second].map((id) => ({ ...emptyQuestion(id), prompt: 'Why?', minutes: 5 }));
  const rubric = [{ id: point, text: 'Reasons', weight: 1 }];
  return startInterview({
    id: uuid(9),
    createdAt: 1_000,
    details: {
      candidate: { name: 'Ada', role: '', email: '', link: '' },
      interviewer: { name: 'Grace', email: '' },
      round: '',
      date: '2026-01-02',
    },
    plan: {
      setId: uuid(8),
      title: 'Set',
      role: '',
      round: '',
      slotMinutes: 45,
      introMinutes: 0,
      closingMinutes: 0,
      questions: questions.map((question) => planQuestion({ ...question, rubric })),
    },
  });
}

/** The other side of the boundary: the same reducer on its own copy, which answers when it is told to. */
class MainProcess {
  interview = newInterview();
  readonly received: Edit[] = [];
  #answers: (() => void)[] = [];

  readonly send = (edits: Edit[]) => {
    for (const edit of edits) {
      this.received.push(edit);
      this.interview = applyEdit(this.interview, edit);
    }
    return new Promise<{ savedAt: number }>((resolve) => this.#answers.push(() => resolve({ savedAt: Date.now() })));
  };

  answerAll() {
    for (const answer of this.#answers.splice(0)) answer();
  }
}

function start() {
  const main = new MainProcess();
  return { main, session: startInterviewSession(newInterview(), 500, { send: main.send }) };
}

/** Types a text into the note field, key by key. */
function type(session: InterviewSession, text: string) {
  for (let end = 1; end <= text.length; end += 1) {
    writeDraft(session, first, { text: text.slice(0, end), pointIds: [] });
  }
}

describe('a session', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 10_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows an edit at once and gives the main process the same one', () => {
    const { main, session } = start();
    writeDraft(session, first, { text: 'a', pointIds: [] });
    expect(draftOf(session.document, first).text).toBe('a');
    expect(main.interview).toEqual(session.document);
  });

  it('says when everything was on disk, and only then', async () => {
    const { main, session } = start();
    writeDraft(session, first, { text: 'a', pointIds: [] });
    expect(session.get().save.savedAt).toBe(500);
    vi.setSystemTime(12_345);
    main.answerAll();
    await session.settled();
    expect(session.get().save).toEqual({ savedAt: 12_345, isPending: false, failure: null });
  });

  it('says why nothing was written, asks again, and says when it was', async () => {
    const failing = vi
      .fn<(edits: Edit[]) => Promise<{ savedAt: number }>>()
      .mockRejectedValueOnce(new Error('disk'))
      .mockResolvedValue({ savedAt: 99_000 });
    const session = startInterviewSession(newInterview(), 500, { send: failing });
    session.apply({ type: 'conclude', changes: { summary: 'x' } });
    await session.settled();
    expect(session.get().save.failure).toContain('What you typed is safe');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(failing.mock.lastCall).toEqual([[{ type: 'batch', edits: [] }]]);
    expect(session.get().save).toEqual({ savedAt: 99_000, isPending: false, failure: null });
  });

  it('starts the clock with the first key press, and not again', () => {
    const { main, session } = start();
    writeDraft(session, first, { text: 'a', pointIds: [] });
    writeDraft(session, first, { text: 'ab', pointIds: [] });
    expect(main.received.map(({ type }) => type)).toEqual(['run', 'writeDraft', 'writeDraft']);
    expect(session.document.clock.startedAt).toBe(10_000);
  });

  it('undoes and redoes a mark, a rating and a note, one by one', () => {
    const { main, session } = start();
    cycleMark(session, first, point);
    rate(session, first, 4);
    writeDraft(session, first, { text: '+ good', pointIds: [] });
    commitDraft(session, first);
    const [note] = session.document.answers[0]?.notes ?? [];
    expect(note).toMatchObject({ kind: 'strength', text: 'good' });

    expect(session.undo()).toBe('Strength noted');
    expect(draftOf(session.document, first).text).toBe('+ good');
    expect(session.undo()).toBe('Typing');
    expect(draftOf(session.document, first).text).toBe('');
    expect(session.undo()).toBe('Rating 4');
    expect(session.undo()).toBe('Reasons: Met');
    expect(session.undo()).toBeNull();
    expect(session.document.answers[0]).toMatchObject({ rating: null, marks: {}, notes: [] });

    expect(session.redo()).toBe('Reasons: Met');
    expect(session.redo()).toBe('Rating 4');
    expect(session.redo()).toBe('Typing');
    expect(session.redo()).toBe('Strength noted');
    expect(session.document.answers[0]).toMatchObject({ rating: 4, marks: { [point]: 'met' } });
    expect(session.document.answers[0]?.notes).toEqual([note]);
    expect(main.interview).toEqual(session.document);
  });

  it('goes back into the note field and out of it again', () => {
    const { session } = start();
    rate(session, first, 2);
    type(session, 'second note');
    commitDraft(session, first);
    type(session, 'now this');
    expect(session.undo()).toBe('Typing');
    expect(draftOf(session.document, first).text).toBe('now ');
    expect(session.undo()).toBe('Typing');
    expect(draftOf(session.document, first).text).toBe('');
    expect(session.undo()).toBe('Note');
    expect(draftOf(session.document, first).text).toBe('second note');
    expect(session.undo()).toBe('Typing');
    expect(draftOf(session.document, first).text).toBe('');
    expect(session.undo()).toBe('Rating 2');
    expect([1, 2, 3, 4, 5].map(() => session.redo())).toEqual(['Rating 2', 'Typing', 'Note', 'Typing', 'Typing']);
    expect(session.redo()).toBeNull();
    expect(session.document.answers[0]?.notes.map(({ text }) => text)).toEqual(['second note']);
    expect(draftOf(session.document, first).text).toBe('now this');
  });

  it('takes several presses of the same key back as one', () => {
    const { session } = start();
    cycleMark(session, first, point);
    cycleMark(session, first, point);
    expect(session.document.answers[0]?.marks).toEqual({ [point]: 'partly' });
    session.undo();
    expect(session.document.answers[0]?.marks).toEqual({});
    expect(session.undo()).toBeNull();
  });

  it('shows the question to which an undone step belongs', () => {
    const { session } = start();
    goTo(session, first);
    rate(session, first, 2);
    goTo(session, second);
    session.undo();
    expect(session.document.current).toBe(first);
  });

  it('takes what was typed, skipped and entered in a step back and forth, there', () => {
    const { session } = start();
    writeDraft(session, 'opening', { text: 'knows two of us', pointIds: [] });
    commitDraft(session, 'opening');
    toggleSkipped(session, 'closing');
    goTo(session, first);
    const opening = () => session.document.steps?.opening.notes.map(({ text }) => text);
    expect([session.undo(), session.document.steps?.closing.skipped]).toEqual(['Closing skipped', null]);
    expect([session.undo(), opening(), session.document.current]).toEqual(['Note', [], 'opening']);
    expect(draftOf(session.document, 'opening').text).toBe('knows two of us');
    expect([session.redo(), opening()]).toEqual(['Note', ['knows two of us']]);
  });

  it('undoes a moved note in both questions at once', () => {
    const { session } = start();
    writeDraft(session, first, { text: 'one', pointIds: [point] });
    commitDraft(session, first);
    const before = session.document.answers;
    moveNote(session, first, before[0]?.notes[0]?.id ?? '', second);
    expect(session.document.answers.map(({ notes }) => notes.length)).toEqual([0, 1]);
    session.undo();
    expect(session.document.answers).toEqual(before);
  });
});
