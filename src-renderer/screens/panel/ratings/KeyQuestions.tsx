import { useRef, useState } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import { describeKeyQuestion, spokenKey } from '../../../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../../../shared/domain/plainText.ts';
import type { KeyQuestion } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { request } from '../../../state/api.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
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
          isAlone={questions.length === 1}
          onChange={() => place.current?.focus()}
        />
      ))}
    </div>
  );
}

interface KeyQuestionBoxProps {
  panelId: Id;
  question: KeyQuestion;
  /** Several questions are a line each, so that the ratings stay in view. */
  isAlone: boolean;
  /** The button that was pressed goes; the focus must not go with it. */
  onChange: () => void;
}

function KeyQuestionBox({ panelId, question, isAlone, onChange }: KeyQuestionBoxProps) {
  const { interviewer, publicKey, previous } = question;
  const [isOpen, setIsOpen] = useState(isAlone);
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
      <p className="muted small">
        Not counted: nobody has said yet whether the key {spokenKey(publicKey)} is that of <bdi>{interviewer}</bdi>.{' '}
        <Button look="quiet" onClick={() => show(true)}>
          Compare it now
        </Button>
      </p>
    );
  }
  return (
    <section className={styles.question} aria-label={`Key of ${interviewer}`}>
      <h2 className="large anywhere">
        Compare the key with <bdi>{interviewer}</bdi> by voice
      </h2>
      <p>{describeKeyQuestion(question)}</p>
      <dl className={styles.keys}>
        <div>
          <dt>On this scorecard</dt>
          <dd className={styles.key}>{spokenKey(publicKey)}</dd>
        </div>
        {previous.map((key) => (
          <div key={`${key.publicKey} ${key.interviewer.name}`}>
            <dt>
              Known as <bdi>{toSingleLine(key.interviewer.name)}</bdi> since {formatInstant(key.firstSeenAt)}
            </dt>
            <dd className={styles.key}>{spokenKey(key.publicKey)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        Their own key stands in their settings, under Sharing. The scorecard counts in nothing before you have answered.
        If the key is theirs, it is remembered and not asked about again. If it is not, leave it.
      </p>
      <div className="row-2">
        <Button disabled={isBusy} onClick={() => void accept()}>
          It is theirs
        </Button>
        <Button onClick={() => show(false)}>Leave it</Button>
      </div>
    </section>
  );
}
