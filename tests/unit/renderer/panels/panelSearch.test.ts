import { describe, expect, it } from 'vitest';
import type { PanelListEntry } from '../../../../shared/ipc/panelContract.ts';
import { panelLines, searchPanels } from '../../../../src-renderer/screens/panels/panelSearch.ts';
import { idOf } from '../../domain/examples.ts';

function panel(number: number, changes: Partial<PanelListEntry>): PanelListEntry {
  const candidate = { name: `Candidate ${number}`, role: 'Engineer', email: '' };
  return { id: idOf(number), candidate, interviewers: [], sealed: [], outcome: null, updatedAt: 1_000, ...changes };
}

const lines = panelLines([
  panel(1, { candidate: { name: 'José Núñez', role: 'Engineer', email: 'secret@example.org' } }),
  panel(2, { interviewers: ['Mona Haddad', 'Alex Osei'] }),
  panel(3, { sealed: [{ interviewer: 'Mona Haddad', reason: { kind: 'ownInterview', id: idOf(9) } }] }),
]);

describe('the search among panels', () => {
  it.each<[string, number[]]>([
    ['', [1, 2, 3]],
    ['nunez', [1]],
    ['engineer 2', [2]],
    ['haddad', [2, 3]],
    ['mona osei', [2]],
    ['secret', []],
  ])('finds for %j', (search, expected) => {
    expect(searchPanels(lines, search).map(({ id }) => id)).toEqual(expected.map(idOf));
  });
});
