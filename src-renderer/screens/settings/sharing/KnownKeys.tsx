import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type KnownKey, spokenKey } from '../../../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../../../shared/domain/plainText.ts';
import { Button } from '../../../components/Button.tsx';
import { ConfirmDialog } from '../../../components/Dialog.tsx';
import { formatInstant } from '../../../components/format.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastError } from '../../../state/toasts.ts';
import styles from './KnownKeys.module.css';

/** One's own key, to be compared by voice, and the keys that others' scorecards have come with. */
export function KnownKeys() {
  const { data: keys } = useQuery(queries.keys);
  const [leaving, setLeaving] = useState<KnownKey | null>(null);
  const place = useRef<HTMLDivElement>(null);
  if (keys === undefined) return null;
  const others = keys.known.filter(({ publicKey }) => publicKey !== keys.own);
  const forget = async ({ interviewer: { name }, publicKey }: KnownKey) => {
    setLeaving(null);
    try {
      await request('panels:forgetKey', { interviewer: name, publicKey });
      // The row goes, and its button with it.
      place.current?.focus({ preventScroll: true });
    } catch (error) {
      toastError('The key could not be forgotten', error);
    }
  };
  return (
    <div ref={place} tabIndex={-1} className={`${styles.keys} stack-4`}>
      <OwnKey publicKey={keys.own} />
      {others.length > 0 && (
        <section aria-labelledby="known-keys" className="stack-1">
          <h3 id="known-keys" className="small strong">
            Keys of others
          </h3>
          <ul className={styles.list}>
            {others.map((key) => (
              <KeyRow key={`${key.publicKey} ${key.interviewer.name}`} known={key} onForget={() => setLeaving(key)} />
            ))}
          </ul>
        </section>
      )}
      <ForgetDialog known={leaving} onClose={() => setLeaving(null)} onForget={(key) => void forget(key)} />
    </div>
  );
}

function OwnKey({ publicKey }: { publicKey: string | null }) {
  return (
    <div>
      <h3 className="small strong">Your key</h3>
      {publicKey === null ? (
        <p>There is no key that can be used. Export a scorecard to be told why.</p>
      ) : (
        <p>
          <span className={styles.key}>{spokenKey(publicKey)}</span>{' '}
          <span className="muted">It signs your scorecards. Read it aloud when somebody asks whether it is yours.</span>
        </p>
      )}
    </div>
  );
}

function KeyRow({ known, onForget }: { known: KnownKey; onForget: () => void }) {
  const name = toSingleLine(known.interviewer.name);
  return (
    <li className={`${styles.row} stack-3`}>
      <span className={styles.words}>
        <bdi className="anywhere">{name}</bdi>
        <span className={styles.key}>{spokenKey(known.publicKey)}</span>
        <span className="muted">since {formatInstant(known.firstSeenAt)}</span>
      </span>
      <Button look="quiet" aria-label={`Forget the key ${spokenKey(known.publicKey)} of ${name}`} onClick={onForget}>
        Forget this key
      </Button>
    </li>
  );
}

interface ForgetDialogProps {
  known: KnownKey | null;
  onClose: () => void;
  onForget: (known: KnownKey) => void;
}

function ForgetDialog({ known, onClose, onForget }: ForgetDialogProps) {
  return (
    <ConfirmDialog
      isOpen={known !== null}
      onClose={onClose}
      title={`Forget this key of ${toSingleLine(known?.interviewer.name ?? '')}?`}
      keep="Keep it"
      act="Forget the key"
      onAct={() => known !== null && onForget(known)}
    >
      <p>
        The scorecards that it signed stay where they are. Their panels ask again whose key it is, and you can answer
        there.
      </p>
    </ConfirmDialog>
  );
}
