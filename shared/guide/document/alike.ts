import type { GuideDocument } from './guideDocument.ts';
import type { ReadBlock } from './parsedGuide.ts';
import { lookOf } from './roles.ts';
import { placeUnits } from './scopes.ts';
import { toUnits } from './units.ts';

/**
 * The blocks that look like one of them and were taken for the same: what goes for it goes for them too. Without the block
 * itself.
 * @param blocks of a reading of the document
 */
export function blocksLike(document: GuideDocument, blocks: readonly ReadBlock[], index: number): number[] {
  const units = toUnits(document);
  const placings = placeUnits(units);
  const lookAt = (at: number): string => {
    const unit = units[at];
    const placing = placings[at];
    if (unit === undefined || placing === undefined) return '';
    return unit.kind === 'row' ? 'row' : `${lookOf(unit, placing)} ${unit.label?.kind ?? ''}`;
  };
  const look = lookAt(index);
  const role = blocks[index]?.role;
  return blocks.flatMap((block, at) => (at !== index && block.role === role && lookAt(at) === look ? [at] : []));
}
