import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { conflictInWords } from '../../../../shared/domain/panel/member.ts';
import type { ReceivedFile } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastError, toastUndo } from '../../../state/toasts.ts';
import styles from './ReceivedFiles.module.css';

/** The scorecards that others have sent, each with the way to take it out of the panel. */
export function ReceivedFiles({ files }: { files: readonly ReceivedFile[] }) {
  const client = useQueryClient();
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
  if (files.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        Received scorecards
      </h2>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.documentId} className={styles.file}>
            <span className={styles.words}>
              <bdi>{file.interviewer}</bdi>, submitted {formatInstant(file.submittedAt)}
              {stateOf(file)}
            </span>
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
