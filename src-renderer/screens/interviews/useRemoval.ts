import { useQueryClient } from '@tanstack/react-query';
import type { LibraryEntry } from '../../../shared/domain/libraryEntry.ts';
import { request } from '../../api.ts';
import { toastError, toastUndo } from '../../components/ToastRegion.tsx';
import { queries } from '../../queries.ts';
import { nameEntries } from './interviewList.ts';

/** Deletes interviews at once and offers to take it back. They wait in the trash meanwhile. */
export function useRemoval(): (entries: readonly LibraryEntry[]) => void {
  const client = useQueryClient();
  const { queryKey } = queries.interviews;

  const restore = async (ids: string[], name: string) => {
    try {
      await request('interviews:restore', { ids });
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
      toastUndo(`${name} deleted`, () => void restore(ids, name));
    } catch (error) {
      toastError(`${name} could not be deleted`, error);
      await client.invalidateQueries({ queryKey });
    }
  };

  return (entries) => void remove(entries);
}
