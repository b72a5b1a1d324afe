import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { ariaKeys, useShortcut, useUndoKeys } from '../../components/hooks/keys.ts';
import { patience, useElapsed } from '../../components/hooks/useTime.ts';
import { Page } from '../../components/Page.tsx';
import { useRoomCommands } from '../../components/roomCommands.ts';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { questionCount } from '../../features/questions/questionRows.ts';
import { toastUndo } from '../../state/toasts.ts';
import type { ImportController } from './importController.ts';
import type { ImportPreview } from './importPreview.ts';
import { ColumnsPart } from './lines/ColumnsPart.tsx';
import { GuideSource } from './lines/GuideSource.tsx';
import { LeftOutPart } from './lines/LeftOutPart.tsx';
import styles from './PreviewView.module.css';
import { AddingDialog } from './preview/AddingDialog.tsx';
import { OutcomePane } from './preview/OutcomePane.tsx';
import { PreviewKeys } from './preview/PreviewKeys.tsx';
import { QuestionList } from './preview/QuestionList.tsx';
import { useAddQuestions } from './preview/useAddQuestions.ts';
import { previewCommands, type ScreenActions } from './previewCommands.ts';
import { handOver, type PreviewModel, usePreview } from './usePreview.ts';

interface PreviewViewProps {
  preview: ImportPreview;
  bank: readonly BankEntry[];
  controller: ImportController;
}

/** The guide's lines, the questions that were found in them, and what will happen with those. */
export function PreviewView({ preview, bank, controller }: PreviewViewProps) {
  const model = usePreview(preview, bank, controller);
  const { job, cancel, ...screen } = useAddQuestions(controller, model.matchInBank);
  const { name } = preview.guide;
  const close = () => {
    controller.close();
    toastUndo(`Closed the preview of ‘${name}’`, () => controller.restore(preview));
  };
  const actions: ScreenActions = { ...screen, close };
  const words = questionCount(model.adding);
  useSpoken(job === null ? '' : `Adding ${words}`);
  useKeys(model, actions);
  useRoomCommands(() => previewCommands(model, actions));
  useFocus(model);
  return (
    <Page
      title="Import guide"
      subtitle={
        <span className="anywhere">
          <bdi>{name}</bdi> · {questionCount(model.plan.questions.length)} found
          {model.plan.reading.isDue && <Rereading />}
        </span>
      }
      actions={<Actions model={model} actions={actions} isAdding={job !== null} />}
    >
      <div className={styles.preview}>
        <div className={styles.panes}>
          <GuideSource model={model} />
          <QuestionList model={model} controller={controller} />
          <OutcomePane model={model}>
            <LeftOutPart model={model.lines} />
            <ColumnsPart model={model} />
          </OutcomePane>
        </div>
        <PreviewKeys />
        {job !== null && <AddingDialog job={job} words={words} guide={name} onCancel={cancel} />}
      </div>
    </Page>
  );
}

/** While the guide is read again around a role that was given; for a second nothing. Undo takes the role back. */
function Rereading() {
  const isLong = useElapsed(patience);
  const words = 'reading the guide again…';
  useSpoken(isLong ? words : '');
  return isLong && ` · ${words}`;
}

interface ActionsProps {
  model: PreviewModel;
  actions: ScreenActions;
  isAdding: boolean;
}

/** The buttons beside the heading. */
function Actions({ model: { plan, outcome, adding }, actions: { add, addWithSet, close }, isAdding }: ActionsProps) {
  const isEmpty = outcome.skipped.length + outcome.blank.length === plan.questions.length;
  return (
    <>
      <Button look="quiet" onClick={close}>
        Another guide
      </Button>
      <Button aria-keyshortcuts={ariaKeys('addWithSet')} disabled={isEmpty || isAdding} onClick={addWithSet}>
        Add and make a set
      </Button>
      <Button
        look="primary"
        aria-keyshortcuts={ariaKeys('addQuestions')}
        disabled={adding === 0 || isAdding}
        onClick={add}
      >
        {!isAdding && <Plus size={16} aria-hidden />}
        {isAdding ? 'Adding…' : `Add ${questionCount(adding)}`}
      </Button>
    </>
  );
}

function useKeys(model: PreviewModel, { add, addWithSet }: ScreenActions): void {
  useShortcut('addQuestions', add);
  useShortcut('addWithSet', addWithSet);
  useShortcut('guideLines', () => toOtherPane(model));
  useShortcut('nextFound', () => model.step(1));
  useShortcut('previousFound', () => model.step(-1));
  useUndoKeys(model.undo, model.redo, hasOwnUndo);
}

/** A list of suggestions is open while such a field is typed in, and takes its own words back. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('role') === 'combobox';
}

/** From the questions to the lines of the guide, and back. */
function toOtherPane({ lines, goTo, preview }: PreviewModel): void {
  const isInLines = document.activeElement?.getAttribute('role') === 'option';
  handOver();
  if (isInLines) goTo(preview.chosenId);
  else lines.goTo(lines.active);
}

/** Begins at the open question, and goes back there when a change took away what had the focus. */
function useFocus({ listRef, preview, lines }: PreviewModel): void {
  const focusChosen = useEffectEvent(() => {
    if (preview.chosenId === null) lines.listRef.current?.focus(lines.active);
    else listRef.current?.focus(preview.chosenId);
  });
  useEffect(() => focusChosen(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change can take the focus away
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusChosen();
  }, [preview.plan]);
}
