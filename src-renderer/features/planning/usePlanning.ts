import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Planned } from '../../../shared/domain/plan/planned.ts';
import { formatInstant } from '../../components/format.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { interviewRemovals } from '../../state/removals.ts';
import { toastError, toastUndo } from '../../state/toasts.ts';
import { useWrittenSets } from '../start/useStartInterview.ts';

/** What can be done with planned interviews. Each says what came of it, and can be taken back. */
export function usePlanning() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const writeSets = useWrittenSets();
  const refresh = () => client.invalidateQueries({ queryKey: queries.planned.queryKey });
  const attempt = async (what: string, act: () => Promise<unknown>) => {
    try {
      await act();
      return true;
    } catch (error) {
      toastError(what, error);
      return false;
    } finally {
      await refresh();
    }
  };
  const takeBack = (before: Planned | undefined, id: string) =>
    void attempt('It could not be taken back', () =>
      before === undefined ? request('planned:remove', { id }) : request('planned:save', { planned: before }),
    );

  /** @param before what it was; undefined for a new one */
  const save = async (planned: Planned, before: Planned | undefined) => {
    const isKept = await attempt('The interview was not planned', () => request('planned:save', { planned }));
    if (isKept) {
      const what = before === undefined ? 'Planned' : 'Changed';
      toastUndo(`${what}: ${nameOf(planned)}, ${formatInstant(planned.startsAt)}`, () => takeBack(before, planned.id));
    }
    return isKept;
  };

  /** Plans several at once. */
  const saveAll = async (all: readonly { planned: Planned; before: Planned | undefined }[]) => {
    const isKept = await attempt('Not all of them were planned', async () => {
      for (const { planned } of all) await request('planned:save', { planned });
    });
    if (isKept)
      toastUndo(`${all.length} interviews planned`, () => {
        for (const { planned, before } of all) takeBack(before, planned.id);
      });
    return isKept;
  };

  const remove = async (planned: Planned) => {
    const { id } = planned;
    if (!(await attempt('It could not be deleted', () => request('planned:remove', { id })))) return;
    const undo = interviewRemovals.remember(
      () => void attempt('It could not be brought back', () => request('planned:restore', { id })),
    );
    toastUndo(`The planned interview with ${nameOf(planned)} deleted`, undo);
  };

  /** Begins the interview, or goes on with it, and goes there. */
  const start = async ({ id, interviewer }: Planned) => {
    try {
      await writeSets();
      const begun = await request('planned:start', { id });
      const settings = await client.fetchQuery(queries.settings);
      if (settings.interviewer.name.trim() === '' && interviewer.name.trim() !== '') {
        client.setQueryData(queries.settings.queryKey, await request('settings:change', { interviewer }));
      }
      await client.invalidateQueries({ queryKey: queries.interviews.queryKey });
      await refresh();
      await navigate({ to: '/interviews/$interviewId', params: { interviewId: begun.id } });
    } catch (error) {
      toastError('The interview was not started', error);
    }
  };

  return { save, saveAll, remove, start };
}

function nameOf({ candidate }: Planned): string {
  return candidate.name === '' ? 'a candidate without a name' : candidate.name;
}
