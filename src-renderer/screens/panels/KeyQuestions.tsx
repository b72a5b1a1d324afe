import { useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/identity.ts';
import { describeKeyQuestion, spokenKey } from '../../../shared/domain/panel/knownKeys.ts';
import type { KeyQuestion } from '../../../shared/ipc/panelContract.ts';
import { request } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { toastDone, toastError } from '../../components/ToastRegion.tsx';
import { formatMoment } from '../../formatDate.ts';
import styles from './KeyQuestions.module.css';

interface KeyQuestionsProps {
  panelId: Id;
  questions: readonly KeyQuestion[];
}

/** Asks whose keys the panel's scorecards are signed with, where that is not known. */
export function KeyQuestions({ panelId, questions }: KeyQuestionsProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.questions}>
      {questions.map((question) => (
        <KeyQuestionBox
          key={`${question.publicKey} ${question.interviewer}`}
          panelId={panelId}
          question={question}
          onChange={() => place.current?.focus()}
        />
      ))}
    </div>
  );
}

interface KeyQuestionBoxProps {
  panelId: Id;
  question: KeyQuestion;
  /** The button that was pressed goes; the focus must not go with it. */
  onChange: () => void;
}

function KeyQuestionBox({ panelId, question, onChange }: KeyQuestionBoxProps) {
  const { interviewer, publicKey, previous } = question;
  const [isOpen, setIsOpen] = useState(true);
  const show = (isShown: boolean) => {
    onChange();
    setIsOpen(isShown);
  };
  const [isBusy, setIsBusy] = useState(false);
  const accept = async () => {
    setIsBusy(true);
    try {
      await request('panels:acceptKey', { id: panelId, interviewer, publicKey });
      onChange();
      toastDone(`The key of ${interviewer} is remembered`, 'The settings list it under Sharing, and can forget it.');
    } catch (error) {
      toastError('The key could not be remembered', error);
    } finally {
      setIsBusy(false);
    }
  };
  if (!isOpen) {
    return (
      <p className={styles.left}>
        Nobody has said yet whether the key {spokenKey(publicKey)} is that of <bdi>{interviewer}</bdi>.{' '}
        <Button look="quiet" onClick={() => show(true)}>
          Compare it now
        </Button>
      </p>
    );
  }
  return (
    <section className={styles.question} aria-label={`Key of ${interviewer}`}>
      <h2 className={styles.title}>
        Compare the key with <bdi>{interviewer}</bdi> by voice
      </h2>
      <p>{describeKeyQuestion(question)}</p>
      <dl className={styles.keys}>
        <div>
          <dt>On this scorecard</dt>
          <dd className={styles.key}>{spokenKey(publicKey)}</dd>
        </div>
        {previous.map((key) => (
          <div key={key.publicKey}>
            <dt>Known since {formatMoment(key.firstSeenAt)}</dt>
            <dd className={styles.key}>{spokenKey(key.publicKey)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        Their own key stands in their settings, under Sharing. The scorecard is in the table and in every figure either
        way. If the key is theirs, it is remembered and not asked about again. If it is not, leave it, and do not decide
        on what the scorecard says.
      </p>
      <div className={styles.answers}>
        <Button disabled={isBusy} onClick={() => void accept()}>
          It is theirs
        </Button>
        <Button onClick={() => show(false)}>Leave it</Button>
      </div>
    </section>
  );
}
