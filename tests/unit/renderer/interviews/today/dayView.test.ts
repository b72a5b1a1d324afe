import { describe, expect, it } from 'vitest';
import type { Planned } from '../../../../../shared/domain/plan/planned.ts';
import type { LibraryEntry, Status } from '../../../../../shared/domain/scorecard/libraryEntry.ts';
import { dayView, nextOf } from '../../../../../src-renderer/screens/interviews/today/dayView.ts';
import { idOf } from '../../../domain/examples.ts';
import { plannedExample } from '../../../domain/plan/plannedExample.ts';

const me = { name: 'Ira Seidel', email: '' };
/** Noon where this computer is, and times around it. */
const noon = new Date(2026, 10, 29, 12).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

function planned(id: number, startsAt: number, changes: Partial<Planned> = {}): Planned {
  return plannedExample({ id: idOf(id), startsAt, ...changes });
}

function entry(id: number, status: Status, createdAt = at(29, 8)): LibraryEntry {
  return {
    id: idOf(id),
    candidate: `Candidate ${id}`,
    role: 'Nurse',
    round: '',
    date: '2026-11-29',
    interviewer: 'Ira Seidel',
    status,
    mean: null,
    recommendation: null,
    settled: 0,
    questions: 5,
    sample: false,
    createdAt,
    submittedAt: status === 'amending' ? createdAt + 1 : null,
  };
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => Number(id.slice(-12)));
const plannedIds = (lines: readonly { planned: Planned }[]) => ids(lines.map((line) => line.planned));

describe('what the day holds', () => {
  it('is of this calendar day, from its first minute to its last', () => {
    const all = [at(28, 23, 59), at(29, 0), at(29, 14), at(29, 23, 59), at(30, 0)].map((time, index) =>
      planned(index + 1, time),
    );
    const view = dayView(all, [], me, noon);
    expect([plannedIds(view.today), plannedIds(view.ahead), ids(view.unsubmitted)]).toEqual([[2, 3, 4], [5], [1]]);
    const later = dayView(all, [], me, at(30, 0, 1));
    expect([plannedIds(later.today), plannedIds(later.ahead)]).toEqual([[5], []]);
  });

  it('tells what was begun and not submitted, the latest first, with what was missed', () => {
    const view = dayView(
      [planned(1, at(27, 9)), planned(2, at(26, 9), { interviewId: idOf(11) })],
      [entry(10, 'running', at(28, 8)), entry(11, 'submitted'), entry(12, 'planned'), entry(13, 'amending', at(25, 8))],
      me,
      noon,
    );
    expect(view.unsubmitted.map(({ kind, id, since }) => [kind, Number(id.slice(-12)), since])).toEqual([
      ['begun', 10, at(28, 8)],
      ['planned', 1, at(27, 9)],
      ['begun', 13, at(25, 8) + 1],
    ]);
  });

  it('shows an interview once: today’s with the plan, an older one with since when it is late', () => {
    const entries = [entry(10, 'running'), entry(11, 'running', at(27, 9))];
    const all = [planned(1, at(27, 9), { interviewId: idOf(11) }), planned(2, at(29, 11), { interviewId: idOf(10) })];
    const view = dayView(all, entries, me, noon);
    expect(view.today.map(({ entry: of, state }) => [of?.id, state.kind])).toEqual([[idOf(10), 'running']]);
    expect(view.unsubmitted.map((one) => [one.id, one.kind === 'begun' && one.line?.state])).toEqual([
      [idOf(11), { kind: 'late', since: at(27, 9, 45) }],
    ]);
  });

  it('leaves out the sample, and what others missed', () => {
    const others = { interviewer: { name: 'Mona Haddad', email: '' } };
    const view = dayView([planned(1, at(27, 9), others)], [{ ...entry(10, 'running'), sample: true }], me, noon);
    expect([view.today, view.unsubmitted, view.ahead]).toEqual([[], [], []]);
  });

  it('takes what became of a deleted interview for not begun', () => {
    const [line] = dayView([planned(1, at(29, 14), { interviewId: idOf(99) })], [], me, noon).today;
    expect([line?.entry, line?.state.kind]).toEqual([undefined, 'planned']);
  });
});

it('begins next what is due or running, then the first of the day that is one’s own', () => {
  const others = { interviewer: { name: 'Mona Haddad', email: '' } };
  const next = (all: Planned[], entries: LibraryEntry[] = []) =>
    nextOf(dayView(all, entries, me, noon).today)?.planned.id.slice(-2);
  expect(next([planned(1, at(29, 12), others), planned(2, at(29, 12, 10)), planned(3, at(29, 15))])).toBe('02');
  expect(next([planned(1, at(29, 9)), planned(2, at(29, 12))])).toBe('02');
  expect(next([planned(1, at(29, 9)), planned(2, at(29, 15))])).toBe('01');
  expect(next([planned(1, at(29, 9), { interviewId: idOf(10) })], [entry(10, 'submitted')])).toBe(undefined);
});
