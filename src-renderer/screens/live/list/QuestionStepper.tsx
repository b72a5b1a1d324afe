import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { AnsweredQuestion } from '../../../../shared/domain/interview/interview.ts';
import { questionTitle } from '../../../../shared/domain/questions/question.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import styles from './QuestionStepper.module.css';

interface QuestionStepperProps {
  pair: AnsweredQuestion;
  total: number;
  onStep: (direction: 'next' | 'previous') => void;
  onPick: () => void;
}

/** The narrow layout's way from question to question. */
export function QuestionStepper({ pair: { question, number }, total, onStep, onPick }: QuestionStepperProps) {
  return (
    <nav className={styles.stepper} aria-label="Questions">
      <IconButton label="Previous question" onClick={() => onStep('previous')} disabled={number === 1}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <Button look="quiet" className={styles.current ?? ''} onClick={onPick}>
        <span className="figures">
          {number} of {total}
        </span>
        <span className={styles.title}>{questionTitle(question)}</span>
      </Button>
      <IconButton label="Next question" onClick={() => onStep('next')}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </nav>
  );
}
