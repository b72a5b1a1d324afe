import type { ColumnInfo } from './candidateTable.ts';

/** The width of the boxes that choose a row, in px; they stand before every column. */
export const selectWidth = 36;

/** A column where it stands in the row. */
export interface PlacedColumn {
  info: ColumnInfo;
  /** From the start of the row, in px. */
  start: number;
  /** The number of the column for screen readers, from 2: the boxes are the first. */
  index: number;
}

export interface PlacedColumns {
  /** Stay in view while the others are scrolled. */
  pinned: PlacedColumn[];
  centre: PlacedColumn[];
  /** Of the boxes and what is pinned, and of all, in px. */
  pinnedWidth: number;
  width: number;
}

/** Puts the columns side by side: first the pinned ones, then the others. */
export function placeColumns(
  pinnedIds: readonly string[],
  centreIds: readonly string[],
  infos: readonly ColumnInfo[],
): PlacedColumns {
  const byId = new Map(infos.map((info) => [info.id, info]));
  let start = selectWidth;
  let index = 1;
  const place = (ids: readonly string[]) =>
    ids.flatMap((id): PlacedColumn[] => {
      const info = byId.get(id);
      if (info === undefined) return [];
      const placed = { info, start, index: index + 1 };
      start += info.width;
      index += 1;
      return [placed];
    });
  const pinned = place(pinnedIds);
  const pinnedWidth = start;
  const centre = place(centreIds);
  return { pinned, centre, pinnedWidth, width: start };
}
