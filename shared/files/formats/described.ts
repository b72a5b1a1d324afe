import { editionBy } from '../../domain/edition.ts';
import { toSingleLine } from '../../domain/plainText.ts';
import { planTitle } from '../../domain/plan/planEditing.ts';
import { kitTitle } from '../../domain/questions/kit.ts';
import { questionTitle } from '../../domain/questions/question.ts';
import { setTitle } from '../../domain/questions/setEditing.ts';
import { latestRevision } from '../../domain/scorecard/scorecard.ts';
import type { GuideDocument } from './guide.ts';
import type { InterviewDocument } from './interview.ts';
import type { KitDocument } from './kit.ts';
import type { PanelDocument } from './panel.ts';
import type { PlanDocument } from './plan.ts';
import type { PlanFileDocument } from './planFile.ts';
import type { PlannedDocument } from './planned.ts';
import type { QuestionDocument } from './question.ts';
import type { ReceivedDocument } from './received.ts';
import type { SetDocument } from './set.ts';

/** What tells a document from others, each in one line; both may be empty. It says nothing of ratings or notes. */
export interface Description {
  /** The candidate of an interview, the title of a set or a question, the file of a guide. */
  name: string;
  /** The candidate's role, the number of questions. */
  detail: string;
}

export function describeInterviewDocument({ working, scorecard }: InterviewDocument): Description {
  const interview = working ?? (scorecard === null ? null : latestRevision(scorecard).interview);
  return candidateInWords(interview?.details.candidate);
}

export function describeSetDocument({ set }: SetDocument): Description {
  return { name: setTitle(set), detail: set.role };
}

export function describeQuestionDocument({ question }: QuestionDocument): Description {
  return { name: questionTitle(question), detail: question.competency };
}

export function describeGuideDocument({ guide, questionIds }: GuideDocument): Description {
  const count = questionIds.length;
  return { name: toSingleLine(guide.name), detail: count === 1 ? '1 question' : `${count} questions` };
}

export function describeKitDocument({ kit }: KitDocument): Description {
  return { name: kitTitle(kit), detail: editionBy(kit) };
}

export function describePlanFileDocument({ plan }: PlanFileDocument): Description {
  return { name: planTitle(plan), detail: editionBy(plan) };
}

export function describePlanDocument({ plan }: PlanDocument): Description {
  const count = plan.rounds.length;
  return { name: planTitle(plan), detail: count === 1 ? '1 round' : `${count} rounds` };
}

export function describePanelDocument({ panel }: PanelDocument): Description {
  return candidateInWords(panel.candidate);
}

/** With whom an interview is planned, and for which role and round. */
export function describePlannedDocument({ planned }: PlannedDocument): Description {
  const { candidate, round } = planned;
  const detail = [candidate.role, round].map(toSingleLine).filter((part) => part !== '');
  return { name: toSingleLine(candidate.name), detail: detail.join(' · ') };
}

/** Whom a received scorecard is about, and from whom it is: nothing that a seal keeps closed. */
export function describeReceivedDocument({ scorecard }: ReceivedDocument): Description {
  const { candidate, interviewer } = latestRevision(scorecard).interview.details;
  return { name: toSingleLine(candidate.name), detail: `from ${toSingleLine(interviewer.name)}` };
}

function candidateInWords(candidate: { name: string; role: string } | undefined): Description {
  return { name: toSingleLine(candidate?.name ?? ''), detail: toSingleLine(candidate?.role ?? '') };
}
