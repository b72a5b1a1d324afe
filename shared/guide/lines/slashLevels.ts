import { readLevelName } from './levels.ts';
import type { Unit } from './unit.ts';

/** The parts of 'weak / middling / strong' in one line; undefined for a line that is not divided so. */
export function slashParts(line: string): string[] | undefined {
  if (!line.includes('/')) return undefined;
  const parts = line.split(/\s+\/\s+/).map((part) => part.trim());
  return parts.length >= 3 && parts.length <= 7 && parts.every((part) => part !== '') ? parts : undefined;
}

/** Whether the parts of a line only name the levels: 'Weak / Middling / Strong'. */
export function isLevelHead(parts: readonly string[]): boolean {
  return parts.every((part) => readLevelName(part) !== undefined);
}

/** The units that divide levels by slashes: a head and the lines below it, or two lines at least with as many parts. */
export function slashLevels(units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  const counts = units.map((unit) =>
    unit.kind === 'row' || unit.kind === 'heading' || unit.asks !== 'no' ? 0 : (slashParts(unit.text)?.length ?? 0),
  );
  for (const [index, unit] of units.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0 || unit.kind === 'row') continue;
    const isNextToOne = counts[index - 1] === count || counts[index + 1] === count;
    if (isNextToOne) found.add(index);
  }
  return found;
}
