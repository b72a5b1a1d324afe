import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '../../../components/Button.tsx';
import styles from './QuestionStepper.module.css';

interface QuestionStepperProps {
  /** '3 of 8'; null for a step, which has no number. */
  place: string | null;
  title: string;
  isFirst: boolean;
  onStep: (direction: 'next' | 'previous') => void;
  onPick: () => void;
}

/** The narrow layout's way from question to question, and to the steps before and after them. */
export function QuestionStepper({ place, title, isFirst, onStep, onPick }: QuestionStepperProps) {
  return (
    <nav className={styles.stepper} aria-label="Questions">
      <IconButton label="Previous question" onClick={() => onStep('previous')} disabled={isFirst}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <Button look="quiet" className={styles.current ?? ''} onClick={onPick}>
        {place !== null && <span className="figures">{place}</span>}
        <span className={styles.title}>{title}</span>
      </Button>
      <IconButton label="Next question" onClick={() => onStep('next')}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </nav>
  );
}
