import { answeredQuestions, type Interview } from '../../shared/domain/interview.ts';
import { recommendationNames } from '../../shared/domain/libraryEntry.ts';
import type { PanelMember } from '../../shared/domain/panel/member.ts';
import { memberName } from '../../shared/domain/panel/words.ts';
import { questionTitle } from '../../shared/domain/question.ts';
import { formatCoverage, givenRatings, interviewCoverage, meanFormula } from '../../shared/domain/scoring.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { amendmentHistory } from './amendmentContent.ts';
import { deviationBlocks, strengthsAndConcerns } from './conclusionContent.ts';
import { formatDay, formatInstant } from './dates.ts';
import { type Block, heading, paragraph } from './document.ts';

/** One interviewer's scorecard in short: when, what it came to, what was concluded, and what an amendment changed. */
export function memberBlocks(member: PanelMember): Block[] {
  const { interview, scorecard } = member;
  const { summary } = interview.conclusion;
  return [
    heading(3, memberName(member)),
    { type: 'facts', facts: factsOf(member) },
    heading(4, 'Summary'),
    summary.trim() === '' ? paragraph('No summary was written.', 'muted') : paragraph(summary.trim()),
    ...strengthsAndConcerns(interview.conclusion, 4),
    ...deviationBlocks(interview, 4),
    ...amendmentHistory(scorecard, 4),
  ];
}

function factsOf({ interview, submittedAt, amendedAt }: PanelMember): { label: string; value: string }[] {
  const { recommendation, details } = interview;
  const round = toSingleLine(details.round);
  const weights = weightsOf(interview);
  return [
    { label: 'Interview', value: round === '' ? formatDay(details.date) : `${formatDay(details.date)}, ${round}` },
    { label: 'Recommendation', value: recommendation === null ? 'None' : recommendationNames[recommendation] },
    { label: 'Mean', value: meanFormula(givenRatings(answeredQuestions(interview))) },
    ...(weights === '' ? [] : [{ label: 'Weights', value: weights }]),
    { label: 'Rubric covered', value: formatCoverage(interviewCoverage(interview)) },
    { label: 'Submitted', value: formatInstant(submittedAt) },
    ...(amendedAt === null ? [] : [{ label: 'Last amended', value: formatInstant(amendedAt) }]),
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
