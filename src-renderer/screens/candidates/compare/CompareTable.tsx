import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { DotShape } from '../../../../shared/charts/candidateDots.ts';
import { dotShape } from '../../../../shared/charts/candidateDots.ts';
import { formatMean } from '../../../../shared/domain/interview/scoring.ts';
import type { SideBySide, SideBySideRow } from '../../../../shared/domain/panel/candidateComparison.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { spreadToDiscuss } from '../../../../shared/domain/panel/table.ts';
import { memberName } from '../../../../shared/domain/panel/words.ts';
import { MeanBadge } from '../../../features/answers/RatingBadge.tsx';
import rowStyles from '../../../features/panels/QuestionRow.module.css';
import tableStyles from '../../../features/panels/RatingsTable.module.css';
import type { CandidateRow } from '../table/candidateRows.ts';
import { CompareCell } from './CompareCell.tsx';
import styles from './CompareTable.module.css';
import { groupedByCompetency } from './comparedCandidates.ts';

interface CompareTableProps {
  compared: SideBySide;
  candidates: readonly CandidateRow[];
  onOpen: (key: string) => void;
}

/** Questions × candidates. A question opens with a click on its title or with Enter. */
export function CompareTable({ compared: { shared, apart, members }, candidates, onOpen }: CompareTableProps) {
  const columns = candidates.length + 2;
  const line = (row: SideBySideRow) => (
    <CompareLine key={row.key} row={row} members={members} candidates={candidates} onOpen={() => onOpen(row.key)} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`card ${tableStyles.scroll}`} aria-label="Candidates, question by question" tabIndex={0}>
      <table className={`${tableStyles.table} ${styles.table} figures`}>
        <caption className="visually-hidden">The same questions, and how each candidate was rated</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {candidates.map((candidate, place) => (
              <th key={candidate.figures.key} scope="col">
                <CandidateHead candidate={candidate} place={place} members={members[place] ?? []} />
              </th>
            ))}
            <th scope="col">Spread</th>
          </tr>
        </thead>
        <tbody>
          {groupedByCompetency(shared).map(({ competency, rows }) => (
            <Fragment key={competency}>
              <GroupHeading columns={columns} title={competency || 'Without a competency'} />
              {rows.map(line)}
            </Fragment>
          ))}
          {shared.length === 0 && (
            <GroupHeading columns={columns} title="No question was asked of two of these candidates" />
          )}
          {apart.length > 0 && (
            <>
              <GroupHeading columns={columns} title="Asked of one of these candidates only, compared with nothing" />
              {apart.map(line)}
            </>
          )}
        </tbody>
      </table>
    </section>
  );
}

function GroupHeading({ columns, title }: { columns: number; title: string }) {
  return (
    <tr className={tableStyles.group}>
      <th scope="rowgroup" colSpan={columns} dir="auto">
        {title}
      </th>
    </tr>
  );
}

interface CandidateHeadProps {
  candidate: CandidateRow;
  place: number;
  members: readonly PanelMember[];
}

/** Who it is, the stored mean, and the interviewers in the order of their ratings. */
function CandidateHead({ candidate: { name, figures }, place, members }: CandidateHeadProps) {
  return (
    <div className={styles.head}>
      <Link to="/candidates/$panelId" params={{ panelId: figures.key }} className={styles.name}>
        <ShapeSign shape={dotShape(place)} /> <bdi>{name}</bdi>
      </Link>
      <MeanBadge mean={figures.mean} />
      <span className={styles.members}>
        {members.map((member) => (
          <bdi key={member.key}>{memberName(member)}</bdi>
        ))}
      </span>
    </div>
  );
}

interface CompareLineProps {
  row: SideBySideRow;
  members: readonly (readonly PanelMember[])[];
  candidates: readonly CandidateRow[];
  onOpen: () => void;
}

function CompareLine({ row, members, candidates, onOpen }: CompareLineProps) {
  const isFarApart = row.spread !== null && row.spread >= spreadToDiscuss;
  return (
    <tr className={rowStyles.row}>
      <th scope="row" className={rowStyles.question}>
        <button type="button" dir="auto" className={rowStyles.title} aria-haspopup="dialog" onClick={onOpen}>
          {row.title}
        </button>
      </th>
      {candidates.map(({ figures }, place) => (
        <td key={figures.key} className={styles.cell}>
          <CompareCell part={row.candidates[place] ?? null} members={members[place] ?? []} />
        </td>
      ))}
      <td className={`${styles.cell} ${isFarApart ? styles.apart : ''}`}>
        {row.spread === null ? '–' : formatMean(row.spread)}
        {isFarApart && ' apart'}
      </td>
    </tr>
  );
}

const signs: Readonly<Record<DotShape, string>> = { circle: '●', square: '■', triangle: '▲', diamond: '◆' };

/** The shape that a candidate has in the chart. */
export function ShapeSign({ shape }: { shape: DotShape }) {
  return (
    <span aria-hidden className="accent">
      {signs[shape]}
    </span>
  );
}
