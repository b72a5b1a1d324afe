import { Circle, CircleCheck, CircleDot, PenLine } from 'lucide-react';
import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import {
  type LibraryEntry,
  recommendationNames,
  type Status,
  statusNames,
} from '../../../shared/domain/scorecard/libraryEntry.ts';
import { Button } from '../../components/Button.tsx';
import { formatDay } from '../../components/format.ts';
import { Tag } from '../../components/Tag.tsx';
import { SelectBox } from '../../components/table/SelectBox.tsx';
import { actionName } from '../../features/start/destination.ts';
import styles from './InterviewRow.module.css';
import { candidateIn } from './rowWords.ts';

interface InterviewRowProps {
  entry: LibraryEntry;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onOpen: () => void;
}

const statusIcons: Readonly<Record<Status, typeof Circle>> = {
  planned: Circle,
  running: CircleDot,
  submitted: CircleCheck,
  amending: PenLine,
};

/** The cells of one interview. The row around them belongs to the table. */
export function InterviewRow({ entry, isSelected, onSelect, onOpen }: InterviewRowProps) {
  const name = candidateIn(entry);
  const StatusIcon = statusIcons[entry.status];
  return (
    <>
      <td data-column="select" className={styles.cell}>
        <SelectBox label={`Select ${name}`} state={isSelected ? 'all' : 'none'} onSelect={onSelect} />
      </td>
      <td data-column="candidate" className={styles.cell} title={name}>
        <bdi className="strong">{name}</bdi>
        {entry.sample && <Tag>Sample</Tag>}
      </td>
      <td data-column="role" className={styles.cell} title={entry.role}>
        <bdi>{entry.role}</bdi>
      </td>
      <td data-column="round" className={styles.cell} title={entry.round}>
        <bdi>{entry.round}</bdi>
      </td>
      <td data-column="date" className={`${styles.cell} figures`}>
        {formatDay(entry.date)}
      </td>
      <td data-column="status" className={styles.cell}>
        <StatusIcon size={14} aria-hidden className={styles.icon} />
        {statusNames[entry.status]}
        {entry.status === 'running' && (
          <span className="tiny muted figures">
            {entry.settled}/{entry.questions}
          </span>
        )}
      </td>
      <td data-column="mean" className={`${styles.cell} figures`}>
        {entry.mean === null ? <None /> : formatMean(entry.mean)}
      </td>
      <td data-column="recommendation" className={styles.cell}>
        {entry.recommendation === null ? <None /> : recommendationNames[entry.recommendation]}
      </td>
      <td data-column="action" className={styles.cell}>
        <Button
          look="quiet"
          tabIndex={-1}
          className={styles.action}
          aria-label={`${actionName(entry.status)} ${name}`}
          onClick={onOpen}
        >
          {actionName(entry.status)}
        </Button>
      </td>
    </>
  );
}

/** A value that there is not yet. */
function None() {
  return <span className="muted regular">–</span>;
}
