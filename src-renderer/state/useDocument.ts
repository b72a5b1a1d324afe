import { useEffect, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import type { EditedDocuments } from './editedDocuments.ts';
import type { SaveState } from './saving.ts';
import { useStore } from './store.ts';

/** The newest state of a document on a documents; undefined when there is no such document. */
export function useDocument<Doc extends { id: Id }>(documents: EditedDocuments<Doc>, id: Id): Doc | undefined {
  return useSyncExternalStore(documents.subscribe, () => documents.find(id));
}

/** How the documents's documents stand to the disk. */
export function useSaveState<Doc extends { id: Id }>(documents: EditedDocuments<Doc>): SaveState {
  return useStore(documents.saves);
}

/** Writes what is not on disk yet when the component goes, or shows another document (`key`). */
export function useFlushOnLeave<Doc extends { id: Id }>(documents: EditedDocuments<Doc>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is what it is about
  useEffect(() => () => void documents.flush(), [documents, key]);
}
