import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storedKindOf } from '../../../shared/files/formats/stored.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createPlannedHandlers } from '../../../src-main/ipc/plannedHandlers.ts';
import { idOf, minute, nine } from '../../unit/domain/examples.ts';
import { plannedExample } from '../../unit/domain/plan/plannedExample.ts';
import { fullLoop, type OpenedLibrary, open, pathOf, temporaryFolder } from './support.ts';

const source = { uid: 'a@calendar', occurrence: '', sequence: 0 };

function handlersOf(library: OpenedLibrary) {
  return createPlannedHandlers(library, {
    obstacleTo: () => null,
    readCalendar: async () => {
      throw new Error('No calendar is read here.');
    },
  });
}

describe('planned interviews', () => {
  it('are listed by time, after the next start as well', () => {
    const root = temporaryFolder();
    const { planned } = open(root);
    unwrap(planned.save(plannedExample({ id: idOf(1), startsAt: nine + minute })));
    unwrap(planned.save(plannedExample({ id: idOf(2) })));
    unwrap(planned.save(plannedExample({ id: idOf(1), startsAt: nine - minute })));
    const both = [plannedExample({ id: idOf(1), startsAt: nine - minute }), plannedExample({ id: idOf(2) })];
    expect([planned.list(), open(root).planned.list()]).toEqual([both, both]);
  });

  it('are one where they come from one event', () => {
    const { planned } = open(temporaryFolder());
    unwrap(planned.save(plannedExample({ id: idOf(1), source })));
    const again = plannedExample({ id: idOf(2), startsAt: nine + minute, source: { ...source, sequence: 1 } });
    expect(unwrap(planned.save(again))).toEqual({ id: idOf(1) });
    expect(planned.list()).toEqual([{ ...again, id: idOf(1) }]);
  });

  it('come back after they were deleted, and are told among what was deleted', async () => {
    const { planned, recovery } = open(temporaryFolder());
    unwrap(planned.save(plannedExample()));
    unwrap(planned.remove(idOf(1)));
    expect([planned.list(), (await recovery.deleted()).map(({ kind, name, detail }) => [kind, name, detail])]).toEqual([
      [],
      [['planned', 'Priya Raman', 'Backend engineer · Technical']],
    ]);
    unwrap(await recovery.restore({ kind: 'planned', id: idOf(1) }));
    expect(planned.list()).toEqual([plannedExample()]);
  });

  it('are set aside where they are damaged', async () => {
    const root = temporaryFolder();
    unwrap(open(root).planned.save(plannedExample()));
    writeFileSync(pathOf(root, idOf(1), 'planned'), '{"format":"scorecard-planned","version":1');
    const library = open(root);
    expect(library.planned.list()).toEqual([]);
    expect((await library.recovery.setAside()).map(({ ref }) => ref)).toEqual([{ kind: 'planned', id: idOf(1) }]);
  });

  it('are a stored kind, so that copies hold them', () => {
    const text = JSON.stringify({ format: 'scorecard-planned', version: 1, savedAt: nine, planned: plannedExample() });
    const reading = storedKindOf('planned', idOf(1))?.read(text, idOf(1));
    expect(reading?.ok === true && [reading.value.name, reading.value.isFinal]).toEqual(['Priya Raman', false]);
  });
});

describe('the start of a planned interview', () => {
  it('makes the interview of what was planned, once', async () => {
    const library = open(temporaryFolder());
    const start = handlersOf(library)['planned:start'];
    unwrap(library.planned.save(plannedExample({ setId: fullLoop })));
    const { id } = unwrap(await start({ id: idOf(1) }));
    expect(await library.interviews.list()).toMatchObject([
      { id, candidate: 'Priya Raman', role: 'Backend engineer', round: 'Technical', date: '2026-03-02' },
    ]);
    expect(library.planned.find(idOf(1))?.interviewId).toBe(id);
    expect(unwrap(await start({ id: idOf(1) }))).toEqual({ id });
  });

  it('makes another one where the first was deleted', async () => {
    const library = open(temporaryFolder());
    const start = handlersOf(library)['planned:start'];
    unwrap(library.planned.save(plannedExample({ setId: fullLoop })));
    const first = unwrap(await start({ id: idOf(1) }));
    unwrap(await library.interviews.remove([first.id]));
    const second = unwrap(await start({ id: idOf(1) }));
    expect([second.id === first.id, library.planned.find(idOf(1))?.interviewId]).toEqual([false, second.id]);
  });

  it('asks for a question set where none is chosen, and makes nothing', async () => {
    const library = open(temporaryFolder());
    const start = handlersOf(library)['planned:start'];
    unwrap(library.planned.save(plannedExample({ setId: null })));
    expect(await start({ id: idOf(1) })).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await start({ id: idOf(2) })).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await library.interviews.list()).toEqual([]);
  });
});
