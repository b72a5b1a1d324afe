import { newId } from '../../../shared/domain/ids.ts';
import type { Interviewer } from '../../../shared/domain/interview/interview.ts';
import { calendarDate, utcOffsetAt } from '../../../shared/domain/moment.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import type { Planned } from '../../../shared/domain/plan/planned.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { foldForSearch } from '../../../shared/domain/text.ts';

/** What is asked of a planned interview, as it is typed; day and time are by the clock of this computer. */
export interface PlanForm {
  candidate: string;
  email: string;
  role: string;
  round: string;
  /** `YYYY-MM-DD` and `HH:MM`; empty while the field is being changed. */
  day: string;
  time: string;
  minutes: number;
  /** Empty while none is chosen. */
  setId: string;
  plan: Planned['plan'];
  interviewer: string;
  interviewerEmail: string;
}

/** The longest that one can be planned, in minutes. */
export const longestMinutes = 600;

/** A planned interview of nobody yet, at the next full hour. */
export function emptyPlanned(now: number, me: Interviewer): Planned {
  const hour = 3_600_000;
  return {
    id: newId(),
    candidate: { name: '', role: '', email: '', link: '' },
    round: '',
    ...momentHere(Math.ceil(now / hour) * hour),
    minutes: 60,
    interviewer: me,
    setId: null,
    plan: null,
    interviewId: null,
    source: null,
  };
}

/** An instant with the zone of this computer. */
function momentHere(startsAt: number): Pick<Planned, 'startsAt' | 'utcOffset' | 'zone'> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { startsAt, utcOffset: utcOffsetAt(startsAt), zone };
}

export function formOf(planned: Planned): PlanForm {
  const start = new Date(planned.startsAt);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    candidate: planned.candidate.name,
    email: planned.candidate.email,
    role: planned.candidate.role,
    round: planned.round,
    day: calendarDate(start),
    time: `${two(start.getHours())}:${two(start.getMinutes())}`,
    minutes: planned.minutes,
    setId: planned.setId ?? '',
    plan: planned.plan,
    interviewer: planned.interviewer.name,
    interviewerEmail: planned.interviewer.email,
  };
}

/** The planned interview with what was typed. Its zone stays as long as its time does. */
export function plannedOf(form: PlanForm, before: Planned): Planned {
  const known = formOf(before);
  const isMoved = form.day !== known.day || form.time !== known.time;
  return {
    ...before,
    candidate: {
      ...before.candidate,
      name: toSingleLine(form.candidate),
      role: toSingleLine(form.role),
      email: toSingleLine(form.email),
    },
    round: toSingleLine(form.round),
    ...(isMoved ? momentHere(new Date(`${form.day}T${form.time}`).getTime()) : {}),
    minutes: form.minutes,
    setId: form.setId === '' ? null : form.setId,
    plan: form.plan,
    interviewer: { name: toSingleLine(form.interviewer), email: toSingleLine(form.interviewerEmail) },
  };
}

/** What is missing, by field. */
export type PlanProblems = Partial<Record<'candidate' | 'day' | 'time', string>>;

export function planProblems(form: PlanForm): PlanProblems {
  const problems: PlanProblems = {};
  if (toSingleLine(form.candidate) === '') problems.candidate = 'Type the candidate’s name.';
  if (form.day === '') problems.day = 'Choose the day of the interview.';
  if (form.time === '') problems.time = 'Type when it begins.';
  return problems;
}

/** Takes a set. Role and round follow it where nothing is typed there, and so do the minutes. */
export function takeSet(form: PlanForm, set: QuestionSet | undefined): PlanForm {
  if (set === undefined) return { ...form, setId: '' };
  return {
    ...form,
    setId: set.id,
    role: form.role.trim() === '' ? set.role : form.role,
    round: form.round.trim() === '' ? set.round : form.round,
    minutes: set.slotMinutes,
  };
}

/** Takes a round of a plan, with its role, its kit where that is here, and its first interviewer. */
export function takeRound(form: PlanForm, plan: HiringPlan, roundId: string, sets: readonly QuestionSet[]): PlanForm {
  const round = plan.rounds.find(({ id }) => id === roundId);
  if (round === undefined) return form;
  const kit = sets.find(({ id }) => id === round.kit?.id);
  const [first] = round.interviewers;
  return {
    ...form,
    plan: { planId: plan.id, roundId },
    role: plan.title,
    round: round.name,
    minutes: round.minutes,
    setId: kit?.id ?? form.setId,
    ...(first === undefined ? {} : { interviewer: first.name, interviewerEmail: first.email }),
  };
}

/** The set that fits a role best, of its round before others; undefined where none is for the role. */
export function fittingSet(
  sets: readonly QuestionSet[],
  { role, round }: { role: string; round: string },
): QuestionSet | undefined {
  const isSame = (one: string, other: string) => {
    const folded = foldForSearch(toSingleLine(one));
    return folded !== '' && folded === foldForSearch(toSingleLine(other));
  };
  const fitting = sets.filter((set) => isSame(set.role, role));
  return fitting.find((set) => isSame(set.round, round)) ?? fitting[0];
}
