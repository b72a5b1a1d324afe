import { useQueryClient } from '@tanstack/react-query';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { interviewRemovals } from '../../state/removals.ts';
import { toastDone, toastError, toastUndo } from '../../state/toasts.ts';
import { nameEntries } from './interviewList.ts';

/** Deletes interviews at once and offers to take it back. They wait in the trash meanwhile. */
export function useRemoval(): (entries: readonly LibraryEntry[]) => void {
  const client = useQueryClient();
  const { queryKey } = queries.interviews;

  const restore = async (ids: string[], name: string) => {
    try {
      await request('interviews:restore', { ids });
      toastDone(`${name} brought back`);
    } catch (error) {
      toastError(`${name} could not be brought back`, error);
    }
    await client.invalidateQueries({ queryKey });
  };

  const remove = async (entries: readonly LibraryEntry[]) => {
    if (entries.length === 0) return;
    const ids = entries.map(({ id }) => id);
    const name = nameEntries(entries);
    try {
      await request('interviews:remove', { ids });
      const removed = new Set(ids);
      client.setQueryData(queryKey, (list) => list?.filter(({ id }) => !removed.has(id)));
      const undo = interviewRemovals.remember(() => void restore(ids, name));
      toastUndo(`${name} deleted`, undo);
    } catch (error) {
      toastError(`${name} could not be deleted`, error);
      await client.invalidateQueries({ queryKey });
    }
  };

  return (entries) => void remove(entries);
}
