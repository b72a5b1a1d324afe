import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../../shared/domain/identity.ts';
import { type MatchInBank, questionsToAdd } from '../../../shared/guide/importOutcome.ts';
import { request } from '../../api.ts';
import { questionCount } from '../../components/questionRows.ts';
import { toastActions, toastError, toastUndo } from '../../components/ToastRegion.tsx';
import { useBankDesk } from '../../documents/desks.ts';
import { queries } from '../../queries.ts';
import type { ImportDesk } from './importDesk.ts';
import type { ImportPreview } from './importPreview.ts';
import { handOver } from './usePreview.ts';

interface AddQuestions {
  isAdding: boolean;
  /** Adds what the preview says to the bank and goes there; one undo takes all of it back. */
  add: () => void;
}

export function useAddQuestions(desk: ImportDesk, matchInBank: MatchInBank): AddQuestions {
  const client = useQueryClient();
  const navigate = useNavigate();
  const bankDesk = useBankDesk();
  const [isAdding, setIsAdding] = useState(false);
  const readBankAgain = () => client.invalidateQueries({ queryKey: queries.bank.queryKey });

  const takeBack = async (guideId: string, count: string, preview: ImportPreview) => {
    try {
      // What was changed in the bank since goes to the disk first, or it would come back after the questions are gone.
      await bankDesk.flush();
      await request('guides:remove', { id: guideId });
      await readBankAgain();
      desk.putBack(preview);
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
    setIsAdding(true);
    try {
      await request('guides:add', {
        guide: { id, name, hash, importedAt: Date.now(), questions: questions.length },
        questions,
      });
      await readBankAgain();
      await navigate({ to: '/bank' });
      desk.close();
      toastUndo(`${count} added`, () => void takeBack(id, count, preview));
    } catch (error) {
      toastError(`${count} from ‘${name}’ could not be added`, error);
    }
    setIsAdding(false);
  };

  return {
    isAdding,
    add: () => {
      handOver();
      const stage = desk.getStage();
      if (stage.kind === 'preview' && !isAdding) void add(stage.preview);
    },
  };
}
