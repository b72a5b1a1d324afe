import type { ComparedCandidate } from '../../../../shared/ipc/roleComparison.ts';
import { idOf } from '../../domain/examples.ts';

/** A candidate in a comparison. Only what matters in a test has to be told. */
export function compared(number: number, name: string, changes: Partial<ComparedCandidate> = {}): ComparedCandidate {
  return {
    key: idOf(number),
    candidate: { name, role: 'Engineer', email: '' },
    label: `Candidate ${String.fromCharCode(64 + number)}`,
    competencies: [],
    mean: 3,
    spread: null,
    recommendations: [],
    interviewers: 1,
    sealed: 0,
    coverage: { share: null, covered: 0, probed: 0, points: 0 },
    toDiscuss: 0,
    outcome: null,
    ...changes,
  };
}

/** The figures of a competency with this mean. */
export function figure(mean: number | null) {
  return { mean, ratings: mean === null ? 0 : 1, spread: null };
}
