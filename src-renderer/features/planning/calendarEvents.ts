import type { Interviewer } from '../../../shared/domain/interview/interview.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { type EventGuess, guessOfEvent } from '../../../shared/domain/plan/eventGuess.ts';
import { interviewWords, roundWords } from '../../../shared/domain/plan/eventWords.ts';
import { ofSameEvent, type Planned } from '../../../shared/domain/plan/planned.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { CalendarEvent, EventRemark } from '../../../shared/ipc/plannedContract.ts';
import { emptyPlanned, fittingSet, longestMinutes } from './planForm.ts';

/** What events are turned into planned interviews with. */
export interface EventContext {
  me: Interviewer;
  sets: readonly QuestionSet[];
  /** Roles of plans. */
  roles: readonly string[];
  /** What is planned already. */
  kept: readonly Planned[];
}

/** An event with the planned interview that it is guessed to be. */
export interface EventPlan {
  event: CalendarEvent;
  planned: Planned;
  /** What came from the same event before. */
  before: Planned | undefined;
  isCancelled: boolean;
  /** What is to be said of it, each a sentence. */
  remarks: string[];
  /** Whether it lies ahead and looks like an interview. */
  isLikely: boolean;
}

/** The interview that an event is guessed to be. What was planned of the same event keeps what the event does not say. */
export function planOfEvent(event: CalendarEvent, context: EventContext, now: number): EventPlan {
  const { me, sets, roles, kept } = context;
  const guess = guessOfEvent(event, { me, roles: [...roles, ...sets.map(({ role }) => role)] });
  const before = ofSameEvent(kept, event.source);
  const set = fittingSet(sets, guess);
  const isCancelled = event.remarks.includes('cancelled');
  const fresh = { ...emptyPlanned(now, me), setId: set?.id ?? null, minutes: set?.slotMinutes ?? 60 };
  const base = before ?? fresh;
  const minutes = event.remarks.includes('allDay') || event.minutes === 0 ? base.minutes : event.minutes;
  return {
    event,
    before,
    isCancelled,
    planned: {
      ...base,
      candidate: candidateOf(base, guess),
      round: base.round || guess.round,
      startsAt: event.startsAt,
      utcOffset: event.utcOffset,
      zone: event.zone,
      minutes: Math.min(minutes, longestMinutes),
      source: event.source,
    },
    remarks: remarksOf(event, before),
    isLikely: !isCancelled && !event.remarks.includes('over') && looksLikeInterview(event, guess),
  };
}

function candidateOf({ candidate }: Planned, guess: EventGuess): Planned['candidate'] {
  return {
    ...candidate,
    name: candidate.name || guess.candidate,
    role: candidate.role || guess.role,
    email: candidate.email || guess.email,
  };
}

function looksLikeInterview({ summary }: CalendarEvent, guess: EventGuess): boolean {
  return guess.candidate !== '' && (interviewWords.test(summary) || roundWords.test(summary) || guess.email !== '');
}

const remarkWords: Readonly<Record<EventRemark, string>> = {
  floating: 'Its time has no zone: it is taken by the clock of this computer.',
  unknownZone: 'Its zone is not known here: its time is taken by the clock of this computer.',
  allDay: 'It lasts the whole day: say when the interview begins.',
  recurring: 'It recurs: this is its next time. Others are added when they come.',
  over: 'It is over.',
  cancelled: 'The calendar says that it was cancelled.',
};

function remarksOf(event: CalendarEvent, before: Planned | undefined): string[] {
  const words = event.remarks.map((remark) => remarkWords[remark]);
  if (before?.source == null) return words;
  const isOlder = event.source.sequence < before.source.sequence;
  const about = isOlder
    ? 'It is planned already, by a newer state of this event: look at the time before you confirm.'
    : 'It is planned already: what you confirm changes that.';
  return event.remarks.includes('cancelled') ? words : [...words, about];
}

/** What an event is called in a list: its title, or who is invited. */
export function eventTitle({ summary, attendees }: CalendarEvent): string {
  return (
    toSingleLine(summary) || attendees.map(({ name, email }) => name || email).join(', ') || 'Event without a title'
  );
}
