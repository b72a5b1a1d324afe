import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { MatchInBank } from '../../../../shared/guide/import/importDecision.ts';
import { useBankDocuments, useSetDocuments } from '../../../state/bankAndSets.ts';
import { queries } from '../../../state/queries.ts';
import { toastActions, toastDone, toastError, toastUndo } from '../../../state/toasts.ts';
import { type Job, useJob } from '../../../state/useJob.ts';
import type { ImportController } from '../importController.ts';
import type { ImportPreview } from '../importPreview.ts';
import { handOver } from '../usePreview.ts';
import { type Addition, addAll, additionOf, additionWords, shortenedWords, takeBackAll } from './addition.ts';

interface AddQuestions {
  /** Null while nothing is being added. */
  job: Job | null;
  /** Adds what the preview says to the bank and goes there; one undo takes all of it back. */
  add: () => void;
  /** The same with a set of the guide, to which it goes. */
  addWithSet: () => void;
  /** Ends the adding; the bank is as it was before then. */
  cancel: () => void;
}

export function useAddQuestions(controller: ImportController, matchInBank: MatchInBank): AddQuestions {
  const navigate = useNavigate();
  const { job, run, cancel } = useJob('The adding could not be cancelled');
  const library = useLibrary();
  const isStarting = useRef(false);

  const takeBack = async (addition: Addition, preview: ImportPreview) => {
    const words = additionWords(addition);
    try {
      await library.change(() => takeBackAll(addition));
      controller.putBack(preview);
      toastActions(
        addition.set === null ? `${words} taken out of the bank` : `${words} taken back`,
        'The preview is as you left it.',
        [{ label: 'Show the preview', run: () => void navigate({ to: '/import' }) }],
      );
    } catch (error) {
      toastError(`${words} could not be taken back`, error);
    }
  };

  const show = async ({ set, questions }: Addition) => {
    if (set !== null) await navigate({ to: '/sets/$setId', params: { setId: set.id } });
    else await navigate({ to: '/bank', search: { question: questions[0]?.id } });
  };

  const add = async (preview: ImportPreview, isWithSet: boolean) => {
    const addition = additionOf(preview, matchInBank, isWithSet);
    if (addition === null) return;
    try {
      const wasCancelled = await run(() => library.change(() => addAll(addition)), addition.guide.id);
      if (wasCancelled) toastDone('Nothing was added', 'The preview is as you left it.');
      else {
        await show(addition);
        controller.close();
        const shortened = shortenedWords(addition, preview.plan.questions.length);
        if (shortened !== '') toastDone('The guide has more questions than a set can have', shortened);
        toastUndo(`${additionWords(addition)} added`, () => void takeBack(addition, preview));
      }
    } catch (error) {
      toastError(`${additionWords(addition)} of ‘${addition.guide.name}’ could not be added`, error);
    }
  };

  const start = (isWithSet: boolean) => {
    handOver();
    if (job !== null || isStarting.current) return;
    isStarting.current = true;
    // What was chosen last may still be under way.
    void controller.settled().then(async (preview) => {
      if (preview !== null) await add(preview, isWithSet);
      isStarting.current = false;
    });
  };

  return {
    job,
    cancel: () => void cancel(),
    add: () => start(false),
    addWithSet: () => start(true),
  };
}

/** The bank and the sets, changed from outside of what edits them. */
function useLibrary() {
  const client = useQueryClient();
  const bankDocuments = useBankDocuments();
  const setDocuments = useSetDocuments();
  return {
    /** Runs a change, after what was changed before is on disk: it would come back otherwise. Whatever comes of it is read again. */
    change: async <Result>(run: () => Promise<Result>): Promise<Result> => {
      await Promise.all([bankDocuments.flush(), setDocuments.flush()]);
      try {
        return await run();
      } finally {
        await client.invalidateQueries({ queryKey: queries.bank.queryKey });
        await client.invalidateQueries({ queryKey: queries.sets.queryKey });
      }
    },
  };
}
