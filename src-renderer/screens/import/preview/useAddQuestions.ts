import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Id, newId } from '../../../../shared/domain/ids.ts';
import { type MatchInBank, questionsToAdd } from '../../../../shared/guide/import/importDecision.ts';
import { questionCount } from '../../../features/questions/questionRows.ts';
import { request, subscribe } from '../../../state/api.ts';
import { useBankDocuments } from '../../../state/bankAndSets.ts';
import { queries } from '../../../state/queries.ts';
import { toastActions, toastDone, toastError, toastUndo } from '../../../state/toasts.ts';
import type { ImportController } from '../importController.ts';
import type { ImportPreview } from '../importPreview.ts';
import { handOver } from './usePreview.ts';

/** Questions on their way into the bank. */
export interface Adding {
  guideId: Id;
  /** The guide's name. */
  name: string;
  /** How many questions are in the bank by now, and how many it will be. */
  done: number;
  total: number;
  isCancelling: boolean;
}

interface AddQuestions {
  /** Null while nothing is being added. */
  adding: Adding | null;
  /** Adds what the preview says to the bank and goes there; one undo takes all of it back. */
  add: () => void;
  /** Ends the adding; the bank is as it was before then. */
  cancel: () => void;
}

export function useAddQuestions(controller: ImportController, matchInBank: MatchInBank): AddQuestions {
  const client = useQueryClient();
  const navigate = useNavigate();
  const bankDocuments = useBankDocuments();
  const [adding, setAdding] = useState<Adding | null>(null);
  const readBankAgain = () => client.invalidateQueries({ queryKey: queries.bank.queryKey });

  useEffect(
    () =>
      subscribe('jobs:progress', ({ jobId, done }) =>
        setAdding((now) => (now?.guideId === jobId ? { ...now, done } : now)),
      ),
    [],
  );

  const takeBack = async (guideId: string, count: string, preview: ImportPreview) => {
    try {
      // What was changed in the bank since goes to the disk first, or it would come back after the questions are gone.
      await bankDocuments.flush();
      await request('guides:remove', { id: guideId });
      await readBankAgain();
      controller.putBack(preview);
      toastActions(`${count} taken out of the bank`, 'The preview is as you left it.', [
        { label: 'Show the preview', run: () => void navigate({ to: '/import' }) },
      ]);
    } catch (error) {
      toastError(`${count} could not be taken out of the bank`, error);
    }
  };

  const add = async (preview: ImportPreview) => {
    const id = newId();
    const questions = questionsToAdd(preview.plan, matchInBank, id);
    if (questions.length === 0) return;
    const { name, hash } = preview.guide;
    const count = questionCount(questions.length);
    setAdding({ guideId: id, name, done: 0, total: questions.length, isCancelling: false });
    try {
      const { wasCancelled } = await request('guides:add', {
        guide: { id, name, hash, importedAt: Date.now(), questions: questions.length },
        questions,
      });
      await readBankAgain();
      if (wasCancelled) toastDone('Nothing was added', 'The preview is as you left it.');
      else {
        await navigate({ to: '/bank', search: { question: questions[0]?.id } });
        controller.close();
        toastUndo(`${count} added`, () => void takeBack(id, count, preview));
      }
    } catch (error) {
      toastError(`${count} from ‘${name}’ could not be added`, error);
    }
    setAdding(null);
  };

  const cancel = async ({ guideId }: Adding) => {
    setAdding((now) => now && { ...now, isCancelling: true });
    try {
      await request('jobs:cancel', { jobId: guideId });
    } catch (error) {
      toastError('The adding could not be cancelled', error);
    }
  };

  return {
    adding,
    cancel: () => {
      if (adding !== null && !adding.isCancelling) void cancel(adding);
    },
    add: () => {
      handOver();
      const stage = controller.stage.get();
      if (stage.kind === 'preview' && adding === null) void add(stage.preview);
    },
  };
}
