import type { BackupState } from '../../../../shared/ipc/backupContract.ts';
import { Button } from '../../../components/Button.tsx';
import styles from './CopiesFolder.module.css';
import { useBackup } from './useBackup.ts';

/** The folder of the user's choice, which has the copies besides. */
export function CopiesFolder({ folder }: { folder: BackupState['folder'] }) {
  const { isBusy, chooseFolder, leaveFolder } = useBackup();
  if (folder === null) {
    return (
      <div className={`${styles.part} stack-3`}>
        <div className={`${styles.words} stack-1`}>
          <h3 className="small strong">In another folder besides</h3>
          <p className="muted">
            A disk can fail with everything on it. Choose a folder on another disk, or one that is kept alike on another
            computer. Whoever can open it can read the copies, private lines too; your own secret keys are left out.
          </p>
        </div>
        <Button disabled={isBusy} onClick={() => void chooseFolder()}>
          Choose folder…
        </Button>
      </div>
    );
  }
  return (
    <div className="stack-3">
      <div className={`${styles.words} stack-1`}>
        <h3 className="small strong">In another folder besides</h3>
        <p className={styles.path}>{folder.path}</p>
        {folder.problem !== null && <p className="danger">{folder.problem}</p>}
        <p className="muted figures">
          {folder.copies === 1 ? '1 copy is' : `${folder.copies} copies are`} in it. Your own secret keys are left out.
        </p>
      </div>
      <div className="row-2">
        <Button disabled={isBusy} onClick={() => void chooseFolder()}>
          Choose another folder…
        </Button>
        <Button disabled={isBusy} onClick={() => void leaveFolder()}>
          Stop copying there
        </Button>
      </div>
    </div>
  );
}
