import { Button } from '../../components/Button.tsx';
import { TableFooter } from '../../components/table/TableFooter.tsx';
import { comparable } from './candidatesSearch.ts';

interface CandidatesFooterProps {
  shown: number;
  total: number;
  /** How many candidates are chosen, also among those that a filter hides. */
  selected: number;
  onClear: () => void;
  onCompare: () => void;
}

const keys = [
  { of: ['rowUp', 'rowDown'], does: 'move' },
  { of: ['cellLeft', 'cellRight'], does: 'cells' },
  { of: ['select'], does: 'select' },
  { of: ['open'], does: 'open the panel' },
] as const;

/** How many candidates there are, and what can be done with the chosen ones; the keys when nobody is chosen. */
export function CandidatesFooter({ shown, total, selected, onClear, onCompare }: CandidatesFooterProps) {
  const canCompare = selected >= comparable.least && selected <= comparable.most;
  return (
    <TableFooter
      status={
        selected > 0 ? selectedInWords(selected) : `${shown === total ? total : `${shown} of ${total}`} candidates`
      }
      keys={keys}
      actions={
        selected === 0 ? null : (
          <>
            <Button look="primary" disabled={!canCompare} onClick={onCompare}>
              Compare side by side
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

/** '3 selected', and what is missing for a comparison. */
export function selectedInWords(selected: number): string {
  if (selected < comparable.least) return `${selected} selected; select another one to compare`;
  if (selected > comparable.most)
    return `${selected} selected; at most ${comparable.most} can be compared side by side`;
  return `${selected} selected`;
}
