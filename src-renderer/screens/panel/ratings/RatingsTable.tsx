import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { PanelTable } from '../../../../shared/domain/panel/table.ts';
import styles from '../../../features/panels/RatingsTable.module.css';
import { useRowButtons } from '../../../features/panels/useRowButtons.ts';
import { MemberSummary } from './MemberSummary.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { features, type RatingLine, ratingColumns, ratingLines } from './ratingLines.ts';

interface RatingsTableProps {
  table: PanelTable;
  /** Over everybody's ratings, 1 to 5; null when there is none. */
  mean: number | null;
  onOpen: (key: string) => void;
}

const subLines = (line: RatingLine) => (line.kind === 'group' ? line.lines : undefined);

/** Questions × interviewers. A row opens with a click or with Enter; the arrow keys move from one to the next. */
export function RatingsTable({ table: { members, ...parts }, mean, onOpen }: RatingsTableProps) {
  const columns = useMemo(() => ratingColumns(members), [members]);
  const { groups, apart, competencies } = parts;
  const data = useMemo(
    () => ratingLines({ members, groups, apart, competencies }),
    [members, groups, apart, competencies],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ id }) => id,
    getSubRows: subLines,
    state: { expanded: true },
  });
  const rows = useRowButtons(onOpen);

  return (
    <section className={`card ${styles.scroll}`} aria-label="Ratings, question by question">
      <table className={`${styles.table} figures`}>
        <caption className="visually-hidden">Questions and the ratings of each interviewer</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" dir="auto">
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <MemberSummary members={members} mean={mean} />
        <tbody {...rows}>
          {table.getRowModel().rows.map(({ id, original }) =>
            original.kind === 'group' ? (
              <tr key={id} className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length} dir="auto">
                  {original.title}
                </th>
              </tr>
            ) : (
              <QuestionRow key={id} row={original.row} members={members} />
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
