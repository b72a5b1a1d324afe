import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Interviewer } from '../../../shared/domain/interview/interview.ts';
import { replaced, without } from '../../../shared/domain/parts.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { planLimits } from '../../../shared/domain/plan/hiringPlan.ts';
import type { RoundChanges } from '../../../shared/domain/plan/planEditing.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import styles from './Interviewers.module.css';

interface InterviewersProps {
  interviewers: readonly Interviewer[];
  /** What the round is called. */
  round: string;
  onChange: (changes: RoundChanges, field?: string) => void;
}

/** Who interviews in a round. */
export function Interviewers({ interviewers, round, onChange }: InterviewersProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusRow = useRowFocus(list);
  const put = (index: number, changes: Partial<Interviewer>) => {
    const one = interviewers[index];
    if (one === undefined) return;
    const [part] = Object.keys(changes);
    onChange({ interviewers: replaced(interviewers, index, { ...one, ...changes }) }, `${part}${index}`);
  };
  const add = () => {
    onChange({ interviewers: [...interviewers, { name: '', email: '' }] });
    focusRow(String(interviewers.length));
  };
  return (
    <div className={styles.people}>
      <ul ref={list} className={styles.list} aria-label={`Interviewers of ${round}`}>
        {interviewers.map(({ name, email }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an interviewer has no other name than what is typed, and stays in their place
          <li key={index} data-row={index} className={styles.person}>
            <TextField
              data-row-focus
              label={`Interviewer ${index + 1} of ${round}`}
              isLabelHidden
              dir="auto"
              placeholder="Interviewer"
              maxLength={textLimits.line}
              value={name}
              onChange={({ target }) => put(index, { name: target.value })}
            />
            <TextField
              label={`E-mail of ${name.trim() || `interviewer ${index + 1} of ${round}`}`}
              isLabelHidden
              type="email"
              placeholder="E-mail (optional)"
              maxLength={textLimits.line}
              value={email}
              onChange={({ target }) => put(index, { email: target.value })}
            />
            <IconButton
              label={`Remove ${name.trim() || `interviewer ${index + 1}`} from ${round}`}
              className={styles.remove}
              onClick={() => onChange({ interviewers: without(interviewers, index) })}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        aria-label={`Add an interviewer to ${round}`}
        disabled={interviewers.length >= planLimits.interviewers}
        onClick={add}
      >
        <Plus size={15} aria-hidden />
        Add an interviewer
      </Button>
    </div>
  );
}
