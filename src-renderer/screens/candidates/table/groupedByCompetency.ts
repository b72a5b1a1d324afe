import type { SideBySideRow } from '../../../../shared/domain/panel/candidateComparison.ts';

/** The questions of each competency, both in the order in which they come. */
export function groupedByCompetency(rows: readonly SideBySideRow[]): { competency: string; rows: SideBySideRow[] }[] {
  const groups = new Map<string, SideBySideRow[]>();
  for (const row of rows) {
    const group = groups.get(row.competency);
    if (group === undefined) groups.set(row.competency, [row]);
    else group.push(row);
  }
  return [...groups].map(([competency, own]) => ({ competency, rows: own }));
}
