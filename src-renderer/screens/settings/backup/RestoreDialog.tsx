import { useState } from 'react';
import type { RestorePreview } from '../../../../shared/ipc/backupContract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { CheckField } from '../../../components/fields/ChoiceField.tsx';
import { folderName } from '../../../components/format.ts';
import { RestoreRowItem } from './RestoreRowItem.tsx';
import { firstChoice, keyOf, offeredCopy, previewInWords, restorable } from './restoreChoice.ts';

interface RestoreDialogProps {
  preview: RestorePreview;
  isRestoring: boolean;
  onClose: () => void;
  /** @param files the copies that were chosen */
  onRestore: (files: string[]) => void;
}

/** So many documents are shown at first. */
const firstShown = 200;

/** What the copies would change, document by document, and what of it is to be done. */
export function RestoreDialog({ preview, isRestoring, onClose, onRestore }: RestoreDialogProps) {
  const [choice, setChoice] = useState(() => firstChoice(preview.rows));
  const [showsSame, setShowsSame] = useState(false);
  const [shown, setShown] = useState(firstShown);
  const all = restorable(preview.rows);
  const rows = all.filter(({ state }) => showsSame || state !== 'same');
  const isAllChosen = rows.length > 0 && rows.every((row) => choice.has(keyOf(row)));
  const choose = (key: string, file: string | null) => {
    const changed = new Map(choice);
    if (file === null) changed.delete(key);
    else changed.set(key, file);
    setChoice(changed);
  };
  const chooseAll = (isChosen: boolean) =>
    setChoice(new Map(isChosen ? rows.map((row) => [keyOf(row), choice.get(keyOf(row)) ?? offeredCopy(row)]) : []));
  const count = choice.size;
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={
        preview.place === null
          ? 'Restore from the copies on this computer'
          : `Restore from ‘${folderName(preview.place)}’`
      }
      description={previewInWords(preview)}
      actions={
        <>
          <Button onClick={onClose}>{rows.length === 0 ? 'Close' : 'Cancel'}</Button>
          {all.length > 0 && (
            <Button
              look="primary"
              disabled={count === 0 || isRestoring}
              onClick={() => onRestore([...choice.values()])}
            >
              {isRestoring ? 'Restoring…' : count === 1 ? 'Restore 1 document' : `Restore ${count} documents`}
            </Button>
          )}
        </>
      }
    >
      <div className="stack-3">
        {preview.place !== null && <p className="small anywhere">{preview.place}</p>}
        {all.some(({ state }) => state === 'same') && (
          <CheckField
            label="Show also what is as its copy, and has earlier ones"
            isChecked={showsSame}
            onChange={setShowsSame}
          />
        )}
        {rows.length > 1 && <CheckField label="Choose all" isChecked={isAllChosen} onChange={chooseAll} />}
        {rows.length > 0 && (
          <ul className="stack-2 small anywhere" aria-label="What can be restored">
            {rows.slice(0, shown).map((row) => (
              <RestoreRowItem key={keyOf(row)} row={row} chosen={choice.get(keyOf(row)) ?? null} onChoose={choose} />
            ))}
          </ul>
        )}
        {rows.length > shown && (
          <div>
            <Button onClick={() => setShown(rows.length)}>Show all {rows.length}</Button>
          </div>
        )}
        <Refused refused={preview.refused} />
      </div>
    </Dialog>
  );
}

function Refused({ refused }: Pick<RestorePreview, 'refused'>) {
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="refused-copies" className="stack-2">
      <h3 id="refused-copies" className="small strong">
        {refused.length === 1 ? 'One copy is left out' : `${refused.length} copies are left out`}
      </h3>
      <ul className="stack-2 small anywhere">
        {refused.slice(0, 50).map(({ file, problem }) => (
          <li key={file} className="muted">
            {file} {problem}.
          </li>
        ))}
      </ul>
    </section>
  );
}
