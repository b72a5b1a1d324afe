import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { Button } from '../../components/Button.tsx';
import { TableFooter } from '../../components/table/TableFooter.tsx';
import { isExportable } from './interviewList.ts';

interface ListFooterProps {
  shown: number;
  total: number;
  /** The selected interviews among those that are shown. */
  selected: readonly LibraryEntry[];
  onClear: () => void;
  onExport: () => void;
  onRemove: () => void;
}

const keys = [
  { of: ['rowUp', 'rowDown'], does: 'move' },
  { of: ['open'], does: 'open' },
  { of: ['select'], does: 'select' },
  { of: ['remove'], does: 'delete' },
] as const;

/** How many interviews there are and what can be done with the selected ones; the keys when nothing is selected. */
export function ListFooter({ shown, total, selected, onClear, onExport, onRemove }: ListFooterProps) {
  const canExport = selected.some(isExportable);
  return (
    <TableFooter
      status={selected.length > 0 ? `${selected.length} selected` : countInWords(shown, total)}
      keys={keys}
      actions={
        selected.length === 0 ? null : (
          <>
            <Button
              disabled={!canExport}
              onClick={onExport}
              title={canExport ? undefined : 'None of them is submitted yet'}
            >
              Export PDFs…
            </Button>
            <Button look="danger" onClick={onRemove}>
              Delete
            </Button>
            <Button look="quiet" onClick={onClear}>
              Clear selection
            </Button>
          </>
        )
      }
    />
  );
}

function countInWords(shown: number, total: number): string {
  const interviews = `${total.toLocaleString('en-GB')} ${total === 1 ? 'interview' : 'interviews'}`;
  return shown === total ? interviews : `${shown.toLocaleString('en-GB')} of ${interviews}`;
}
