import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { candidateSchema, type Details, type Interviewer, interviewerSchema } from '../interview/interview.ts';
import { dayOf, utcOffsetSchema } from '../moment.ts';
import { minutesSchema } from '../questions/question.ts';
import { foldForSearch, lineSchema } from '../text.ts';

/** Which event of which calendar something came from: the same event, changed, changes it again. */
export const calendarSourceSchema = z.strictObject({
  uid: z.string().min(1).max(1_000),
  /** Which occurrence of a recurring event, as the calendar writes it; empty where there is only one. */
  occurrence: z.string().max(100),
  /** How often the event was changed, as its calendar counts. */
  sequence: z.int().min(0),
});
export type CalendarSource = z.infer<typeof calendarSourceSchema>;

/** What is planned, without its id. */
export const plannedPartsSchema = z.strictObject({
  candidate: candidateSchema,
  round: lineSchema,
  /** When it begins, in ms since the epoch. */
  startsAt: instantSchema,
  /** How far the clock on the wall is ahead of UTC then, in minutes, in the zone that it was planned in. */
  utcOffset: utcOffsetSchema,
  /** The name of that zone, such as 'Europe/Berlin'; empty where none was said. */
  zone: z.string().max(100),
  minutes: minutesSchema,
  interviewer: interviewerSchema,
  /** The question set, or the kit, that it is to begin with; null while that is open. */
  setId: idSchema.nullable(),
  /** The round of a plan that it belongs to; null where it belongs to none. */
  plan: z.strictObject({ planId: idSchema, roundId: idSchema }).nullable(),
  /** The interview that it became; null before. */
  interviewId: idSchema.nullable(),
  source: calendarSourceSchema.nullable(),
});

/** An interview that is to be: who with whom, when, and by which questions. */
export const plannedSchema = plannedPartsSchema.extend({ id: idSchema });
export type Planned = z.infer<typeof plannedSchema>;

/** How it stands with a planned interview. */
export type PlannedState =
  | { kind: 'planned' | 'due' | 'running' | 'submitted' }
  /** `since`: when it ended by the plan, in ms since the epoch. */
  | { kind: 'late'; since: number };

/** What is known of the interview that it became; null where there is none, or not any more. */
export type Progress = 'running' | 'submitted' | null;

const minute = 60_000;
/** So long before its time it is due, in ms. */
export const dueBefore = 15 * minute;
/** So long after its end one may go on writing before it is late, in ms. */
export const writingTime = 24 * 60 * minute;

/** When it ends by the plan, in ms since the epoch. */
export function endOf({ startsAt, minutes }: Pick<Planned, 'startsAt' | 'minutes'>): number {
  return startsAt + minutes * minute;
}

/** How it stands at `now` (ms since the epoch). What nobody has begun is late from its end on, what was begun a day later. */
export function plannedState(
  planned: Pick<Planned, 'startsAt' | 'minutes'>,
  progress: Progress,
  now: number,
): PlannedState {
  if (progress === 'submitted') return { kind: 'submitted' };
  const since = endOf(planned);
  if (progress === 'running') return now < since + writingTime ? { kind: 'running' } : { kind: 'late', since };
  if (now >= since) return { kind: 'late', since };
  return { kind: now < planned.startsAt - dueBefore ? 'planned' : 'due' };
}

/** 'not submitted for 26 hours', 'not submitted for 3 days': since the end by the plan. */
export function lateInWords({ since }: { since: number }, now: number): string {
  const hours = Math.floor((now - since) / (60 * minute));
  if (hours < 1) return 'not submitted yet';
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
  return `not submitted for ${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whether an interview is one's own: by the e-mail where both are known, otherwise by the name. Without a name it is one's own. */
export function isOwn({ interviewer }: Pick<Planned, 'interviewer'>, me: Interviewer): boolean {
  const [name, own] = [foldForSearch(interviewer.name.trim()), foldForSearch(me.name.trim())];
  const [email, ownEmail] = [interviewer.email.trim().toLowerCase(), me.email.trim().toLowerCase()];
  if (email !== '' && ownEmail !== '') return email === ownEmail;
  return name === '' || own === '' || name === own;
}

/** Which of those that are kept came from the same event; undefined where none did. */
export function ofSameEvent<One extends Pick<Planned, 'source'>>(
  kept: readonly One[],
  source: CalendarSource | null,
): One | undefined {
  if (source === null) return undefined;
  return kept.find(
    (one) => one.source !== null && one.source.uid === source.uid && one.source.occurrence === source.occurrence,
  );
}

/** The details of the interview that it becomes, on the day on which it takes place there. */
export function detailsOfPlanned(
  { candidate, interviewer, round, startsAt, utcOffset }: Planned,
  me: Interviewer,
): Details {
  return {
    candidate,
    interviewer: interviewer.name.trim() === '' ? me : interviewer,
    round,
    date: dayOf({ at: startsAt, utcOffset }),
  };
}

/** Whose it is and when, in the order of a day: by time, then by name. */
export function byTime(one: Planned, other: Planned): number {
  return (
    one.startsAt - other.startsAt ||
    one.candidate.name.localeCompare(other.candidate.name, 'en') ||
    one.id.localeCompare(other.id)
  );
}
