import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { folderName } from '../../components/format.ts';
import { queries } from '../../state/queries.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './PublishedState.module.css';

interface PublishEditionProps {
  noun: 'kit' | 'plan';
  publish: () => Promise<{ fileName: string }>;
}

/** Puts a kit or a plan into the shared folder, where there is one. */
export function PublishEdition({ noun, publish }: PublishEditionProps) {
  const { data: folder } = useQuery(queries.folder);
  const [isBusy, setIsBusy] = useState(false);
  if (folder === undefined) return null;
  const { path, protectedFor } = folder;
  if (path === null) {
    return (
      <p className={styles.state}>
        No folder is shared yet; in one, everybody finds the {noun} by themselves.{' '}
        <Link to="/settings" search={{ section: 'sharing' }} className="accent">
          Share a folder…
        </Link>
      </p>
    );
  }
  const run = async () => {
    setIsBusy(true);
    try {
      const { fileName } = await publish();
      const named = noun === 'kit' ? 'Kit' : 'Plan';
      toastDone(
        `${named} published`,
        `It is in the shared folder as ‘${noun}s/${fileName}’, where the others receive it.`,
      );
    } catch (error) {
      toastError(`The ${noun} was not published`, error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className={`${styles.publish} stack-1`}>
      <Button disabled={isBusy} onClick={() => void run()}>
        Publish in ‘{folderName(path)}’
      </Button>
      {protectedFor.length > 0 && <p className={styles.state}>Protected for certain people, as the settings say.</p>}
    </div>
  );
}
