import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { refusedReceipt } from '../../shared/ipc/panelContract.ts';
import type { Dropped } from '../components/DropTarget.tsx';
import { isCalendarFile } from '../features/planning/calendarController.ts';
import { type Refusal, refusalOf } from '../screens/import/droppedFiles.ts';
import { RequestError } from '../state/api.ts';

/** So many scorecards are taken at once. */
const mostScorecards = 200;

/** What dropped files are meant for. */
export type DropPlan =
  | { kind: 'guide'; files: File[] }
  /** Events of calendars, read as one. */
  | { kind: 'calendar'; files: File[] }
  /** `refused`: what was dropped with the scorecards and is none. */
  | { kind: 'scorecards'; files: File[]; refused: PanelReceipt[] }
  | { kind: 'refused'; refusal: Refusal };

/** Tells scorecards, kits, plans and calendars from guides, by their names alone. Calendars are dropped by themselves. */
export function planOf(dropped: readonly Dropped[]): DropPlan {
  const calendars = dropped.filter(isCalendar);
  if (calendars.length === dropped.length && calendars.length > 0) {
    return { kind: 'calendar', files: calendars.map(({ file }) => file) };
  }
  const scorecards = dropped.filter(isScorecard);
  if (scorecards.length === 0) return planOfGuide(dropped);
  if (scorecards.length > mostScorecards) return { kind: 'refused', refusal: tooMany(scorecards.length) };
  const others = dropped.filter((one) => !isScorecard(one));
  return { kind: 'scorecards', files: scorecards.map(({ file }) => file), refused: others.map(refusedBeside) };
}

function isScorecard({ file, isFolder }: Dropped): boolean {
  return !isFolder && /\.(scorecard|kit|plan|age)$/i.test(file.name);
}

function isCalendar({ file, isFolder }: Dropped): boolean {
  return !isFolder && isCalendarFile(file);
}

function planOfGuide(dropped: readonly Dropped[]): DropPlan {
  const refusal = refusalOf(dropped.map(({ file: { name }, isFolder }) => ({ name, isFolder })));
  return refusal === null ? { kind: 'guide', files: dropped.map(({ file }) => file) } : { kind: 'refused', refusal };
}

function refusedBeside({ file: { name }, isFolder }: Dropped): PanelReceipt {
  if (isFolder) return refusedReceipt(name, 'This is a folder. Open it, and drop the .scorecard files that are in it.');
  return refusedReceipt(
    name,
    'This is no .scorecard file. Drop an interview guide by itself, without scorecards, and its questions are read.',
  );
}

function tooMany(count: number): Refusal {
  return {
    title: `${count} scorecards are too many at once`,
    error: new RequestError('notAllowed', `Drop at most ${mostScorecards}, or share the folder that they are in.`),
  };
}

/** Whether a path is that of a live interview. Nothing takes an interviewer away from there, and nothing covers it. */
export function isInInterview(pathname: string): boolean {
  return pathname.startsWith('/interviews/');
}
