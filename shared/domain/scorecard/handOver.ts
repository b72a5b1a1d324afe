import type { Id } from '../ids.ts';
import { answeredQuestions, type Interview } from '../interview/interview.ts';
import { interviewSteps } from '../interview/places.ts';
import { toSingleLine } from '../plainText.ts';
import { questionTitle } from '../questions/question.ts';
import { publicInterview } from './privateLines.ts';

/** A line marked '?', which the next interviewer may dig into. */
export interface FollowUp {
  id: Id;
  text: string;
  /** Where it was noted: the question's title, 'Opening' or 'Closing'. */
  place: string;
  /** The question's number; null for the opening and the closing. */
  number: number | null;
}

/** What the next interviewer is told. Nothing in it says how well the candidate did, so that they score for themselves. */
export interface HandOver {
  candidate: string;
  role: string;
  round: string;
  /** The titles of the questions that were asked so far, by competency, in the order in which these came. */
  covered: { competency: string; questions: string[] }[];
  /** The titles of the plan's other questions. */
  notCovered: string[];
  followUps: FollowUp[];
}

/** The lines marked '?' in their order, without private ones. */
export function followUpsOf(interview: Interview): FollowUp[] {
  const shown = publicInterview(interview);
  const [opening, closing] = interviewSteps(shown).map(({ title, record: { notes } }) => ({
    place: title,
    number: null,
    notes,
  }));
  const questions = answeredQuestions(shown).map(({ question, answer: { notes }, number }) => ({
    number,
    place: toSingleLine(questionTitle(question)),
    notes,
  }));
  return [opening, ...questions, closing]
    .filter((one) => one !== undefined)
    .flatMap(({ place, number, notes }) =>
      notes
        .filter(({ kind }) => kind === 'followUp')
        .map(({ id, text }) => ({ id, text: toSingleLine(text), place, number })),
    );
}

/** @param chosen the ids of the follow-ups that are handed over */
export function handOver(interview: Interview, chosen: ReadonlySet<Id>): HandOver {
  const { candidate, round } = interview.details;
  const covered = new Map<string, string[]>();
  const notCovered: string[] = [];
  for (const { question, answer } of answeredQuestions(interview)) {
    const title = toSingleLine(questionTitle(question));
    if (answer.notAsked !== null || answer.askedAt === null) notCovered.push(title);
    else covered.set(question.competency, [...(covered.get(question.competency) ?? []), title]);
  }
  return {
    candidate: toSingleLine(candidate.name),
    role: toSingleLine(candidate.role),
    round: toSingleLine(round),
    covered: [...covered].map(([competency, questions]) => ({ competency: toSingleLine(competency), questions })),
    notCovered,
    followUps: followUpsOf(interview).filter(({ id }) => chosen.has(id)),
  };
}

/** The card as it is read, pasted and printed: plain lines, with no sign that a chat would take for anything. */
export function handOverText({ candidate, role, round, covered, notCovered, followUps }: HandOver): string {
  const head = [candidate, role, round].filter((part) => part !== '').join(' · ');
  const parts = [
    [`Hand-over: ${head}`],
    listed(
      'Covered',
      covered.map(({ competency, questions }) => [competency, questions.join('; ')].filter(Boolean).join(': ')),
    ),
    listed('Not asked', notCovered),
    listed(
      'Please dig into',
      followUps.map(({ text, place }) => `${text} (${place})`),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `• ${line}`)];
}
