import { useState } from 'react';
import { spokenKey } from '../../../../shared/domain/panel/knownKeys.ts';
import type { KitEntry } from '../../../../shared/ipc/kitContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { request } from '../../../state/api.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
import styles from './KitNotices.module.css';

/** What a person has to decide about a kit: whose key it is, and whether a newer edition is taken. */
export function KitNotices({ kit }: { kit: KitEntry }) {
  const { isBusy, run } = useRequest();
  if (kit.obstacle === null && kit.offer === null) return null;
  return (
    <div className="stack-3">
      {kit.obstacle !== null && (
        <section className={`card ${styles.notice}`} data-look="question" aria-label="The key of this kit">
          <p>{kit.obstacle}</p>
          {kit.keyQuestion !== null && (
            <>
              <p className="muted small">
                Its key begins with <span className="figures">{spokenKey(kit.keyQuestion.publicKey)}</span>. Compare it
                by voice.
              </p>
              <Button disabled={isBusy} onClick={() => run('The key was not accepted', () => accept(kit))}>
                The key is {kit.keyQuestion.interviewer}’s
              </Button>
            </>
          )}
        </section>
      )}
      {kit.offer !== null && <Offer kit={kit} offer={kit.offer} isBusy={isBusy} run={run} />}
    </div>
  );
}

interface OfferProps {
  kit: KitEntry;
  offer: NonNullable<KitEntry['offer']>;
  isBusy: boolean;
  run: (failure: string, work: () => Promise<void>) => void;
}

function Offer({ kit, offer, isBusy, run }: OfferProps) {
  return (
    <section className={`card ${styles.notice}`} aria-label={`Edition ${offer.edition}`}>
      <p>
        <strong>Edition {offer.edition} has come</strong>, made {formatInstant(offer.madeAt)}. What differs from edition{' '}
        {kit.edition}:
      </p>
      <ul className={styles.changes}>
        {offer.changes.map((change) => (
          <li key={change} dir="auto">
            {change}
          </li>
        ))}
      </ul>
      <Button look="primary" disabled={isBusy} onClick={() => run('The edition was not taken', () => takeNewer(kit))}>
        Take edition {offer.edition}
      </Button>
      <p className="muted small">Interviews that have begun keep the edition that they began with.</p>
    </section>
  );
}

async function accept({ id, keyQuestion }: KitEntry): Promise<void> {
  await request('kits:acceptKey', { id });
  toastDone(`The key is known as ${keyQuestion?.interviewer ?? 'the author'}’s`, 'Interviews can begin with the kit.');
}

async function takeNewer({ id, title, offer }: KitEntry): Promise<void> {
  await request('kits:takeNewer', { id });
  toastDone(`‘${title}’ is edition ${offer?.edition ?? ''} now`);
}

/** One request at a time; what fails is told. The main process tells of the change. */
function useRequest() {
  const [isBusy, setIsBusy] = useState(false);
  const run = (failure: string, work: () => Promise<void>) => {
    setIsBusy(true);
    work()
      .catch((error: unknown) => toastError(failure, error))
      .finally(() => setIsBusy(false));
  };
  return { isBusy, run };
}
