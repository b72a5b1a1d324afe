import type { Id } from '../../../shared/domain/ids.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { PanelListEntry, PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { Button } from '../../components/Button.tsx';
import { candidateName } from '../panels/panelWords.ts';
import styles from './CandidateQuestion.module.css';

interface CandidateQuestionProps {
  question: NonNullable<PanelReceipt['question']>;
  isBusy: boolean;
  onPlace: (token: Id, panelId: Id | null) => Promise<void>;
}

/** Asks whether a scorecard is about a candidate who is here already. */
export function CandidateQuestion({ question, isBusy, onPlace }: CandidateQuestionProps) {
  const { token, candidate, similar } = question;
  return (
    <fieldset className={`${styles.question} stack-2`}>
      <legend className="visually-hidden">
        Which candidate is <bdi>{describe(candidate)}</bdi>?
      </legend>
      <ul className="stack-2">
        {similar.map((other) => (
          <li key={other.panelId}>
            <Button disabled={isBusy} onClick={() => void onPlace(token, other.panelId)}>
              <span className={styles.words}>
                The same as <bdi>{describe(other.candidate)}</bdi>
              </span>
            </Button>
          </li>
        ))}
        <li>
          <Button disabled={isBusy} onClick={() => void onPlace(token, null)}>
            Another candidate
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}

function describe(candidate: PanelListEntry['candidate']): string {
  const parts = [candidateName(candidate), toSingleLine(candidate.role), toSingleLine(candidate.email)];
  return parts.filter(Boolean).join(', ');
}
