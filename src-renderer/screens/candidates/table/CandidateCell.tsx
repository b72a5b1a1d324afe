import { Link } from '@tanstack/react-router';
import { formatCoverage } from '../../../../shared/domain/interview/scoring.ts';
import { Tag } from '../../../components/Tag.tsx';
import { MeanBadge } from '../../../features/answers/RatingBadge.tsx';
import styles from './CandidateCell.module.css';
import type { CandidateRow } from './candidateRows.ts';
import type { ColumnInfo } from './candidateTable.ts';
import { cellWords } from './cellWords.ts';

/** What a candidate has in a column. */
export function CandidateCell({ row, info }: { row: CandidateRow; info: ColumnInfo }) {
  const { figures, name } = row;
  const words = cellWords(row, info);
  if (info.competency !== null && words !== null) {
    const mean = figures.competencies[info.competency]?.mean ?? null;
    return mean === null ? <span className="muted small">{words}</span> : <MeanBadge mean={mean} />;
  }
  switch (info.id) {
    case 'candidate':
      return (
        <Link to="/candidates/$panelId" params={{ panelId: figures.key }} tabIndex={-1} className={styles.name}>
          <bdi title={name}>{name}</bdi>
        </Link>
      );
    case 'mean':
      return <MeanBadge mean={figures.mean} />;
    case 'outcome':
      return figures.outcome === null ? <span className="muted">{words}</span> : <Tag look="strong">{words}</Tag>;
    case 'toDiscuss':
      return <span className={figures.toDiscuss === 0 ? undefined : styles.discuss}>{words}</span>;
    case 'recommendations':
      return <Words words={words} title={words ?? undefined} className={styles.words} />;
    case 'coverage':
      return <Words words={words} title={formatCoverage(figures.coverage)} />;
    default:
      return <Words words={words} />;
  }
}

interface WordsProps {
  words: string | null;
  title?: string | undefined;
  className?: string | undefined;
}

/** A dash where there is nothing. */
function Words({ words, title, className }: WordsProps) {
  if (words === null) return <span className="muted">–</span>;
  return (
    <span title={title} className={className}>
      {words}
    </span>
  );
}
