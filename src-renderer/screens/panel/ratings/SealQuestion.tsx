import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenPanel } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { candidateName } from '../../../features/panels/panelWords.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
import styles from './SealQuestion.module.css';

/** Asks, once a candidate, whether one interviews them: until that is known the scorecards of others stay sealed. */
export function SealQuestion({ open }: { open: OpenPanel }) {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const { panel, sealed, canAnswer } = open;
  const [first] = sealed;
  if (!canAnswer || first === undefined) return null;
  const name = candidateName(panel.candidate);
  const isUnreadable = first.reason.kind === 'unreadable';
  const answer = async () => {
    setIsBusy(true);
    try {
      await request('panels:nothingToSubmit', { id: panel.id });
      await client.invalidateQueries({ queryKey: queries.panels.queryKey });
      toastDone(`The scorecards about ${name} are open`, 'The panel shows when you said so.');
    } catch (error) {
      toastError('The scorecards could not be opened', error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className={`card ${styles.question}`} aria-label="Your own interview">
      <h2 className="large anywhere">
        {isUnreadable ? 'Is one of your interviews about' : 'Do you interview'} <bdi>{name}</bdi>?
      </h2>
      <p>
        {isUnreadable
          ? 'One of your interviews cannot be read, and may be about this candidate. '
          : 'If you do, submit your own scorecard first: nobody sees the ratings of others before. '}
        If not, say so. It is remembered, and shown in this panel.
      </p>
      <div>
        <Button disabled={isBusy} onClick={() => void answer()}>
          {isUnreadable ? 'None of mine is about this candidate' : 'I do not interview this candidate'}
        </Button>
      </div>
    </section>
  );
}
