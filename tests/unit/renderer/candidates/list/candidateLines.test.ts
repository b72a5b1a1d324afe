import { describe, expect, it } from 'vitest';
import type { PanelListEntry } from '../../../../../shared/ipc/panelContract.ts';
import {
  candidateLines,
  nextLine,
  searchCandidates,
  underRoles,
} from '../../../../../src-renderer/screens/candidates/list/candidateLines.ts';
import { idOf } from '../../../domain/examples.ts';

function panel(number: number, changes: Partial<PanelListEntry>): PanelListEntry {
  const candidate = { name: `Candidate ${number}`, role: 'Engineer', email: '' };
  return { id: idOf(number), candidate, interviewers: [], sealed: [], outcome: null, updatedAt: 1_000, ...changes };
}

const lines = candidateLines([
  panel(1, { candidate: { name: 'José Núñez', role: 'Engineer', email: 'secret@example.org' } }),
  panel(2, { interviewers: ['Mona Haddad', 'Alex Osei'] }),
  panel(3, { sealed: [{ interviewer: 'Mona Haddad', reason: { kind: 'ownInterview', id: idOf(9) } }] }),
]);

describe('the search among candidates', () => {
  it.each<[string, number[]]>([
    ['', [1, 2, 3]],
    ['nunez', [1]],
    ['engineer 2', [2]],
    ['haddad', [2, 3]],
    ['mona osei', [2]],
    ['secret', []],
  ])('finds for %j', (search, expected) => {
    expect(searchCandidates(lines, search).map(({ id }) => id)).toEqual(expected.map(idOf));
  });
});

describe('the candidates under their roles', () => {
  const panels = ['Engineer', 'Nurse', ' engineer'].map((role, index) =>
    panel(index + 1, { candidate: { name: `Candidate ${index + 1}`, role, email: '' } }),
  );
  const all = candidateLines(panels);

  it('keeps the order of the first of each role, and counts all of them', () => {
    const words = underRoles(searchCandidates(all, 'candidate'), panels).map((line) =>
      line.kind === 'role' ? `${line.role}: ${line.candidates}` : line.panel.candidate.name,
    );
    expect(words).toEqual(['Engineer: 2', 'Candidate 1', 'Candidate 3', 'Nurse: 1', 'Candidate 2']);
    const [role, ...found] = underRoles(searchCandidates(all, 'candidate 3'), panels);
    expect([role, found.length]).toEqual([{ kind: 'role', id: 'role engineer', role: 'Engineer', candidates: 2 }, 1]);
  });

  it('steps past a role with nobody to compare', () => {
    const lines = underRoles(all, panels);
    const steps = [nextLine(lines, 1, -1), nextLine(lines, 0, -1), nextLine(lines, 2, 1), nextLine(lines, 4, -1)];
    expect(steps).toEqual([0, null, 4, 2]);
    expect(nextLine(lines, 4, 1)).toBe(null);
  });
});
