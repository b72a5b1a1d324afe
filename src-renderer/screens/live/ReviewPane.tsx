import { useRef, useState } from 'react';
import {
  answeredQuestions,
  canRecommend,
  type Interview,
  type NoteKind,
  type Recommendation,
  recommendationSchema,
} from '../../../shared/domain/interview.ts';
import { recommendationNames } from '../../../shared/domain/libraryEntry.ts';
import { openMatters } from '../../../shared/domain/review.ts';
import {
  formatCoverage,
  formatMean,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
} from '../../../shared/domain/scoring.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { request } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea } from '../../components/Field.tsx';
import { conclude, recommend, skipUnrated } from './actions.ts';
import styles from './ReviewPane.module.css';
import { useSession } from './useInterviewSession.ts';

interface ReviewPaneProps {
  interview: Interview;
  isAmending: boolean;
  onJump: (questionId: string) => void;
  onDetails: () => void;
  onSubmit: () => void;
}

/** After the last question: what is missing, the words for the committee, and only then the recommendation. */
export function ReviewPane({ interview, isAmending, onJump, onDetails, onSubmit }: ReviewPaneProps) {
  return (
    <section className={styles.review} aria-label="Review">
      <div className={styles.column}>
        <OpenMatters interview={interview} onJump={onJump} onDetails={onDetails} />
        <Totals interview={interview} />
      </div>
      <div className={styles.column}>
        <h2>For the committee</h2>
        <ConclusionField interview={interview} field="summary" label="Summary" />
        <ConclusionField interview={interview} field="strengths" label="Strengths" kind="strength" />
        <ConclusionField interview={interview} field="concerns" label="Concerns" kind="concern" />
        <RecommendationChoice interview={interview} />
        <Button look="primary" disabled={openMatters(interview).some(({ blocks }) => blocks)} onClick={onSubmit}>
          {isAmending ? 'Submit the amendment…' : 'Submit the scorecard…'}
        </Button>
      </div>
    </section>
  );
}

function OpenMatters({ interview, onJump, onDetails }: Pick<ReviewPaneProps, 'interview' | 'onJump' | 'onDetails'>) {
  const session = useSession();
  const matters = openMatters(interview).filter(({ kind }) => kind !== 'recommendationMissing');
  const unrated = matters.filter(({ kind }) => kind === 'unrated').length;
  return (
    <section className={styles.block}>
      <h2>Still open</h2>
      {matters.length === 0 ? (
        <p className="muted">Nothing is missing. Every question is rated or marked as not asked.</p>
      ) : (
        <ul className={styles.matters}>
          {matters.map(({ kind, text, questionId, noteId, blocks }) => (
            <li key={`${kind}:${questionId ?? ''}:${noteId ?? ''}`}>
              <span>
                {text}
                {!blocks && <span className="muted"> (can stay)</span>}
              </span>
              <Button onClick={() => (questionId === undefined ? onDetails() : onJump(questionId))}>
                {questionId === undefined ? 'Fill in' : 'Go there'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unrated > 0 && (
        <Button onClick={() => skipUnrated(session)}>
          Mark {unrated === 1 ? 'the unrated question' : `the ${unrated} unrated questions`} as not asked
        </Button>
      )}
    </section>
  );
}

function Totals({ interview }: { interview: Interview }) {
  const given = givenRatings(answeredQuestions(interview));
  return (
    <section className={styles.block}>
      <h2>What the ratings come to</h2>
      <p className={`${styles.mean} figures`}>{formatMean(interviewMean(interview))}</p>
      <p className="muted figures">
        {given.some(({ weight }) => weight !== 1) ? 'Weighted mean' : 'Mean'}: {meanFormula(given)}
      </p>
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
  const lines = kind === undefined ? [] : linesOf(interview, kind).filter((line) => !text.includes(line));
  return (
    <div className={styles.field}>
      <TextArea
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

function linesOf(interview: Interview, kind: NoteKind): string[] {
  return interview.answers.flatMap(({ notes }) => notes.filter((note) => note.kind === kind).map(({ text }) => text));
}

const order: readonly Recommendation[] = recommendationSchema.options;

function RecommendationChoice({ interview }: { interview: Interview }) {
  const session = useSession();
  const isOpen = canRecommend(interview);
  return (
    <fieldset className={styles.recommendation} disabled={!isOpen}>
      <legend>Recommendation</legend>
      {!isOpen && <p className="muted">It is asked once every question is rated or marked as not asked.</p>}
      <div className={styles.choices}>
        {order.map((recommendation) => (
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

/** What the user confirms before a scorecard is locked; an amendment needs its reason, which is kept as it is typed. */
export function useSubmission(amendmentReason: string) {
  const session = useSession();
  const [isConfirming, setIsConfirming] = useState(false);
  const [reason, setReason] = useState(amendmentReason);
  const explain = (typed: string) => {
    setReason(typed);
    session.track(request('interviews:explainAmendment', { id: session.getState().interview.id, reason: typed }));
  };
  const isRunning = useRef(false);
  /** Runs one submission at a time. */
  const once = async (submission: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      await submission();
    } finally {
      isRunning.current = false;
    }
  };
  return { isConfirming, setIsConfirming, reason, explain, once };
}
