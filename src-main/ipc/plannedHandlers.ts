import type { Id } from '../../shared/domain/ids.ts';
import { detailsOfPlanned } from '../../shared/domain/plan/planned.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { ReadCalendarText } from '../calendar/calendarReader.ts';
import type { Library } from '../library/openLibrary.ts';
import type { Area } from './answer.ts';

export interface PlannedHandlersOptions {
  /** Why no interview can begin with a set, whatever the set says; null where nothing is in the way. */
  obstacleTo(setId: Id): Result<never> | null;
  readCalendar: ReadCalendarText;
}

/** Interviews that are planned, and the calendars that they are planned from. */
export function createPlannedHandlers(
  { planned, interviews, starts, settings }: Pick<Library, 'planned' | 'interviews' | 'starts' | 'settings'>,
  { obstacleTo, readCalendar }: PlannedHandlersOptions,
): Area<'planned'> {
  async function start(id: Id): Promise<Result<{ id: Id }>> {
    const one = planned.find(id);
    if (one === undefined) return err('notFound', 'This planned interview is not there any more.');
    const begun = (await interviews.list()).find((entry) => entry.id === one.interviewId);
    if (begun !== undefined) return ok({ id: begun.id });
    if (one.setId === null) {
      return err('notAllowed', 'No question set is chosen for it yet. Open it with ‘Change…’ and choose one.');
    }
    const details = detailsOfPlanned(one, settings.read().interviewer);
    const started = obstacleTo(one.setId) ?? starts.fromSet(one.setId, details);
    // Where only this cannot be written, the interview goes on all the same.
    if (started.ok) planned.save({ ...one, interviewId: started.value.id });
    return started;
  }

  return {
    'planned:list': () => ok(planned.list()),
    'planned:save': ({ planned: one }) => planned.save(one),
    'planned:remove': ({ id }) => planned.remove(id),
    'planned:restore': ({ id }) => planned.restore(id),
    'planned:start': ({ id }) => start(id),
    'planned:readCalendar': ({ text }) => readCalendar(text),
  };
}
