import { memo } from 'react';
import { SelectBox } from '../../../components/table/SelectBox.tsx';
import { CandidateCell } from './CandidateCell.tsx';
import styles from './CandidateRow.module.css';
import type { CandidateRow } from './candidateRows.ts';
import type { PlacedColumn } from './placedColumns.ts';

interface CandidateLineProps {
  row: CandidateRow;
  pinned: readonly PlacedColumn[];
  /** The other columns that can be seen at the moment. */
  inView: readonly PlacedColumn[];
  isSelected: boolean;
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
}

/** The cells of one candidate. The row around them belongs to the table; drawn anew only when something of it has changed. */
export const CandidateLine = memo(function CandidateLine(props: CandidateLineProps) {
  const { row, pinned, inView, isSelected, onSelect } = props;
  return (
    <>
      <td className={styles.select} aria-colindex={1}>
        <SelectBox
          label={`Select ${row.name}`}
          state={isSelected ? 'all' : 'none'}
          onSelect={(next) => onSelect([row.figures.key], next)}
        />
      </td>
      {pinned.map((column) => (
        <Cell key={column.info.id} row={row} column={column} isPinned />
      ))}
      {inView.map((column) => (
        <Cell key={column.info.id} row={row} column={column} isPinned={false} />
      ))}
    </>
  );
});

interface CellProps {
  row: CandidateRow;
  column: PlacedColumn;
  isPinned: boolean;
}

function Cell({ row, column: { info, start, index }, isPinned }: CellProps) {
  const Tag = info.id === 'candidate' ? 'th' : 'td';
  return (
    <Tag
      {...(Tag === 'th' ? { scope: 'row' } : {})}
      aria-colindex={index}
      data-column={info.competency === null ? info.id : 'competency'}
      className={isPinned ? styles.pinned : styles.cell}
      style={{ inlineSize: info.width, insetInlineStart: start }}
    >
      <CandidateCell row={row} info={info} />
    </Tag>
  );
}
