import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { newId } from '../../../shared/domain/ids.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { duplicateSet, emptySet, setTitle } from '../../../shared/domain/questions/setEditing.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { request } from '../../state/api.ts';
import { useSetDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { setRemovals } from '../../state/removals.ts';
import { toastDone, toastError, toastUndo } from '../../state/toasts.ts';

/** What can be done with a whole set. */
export function useSetActions() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const documents = useSetDocuments();
  const open = (set: QuestionSet) => {
    documents.add(set);
    void navigate({ to: '/sets/$setId', params: { setId: set.id } });
  };
  /** A built-in set that the user had changed is in the list again once the changed one is gone. */
  const readAgain = () =>
    Promise.all(
      [queries.sets, queries.kits, queries.bank].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    );

  return {
    create: () => {
      const { slotMinutes } = client.getQueryData(queries.settings.queryKey) ?? defaultSettings;
      open(emptySet(newId(), slotMinutes, Date.now()));
    },
    duplicate: (set: QuestionSet) => open(duplicateSet(set, newId(), Date.now())),
    duplicateKit: async ({ id, title }: KitEntry) => {
      try {
        const { setId } = await request('kits:duplicate', { id });
        await Promise.all([queries.sets, queries.bank].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
        void navigate({ to: '/sets/$setId', params: { setId } });
        toastDone(`‘${title}’ duplicated`, 'This set and its questions are your own now, and can be changed.');
      } catch (error) {
        toastError(`‘${title}’ could not be duplicated`, error);
      }
    },
    remove: async (set: QuestionSet) => {
      const title = setTitle(set);
      try {
        const bringBack = await documents.remove(set.id);
        await readAgain();
        const undo = setRemovals.remember(() => {
          bringBack()
            .then(readAgain)
            .then(
              () => toastDone(`‘${title}’ brought back`),
              (error: unknown) => toastError(`‘${title}’ could not be brought back`, error),
            );
        });
        toastUndo(`Deleted ‘${title}’${documents.find(set.id) === undefined ? '' : ': the original is back'}`, undo);
      } catch (error) {
        toastError(`‘${title}’ was not deleted`, error);
      }
    },
  };
}
