import type { Interview } from '../../../shared/domain/interview/interview.ts';
import {
  anonymousCandidate,
  anonymousDetails,
  type Hide,
  hideInAnswer,
  hideInQuestion,
  hideInSteps,
  nameHider,
} from '../../../shared/domain/panel/anonymise.ts';
import type { PanelScorecard } from '../../../shared/domain/panel/member.ts';
import type { ComparedCandidate, ComparedRole } from './comparedRole.ts';

/** How texts lose their names: those about one candidate, and those that were written for everybody. */
interface Hiders {
  personal: Hide;
  common: Hide;
}

/**
 * The role without the names of its candidates, in whatever a person wrote about them. Nothing that is printed is taken from
 * anywhere else, so that no name can get past this. Without `hidden` it is as it was.
 */
export function withHiddenNames(compared: ComparedRole): ComparedRole {
  const { hidden } = compared;
  if (hidden === null) return compared;
  const candidates = compared.candidates.map((candidate) => {
    // Of a part that several names share, the candidate whom the text is about is meant.
    const own = hidden.filter(({ key }) => key === candidate.key);
    const all = [...own, ...hidden.filter(({ key }) => key !== candidate.key)];
    const hiders = { personal: nameHider(all), common: nameHider(all, 'wholeNames') };
    return hiddenCandidate(candidate, own[0]?.label ?? 'Candidate', hiders);
  });
  return { ...compared, role: nameHider(hidden, 'wholeNames')(compared.role), candidates, hidden: [] };
}

function hiddenCandidate(one: ComparedCandidate, label: string, hiders: Hiders): ComparedCandidate {
  return {
    ...one,
    candidate: anonymousCandidate(one.candidate, label),
    againstRule: hiders.personal(one.againstRule),
    scorecards: one.scorecards.map((scorecard) => hiddenScorecard(scorecard, label, hiders)),
  };
}

function hiddenScorecard(one: PanelScorecard, label: string, hiders: Hiders): PanelScorecard {
  const revisions = one.scorecard.revisions.map((revision) => ({
    ...revision,
    reason: hiders.personal(revision.reason),
    interview: hiddenInterview(revision.interview, label, hiders),
  }));
  return { ...one, scorecard: { ...one.scorecard, revisions } };
}

function hiddenInterview(interview: Interview, label: string, { personal, common }: Hiders): Interview {
  const { details, plan, conclusion } = interview;
  return {
    ...interview,
    details: anonymousDetails(details, label, personal),
    plan: {
      ...plan,
      title: common(plan.title),
      ...(plan.opening === undefined ? {} : { opening: common(plan.opening) }),
      ...(plan.closing === undefined ? {} : { closing: common(plan.closing) }),
      questions: plan.questions.map((question) => hideInQuestion(question, common)),
    },
    added: interview.added.map((question) => hideInQuestion(question, personal)),
    answers: interview.answers.map((answer) => hideInAnswer(answer, personal)),
    ...hideInSteps(interview, personal),
    conclusion: {
      summary: personal(conclusion.summary),
      strengths: personal(conclusion.strengths),
      concerns: personal(conclusion.concerns),
    },
  };
}
