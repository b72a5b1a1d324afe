import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { followUpsOf, handOver, handOverText } from '../../../shared/domain/scorecard/handOver.ts';
import { Button } from '../../components/Button.tsx';
import { copyText } from '../../components/CopyButton.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { RequestError } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './HandOverDialog.module.css';

/** Shows what the next interviewer is told, in full, and copies it. Which of the lines marked '?' go along is chosen one by one. */
export function HandOverDialog({ interview, onClose }: { interview: Interview; onClose: () => void }) {
  const offered = followUpsOf(interview);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const text = handOverText(handOver(interview, chosen));
  const choose = (id: Id, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const copy = () => {
    if (!copyText(text)) {
      toastError('The hand-over could not be copied', new RequestError('notAllowed', 'Mark the text, and copy that.'));
      return;
    }
    toastDone('The hand-over is copied', 'Paste it into a mail or a chat to the next interviewer.');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Hand over to the next interviewer"
      width="wide"
      description="What was covered and what to dig into. No rating, no recommendation, no strength or concern: they score for themselves."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={copy}>
            Copy
          </Button>
        </>
      }
    >
      <div className="stack-4">
        {offered.length === 0 ? (
          <p className="muted">No line is marked with a question mark. Lines that begin with ? can be handed over.</p>
        ) : (
          <fieldset className="stack-2">
            <legend className={styles.legend}>Lines marked ? to hand over</legend>
            {offered.map(({ id, text: line, place }) => (
              <CheckField
                key={id}
                label={line}
                hint={place}
                isChecked={chosen.has(id)}
                onChange={(isChosen) => choose(id, isChosen)}
              />
            ))}
          </fieldset>
        )}
        <section aria-label="What is handed over" className="stack-1">
          <h3 className="small">What is handed over</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a control in it, what scrolls has to take the focus itself */}
          <p tabIndex={0} dir="auto" className={`card as-typed anywhere ${styles.card}`}>
            {text}
          </p>
        </section>
      </div>
    </Dialog>
  );
}
