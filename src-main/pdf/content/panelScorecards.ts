import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import {
  formatCoverage,
  givenRatings,
  interviewCoverage,
  meanFormula,
} from '../../../shared/domain/interview/scoring.ts';
import { agreedInWords, typedInWords } from '../../../shared/domain/interview/words.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { memberName } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { latestRevision, originalRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import { type Block, heading } from '../blocks/document.ts';
import { amendmentHistory } from './amendmentContent.ts';
import { deviationBlocks, strengthsAndConcerns, written } from './conclusionContent.ts';
import { formatDay, formatMoment } from './dates.ts';
import { generalNoteBlocks } from './stepContent.ts';

/** One interviewer's scorecard in short: when, what it came to, what was concluded, and what an amendment changed. */
export function memberBlocks(member: PanelMember): Block[] {
  const { interview, scorecard } = member;
  const { summary } = interview.conclusion;
  return [
    heading(3, memberName(member)),
    { type: 'facts', facts: factsOf(member) },
    heading(4, 'Summary'),
    ...written(summary, 'No summary was written.'),
    ...strengthsAndConcerns(interview.conclusion, 4),
    ...generalNoteBlocks(interview, 4),
    ...deviationBlocks(interview, 4),
    ...amendmentHistory(scorecard, 4),
  ];
}

function factsOf({ interview, scorecard, amendedAt }: PanelMember): { label: string; value: string }[] {
  const { recommendation, details } = interview;
  const round = toSingleLine(details.round);
  const weights = weightsOf(interview);
  return [
    { label: 'Interview', value: round === '' ? formatDay(details.date) : `${formatDay(details.date)}, ${round}` },
    ...(agreedInWords(details) === '' ? [] : [{ label: 'Agreed beforehand', value: agreedInWords(details) }]),
    ...(interview.typedIn ? [{ label: 'Recorded', value: `${typedInWords}, without a clock` }] : []),
    { label: 'Recommendation', value: recommendation === null ? 'None' : recommendationNames[recommendation] },
    { label: 'Mean rating', value: meanFormula(givenRatings(answeredQuestions(interview))) },
    ...(weights === '' ? [] : [{ label: 'Weights', value: weights }]),
    { label: 'Rubric', value: formatCoverage(interviewCoverage(interview)) },
    { label: 'Submitted', value: formatMoment(originalRevision(scorecard)) },
    ...(amendedAt === null ? [] : [{ label: 'Last amended', value: formatMoment(latestRevision(scorecard)) }]),
  ];
}

/** Weights other than 1, each with its reason. */
function weightsOf(interview: Interview): string {
  return answeredQuestions(interview)
    .filter(({ question }) => question.weight !== 1)
    .map(({ question }) => {
      const reason = question.weightReason.trim() || 'no reason was written down';
      return `${toSingleLine(questionTitle(question))}: ${question.weight} (${reason})`;
    })
    .join('\n');
}
