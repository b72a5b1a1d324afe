import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';

/**
 * What becomes of one's own files in the shared folder when others may open them, as a sentence; null without a folder.
 * @param readers the end of a clause: 'only they can open'
 */
export function describeReplacedFiles(folder: SharedFolder, readers: string): string | null {
  if (folder.path === null) return null;
  const when = folder.isReachable || !folder.wasLookedAt ? '' : ', as soon as the folder is back,';
  if (folder.published === 1) return `Your scorecard in the folder is replaced${when} by one that ${readers}.`;
  const which = folder.published === 0 ? 'Scorecards of yours' : `Your ${folder.published} scorecards`;
  return `${which} in the folder are replaced${when} by ones that ${readers}.`;
}
