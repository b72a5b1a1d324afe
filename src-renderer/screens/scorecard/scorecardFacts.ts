import { deviations } from '../../../shared/domain/interview/deviations.ts';
import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import {
  formatCoverage,
  formatMean,
  formatShare,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
  weightsInWords,
} from '../../../shared/domain/interview/scoring.ts';
import { toldOfName } from '../../../shared/domain/interview/words.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';

/** A figure at the head of the scorecard, with what it means and where it comes from. */
export interface Fact {
  name: string;
  value: string;
  note: string;
}

/** What answers 'should we hire?' at a glance. */
export function scorecardFacts(interview: Interview): Fact[] {
  return [recommendationFact(interview), meanFact(interview), coverageFact(interview), deviationFact(interview)];
}

function recommendationFact({ recommendation }: Interview): Fact {
  return {
    name: 'Recommendation',
    value: recommendation === null ? 'None' : recommendationNames[recommendation],
    note: 'Given after all ratings',
  };
}

function meanFact(interview: Interview): Fact {
  const given = givenRatings(answeredQuestions(interview));
  return {
    name: `Mean rating, ${weightsInWords(given)}`,
    value: formatMean(interviewMean(interview)),
    note: meanFormula(given),
  };
}

function coverageFact(interview: Interview): Fact {
  const covered = interviewCoverage(interview);
  return {
    name: 'Rubric covered',
    value: formatShare(covered.share),
    note: formatCoverage(covered),
  };
}

function deviationFact(interview: Interview): Fact {
  const count = deviations(interview).length;
  return {
    name: 'Deviations',
    value: count === 0 ? 'None' : String(count),
    note: count === 0 ? 'Asked as planned' : 'From the plan, listed below',
  };
}

/** The days, people and places of an interview, for the line under its heading. */
export function scorecardPlace({ details, plan }: Interview, formatDay: (date: string) => string): string[] {
  return [
    toldOfName(details.candidate),
    details.candidate.role,
    details.round,
    formatDay(details.date),
    details.interviewer.name === '' ? '' : `by ${details.interviewer.name}`,
    plan.title === '' ? '' : `“${plan.title}”`,
  ].filter((part) => part.trim() !== '');
}
