import { useQueryClient } from '@tanstack/react-query';
import { newId } from '../../../shared/domain/ids.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import { duplicateQuestion } from '../../../shared/domain/questions/questionEditing.ts';
import { setsUsing } from '../../../shared/domain/questions/setEditing.ts';
import { neighbour } from '../../features/questions/questionRows.ts';
import { request } from '../../state/api.ts';
import { useBankDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { toastError, toastUndo } from '../../state/toasts.ts';
import type { BankView } from './useBankView.ts';

/** What can be done with a whole question. Whatever takes something away can be undone. */
export function useBankActions(view: BankView) {
  const client = useQueryClient();
  const documents = useBankDocuments();
  const setRetired = (question: Question, retired: boolean) =>
    documents.change(question.id, (old) => (old.retired === retired ? old : { ...old, retired }));

  return {
    duplicate: (question: Question) => {
      const copy = duplicateQuestion(question, newId);
      documents.add(copy);
      view.choose(copy.id);
      view.rowsRef.current?.show(copy.id);
    },
    retire: (question: Question) => {
      setRetired(question, true);
      toastUndo(`Retired ‘${questionTitle(question)}’`, () => setRetired(question, false));
    },
    restore: (question: Question) => {
      setRetired(question, false);
      toastUndo(`Restored ‘${questionTitle(question)}’`, () => setRetired(question, true));
    },
    revert: async (question: Question) => {
      try {
        await documents.flush();
        await request('bank:revert', { id: question.id });
        await client.invalidateQueries({ queryKey: queries.bank.queryKey });
        toastUndo(`‘${questionTitle(question)}’ is the original again`, () =>
          documents.change(question.id, () => question),
        );
      } catch (error) {
        toastError(`‘${questionTitle(question)}’ could not go back to the original`, error);
      }
    },
    remove: async (question: Question) => {
      const title = questionTitle(question);
      try {
        const next = neighbour(view.ids, question.id);
        const bringBack = await documents.remove(question.id);
        view.choose(next);
        toastUndo(`Deleted ‘${title}’${inSets(question.id)}`, () => {
          bringBack().then(
            () => view.choose(question.id),
            (error: unknown) => toastError(`‘${title}’ could not be brought back`, error),
          );
        });
      } catch (error) {
        toastError(`‘${title}’ was not deleted`, error);
      }
    },
  };

  /** Whose questions have a gap now. */
  function inSets(id: string): string {
    const count = setsUsing(client.getQueryData(queries.sets.queryKey) ?? [], id).length;
    if (count === 0) return '';
    return count === 1 ? '; one set is missing it now' : `; ${count} sets are missing it now`;
  }
}
