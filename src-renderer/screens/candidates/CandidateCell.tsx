import { Link } from '@tanstack/react-router';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { recommendationsInWords } from '../../../shared/domain/panel/facts.ts';
import { formatCoverage, formatMean } from '../../../shared/domain/scoring.ts';
import { MeanBadge } from '../../components/RatingBadge.tsx';
import { Tag } from '../../components/Tag.tsx';
import styles from './CandidateCell.module.css';
import type { CandidateRow } from './candidateRows.ts';
import type { ColumnInfo } from './candidateTable.ts';

/** What a candidate has in a column. */
export function CandidateCell({
  row: { figures, name },
  info: { id, competency },
}: {
  row: CandidateRow;
  info: ColumnInfo;
}) {
  if (competency !== null) {
    // What is sealed may well have a question on it.
    if (figures.interviewers === 0) return <Figure value={null} />;
    return <CompetencyMean figure={figures.competencies[competency] ?? null} />;
  }
  switch (id) {
    case 'candidate':
      return (
        <Link
          to="/panels/$panelId"
          params={{ panelId: figures.key }}
          tabIndex={-1}
          className={styles.name}
          title={name}
        >
          <bdi>{name}</bdi>
        </Link>
      );
    case 'mean':
      return <MeanBadge mean={figures.mean} />;
    case 'spread':
      return <Figure value={figures.spread === null ? null : formatMean(figures.spread)} />;
    case 'recommendations':
      return figures.recommendations.length === 0 ? (
        <Figure value={null} />
      ) : (
        <span className={styles.words} title={recommendationsInWords(figures.recommendations)}>
          {recommendationsInWords(figures.recommendations)}
        </span>
      );
    case 'outcome':
      return figures.outcome === null ? (
        <span className="muted">Open</span>
      ) : (
        <Tag look="strong">{outcomeNames[figures.outcome]}</Tag>
      );
    case 'toDiscuss':
      return figures.toDiscuss === 0 ? <span>0</span> : <span className={styles.discuss}>{figures.toDiscuss}</span>;
    case 'interviewers':
      return <Interviewers open={figures.interviewers} sealed={figures.sealed} />;
    default:
      return (
        <span title={formatCoverage(figures.coverage)}>
          {figures.coverage.share === null ? '–' : `${Math.round(figures.coverage.share * 100)} %`}
        </span>
      );
  }
}

function CompetencyMean({ figure }: { figure: CandidateRow['figures']['competencies'][number] }) {
  if (figure === null) return <span className={styles.none}>no question</span>;
  return figure.mean === null ? <span className={styles.none}>not rated</span> : <MeanBadge mean={figure.mean} />;
}

function Figure({ value }: { value: string | null }) {
  return value === null ? <span className="muted">–</span> : <span>{value}</span>;
}

/** '3', or '2 + 1 sealed' where scorecards are there that may not be seen yet. */
function Interviewers({ open, sealed }: { open: number; sealed: number }) {
  return (
    <span>
      {open}
      {sealed > 0 && <span className="muted"> + {sealed} sealed</span>}
    </span>
  );
}
