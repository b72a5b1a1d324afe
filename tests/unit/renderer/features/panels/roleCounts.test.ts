import { expect, it } from 'vitest';
import type { PanelListEntry } from '../../../../../shared/ipc/panelContract.ts';
import { othersForRole, roleCounts } from '../../../../../src-renderer/features/panels/roleCounts.ts';
import { idOf, nine } from '../../../domain/examples.ts';

const panels = ['Designer', 'engineer', 'Engineer ', 'Engineer', 'Writer', 'writer'].map(
  (role, index): PanelListEntry => ({
    id: idOf(index + 1),
    candidate: { name: `Candidate ${index}`, role, email: '' },
    interviewers: [],
    sealed: [],
    outcome: null,
    updatedAt: nine,
  }),
);

it('counts the candidates of each role, spelled as the newest panel has it', () => {
  expect([...roleCounts(panels).values()]).toEqual([
    { role: 'Designer', candidates: 1 },
    { role: 'engineer', candidates: 3 },
    { role: 'Writer', candidates: 2 },
  ]);
});

it('counts the others for a role', () => {
  expect(['ENGINEER', 'Designer', 'Nobody'].map((role) => othersForRole(panels, role))).toEqual([2, 0, 0]);
});
