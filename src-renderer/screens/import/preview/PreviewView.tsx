import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { BankEntry } from '../../../../shared/ipc/contract.ts';
import { Button } from '../../../components/Button.tsx';
import { useSpoken } from '../../../components/hooks/useSpoken.ts';
import { ariaKeys, useShortcut, useUndoKeys } from '../../../components/keys.ts';
import { Page } from '../../../components/Page.tsx';
import { questionCount } from '../../../features/questions/questionRows.ts';
import { toastUndo } from '../../../state/toasts.ts';
import type { ImportController } from '../importController.ts';
import type { ImportPreview } from '../importPreview.ts';
import { AddingDialog } from './AddingDialog.tsx';
import { GuideSource } from './GuideSource.tsx';
import { OutcomePane } from './OutcomePane.tsx';
import { PreviewKeys } from './PreviewKeys.tsx';
import styles from './PreviewView.module.css';
import { QuestionList } from './QuestionList.tsx';
import { useAddQuestions } from './useAddQuestions.ts';
import { type PreviewModel, usePreview } from './usePreview.ts';

interface PreviewViewProps {
  preview: ImportPreview;
  bank: readonly BankEntry[];
  controller: ImportController;
}

/** The guide's text, the questions that were found in it, and what will happen with them. */
export function PreviewView({ preview, bank, controller }: PreviewViewProps) {
  const model = usePreview(preview, bank, controller);
  const { adding, add, cancel } = useAddQuestions(controller, model.matchInBank);
  const isAdding = adding !== null;
  useSpoken(isAdding ? `Adding ${questionCount(model.adding)}` : '');
  useShortcut('addQuestions', add);
  useShortcut('nextFound', () => model.step(1));
  useShortcut('previousFound', () => model.step(-1));
  useUndoKeys(model.undo, model.redo, hasOwnUndo);
  useFocus(model);
  const { name } = preview.guide;
  const close = () => {
    controller.close();
    toastUndo(`Closed the preview of ‘${name}’`, () => controller.restore(preview));
  };
  return (
    <Page
      title="Import guide"
      subtitle={
        <span className={styles.name}>
          <bdi>{name}</bdi> · {questionCount(model.plan.questions.length)} found
        </span>
      }
      actions={
        <>
          <Button look="quiet" onClick={close}>
            Another guide
          </Button>
          <Button
            look="primary"
            aria-keyshortcuts={ariaKeys('addQuestions')}
            disabled={model.adding === 0 || isAdding}
            onClick={add}
          >
            {!isAdding && <Plus size={16} aria-hidden />}
            {isAdding ? 'Adding…' : `Add ${questionCount(model.adding)}`}
          </Button>
        </>
      }
    >
      <div className={styles.preview}>
        <div className={styles.panes}>
          <GuideSource model={model} />
          <QuestionList model={model} />
          <OutcomePane model={model} />
        </div>
        <PreviewKeys />
        {isAdding && <AddingDialog adding={adding} onCancel={cancel} />}
      </div>
    </Page>
  );
}

/** A list of suggestions is open while such a field is typed in, and takes its own words back. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('role') === 'combobox';
}

/** Begins at the open question, and goes back there when a change took away what had the focus. */
function useFocus({ listRef, preview }: PreviewModel): void {
  const focusChosen = useEffectEvent(() => listRef.current?.focus(preview.chosenId));
  useEffect(() => focusChosen(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change can take the focus away
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusChosen();
  }, [preview.plan]);
}
