import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import styles from './CopiesFolder.module.css';
import { SaveDialog } from './SaveDialog.tsx';
import { useBackup } from './useBackup.ts';

/** Everything in one file: to be kept, or to go on with on another computer. */
export function SavePart({ movedAt }: { movedAt: number | null }) {
  const [saving, setSaving] = useState<'backup' | 'move' | null>(null);
  const { isBusy, goOnHere } = useBackup();
  return (
    <div className="stack-3">
      <div className={`${styles.words} stack-1`}>
        <h3 className="small strong">In one file</h3>
        {movedAt === null ? (
          <p className="muted">
            A file with everything as it is now. With a passphrase nobody else can read it, and your own secret keys are
            in it.
          </p>
        ) : (
          <p className="figures">
            Everything was taken to another computer on {formatInstant(movedAt)}. What you write here does not arrive
            there.
          </p>
        )}
      </div>
      <div className="row-2">
        <Button onClick={() => setSaving('backup')}>Back up into a file…</Button>
        <Button onClick={() => setSaving('move')}>Take everything to another computer…</Button>
        {movedAt !== null && (
          <Button disabled={isBusy} onClick={() => void goOnHere()}>
            Go on here
          </Button>
        )}
      </div>
      {saving !== null && <SaveDialog isMove={saving === 'move'} onClose={() => setSaving(null)} />}
    </div>
  );
}
