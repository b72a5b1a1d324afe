import { type Id, newId } from '../../../../shared/domain/ids.ts';
import { answeredQuestions, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { inserted, moved } from '../../../../shared/domain/parts.ts';
import { clip, textLimits } from '../../../../shared/domain/plainText.ts';
import { questionTitle } from '../../../../shared/domain/questions/question.ts';
import type { Feedback, LeftOut } from '../../../../shared/domain/scorecard/feedback.ts';

/** One line of the feedback while it is edited. The id is the editor's own: the stored lines have none. */
export interface FeedbackLine {
  id: Id;
  text: string;
}

/** Which list of a question a line stands in. */
export type FeedbackSide = 'strong' | 'toGrow';

/** A question of the feedback while it is edited: also one with nothing to say yet. */
export interface EditedSection {
  questionId: Id;
  title: string;
  strong: readonly FeedbackLine[];
  toGrow: readonly FeedbackLine[];
}

export interface EditedFeedback {
  opening: string;
  sections: readonly EditedSection[];
  closing: string;
}

/** Where a list of lines is. */
export interface ListPlace {
  questionId: Id;
  side: FeedbackSide;
}

/** The most lines that one list can hold; the stored feedback has the same limit. */
export const lineLimit = 200;

function lines(texts: readonly string[]): FeedbackLine[] {
  return texts.map((text) => ({ id: newId(), text }));
}

/** A feedback made ready for editing: every question that was asked has its place, whether or not there is a line for it. */
export function editFeedback(feedback: Feedback, interview: Interview): EditedFeedback {
  const stored = new Map(feedback.sections.map((section) => [section.questionId, section]));
  const asked = answeredQuestions(interview)
    .filter(({ question, answer }) => answer.notAsked === null || stored.has(question.id))
    .map(({ question }) => {
      const section = stored.get(question.id);
      stored.delete(question.id);
      return { questionId: question.id, title: questionTitle(question), strong: [], toGrow: [], ...section };
    });
  const sections = [...asked, ...stored.values()].map((section) => ({
    ...section,
    strong: lines(section.strong),
    toGrow: lines(section.toGrow),
  }));
  return { opening: feedback.opening, sections, closing: feedback.closing };
}

/** What is stored of an edited feedback: no empty lines, no questions without a line. */
export function storedFeedback({ opening, sections, closing }: EditedFeedback, editedAt: number): Feedback {
  const texts = (list: readonly FeedbackLine[]) => list.map(({ text }) => text).filter((text) => text.trim() !== '');
  return {
    opening,
    closing,
    editedAt,
    sections: sections
      .map(({ questionId, title, strong, toGrow }) => ({
        questionId,
        title: clip(title, textLimits.line),
        strong: texts(strong),
        toGrow: texts(toGrow),
      }))
      .filter(({ strong, toGrow }) => strong.length + toGrow.length > 0),
  };
}

export function linesAt(feedback: EditedFeedback, { questionId, side }: ListPlace): readonly FeedbackLine[] {
  return feedback.sections.find((section) => section.questionId === questionId)?.[side] ?? [];
}

function changeList(
  feedback: EditedFeedback,
  { questionId, side }: ListPlace,
  update: (list: readonly FeedbackLine[]) => readonly FeedbackLine[],
): EditedFeedback {
  const sections = feedback.sections.map((section) =>
    section.questionId === questionId ? { ...section, [side]: update(section[side]) } : section,
  );
  return { ...feedback, sections };
}

export function changeLine(feedback: EditedFeedback, place: ListPlace, lineId: Id, text: string): EditedFeedback {
  return changeList(feedback, place, (list) => list.map((line) => (line.id === lineId ? { ...line, text } : line)));
}

/** Puts lines in before `index`, as many as the limit leaves room for. */
export function insertLines(
  feedback: EditedFeedback,
  place: ListPlace,
  index: number,
  added: readonly FeedbackLine[],
): EditedFeedback {
  return changeList(feedback, place, (list) => inserted(list, index, ...added.slice(0, lineLimit - list.length)));
}

export function removeLine(feedback: EditedFeedback, place: ListPlace, lineId: Id): EditedFeedback {
  return changeList(feedback, place, (list) => list.filter(({ id }) => id !== lineId));
}

export function moveLine(feedback: EditedFeedback, place: ListPlace, from: number, to: number): EditedFeedback {
  return changeList(feedback, place, (list) => moved(list, from, to));
}

/** Puts a line at the end of the question's other list: what was noted as strong can be something to grow in. */
export function moveAcross(feedback: EditedFeedback, place: ListPlace, lineId: Id): EditedFeedback {
  const line = linesAt(feedback, place).find(({ id }) => id === lineId);
  const other: ListPlace = { ...place, side: place.side === 'strong' ? 'toGrow' : 'strong' };
  const target = linesAt(feedback, other);
  if (line === undefined || target.length >= lineLimit) return feedback;
  return insertLines(removeLine(feedback, place, lineId), other, target.length, [line]);
}

/** What of the left-out lines is not in the feedback by somebody's own choice. */
export function stillLeftOut(feedback: EditedFeedback, leftOut: readonly LeftOut[]): LeftOut[] {
  const taken = new Set(
    feedback.sections.flatMap(({ questionId, strong, toGrow }) =>
      [...strong, ...toGrow].map(({ text }) => `${questionId} ${text}`),
    ),
  );
  return leftOut.filter(({ questionId, text }) => questionId === null || !taken.has(`${questionId} ${text}`));
}

/** Whether a left-out line can be taken in as it is: a private line never, nor what stands under a question without a place. */
export function canBeTaken({ sections }: EditedFeedback, { reason, questionId }: LeftOut): boolean {
  const isOpen = reason === 'unlinked' || reason === 'followUp';
  return isOpen && sections.some((section) => section.questionId === questionId);
}

/** How much a feedback says, in words: '23 lines on 7 questions'. */
export function feedbackExtent({ sections }: Feedback): string {
  const count = sections.reduce((sum, { strong, toGrow }) => sum + strong.length + toGrow.length, 0);
  const questions = `${sections.length} ${sections.length === 1 ? 'question' : 'questions'}`;
  return `${count} ${count === 1 ? 'line' : 'lines'} on ${questions}`;
}
