import { useState } from 'react';
import { spokenKey } from '../../../shared/domain/panel/knownKeys.ts';
import type { EditionEntry } from '../../../shared/ipc/editionContract.ts';
import { Button } from '../../components/Button.tsx';
import { formatInstant } from '../../components/format.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './EditionNotices.module.css';

interface EditionNoticesProps {
  edition: EditionEntry;
  noun: 'kit' | 'plan';
  /** What can be done once the key is known, and what a newer edition leaves as it is, a sentence each. */
  words: { accepted: string; kept: string };
  accept: () => Promise<unknown>;
  takeNewer: () => Promise<unknown>;
}

/** What a person has to decide about a received kit or plan: whose key it is, and whether a newer edition is taken. */
export function EditionNotices({ edition, noun, words, accept, takeNewer }: EditionNoticesProps) {
  const { isBusy, run } = useRequest();
  const { title, obstacle, keyQuestion, offer } = edition;
  if (obstacle === null && offer === null) return null;
  const acceptKey = async () => {
    await accept();
    toastDone(`The key is known as ${keyQuestion?.interviewer ?? 'the author'}’s`, words.accepted);
  };
  const take = async () => {
    await takeNewer();
    toastDone(`‘${title}’ is edition ${offer?.edition ?? ''} now`);
  };
  return (
    <div className="stack-3">
      {obstacle !== null && (
        <section className={`card ${styles.notice}`} data-look="question" aria-label={`The key of this ${noun}`}>
          <p>{obstacle}</p>
          {keyQuestion !== null && (
            <>
              <p className="muted small">
                Its key begins with <span className="figures">{spokenKey(keyQuestion.publicKey)}</span>. Compare it by
                voice.
              </p>
              <Button disabled={isBusy} onClick={() => run('The key was not accepted', acceptKey)}>
                The key is {keyQuestion.interviewer}’s
              </Button>
            </>
          )}
        </section>
      )}
      {offer !== null && (
        <section className={`card ${styles.notice}`} aria-label={`Edition ${offer.edition}`}>
          <p>
            <strong>Edition {offer.edition} has come</strong>, made {formatInstant(offer.madeAt)}. What differs from
            edition {edition.edition}:
          </p>
          <ul className={`${styles.changes} stack-1`}>
            {offer.changes.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
          <Button look="primary" disabled={isBusy} onClick={() => run('The edition was not taken', take)}>
            Take edition {offer.edition}
          </Button>
          <p className="muted small">{words.kept}</p>
        </section>
      )}
    </div>
  );
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
