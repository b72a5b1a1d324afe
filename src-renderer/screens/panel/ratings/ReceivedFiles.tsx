import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import { conflictInWords } from '../../../../shared/domain/panel/member.ts';
import type { ReceivedFile } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastActions, toastError, toastUndo } from '../../../state/toasts.ts';
import styles from './ReceivedFiles.module.css';

/** The scorecards that others have sent, each with the way to take it out of the panel. */
export function ReceivedFiles({ panelId, files }: { panelId: Id; files: readonly ReceivedFile[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const refresh = () => client.invalidateQueries({ queryKey: queries.panels.queryKey });
  const restore = async (documentId: string) => {
    try {
      await request('panels:restoreReceived', { documentIds: [documentId] });
      await refresh();
    } catch (error) {
      toastError('The scorecard could not be brought back', error);
    }
  };
  const remove = async ({ documentId, interviewer }: ReceivedFile) => {
    try {
      await request('panels:removeReceived', { documentIds: [documentId] });
      place.current?.focus();
      toastUndo(`The scorecard from ${interviewer} was removed`, () => void restore(documentId));
      await refresh();
    } catch (error) {
      toastError('The scorecard could not be removed', error);
    }
  };
  const takeKit = async ({ scorecardId, interviewer }: ReceivedFile) => {
    try {
      const { setId } = await request('kits:ofScorecard', { panelId, scorecardId });
      await Promise.all([queries.sets, queries.bank].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
      toastActions(`What ${interviewer} asked is a question set now`, 'It is your own, and can be changed.', [
        { label: 'Open the set', run: () => void navigate({ to: '/sets/$setId', params: { setId } }) },
      ]);
    } catch (error) {
      toastError('The kit could not be taken', error);
    }
  };
  if (files.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={id} className={styles.section}>
      <h2 id={id} className="large">
        Received scorecards
      </h2>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.documentId} className={styles.file}>
            <span className={styles.words}>
              <bdi>{file.interviewer}</bdi>, submitted {formatInstant(file.submittedAt)}
              {stateOf(file)}
            </span>
            {!file.isSealed && file.conflict === null && (
              <Button
                look="quiet"
                aria-label={`Take the kit of the scorecard from ${file.interviewer}`}
                onClick={() => void takeKit(file)}
              >
                Take its kit
              </Button>
            )}
            <Button
              look="quiet"
              aria-label={`Remove the scorecard from ${file.interviewer}, submitted ${formatInstant(file.submittedAt)}`}
              onClick={() => void remove(file)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ isSealed, conflict }: ReceivedFile): string {
  if (isSealed) return ' · sealed';
  return conflict === null ? '' : ` · ${conflictInWords(conflict)}; it does not count`;
}
