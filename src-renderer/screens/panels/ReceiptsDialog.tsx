import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CandidateQuestion } from './CandidateQuestion.tsx';
import styles from './ReceiptsDialog.module.css';
import type { Receiving } from './useReceipts.ts';

/** What became of each file, and the questions that only the user can answer. Nothing received, nothing shown. */
export function ReceiptsDialog({ receiving: { receipts, isBusy, place, close } }: { receiving: Receiving }) {
  const isWaiting = receipts.some(({ question }) => question !== null);
  return (
    <Dialog
      isOpen={receipts.length > 0}
      onClose={close}
      title="Added scorecards"
      width="wide"
      {...(isWaiting
        ? { description: 'A file whose question stays open is not added. It can be added again at any time.' }
        : {})}
      actions={
        <Button look={isWaiting ? 'plain' : 'primary'} onClick={close}>
          Done
        </Button>
      }
    >
      <ul className={styles.receipts}>
        {receipts.map((receipt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and they never change places
          <li key={index} className={styles.receipt}>
            <p className={styles.file}>
              <bdi>{receipt.fileName}</bdi>
              {receipt.isRefused && <span className={styles.refused}>Refused</span>}
            </p>
            <p className={styles.text}>{receipt.text}</p>
            {receipt.question !== null && (
              <CandidateQuestion question={receipt.question} isBusy={isBusy} onPlace={place} />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
