import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DeletedDocument, DocumentKind, DocumentRef } from '../../../shared/ipc/recoveryContract.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/Dialog.tsx';
import { formatInstant } from '../../components/format.ts';
import { LoadError } from '../../components/status/LoadError.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './RecoverySection.module.css';
import { SetAside } from './SetAside.tsx';
import { SettingsSection, useLinkedSection } from './SettingsSection.tsx';

/** So many deleted documents are shown at first. */
const firstShown = 10;

const kindNames: Record<DocumentKind, string> = {
  interview: 'Interview',
  set: 'Question set',
  question: 'Question',
  guide: 'Guide',
  kit: 'Kit',
  plan: 'Plan',
  planFile: 'Received plan',
  received: 'Received scorecard',
  panel: 'Panel',
  planned: 'Planned interview',
};

/** The ways back: to what was deleted, and to earlier states of what was damaged. */
export function RecoverySection() {
  const place = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const deleted = useQuery(queries.deleted);
  const setAside = useQuery(queries.setAside);
  /** What is about to go for good. */
  const [going, setGoing] = useState<DeletedDocument | null>(null);
  useLinkedSection('recovery', place, deleted.data !== undefined && setAside.data !== undefined);

  const bringBack = async (name: string, restore: () => Promise<null>) => {
    try {
      await restore();
      toastDone(`${name} is back`);
      // The row goes, and its button with it.
      place.current?.focus({ preventScroll: true });
    } catch (error) {
      toastError(`${name} could not be brought back`, error);
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: queries.deleted.queryKey }),
      client.invalidateQueries({ queryKey: queries.setAside.queryKey }),
    ]);
  };

  const destroy = async (document: DeletedDocument) => {
    setGoing(null);
    try {
      await request('recovery:destroy', refOf(document));
      toastDone(`${nameOf(document)} is gone for good`);
      place.current?.focus({ preventScroll: true });
    } catch (error) {
      toastError(`${nameOf(document)} could not be deleted for good`, error);
    }
    await client.invalidateQueries({ queryKey: queries.deleted.queryKey });
  };

  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <SettingsSection
        title="Recently deleted"
        about="What you delete is kept for thirty days. Then it is gone for good."
      >
        {deleted.error !== null && deleted.data === undefined && (
          <LoadError
            title="What was deleted could not be listed"
            error={deleted.error}
            onRetry={() => void deleted.refetch()}
          />
        )}
        {deleted.data !== undefined && (
          <Deleted
            documents={deleted.data}
            onRestore={(document) =>
              void bringBack(nameOf(document), () => request('recovery:restore', refOf(document)))
            }
            onDestroy={setGoing}
          />
        )}
        {setAside.data !== undefined && setAside.data.length > 0 && (
          <SetAside files={setAside.data} onBringBack={(name, restore) => void bringBack(name, restore)} />
        )}
      </SettingsSection>
      <DestroyDialog document={going} onClose={() => setGoing(null)} onDestroy={(document) => void destroy(document)} />
    </div>
  );
}

interface DestroyDialogProps {
  /** What would go; null closes it. */
  document: DeletedDocument | null;
  onClose: () => void;
  onDestroy: (document: DeletedDocument) => void;
}

/** Asks before something goes for good, by its name. */
function DestroyDialog({ document, onClose, onDestroy }: DestroyDialogProps) {
  return (
    <ConfirmDialog
      isOpen={document !== null}
      onClose={onClose}
      title={document === null ? '' : `Delete ${nameOf(document)} for good?`}
      keep="Keep it"
      act="Delete for good"
      look="danger"
      onAct={() => document !== null && onDestroy(document)}
    >
      <p>
        Its earlier states and its backup copies go as well, also in the folder for copies as soon as that is there.
        Nobody can bring it back then. What you have exported or sent stays where it is.
      </p>
    </ConfirmDialog>
  );
}

function refOf({ kind, id }: DocumentRef): DocumentRef {
  return { kind, id };
}

function nameOf({ kind, name }: Pick<DeletedDocument, 'kind' | 'name'>): string {
  return name === '' ? `${kindNames[kind]} without a name` : name;
}

interface DeletedProps {
  documents: readonly DeletedDocument[];
  onRestore: (document: DeletedDocument) => void;
  onDestroy: (document: DeletedDocument) => void;
}

function Deleted({ documents, onRestore, onDestroy }: DeletedProps) {
  const [shown, setShown] = useState(firstShown);
  if (documents.length === 0) return <p className="muted">Nothing was deleted.</p>;
  return (
    <>
      <ul className="stack-2" aria-label="Recently deleted">
        {documents.slice(0, shown).map((document) => (
          <li key={`${document.kind} ${document.id}`} className={`${styles.row} stack-3`}>
            <span className={styles.words}>
              <bdi className={styles.name}>{nameOf(document)}</bdi>
              <span className="muted">
                {[kindNames[document.kind], document.detail].filter((part) => part !== '').join(' · ')} · deleted{' '}
                {formatInstant(document.deletedAt)}
              </span>
            </span>
            <span className={`${styles.actions} row-2`}>
              <Button aria-label={`Restore ${nameOf(document)}`} onClick={() => onRestore(document)}>
                Restore
              </Button>
              <Button
                look="quiet"
                aria-label={`Delete ${nameOf(document)} for good`}
                onClick={() => onDestroy(document)}
              >
                Delete for good…
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {documents.length > shown && (
        <div>
          <Button onClick={() => setShown(documents.length)}>Show all {documents.length}</Button>
        </div>
      )}
    </>
  );
}
