import { describe, expect, it } from 'vitest';
import { emptySet } from '../../../../../shared/domain/questions/setEditing.ts';
import {
  emptyPlanned,
  fittingSet,
  formOf,
  plannedOf,
  planProblems,
  takeRound,
  takeSet,
} from '../../../../../src-renderer/features/planning/planForm.ts';
import { idOf } from '../../../domain/examples.ts';
import { plan } from '../../../domain/plan/planExamples.ts';
import { plannedExample } from '../../../domain/plan/plannedExample.ts';

const me = { name: 'Ira Seidel', email: 'ira@firm.example' };
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const set = (id: number, role: string, round: string) => ({
  ...emptySet(idOf(id), 45, 0),
  role,
  round,
  slotMinutes: 50,
});

describe('the form of a planned interview', () => {
  it('opens at the next full hour, by the clock here', () => {
    const form = formOf(emptyPlanned(local(29, 14, 20), me));
    expect([form.day, form.time, form.interviewer, form.minutes]).toEqual(['2026-11-29', '15:00', 'Ira Seidel', 60]);
  });

  it('changes nothing by itself, the zone included', () => {
    const planned = plannedExample({ startsAt: local(29, 14), utcOffset: -300, zone: 'America/New_York' });
    expect(plannedOf(formOf(planned), planned)).toEqual(planned);
  });

  it('takes the zone of this computer with another time, and each text as one line', () => {
    const planned = plannedExample({ startsAt: local(29, 14), utcOffset: -300, zone: 'America/New_York' });
    const changed = plannedOf({ ...formOf(planned), time: '16:30', candidate: ' Priya\n Raman ', setId: '' }, planned);
    expect([changed.startsAt, changed.candidate.name, changed.setId]).toEqual([local(29, 16, 30), 'Priya Raman', null]);
    expect([changed.utcOffset, changed.zone]).toEqual([
      -new Date(changed.startsAt).getTimezoneOffset() + 0,
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
    ]);
  });

  it('says what is missing', () => {
    const form = { ...formOf(plannedExample()), candidate: ' ', day: '', time: '' };
    expect(planProblems(form)).toEqual({
      candidate: 'Type the candidate’s name.',
      day: 'Choose the day of the interview.',
      time: 'Type when it begins.',
    });
    expect(planProblems(formOf(plannedExample()))).toEqual({});
  });
});

describe('what a choice fills in', () => {
  const empty = formOf(emptyPlanned(local(29, 14), me));

  it('is the role, the round and the minutes of a set, where nothing else is typed', () => {
    const chosen = set(5, 'Nurse', 'First');
    expect(takeSet(empty, chosen)).toMatchObject({ setId: idOf(5), role: 'Nurse', round: 'First', minutes: 50 });
    expect(takeSet({ ...empty, role: 'Surgeon' }, chosen).role).toBe('Surgeon');
    expect(takeSet(takeSet(empty, chosen), undefined).setId).toBe('');
  });

  it('is everything that a plan’s round says, with its kit where that is here', () => {
    const kit = set(702, 'Backend engineer', 'System design');
    const form = takeRound(empty, plan, idOf(921), [kit]);
    expect(form).toMatchObject({
      plan: { planId: idOf(900), roundId: idOf(921) },
      role: 'Backend engineer',
      round: 'Système design',
      minutes: 60,
      setId: idOf(702),
      interviewer: 'Ira Example',
      interviewerEmail: 'ira@example.org',
    });
    expect(takeRound(empty, plan, idOf(921), []).setId).toBe('');
    expect(takeRound(empty, plan, idOf(404), [kit])).toEqual(empty);
  });

  it('fits the role, and its round before others', () => {
    const sets = [set(1, 'Nurse', 'First'), set(2, 'nurse ', 'Second'), set(3, '', '')];
    const found = (role: string, round: string) => fittingSet(sets, { role, round })?.id;
    expect([found('Nurse', 'second'), found('Nurse', 'Other'), found('', ''), found('Teacher', '')]).toEqual([
      idOf(2),
      idOf(1),
      undefined,
      undefined,
    ]);
  });
});
