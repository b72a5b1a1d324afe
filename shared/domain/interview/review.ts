import { toSingleLine } from '../plainText.ts';
import { questionTitle } from '../questions/question.ts';
import { type Answer, answeredQuestions, draftOf, type Interview, isSettled, standingOf } from './interview.ts';
import { owesReason } from './scoring.ts';

/** What is still open when an interview ends, and where to jump to. Only `blocks: true` keeps it from being submitted. */
export interface OpenMatter {
  kind:
    | 'candidateMissing'
    | 'interviewerMissing'
    | 'unrated'
    | 'notRated'
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

/** Whether nothing is left that keeps the interview from being submitted. An amendment needs its reason besides. */
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
    if (standingOf(answer) === 'notRated') {
      const text = `“${title}” was asked, but is not rated: it enters no mean, and the scorecard says so`;
      matters.push({ kind: 'notRated', blocks: false, questionId, text });
    }
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

/** What each kind is called where it stands for all matters of that kind. */
const kindNames: Readonly<Record<OpenMatter['kind'], string>> = {
  unrated: 'ratings',
  candidateMissing: 'the candidate’s name',
  interviewerMissing: 'the interviewer’s name',
  recommendationMissing: 'the recommendation',
  notRated: 'Asked, but not rated',
  unexplained: 'A rating far from its coverage without a reason',
  unlinkedConcern: 'A concern without a point',
};

function ofKind(matters: readonly OpenMatter[], kind: OpenMatter['kind']): OpenMatter[] {
  return matters.filter((matter) => matter.kind === kind);
}

/** What keeps an interview from being submitted, in a few words: '2 ratings, the recommendation'; empty when nothing does. */
export function blockersInWords(matters: readonly OpenMatter[]): string {
  const kinds = new Set(matters.filter(({ blocks }) => blocks).map(({ kind }) => kind));
  const unrated = ofKind(matters, 'unrated').length;
  return [...kinds]
    .map((kind) => (kind === 'unrated' ? `${unrated} ${unrated === 1 ? 'rating' : 'ratings'}` : kindNames[kind]))
    .join(', ');
}

/** Matters of one kind that can stay open, under one name: 'A concern without a point: 11'. */
export interface OptionalMatters {
  name: string;
  matters: OpenMatter[];
}

/** What can stay as it is, one entry a kind, in the order in which the kinds first come up. */
export function optionalMatters(matters: readonly OpenMatter[]): OptionalMatters[] {
  const kinds = new Set(matters.filter(({ blocks }) => !blocks).map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const same = ofKind(matters, kind);
    return { name: `${kindNames[kind]}: ${same.length}`, matters: same };
  });
}

/** A question that may have been asked, since something was written down or marked. */
export interface Evidence {
  questionId: string;
  title: string;
  /** '9 notes and 3 marks'. */
  inWords: string;
}

/** Which of these questions may have been asked although nobody has rated them. */
export function evidenceOfAsking(interview: Interview, questionIds: readonly string[]): Evidence[] {
  return answeredQuestions(interview)
    .filter(({ question }) => questionIds.includes(question.id))
    .flatMap(({ question, answer }) => {
      const inWords = countEvidence(answer, draftOf(interview, question.id).text.trim() !== '');
      return inWords === '' ? [] : [{ questionId: question.id, title: questionTitle(question), inWords }];
    });
}

function countEvidence({ notes, marks }: Answer, isTyping: boolean): string {
  const counted = [
    [notes.length + Number(isTyping), 'note'],
    [Object.keys(marks).length, 'mark'],
  ] as const;
  return counted
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
    .join(' and ');
}
