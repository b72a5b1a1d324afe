import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../../shared/domain/scorecard/feedback.ts';
import { FeedbackDraft } from '../../../../../src-renderer/screens/scorecard/feedback/feedbackDraft.ts';
import {
  insertLines,
  type ListPlace,
  linesAt,
  removeLine,
} from '../../../../../src-renderer/screens/scorecard/feedback/feedbackEditing.ts';
import { idOf, interviewOf, marksOf, nine, plannedQuestion, withAnswer } from '../../../domain/examples.ts';

const place: ListPlace = { questionId: idOf(1), side: 'strong' };

function newDraft(stored: Feedback | null = null) {
  const saved: (Feedback | null)[] = [];
  const asked = interviewOf([plannedQuestion(1, [1, 1])]);
  const interview = withAnswer(asked, 1, { rating: 5, marks: marksOf(1, ['met', 'met']) });
  const draft = new FeedbackDraft(
    interview,
    stored,
    (feedback) => saved.push(feedback),
    () => nine,
  );
  const texts = () => linesAt(draft.state.get().edited, place).map(({ text }) => text);
  return { draft, saved, texts };
}

describe('FeedbackDraft', () => {
  it('begins with what the marks give and saves nothing before something was changed', () => {
    const { draft, saved, texts } = newDraft();
    expect(texts()).toEqual(['Point 1', 'Point 2']);
    expect(draft.state.get().stored).toBeNull();
    draft.change((feedback) => feedback);
    expect(saved).toEqual([]);
  });

  it('saves every change with its time', () => {
    const { draft, saved } = newDraft();
    draft.change((feedback) => ({ ...feedback, closing: 'Good luck' }));
    expect(saved.map((feedback) => [feedback?.closing, feedback?.editedAt])).toEqual([['Good luck', nine]]);
  });

  it('brings a deleted line back once, and keeps what was changed in between', () => {
    const { draft, texts } = newDraft();
    const [first] = linesAt(draft.state.get().edited, place);
    if (first === undefined) throw new Error('There are two lines.');
    draft.change((feedback) => removeLine(feedback, place, first.id));
    const undo = () => draft.change((feedback) => insertLines(feedback, place, 0, [first]));
    draft.change((feedback) => ({ ...feedback, opening: 'Hello' }));
    undo();
    expect(texts()).toEqual(['Point 1', 'Point 2']);
    expect(draft.state.get().edited.opening).toBe('Hello');
  });

  it('starts again from the marks, and takes that back', () => {
    const { draft, saved, texts } = newDraft();
    draft.change((feedback) => insertLines(feedback, place, 2, [{ id: idOf(70), text: 'Asks back' }]));
    const undo = draft.startAgain();
    expect(texts()).toEqual(['Point 1', 'Point 2']);
    expect(saved.at(-1)).toBeNull();
    undo();
    expect(texts()).toEqual(['Point 1', 'Point 2', 'Asks back']);
    expect(saved.at(-1)?.sections[0]?.strong).toEqual(['Point 1', 'Point 2', 'Asks back']);
  });
});
