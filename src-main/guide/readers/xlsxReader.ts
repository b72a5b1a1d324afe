import readSheets from 'read-excel-file/universal';
import { type BlockPart, composeDocument, type GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { tableParts } from './tableParts.ts';
import { UnreadableError } from './unreadable.ts';
import { damaged, type ZipParts } from './zipParts.ts';

/** More rows than this no guide has; a sheet can say that it has a million empty ones. */
const mostRows = 20_000;

/** The parts of a workbook that hold cells and how they are written; pictures and macros stay packed. */
function isCells(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/.*|worksheets\/[^/]*\.xml))$/i.test(
    name,
  );
}

/**
 * Reads a workbook of Excel: each sheet is a table, under its name where there are several.
 * @throws UnreadableError
 */
export async function readXlsx(parts: ZipParts): Promise<GuideDocument> {
  const sheets = await sheetsOf(await parts.repack(isCells));
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (filled.some(({ data }) => data.length > mostRows)) {
    throw new UnreadableError(
      `it has more than ${mostRows.toLocaleString('en')} rows`,
      'Copy the rows with the questions into a sheet of their own and import that.',
    );
  }
  return composeDocument(
    filled.flatMap(({ sheet, data }): BlockPart[] => [
      ...(filled.length > 1 ? [{ kind: 'heading', level: 1, text: sheet } as const] : []),
      ...tableParts(data.map((row) => row.map((cell) => ({ parts: partsOf(cell), width: 1 })))),
    ]),
  );
}

type Sheets = Awaited<ReturnType<typeof readSheets>>;

async function sheetsOf(workbook: Buffer): Promise<Sheets> {
  try {
    return await readSheets(Uint8Array.from(workbook).buffer);
  } catch {
    throw damaged();
  }
}

function partsOf(cell: Sheets[number]['data'][number][number]): BlockPart[] {
  const text = cell === null ? '' : String(cell);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}
