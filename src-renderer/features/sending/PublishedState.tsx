import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Id } from '../../../shared/domain/ids.ts';
import type { SharedFolder } from '../../../shared/ipc/panelContract.ts';
import { folderName } from '../../components/format.ts';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { queries } from '../../state/queries.ts';
import styles from './PublishedState.module.css';

/** How it stands with a scorecard and the shared folder. */
export function PublishedState({ id, isSample }: { id: Id; isSample: boolean }) {
  const { data: folder } = useQuery(queries.folder);
  return folder === undefined ? null : <State folder={folder} words={stateOf(folder, id, isSample)} />;
}

function State({ folder: { path }, words }: { folder: SharedFolder; words: string }) {
  useSpoken(words);
  return (
    <p className={styles.state}>
      {words}{' '}
      <Link to="/settings" search={{ section: 'sharing' }} className="accent">
        {path === null ? 'Share a folder…' : 'Settings'}
      </Link>
    </p>
  );
}

function stateOf(folder: SharedFolder, id: Id, isSample: boolean): string {
  const { path, wasLookedAt, isReachable, publishedIds, protectedFor } = folder;
  if (path === null) return 'No folder is shared yet; in one, what you submit goes to the others by itself.';
  const name = `‘${folderName(path)}’`;
  if (isSample) return `A sample is not published in the shared folder ${name}.`;
  if (!wasLookedAt) return `Looking at the shared folder ${name}…`;
  if (!isReachable) return `The shared folder ${name} is away. The scorecard is published when it is back.`;
  const how = protectedFor.length === 0 ? '' : ', protected for certain people';
  if (publishedIds.includes(id)) return `Published in the shared folder ${name}${how}.`;
  return `Not published in the shared folder ${name} yet; the settings say why.`;
}
