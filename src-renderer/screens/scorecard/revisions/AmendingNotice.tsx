import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import { Button, buttonClass } from '../../../components/Button.tsx';
import { ConfirmDialog } from '../../../components/Dialog.tsx';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
import styles from './AmendingNotice.module.css';

/** Says that an amendment was begun, and offers to go on with it or to give it up. */
export function AmendingNotice({ id, name }: { id: Id; name: string }) {
  const client = useQueryClient();
  const [isConfirming, setIsConfirming] = useState(false);
  const discard = async () => {
    setIsConfirming(false);
    try {
      const document = await request('interviews:discardAmendment', { id });
      client.setQueryData(queries.interview(id).queryKey, document);
      toastDone(`The amendment for ${name} was discarded`);
      await client.invalidateQueries({ queryKey: queries.interviews.queryKey });
    } catch (error) {
      toastError(`The amendment for ${name} could not be discarded`, error);
    }
  };
  return (
    <aside className={styles.notice} aria-label="Amendment">
      <PenLine size={18} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>This scorecard is being amended.</strong> Below is what counts until the amendment is submitted.
      </p>
      <Button look="danger" onClick={() => setIsConfirming(true)}>
        Discard…
      </Button>
      <Link to="/interviews/$interviewId" params={{ interviewId: id }} className={buttonClass()}>
        Continue
      </Link>
      <ConfirmDialog
        isOpen={isConfirming}
        onClose={() => setIsConfirming(false)}
        title={`Discard the amendment for ${name}?`}
        description="What was changed since the amendment was begun is deleted for good. The scorecard stays as it is below."
        keep="Keep it"
        act="Discard the amendment"
        look="danger"
        onAct={() => void discard()}
      />
    </aside>
  );
}
