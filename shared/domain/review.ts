import { answeredQuestions, type Interview, isSettled } from './interview.ts';
import { questionTitle } from './question.ts';
import { owesReason } from './scoring.ts';
import { toSingleLine } from './text.ts';

/** What is still open when an interview ends, and where to jump to. Only `blocks: true` keeps it from being submitted. */
export interface OpenMatter {
  kind:
    | 'candidateMissing'
    | 'interviewerMissing'
    | 'unrated'
    | 'unexplained'
    | 'unlinkedConcern'
    | 'recommendationMissing';
  blocks: boolean;
  /** The question to jump to, where there is one. */
  questionId?: string;
  noteId?: string;
  text: string;
}

/** Everything that is missing, in the order of the questions; general matters last. */
export function openMatters(interview: Interview): OpenMatter[] {
  return [...questionMatters(interview), ...generalMatters(interview)];
}

/** Whether nothing is left that keeps the interview from being submitted. */
export function canSubmit(interview: Interview): boolean {
  return openMatters(interview).every((matter) => !matter.blocks);
}

function questionMatters(interview: Interview): OpenMatter[] {
  return answeredQuestions(interview).flatMap(({ question, answer }) => {
    const title = questionTitle(question);
    const questionId = question.id;
    const matters: OpenMatter[] = [];
    if (!isSettled(answer))
      matters.push({ kind: 'unrated', blocks: true, questionId, text: `“${title}” has no rating` });
    if (owesReason(question, answer)) {
      const text = `“${title}” is rated two or more away from what its coverage suggests`;
      matters.push({ kind: 'unexplained', blocks: false, questionId, text });
    }
    for (const note of answer.notes) {
      if (note.kind !== 'concern' || note.pointIds.length > 0 || question.rubric.length === 0) continue;
      const text = `A concern under “${title}” is linked to no rubric point: ${toSingleLine(note.text)}`;
      matters.push({ kind: 'unlinkedConcern', blocks: false, questionId, noteId: note.id, text });
    }
    return matters;
  });
}

function generalMatters(interview: Interview): OpenMatter[] {
  const { candidate, interviewer } = interview.details;
  const matters: OpenMatter[] = [];
  if (toSingleLine(candidate.name) === '') {
    matters.push({ kind: 'candidateMissing', blocks: true, text: 'The candidate has no name' });
  }
  if (toSingleLine(interviewer.name) === '') {
    matters.push({ kind: 'interviewerMissing', blocks: true, text: 'The interviewer has no name' });
  }
  if (interview.recommendation === null) {
    matters.push({ kind: 'recommendationMissing', blocks: true, text: 'There is no recommendation yet' });
  }
  return matters;
}
