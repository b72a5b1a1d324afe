import { useEffect, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import type { DocumentDesk } from './editedDocuments.ts';
import type { SaveState } from './saving.ts';
import { useStore } from './store.ts';

/** The newest state of a document on a desk; undefined when there is no such document. */
export function useDocument<Doc extends { id: Id }>(desk: DocumentDesk<Doc>, id: Id): Doc | undefined {
  return useSyncExternalStore(desk.subscribe, () => desk.find(id));
}

/** How the desk's documents stand to the disk. */
export function useSaveState<Doc extends { id: Id }>(desk: DocumentDesk<Doc>): SaveState {
  return useStore(desk.saves);
}

/** Writes what is not on disk yet when the component goes, or shows another document (`key`). */
export function useFlushOnLeave<Doc extends { id: Id }>(desk: DocumentDesk<Doc>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is what it is about
  useEffect(() => () => void desk.flush(), [desk, key]);
}
