import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { linesToTakeOver } from '../../../../shared/domain/interview/conclusionLines.ts';
import {
  answeredQuestions,
  canRecommend,
  type Interview,
  type NoteKind,
  recommendations,
} from '../../../../shared/domain/interview/interview.ts';
import { type OpenMatter, openMatters, optionalMatters } from '../../../../shared/domain/interview/review.ts';
import {
  formatCoverage,
  formatMean,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
} from '../../../../shared/domain/interview/scoring.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { recommendationNames } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/fields/Field.tsx';
import { useFocusFallback } from '../../../components/hooks/useRowFocus.ts';
import { announce } from '../../../state/announcer.ts';
import { conclude, openQuestions, recommend } from '../session/actions.ts';
import { stillOpenInWords } from '../session/spokenSteps.ts';
import { useSession } from '../session/useInterviewSession.ts';
import styles from './ReviewPane.module.css';

/** What can be asked of the review from outside. */
export interface ReviewHandle {
  /** Says what keeps the scorecard from being submitted, and leads to the first of it. */
  showOpen: () => void;
}

interface ReviewPaneProps {
  interview: Interview;
  isAmending: boolean;
  onJump: (questionId: string) => void;
  onDetails: () => void;
  /** Marks questions as not asked, and asks first where something was noted. */
  onSkip: (questionIds: readonly string[]) => void;
  onSubmit: () => void;
  ref?: Ref<ReviewHandle>;
}

/** After the last question: what is missing, the words for the committee, and only then the recommendation. */
export function ReviewPane({ interview, isAmending, onJump, onDetails, onSkip, onSubmit, ref }: ReviewPaneProps) {
  const review = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isRefused, setIsRefused] = useState(false);
  const matters = openMatters(interview);
  const focusFirstOpen = () => {
    const first = review.current?.querySelector<HTMLElement>('[data-open], input[type="radio"]:enabled');
    (first ?? heading.current)?.focus();
  };
  const showOpen = () => {
    setIsRefused(true);
    announce(`It cannot be submitted yet. ${stillOpenInWords(interview)}`);
    focusFirstOpen();
  };
  useImperativeHandle(ref, () => ({ showOpen }));
  // It begins at what is missing; where nothing but the recommendation is, at its heading.
  useEffect(() => {
    const first = review.current?.querySelector<HTMLElement>('[data-open]');
    (first ?? heading.current)?.focus();
  }, []);
  useFocusFallback(heading, matters.length);
  const isBlocked = matters.some(({ blocks }) => blocks);
  return (
    <section ref={review} className={styles.review} aria-label="Review">
      <div className={styles.columns}>
        <div className={`${styles.column} stack-4`}>
          <h2 ref={heading} tabIndex={-1}>
            Review
          </h2>
          <OpenMatters matters={matters} onJump={onJump} onDetails={onDetails} onSkip={onSkip} />
          <Totals interview={interview} />
        </div>
        <div className={`${styles.column} stack-4`}>
          <h3>For the committee</h3>
          <ConclusionField interview={interview} field="summary" label="Summary" />
          <ConclusionField interview={interview} field="strengths" label="Strengths" kind="strength" />
          <ConclusionField interview={interview} field="concerns" label="Concerns" kind="concern" />
          <RecommendationChoice interview={interview} />
        </div>
      </div>
      <footer className={styles.end}>
        <p className="figures">
          Mean <strong>{formatMean(interviewMean(interview))}</strong>
        </p>
        <p className={styles.stillOpen} data-refused={isRefused && isBlocked}>
          {isBlocked && `${isRefused ? 'It cannot be submitted yet. ' : ''}${stillOpenInWords(interview)}`}
        </p>
        <Button look="primary" aria-disabled={isBlocked} onClick={isBlocked ? showOpen : onSubmit}>
          {isAmending ? 'Submit the amendment…' : 'Submit the scorecard…'}
        </Button>
      </footer>
    </section>
  );
}

interface MatterListProps extends Pick<ReviewPaneProps, 'onJump' | 'onDetails'> {
  matters: readonly OpenMatter[];
}

type OpenMattersProps = MatterListProps & Pick<ReviewPaneProps, 'onSkip'>;

/** What must be mended first; what can stay is folded away under it. The recommendation is asked further on. */
function OpenMatters({ matters, onSkip, ...ways }: OpenMattersProps) {
  const session = useSession();
  const blocking = matters.filter(({ kind, blocks }) => blocks && kind !== 'recommendationMissing');
  const unrated = blocking.filter(({ kind }) => kind === 'unrated').length;
  return (
    <section className={`${styles.block} stack-2`}>
      <h3>Still open</h3>
      {blocking.length === 0 ? (
        <p className="muted">Nothing is missing. Every question is rated, or left without a rating.</p>
      ) : (
        <MatterList matters={blocking} {...ways} />
      )}
      {unrated > 0 && (
        <Button onClick={() => onSkip(openQuestions(session))}>
          Mark {unrated === 1 ? 'the unrated question' : `the ${unrated} unrated questions`} as not asked
        </Button>
      )}
      {optionalMatters(matters).map(({ name, matters: same }) => (
        <details key={same[0]?.kind} className={styles.optional}>
          <summary>
            {name} <span className="muted">(can stay)</span>
          </summary>
          <MatterList matters={same} {...ways} />
        </details>
      ))}
    </section>
  );
}

function MatterList({ matters, onJump, onDetails }: MatterListProps) {
  return (
    <ul className={`${styles.matters} stack-2`}>
      {matters.map(({ kind, text, questionId, noteId, blocks }) => (
        <li key={`${kind}:${questionId ?? ''}:${noteId ?? ''}`}>
          <span>{text}</span>
          <Button
            data-open={blocks || undefined}
            aria-label={questionId === undefined ? `Fill in: ${text}` : `Go there: ${text}`}
            onClick={() => (questionId === undefined ? onDetails() : onJump(questionId))}
          >
            {questionId === undefined ? 'Fill in' : 'Go there'}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Totals({ interview }: { interview: Interview }) {
  const given = givenRatings(answeredQuestions(interview));
  return (
    <section className={`${styles.block} stack-2`}>
      <h3>What the ratings come to</h3>
      <p className={`${styles.mean} figures`}>{formatMean(interviewMean(interview))}</p>
      <p className="muted figures">Mean rating: {meanFormula(given)}</p>
      <p className="muted figures">Coverage: {formatCoverage(interviewCoverage(interview))}</p>
    </section>
  );
}

interface ConclusionFieldProps {
  interview: Interview;
  field: 'summary' | 'strengths' | 'concerns';
  label: string;
  /** Notes of this kind can be taken over. */
  kind?: NoteKind;
}

function ConclusionField({ interview, field, label, kind }: ConclusionFieldProps) {
  const session = useSession();
  const text = interview.conclusion[field];
  const lines = kind === undefined ? [] : linesToTakeOver(interview, kind, text);
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusFallback(area, lines.length);
  return (
    <div className={`${styles.field} stack-1`}>
      <TextArea
        ref={area}
        label={label}
        maxLength={textLimits.note}
        rows={2}
        value={text}
        onChange={(event) => conclude(session, field, event.target.value)}
      />
      {lines.length > 0 && (
        <Button
          look="quiet"
          onClick={() => conclude(session, field, [text.trimEnd(), ...lines].filter(Boolean).join('\n'))}
        >
          Take over {lines.length === 1 ? 'the line' : `the ${lines.length} lines`} noted as {label.toLowerCase()}
        </Button>
      )}
    </div>
  );
}

function RecommendationChoice({ interview }: { interview: Interview }) {
  const session = useSession();
  const isOpen = canRecommend(interview);
  return (
    <fieldset className={styles.recommendation} disabled={!isOpen}>
      <legend>Recommendation</legend>
      {!isOpen && <p className="muted">It is asked once every question is rated, or left without a rating.</p>}
      <div className={`${styles.choices} stack-1`}>
        {recommendations.map((recommendation) => (
          <label key={recommendation} className={styles.choice}>
            <input
              type="radio"
              name="recommendation"
              checked={interview.recommendation === recommendation}
              onChange={() => recommend(session, recommendation)}
            />
            {recommendationNames[recommendation]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
