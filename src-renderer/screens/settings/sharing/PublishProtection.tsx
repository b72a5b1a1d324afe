import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { ConfirmDialog } from '../../../components/Dialog.tsx';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import { shortAddress } from '../../../features/protection/chosenRecipients.ts';
import styles from './PublishProtection.module.css';
import { describeReplacedFiles, PublishProtectionDialog } from './PublishProtectionDialog.tsx';
import { useSharing } from './useSharing.ts';

/** Who can open what is published in the shared folder, and how that is changed. */
export function PublishProtection({ folder }: { folder: SharedFolder }) {
  const { isBusy, protectFor } = useSharing();
  const [asking, setAsking] = useState<'people' | 'stop' | null>(null);
  const close = () => setAsking(null);
  const isProtected = folder.protectedFor.length > 0;
  useSpoken(isProtected ? protectedInWords : everybodyInWords(folder.path !== null));
  return (
    <section className={`${styles.protection} stack-3`} aria-labelledby="publish-protection">
      <h3 id="publish-protection" className="small strong">
        Who can open what you publish
      </h3>
      {isProtected ? <Readers folder={folder} /> : <Everybody isShared={folder.path !== null} />}
      <div className="row-2">
        <Button disabled={isBusy} onClick={() => setAsking('people')}>
          {isProtected ? 'Choose other people…' : 'Protect for certain people…'}
        </Button>
        {isProtected && (
          <Button disabled={isBusy} onClick={() => setAsking('stop')}>
            Stop protecting…
          </Button>
        )}
      </div>
      {asking === 'people' && (
        <PublishProtectionDialog folder={folder} isBusy={isBusy} onProtect={protectFor} onClose={close} />
      )}
      <ConfirmDialog
        isOpen={asking === 'stop'}
        onClose={close}
        title="Stop protecting what is published?"
        keep="Keep protecting"
        act="Stop protecting"
        onAct={() => {
          close();
          void protectFor([]);
        }}
      >
        <p>
          {describeReplacedFiles(folder, 'everybody who can open the folder can read')} What you publish from now on is
          not protected either.
        </p>
      </ConfirmDialog>
    </section>
  );
}

const protectedInWords = 'What you publish is protected. Besides you, only these people can open it:';

function everybodyInWords(isShared: boolean): string {
  return `Everybody who can open the folder ${isShared ? 'can' : 'will be able to'} read your scorecards there.`;
}

function Everybody({ isShared }: { isShared: boolean }) {
  return (
    <p className={`${styles.state} stack-2`}>
      <LockKeyholeOpen size={16} aria-hidden className={styles.open} />
      {everybodyInWords(isShared)}
    </p>
  );
}

function Readers({ folder: { protectedFor } }: { folder: SharedFolder }) {
  return (
    <div className={`${styles.state} stack-2`}>
      <LockKeyhole size={16} aria-hidden className={styles.closed} />
      <div>
        <p>{protectedInWords}</p>
        <ul className={`${styles.people} stack-1`}>
          {protectedFor.map(({ name, address }) => (
            <li key={address}>
              {name !== '' && <bdi className={styles.name}>{name}</bdi>}{' '}
              <span className={styles.address}>{shortAddress(address)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
