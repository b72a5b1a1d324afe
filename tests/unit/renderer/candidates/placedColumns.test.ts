import { expect, it } from 'vitest';
import { columnInfos } from '../../../../src-renderer/screens/candidates/table/candidateTable.ts';
import { placeColumns } from '../../../../src-renderer/screens/candidates/table/placedColumns.ts';

it('puts columns side by side behind the boxes, the pinned ones first, and leaves out what is not there', () => {
  const { pinned, centre, pinnedWidth, width } = placeColumns(
    ['candidate', 'gone'],
    ['mean', 'spread'],
    columnInfos([]),
  );
  const placed = [...pinned, ...centre].map(({ info, start, index }) => [info.id, start, index]);
  expect(placed).toEqual([
    ['candidate', 36, 2],
    ['mean', 256, 3],
    ['spread', 332, 4],
  ]);
  expect([pinnedWidth, width]).toEqual([256, 414]);
});
