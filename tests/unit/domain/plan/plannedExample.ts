import type { Planned } from '../../../../shared/domain/plan/planned.ts';
import { idOf, nine } from '../examples.ts';

/** An interview of Priya Raman that is planned from 9:00 to 9:45 UTC. */
export function plannedExample(changes: Partial<Planned> = {}): Planned {
  return {
    id: idOf(1),
    candidate: { name: 'Priya Raman', role: 'Backend engineer', email: '', link: '' },
    round: 'Technical',
    startsAt: nine,
    utcOffset: 0,
    zone: '',
    minutes: 45,
    interviewer: { name: 'Ira Seidel', email: '' },
    setId: idOf(900),
    plan: null,
    interviewId: null,
    source: null,
    ...changes,
  };
}
