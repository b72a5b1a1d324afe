import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { ConfirmDialog } from '../../../components/Dialog.tsx';
import { folderName } from '../../../components/format.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import styles from './SharedFolderState.module.css';
import { useSharing } from './useSharing.ts';

interface SharedFolderStateProps {
  folder: SharedFolder;
  /** The folder's path, as the user chose it. */
  path: string;
}

/** How it stands with the folder that is shared, and what can be done about it. */
export function SharedFolderState({ folder, path }: SharedFolderStateProps) {
  const { isBusy, choose, lookAgain, leave } = useSharing();
  const [isStopping, setIsStopping] = useState(false);
  return (
    <div className="stack-3">
      <div>
        <h3 className="small strong">Shared folder</h3>
        <p className={styles.path}>{path}</p>
      </div>
      <Reach folder={folder} />
      {folder.isReachable && <Remarks remarks={folder.remarks} />}
      <div className="row-2">
        <Button disabled={isBusy} onClick={() => void lookAgain()}>
          {isBusy ? 'Looking…' : 'Look again'}
        </Button>
        <Button disabled={isBusy} onClick={() => void choose()}>
          Choose another folder…
        </Button>
        <Button disabled={isBusy} onClick={() => setIsStopping(true)}>
          Stop sharing…
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isStopping}
        onClose={() => setIsStopping(false)}
        title={`Stop sharing ‘${folderName(path)}’?`}
        keep="Keep sharing"
        act="Stop sharing"
        onAct={() => {
          setIsStopping(false);
          void leave();
        }}
      >
        <p>
          Nothing is deleted: the files in the folder stay there, and the scorecards that you received stay here. From
          now on nothing is put there and nothing is received from there. You can choose the folder again at any time.
        </p>
      </ConfirmDialog>
    </div>
  );
}

function Reach({ folder }: { folder: SharedFolder }) {
  const { Icon, look, title, words } = reachOf(folder);
  useSpoken(`${title} ${words}`);
  return (
    <p className={`${styles.reach} stack-2`}>
      <Icon size={16} aria-hidden className={styles[look]} />
      <span className="figures">
        <strong>{title}</strong> {words}
      </span>
    </p>
  );
}

function reachOf({ wasLookedAt, isReachable, published, received }: SharedFolder) {
  if (!wasLookedAt) return { Icon: CircleDashed, look: 'quiet', title: '', words: 'Looking at the folder…' } as const;
  if (!isReachable) {
    return {
      Icon: TriangleAlert,
      look: 'away',
      title: 'The folder is away.',
      words:
        'Nothing is lost: what is here stays here, and what you submit now waits. Scorecard looks for the folder again and again, and goes on by itself once it is back.',
    } as const;
  }
  return {
    Icon: CircleCheck,
    look: 'there',
    title: 'The folder is there.',
    words: `${published} of your scorecards ${published === 1 ? 'is' : 'are'} in it, ${received} of others ${received === 1 ? 'was' : 'were'} received.`,
  } as const;
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className={`${styles.remarks} stack-1`} aria-labelledby="sharing-remarks">
      <h3 id="sharing-remarks" className="small strong">
        To be known about the files in it
      </h3>
      <ul className={`${styles.list} stack-1`}>
        {remarks.map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same remark
          <li key={index}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
