import {
  createColumnHelper,
  createExpandedRowModel,
  type Row,
  rowExpandingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import type { PanelRow, PanelTable } from '../../../../shared/domain/panel/table.ts';
import { competencyInWords, memberName } from '../../../../shared/domain/panel/words.ts';

/** A line of the table: the heading of a group, or a question. */
export type RatingLine =
  | { kind: 'group'; id: string; title: string; lines: RatingLine[] }
  | { kind: 'question'; id: string; row: PanelRow };

export const features = tableFeatures({ rowExpandingFeature, expandedRowModel: createExpandedRowModel() });
export type RatingTableRow = Row<typeof features, RatingLine>;

/** The table's lines: the shared questions by competency, and at the end those that cannot be compared. */
export function ratingLines({ groups, apart, members }: PanelTable): RatingLine[] {
  const shared = groups.map(({ summary, rows }) =>
    group(`competency:${summary.competency}`, competencyInWords(summary.competency, summary.mean), rows),
  );
  if (apart.length === 0) return shared;
  const title = `Asked by one of ${members.length} interviewers only, compared with nothing`;
  return [...shared, group('apart', title, apart)];
}

function group(id: string, title: string, rows: readonly PanelRow[]): RatingLine {
  return { kind: 'group', id, title, lines: rows.map((row) => ({ kind: 'question', id: row.key, row })) };
}

const helper = createColumnHelper<typeof features, RatingLine>();

const questionOf = (line: RatingLine): PanelRow | null => (line.kind === 'question' ? line.row : null);

/** The question, one column a member, mean and spread. */
export function ratingColumns(members: readonly PanelMember[]) {
  return helper.columns([
    helper.accessor((line) => questionOf(line)?.title ?? '', { id: 'question', header: 'Question' }),
    ...members.map((member, place) =>
      helper.accessor((line) => questionOf(line)?.cells[place] ?? null, {
        id: `member:${member.key}`,
        header: memberName(member),
      }),
    ),
    helper.accessor((line) => questionOf(line)?.mean ?? null, { id: 'mean', header: 'Mean' }),
    helper.accessor((line) => questionOf(line)?.spread ?? null, { id: 'spread', header: 'Spread' }),
  ]);
}
