import type { LibraryEntry } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { idOf, nine } from '../../domain/examples.ts';

/** An interview as the list knows it. */
export function entry(number: number, changes: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    id: idOf(number),
    candidate: `Candidate ${number}`,
    role: 'Backend engineer',
    round: 'Round 1',
    date: '2026-03-02',
    interviewer: 'Ira Example',
    status: 'planned',
    mean: null,
    recommendation: null,
    settled: 0,
    questions: 8,
    sample: false,
    createdAt: nine,
    submittedAt: null,
    ...changes,
  };
}
