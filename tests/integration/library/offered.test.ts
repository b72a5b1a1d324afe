import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { libraryHandlers, type OpenedLibrary, open, temporaryFolder } from './support.ts';

const titlesOfSets = ({ offered }: OpenedLibrary) => offered.sets().map(({ role, title }) => `${role}: ${title}`);
const competencies = ({ offered }: OpenedLibrary) => [
  ...new Set(offered.bank().map(({ question }) => question.competency)),
];

const nurse = ['registered-nurse'];

describe('what ships', () => {
  it('is for any role as long as nobody has chosen', () => {
    const library = open(temporaryFolder());
    expect(library.settings.read().roles).toBeNull();
    expect(library.offered.bank()).toHaveLength(24);
    expect(new Set(library.offered.sets().map(({ role }) => role))).toEqual(new Set(['Any role']));
    expect(library.offered.roles().map(({ title, questions, sets }) => [title, questions, sets])).toEqual([
      ['Account executive', 15, 3],
      ['Customer support specialist', 15, 3],
      ['Data engineer', 16, 3],
      ['Engineering manager', 16, 3],
      ['Front-end engineer', 16, 3],
      ['Primary school teacher', 16, 3],
      ['Product designer', 15, 3],
      ['Product manager', 16, 3],
      ['Registered nurse', 16, 3],
      ['Senior back-end engineer', 24, 3],
      ['Site reliability engineer', 16, 3],
      ['Warehouse team lead', 16, 3],
    ]);
  });

  it('is for the chosen roles before what is for any, and nothing of another', () => {
    const library = open(temporaryFolder());
    unwrap(library.settings.change({ roles: nurse }));
    expect(titlesOfSets(library).slice(0, 3)).toEqual([
      'Registered nurse: 45-minute clinical interview',
      'Registered nurse: 45-minute patients and team',
      'Registered nurse: 60-minute full interview',
    ]);
    expect(library.offered.bank()).toHaveLength(16 + 24);
    expect(competencies(library)).not.toContain('System design');
  });

  it('stays where one has changed it, or asks it in a set of one’s own', async () => {
    const library = open(temporaryFolder());
    const [design, spike] = ['Design a new service', 'Traffic spike'].map((title) =>
      library.bank.questions().find((question) => question.title === title),
    );
    const [ready] = library.sets.list();
    if (design === undefined || spike === undefined || ready === undefined) throw new Error('The banks have them.');
    unwrap(await library.bank.save([{ ...design, minutes: 12 }]));
    const items = [{ questionId: spike.id, minutes: 6, weight: 1, weightReason: '' }];
    unwrap(library.sets.save({ ...ready, id: '00000000-0000-4000-8000-000000000001', title: 'Mine', items }));
    unwrap(library.settings.change({ roles: nurse }));
    const shown = library.offered.bank().map(({ question }) => question.title);
    expect(shown).toHaveLength(16 + 24 + 2);
    expect(shown.slice(-2).toSorted()).toEqual(['Design a new service', 'Traffic spike']);
    expect(titlesOfSets(library).at(-1)).toMatch(/: Mine$/);
  });

  it('is found by an interview, whatever is chosen', () => {
    const library = open(temporaryFolder());
    unwrap(library.settings.change({ roles: [] }));
    const ready = library.sets.list().find(({ role }) => role === 'Senior back-end engineer');
    const details = {
      candidate: { name: 'Ada', role: '', email: '', link: '' },
      interviewer: { name: 'Ira', email: '' },
      round: '',
      date: '2026-03-02',
    };
    const { id } = unwrap(library.starts.fromSet(ready?.id ?? '', details));
    expect(unwrap(library.interviews.open(id)).working?.plan.questions).toHaveLength(ready?.items.length ?? -1);
  });

  it('is told of again where other roles are chosen, and only there', () => {
    const library = open(temporaryFolder());
    let told = 0;
    const handlers = libraryHandlers(library, { onRoles: () => (told += 1) });
    handlers['settings:change']({ roles: nurse });
    handlers['settings:change']({ roles: nurse, paper: 'Letter' });
    expect(told).toBe(1);
  });
});
