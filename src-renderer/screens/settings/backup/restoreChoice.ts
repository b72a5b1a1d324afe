import type { RestorePreview, RestoreRow, RestoreState } from '../../../../shared/ipc/backupContract.ts';

/** How a document stands to its newest copy, in words. */
export const stateWords: Record<RestoreState, string> = {
  missing: 'Missing here',
  deleted: 'Deleted here',
  damaged: 'Cannot be read here',
  newer: 'The copy is newer',
  older: 'Newer here',
  same: 'As its copy',
  otherKey: 'Another key than here',
};

/** What has to be restored so that nothing is missing and everything is as new as it can be. */
const preferred: ReadonlySet<RestoreState> = new Set(['missing', 'damaged', 'newer']);

/** Which copy each chosen document is to have: the first of its states → the chosen one, by their files. */
export type RestoreChoice = ReadonlyMap<string, string>;

/** What a row is known by: its newest copy. */
export function keyOf({ states }: RestoreRow): string {
  return states[0]?.file ?? '';
}

/** The copy that is offered first: of a document that is as its newest copy, the one before. */
export function offeredCopy({ state, states }: RestoreRow): string {
  return (state === 'same' ? states[1] : states[0])?.file ?? '';
}

/** Documents of which a copy can be restored that says something else than what is here. */
export function restorable(rows: readonly RestoreRow[]): RestoreRow[] {
  return rows.filter((row) => offeredCopy(row) !== '');
}

export function firstChoice(rows: readonly RestoreRow[]): RestoreChoice {
  const chosen = rows.filter(({ state }) => preferred.has(state));
  return new Map(chosen.map((row) => [keyOf(row), offeredCopy(row)]));
}

/** What is looked at, in a sentence. */
export function previewInWords({ rows }: Pick<RestorePreview, 'rows'>): string {
  const other = rows.filter(({ state }) => state !== 'same').length;
  const same = rows.length - other;
  if (rows.length === 0) return 'There are no copies here yet.';
  if (other === 0) return `${counted(same)} as ${same === 1 ? 'its newest copy' : 'their newest copies'}.`;
  const rest = same === 0 ? '' : ` ${counted(same)} as ${same === 1 ? 'its copy' : 'their copies'}.`;
  return `${other === 1 ? '1 document differs from its copy' : `${other} documents differ from their copies`}.${rest}`;
}

function counted(count: number): string {
  return count === 1 ? '1 document is' : `${count} documents are`;
}

/** A document by its name, or by what it is where it has none. */
export function rowName({ kind, name }: Pick<RestoreRow, 'kind' | 'name'>): string {
  return name === '' ? kind : name;
}
