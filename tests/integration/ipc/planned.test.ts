import { expect, it } from 'vitest';
import { contract } from '../../../shared/ipc/contract.ts';
import { plannedExample } from '../../unit/domain/plan/plannedExample.ts';
import { exchange } from '../../unit/main/calendar/calendars.ts';
import { fullLoop } from '../library/support.ts';
import { startBoundary as start } from './support.ts';

it('carries an event from a calendar to the interview that was planned from it', async () => {
  const { ask } = start();
  const { events } = contract['planned:readCalendar'].output.parse(
    await ask('planned:readCalendar', { text: exchange }),
  );
  const { source, startsAt, utcOffset, zone, minutes } = events[0] as (typeof events)[number];
  const planned = plannedExample({ source, startsAt, utcOffset, zone, minutes, setId: fullLoop });
  expect(await ask('planned:save', { planned })).toEqual({ id: planned.id });
  expect(await ask('planned:list', null)).toEqual([planned]);
  const { id } = contract['planned:start'].output.parse(await ask('planned:start', { id: planned.id }));
  expect(await ask('interviews:list', null)).toMatchObject([{ id, candidate: 'Priya Raman', date: '2026-07-01' }]);
  await ask('planned:remove', { id: planned.id });
  expect(await ask('planned:list', null)).toEqual([]);
  await ask('planned:restore', { id: planned.id });
  expect(await ask('planned:list', null)).toEqual([{ ...planned, interviewId: id }]);
});
