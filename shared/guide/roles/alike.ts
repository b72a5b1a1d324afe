import type { GuideDocument } from '../lines/guideDocument.ts';
import type { ReadBlock } from '../lines/parsedGuide.ts';
import { toUnits } from '../lines/units.ts';
import { linesOverQuestions } from './overQuestions.ts';
import { lookOf, unknownLabelOf } from './roles.ts';
import { placeUnits } from './scopes.ts';

/**
 * The blocks that look like one of some and were taken for the same: what goes for it goes for them too. Without those
 * themselves. A row of a table is like the others that are questions, or like those that are none.
 * @param blocks of a reading of the document
 */
export function blocksLike(
  document: GuideDocument,
  blocks: readonly ReadBlock[],
  indexes: readonly number[],
): number[] {
  const units = toUnits(document);
  const placings = placeUnits(units, linesOverQuestions(units));
  const lookAt = (at: number): string => {
    const unit = units[at];
    const placing = placings[at];
    const block = blocks[at];
    if (unit === undefined || placing === undefined || block === undefined) return '';
    const look =
      unit.kind === 'row'
        ? `row ${block.question !== undefined}`
        : `${lookOf(unit, placing)} ${unit.label?.kind ?? ''} ${unknownLabelOf(units, unit, placing) ?? ''}`;
    return `${block.role} ${look}`;
  };
  const own = new Set(indexes);
  const looks = new Set(indexes.map(lookAt));
  return blocks.flatMap((_, at) => (!own.has(at) && looks.has(lookAt(at)) ? [at] : []));
}
