import { Meter } from '@base-ui/react/meter';
import { Check, CircleSlash, Minus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Answer, Mark, PlannedQuestion } from '../../../shared/domain/interview/interview.ts';
import { type Coverage, coverage, formatHalves } from '../../../shared/domain/interview/scoring.ts';
import type { RubricPoint } from '../../../shared/domain/questions/question.ts';
import { ariaKeys } from '../../components/hooks/keys.ts';
import styles from './RubricPanel.module.css';
import { cycleMark, markName } from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';

interface RubricPanelProps {
  question: PlannedQuestion;
  answer: Answer;
}

/** What the answer covered. */
export function RubricPanel({ question, answer }: RubricPanelProps) {
  return (
    <aside className={styles.panel} aria-label="Rubric">
      <CoverageHead coverage={coverage(question, answer)} />
      <RubricPoints question={question} answer={answer} />
    </aside>
  );
}

function CoverageHead({ coverage: { share, covered, probed, points } }: { coverage: Coverage }) {
  const percent = Math.round((share ?? 0) * 100);
  return (
    <div className="stack-2">
      <h2>
        <span>
          Covered in the answer<span className="visually-hidden">: </span>
        </span>
        <span className="muted figures">
          {probed === 0 ? `${points} points` : `${formatHalves(covered)} of ${probed} met`}
          {probed > 0 && probed < points && ` · ${points - probed} open`}
        </span>
      </h2>
      <Meter.Root
        value={percent}
        aria-label="Coverage of the probed points"
        aria-valuetext={share === null ? 'nothing probed yet' : `${percent} percent of ${probed} probed points`}
      >
        <Meter.Track className={styles.bar}>
          <Meter.Indicator className={styles.filled} />
        </Meter.Track>
      </Meter.Root>
    </div>
  );
}

const markIcons = {
  met: Check,
  partly: CircleSlash,
  missed: X,
  none: Minus,
} as const;

function RubricPoints({ question, answer }: RubricPanelProps) {
  if (question.rubric.length === 0) {
    return <p className="muted">This question has no rubric points. Rate it by the anchors below.</p>;
  }
  return (
    <ol key={question.id} className={styles.points} data-many={question.rubric.length > 7}>
      {question.rubric.map((point, index) => (
        <PointRow
          key={point.id}
          questionId={question.id}
          point={point}
          number={index + 1}
          mark={answer.marks[point.id] ?? null}
        />
      ))}
    </ol>
  );
}

interface PointRowProps {
  questionId: string;
  point: RubricPoint;
  number: number;
  mark: Mark | null;
}

function PointRow({ questionId, point, number, mark }: PointRowProps) {
  const session = useSession();
  const row = useRef<HTMLButtonElement>(null);
  const shown = useRef(mark);
  // A key marks points that are not in view, too: what it did has to be seen.
  useEffect(() => {
    if (shown.current !== mark) row.current?.scrollIntoView({ block: 'nearest' });
    shown.current = mark;
  }, [mark]);
  const hasKey = number <= 9;
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.point}
        aria-label={`${point.text}: ${markName(mark)}`}
        aria-keyshortcuts={hasKey ? ariaKeys('mark', number) : undefined}
        onClick={(event) => cycleMark(session, questionId, point.id, event.shiftKey ? -1 : 1)}
      >
        {hasKey ? <kbd>{number}</kbd> : <span />}
        <span className={styles.words} title={point.text}>
          {point.text}
        </span>
        <MarkBadge mark={mark} />
      </button>
    </li>
  );
}

function MarkBadge({ mark }: { mark: Mark | null }) {
  const Icon = markIcons[mark ?? 'none'];
  return (
    <span className={styles.mark} data-mark={mark ?? 'none'}>
      <Icon size={12} aria-hidden />
      {mark !== null && markName(mark)}
    </span>
  );
}
