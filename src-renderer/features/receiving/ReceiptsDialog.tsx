import { useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/status/ProgressBar.tsx';
import { CandidateQuestion } from './CandidateQuestion.tsx';
import { PassphraseQuestion } from './PassphraseQuestion.tsx';
import styles from './ReceiptsDialog.module.css';
import type { ReceivingController } from './receivingController.ts';
import { useReceivingState } from './useReceiving.ts';

interface ReceiptsDialogProps {
  controller: ReceivingController;
  /** Leads to a panel, or to all of them (null). */
  onOpenPanel: (panelId: Id | null) => void;
  /** Leads to a question set. */
  onOpenSet: (setId: Id) => void;
  /** Leads to a plan. */
  onOpenPlan: (planId: Id) => void;
}

/** What became of each file, and the questions that only the user can answer. Nothing received, nothing shown. */
export function ReceiptsDialog({ controller, onOpenPanel, onOpenSet, onOpenPlan }: ReceiptsDialogProps) {
  const { receipts, isBusy, progress } = useReceivingState(controller);
  const isWaiting = receipts.some(isOpen);
  const firstLocked = receipts.find(({ locked }) => locked !== undefined);
  const firstField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const answered = useRef<number | null>(null);
  const keepFocus = (index: number, answer: Promise<void>) => {
    answered.current = index;
    return answer;
  };
  // A question goes with its buttons once it is answered; the focus stays with the file.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only then can the buttons have gone
  useLayoutEffect(() => {
    const item = list.current?.children[answered.current ?? -1];
    if (document.activeElement === document.body && item instanceof HTMLElement) item.focus();
  }, [receipts]);
  if (progress !== null) {
    return (
      <Dialog
        isOpen
        onClose={controller.cancel}
        title="Adding files"
        actions={<Button onClick={controller.cancel}>Cancel the rest</Button>}
      >
        <ProgressBar label="Files" {...progress} />
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen={receipts.length > 0}
      {...(firstLocked === undefined ? {} : { initialFocus: firstField })}
      onClose={controller.close}
      title="Received files"
      width="wide"
      description={inWords(receipts)}
      actions={
        <>
          <WayToOne
            ids={receipts.map(({ setId }) => setId)}
            label="Open the question set"
            onOpen={(setId) => {
              controller.close();
              onOpenSet(setId);
            }}
          />
          <WayToOne
            ids={receipts.map(({ planId }) => planId)}
            label="Open the plan"
            onOpen={(planId) => {
              controller.close();
              onOpenPlan(planId);
            }}
          />
          <WayToPanels
            receipts={receipts}
            onOpen={(panelId) => {
              controller.close();
              onOpenPanel(panelId);
            }}
          />
          <Button look={isWaiting ? 'plain' : 'primary'} onClick={controller.close}>
            Done
          </Button>
        </>
      }
    >
      <ul ref={list} className={styles.receipts}>
        {receipts.map((receipt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and they never change places
          <li key={index} tabIndex={-1} className={`${styles.receipt} stack-1`}>
            <p className={`${styles.file} row-2`}>
              <bdi>{receipt.fileName}</bdi>
              {receipt.isRefused && <span className="small danger">Refused</span>}
            </p>
            <p className="anywhere">{receipt.text}</p>
            {receipt.question !== null && (
              <CandidateQuestion
                question={receipt.question}
                isBusy={isBusy}
                onPlace={(...answer) => keepFocus(index, controller.place(...answer))}
              />
            )}
            {receipt.locked !== undefined && (
              <PassphraseQuestion
                key={receipt.locked.token}
                locked={receipt.locked}
                fileName={receipt.fileName}
                isBusy={isBusy}
                fieldRef={receipt === firstLocked ? firstField : undefined}
                onUnlock={(...answer) => keepFocus(index, controller.unlock(...answer))}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** How many files there are, and how many of them were refused or wait for an answer; nothing of a single file that has its own words. */
function inWords(receipts: readonly PanelReceipt[]): string | undefined {
  const refused = receipts.filter(({ isRefused }) => isRefused).length;
  const waiting = receipts.filter(isOpen).length;
  const counts = [
    `${receipts.length} files`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(waiting > 0 ? [`${waiting} with a question`] : []),
  ].join(', ');
  const advice = 'A file whose question stays open is not added. It can be added again at any time.';
  const parts = [...(receipts.length > 1 ? [`${counts}.`] : []), ...(waiting > 0 ? [advice] : [])];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Whether a file waits for an answer or a passphrase. */
function isOpen({ question, locked }: PanelReceipt): boolean {
  return question !== null || locked !== undefined;
}

interface WayToOneProps {
  ids: readonly (Id | undefined)[];
  label: string;
  onOpen: (id: Id) => void;
}

/** To what a kit or a plan has become, where there is one alone. */
function WayToOne({ ids, label, onOpen }: WayToOneProps) {
  const [id, ...others] = new Set(ids.flatMap((one) => one ?? []));
  if (id === undefined || others.length > 0) return null;
  return <Button onClick={() => onOpen(id)}>{label}</Button>;
}

interface WayToPanelsProps {
  receipts: readonly PanelReceipt[];
  onOpen: (panelId: Id | null) => void;
}

/** To the one panel that all of it belongs to, or to the list. */
function WayToPanels({ receipts, onOpen }: WayToPanelsProps) {
  const [panelId, ...others] = new Set(receipts.flatMap((receipt) => receipt.panelId ?? []));
  if (panelId === undefined) return null;
  if (others.length > 0) return <Button onClick={() => onOpen(null)}>Go to the candidates</Button>;
  return <Button onClick={() => onOpen(panelId)}>Open the panel</Button>;
}
