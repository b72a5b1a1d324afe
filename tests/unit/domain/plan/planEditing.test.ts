import { describe, expect, it } from 'vitest';
import { hiringPlanSchema } from '../../../../shared/domain/plan/hiringPlan.ts';
import {
  addCompetency,
  addRound,
  changeCompetency,
  changeRound,
  duplicatePlan,
  emptyPlan,
  jobDescriptionOf,
  minutesWithKit,
  moveCompetency,
  moveRound,
  planTitle,
  removeCompetency,
  removeRound,
} from '../../../../shared/domain/plan/planEditing.ts';
import { idOf } from '../examples.ts';
import { plan } from './planExamples.ts';

const names = ({ competencies }: typeof plan) => competencies.map(({ name }) => name);

describe('a plan', () => {
  it('begins empty and is valid', () => {
    expect(hiringPlanSchema.parse(emptyPlan(idOf(1)))).toEqual(emptyPlan(idOf(1)));
    expect(planTitle(emptyPlan(idOf(1)))).toBe('Untitled plan');
    expect(planTitle({ title: 'x'.repeat(200) })).toHaveLength(80);
  });

  it('is duplicated under another id and a title that says so', () => {
    expect(duplicatePlan(plan, idOf(1))).toEqual({ ...plan, id: idOf(1), title: 'Backend engineer (copy)' });
  });

  it('gets a competency once by its name, and at most forty', () => {
    expect(names(addCompetency(plan, idOf(1), 'Coding'))).toEqual(['System design', 'Collaboration', 'Coding']);
    expect(addCompetency(plan, idOf(1), ' system  DESIGN ')).toBe(plan);
    const two = addCompetency(addCompetency(plan, idOf(1), ''), idOf(2), '');
    expect(names(two)).toEqual(['System design', 'Collaboration', '', '']);
    const full = Array.from({ length: 60 }, (_, index) => index).reduce(
      (one, index) => addCompetency(one, idOf(index + 1), ''),
      plan,
    );
    expect(full.competencies).toHaveLength(40);
  });

  it('has its competencies changed, moved and removed', () => {
    expect(changeCompetency(plan, idOf(911), { mustHave: 4 }).competencies[1]?.mustHave).toBe(4);
    expect(names(moveCompetency(plan, 0, 1))).toEqual(['Collaboration', 'System design']);
    expect(moveCompetency(plan, 0, 9)).toBe(plan);
    expect(names(removeCompetency(plan, idOf(910)))).toEqual(['Collaboration']);
  });

  it('has its rounds added, changed, moved and removed', () => {
    expect(addRound(plan, idOf(1)).rounds.at(-1)).toEqual({
      id: idOf(1),
      name: '',
      kit: null,
      minutes: 60,
      interviewers: [],
    });
    expect(changeRound(plan, idOf(922), { name: 'Team' }).rounds[2]?.name).toBe('Team');
    expect(moveRound(plan, 2, 0).rounds.map(({ name }) => name)).toEqual(['Values', 'Screening', 'Système design']);
    expect(moveRound(plan, 0, -1)).toBe(plan);
    expect(removeRound(plan, idOf(920)).rounds.map(({ name }) => name)).toEqual(['Système design', 'Values']);
    const full = Array.from({ length: 30 }, (_, index) => index).reduce((one, i) => addRound(one, idOf(i + 1)), plan);
    expect(full.rounds).toHaveLength(20);
  });

  it.each([
    ['of a round that nobody has changed', 60, 45, null, 45],
    ['that somebody has set, which stay', 50, 45, null, 50],
    ['of the kit before, which go with it', 45, 30, 45, 30],
    ['that somebody has set beside the kit before', 60, 30, 45, 60],
    ['for a kit without a slot', 60, 0, null, 60],
  ])('takes the minutes of its kit for those %s', (_, minutes, slot, before, expected) => {
    expect(minutesWithKit({ minutes }, slot, before)).toBe(expected);
  });

  it('takes as much of a text for its job description as it can hold', () => {
    expect(jobDescriptionOf('\n We look for you. \n')).toEqual({ text: 'We look for you.', wasCut: false });
    const megabyte = jobDescriptionOf('x'.repeat(1_048_576));
    expect(megabyte).toEqual({ text: 'x'.repeat(200_000), wasCut: true });
    expect(hiringPlanSchema.safeParse({ ...plan, jobDescription: megabyte.text }).success).toBe(true);
    expect(jobDescriptionOf(`${'x'.repeat(199_999)}\u{1f600}`).text).toHaveLength(199_999);
  });
});
