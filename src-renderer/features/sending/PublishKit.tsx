import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/Button.tsx';
import { folderName } from '../../components/format.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './PublishedState.module.css';

/** Puts the kit of a set into the shared folder, where there is one. */
export function PublishKit({ setId }: { setId: Id }) {
  const { data: folder } = useQuery(queries.folder);
  const [isBusy, setIsBusy] = useState(false);
  if (folder === undefined) return null;
  const { path, protectedFor } = folder;
  if (path === null) {
    return (
      <p className={styles.state}>
        No folder is shared yet; in one, everybody finds the kit by themselves.{' '}
        <Link to="/settings" search={{ section: 'sharing' }} className={styles.link}>
          Share a folder…
        </Link>
      </p>
    );
  }
  const publish = async () => {
    setIsBusy(true);
    try {
      const { fileName } = await request('kits:publish', { setId });
      toastDone('Kit published', `It is in the shared folder as ‘kits/${fileName}’, where the others receive it.`);
    } catch (error) {
      toastError('The kit was not published', error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className={styles.publish}>
      <Button disabled={isBusy} onClick={() => void publish()}>
        Publish in ‘{folderName(path)}’
      </Button>
      {protectedFor.length > 0 && <p className={styles.state}>Protected for certain people, as the settings say.</p>}
    </div>
  );
}
