import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { folderName } from '../../../components/format.ts';
import { queries } from '../../../state/queries.ts';

/** One line on the shared folder, with the way to its settings. */
export function FolderLine() {
  const { data: folder } = useQuery(queries.folder);
  if (folder === undefined) return null;
  if (folder.path === null) return <ToSettings>Share a folder…</ToSettings>;
  return (
    <>
      <ToSettings>
        Shared folder ‘<bdi>{folderName(folder.path)}</bdi>’
      </ToSettings>
      {stateOf(folder)}
    </>
  );
}

function ToSettings({ children }: { children: ReactNode }) {
  return (
    <Link to="/settings" search={{ section: 'sharing' }} className="accent anywhere">
      {children}
    </Link>
  );
}

function stateOf({ wasLookedAt, isReachable, published, received, remarks }: SharedFolder): string {
  if (!wasLookedAt) return '';
  if (!isReachable) return ' is away; it goes on when it is back';
  const about = remarks.length === 0 ? '' : ` · ${remarks.length} ${remarks.length === 1 ? 'remark' : 'remarks'}`;
  return `: ${published} published · ${received} received${about}`;
}
