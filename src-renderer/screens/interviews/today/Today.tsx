import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { lateInWords, type Planned } from '../../../../shared/domain/plan/planned.ts';
import type { LibraryEntry } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { Button, buttonClass, IconButton } from '../../../components/Button.tsx';
import { formatInstant, formatTimeOfDay } from '../../../components/format.ts';
import { ariaKeys, useShortcut } from '../../../components/hooks/keys.ts';
import { useMinute } from '../../../components/hooks/useTime.ts';
import { Tag } from '../../../components/Tag.tsx';
import { usePlanning } from '../../../features/planning/usePlanning.ts';
import { actionName, destinationOf } from '../../../features/start/destination.ts';
import { queries } from '../../../state/queries.ts';
import { type DayView, dayView, nextOf, type OpenLine, type PlannedLine } from './dayView.ts';
import styles from './Today.module.css';

const PlanInterviewDialog = lazy(async () => ({
  default: (await import('../../../features/planning/PlanInterviewDialog.tsx')).PlanInterviewDialog,
}));

/** So many are shown of what was not submitted; the list below has all of them. */
const mostUnsubmitted = 5;

/** What is planned today, what was begun and not submitted, and what is ahead. Nothing where there is none of it. */
export function Today({ entries }: { entries: readonly LibraryEntry[] }) {
  const { data: planned } = useQuery({ ...queries.planned, refetchOnMount: 'always' });
  const { data: settings } = useQuery(queries.settings);
  const now = useMinute();
  const [changed, setChanged] = useState<Planned | null>(null);
  if (planned === undefined || settings === undefined) return null;
  const view = dayView(planned, entries, settings.interviewer, now);
  if (view.today.length + view.unsubmitted.length + view.ahead.length === 0) return null;
  return (
    <div className={styles.day}>
      <TodayPart view={view} now={now} onChange={setChanged} />
      <UnsubmittedPart lines={view.unsubmitted} now={now} onChange={setChanged} />
      <AheadPart lines={view.ahead} now={now} onChange={setChanged} />
      {changed !== null && (
        <Suspense>
          <PlanInterviewDialog subject={{ kind: 'change', planned: changed }} onClose={() => setChanged(null)} />
        </Suspense>
      )}
    </div>
  );
}

interface PartProps {
  now: number;
  onChange: (planned: Planned) => void;
}

function TodayPart({ view: { today, ahead }, now, onChange }: PartProps & { view: DayView }) {
  const begin = useBegin(onChange);
  const next = nextOf(today);
  useShortcut('startNext', () => next !== undefined && begin(next));
  if (today.length === 0 && ahead.length === 0) return null;
  return (
    <section aria-labelledby="today">
      <h2 id="today" className={styles.heading}>
        Today
      </h2>
      {today.length === 0 ? (
        <p className="muted small">Nothing is planned for today.</p>
      ) : (
        <ul className={`card ${styles.lines}`}>
          {today.map((line) => (
            <PlannedRow key={line.planned.id} {...{ line, now, onChange }} isNext={line === next} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AheadPart({ lines, now, onChange }: PartProps & { lines: readonly PlannedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className={styles.heading}>
        Ahead <span className="muted figures">{lines.length}</span>
      </summary>
      <ul className={`card ${styles.lines}`}>
        {lines.map((line) => (
          <PlannedRow key={line.planned.id} {...{ line, now, onChange }} hasDay />
        ))}
      </ul>
    </details>
  );
}

function UnsubmittedPart({ lines, now, onChange }: PartProps & { lines: readonly OpenLine[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - mostUnsubmitted;
  return (
    <section aria-labelledby="unsubmitted">
      <h2 id="unsubmitted" className={styles.heading}>
        Not submitted yet
      </h2>
      <ul className={`card ${styles.lines}`}>
        {lines
          .slice(0, mostUnsubmitted)
          .map((one) =>
            one.kind === 'planned' ? (
              <PlannedRow key={one.id} {...{ line: one.line, now, onChange }} hasDay />
            ) : (
              <BegunRow key={one.id} {...{ one, now }} />
            ),
          )}
      </ul>
      {more > 0 && <p className="muted small">{more} more are in the list below.</p>}
    </section>
  );
}

/** Begins an interview, or goes on with it. What still lacks a set or an interviewer is asked for first. */
function useBegin(onChange: PartProps['onChange']): (line: PlannedLine) => void {
  const { start } = usePlanning();
  const navigate = useNavigate();
  return ({ planned, entry }) => {
    if (entry !== undefined) void navigate(destinationOf(entry));
    else if (planned.setId === null) onChange(planned);
    else void start(planned);
  };
}

interface PlannedRowProps extends PartProps {
  line: PlannedLine;
  isNext?: boolean;
  /** Whether its day stands before its time. */
  hasDay?: boolean;
}

function PlannedRow({ line, now, onChange, isNext = false, hasDay = false }: PlannedRowProps) {
  const { planned, entry, state, isOwn } = line;
  const { candidate, round, startsAt, interviewer } = planned;
  const begin = useBegin(onChange);
  const { remove } = usePlanning();
  const name = candidate.name || 'No name';
  const action = entry === undefined ? 'Start' : actionName(entry.status);
  return (
    <Row
      time={hasDay ? formatInstant(startsAt) : formatTimeOfDay(startsAt)}
      name={name}
      detail={[candidate.role, round, ...(isOwn ? [] : [`by ${interviewer.name}`])]}
      tag={stateTag(line, now)}
    >
      {(isOwn || entry !== undefined) && (
        <Button
          look={isNext ? 'primary' : 'plain'}
          aria-label={`${action}: ${name}, ${formatInstant(startsAt)}`}
          {...(isNext ? { 'aria-keyshortcuts': ariaKeys('startNext') } : {})}
          onClick={() => begin(line)}
        >
          {action}
        </Button>
      )}
      <IconButton label={`Change: ${name}`} onClick={() => onChange(planned)}>
        <Pencil size={15} aria-hidden />
      </IconButton>
      {state.kind !== 'submitted' && (
        <IconButton label={`Delete the planned interview with ${name}`} onClick={() => void remove(planned)}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </Row>
  );
}

function stateTag({ planned, entry, state, isOwn }: PlannedLine, now: number): ReactNode {
  switch (state.kind) {
    case 'planned':
      return planned.setId === null && isOwn && <Tag>No question set yet</Tag>;
    case 'due':
      return <Tag look="strong">{now < planned.startsAt ? 'Begins soon' : 'Due now'}</Tag>;
    case 'running':
      return <Tag look="strong">In progress</Tag>;
    case 'submitted':
      return <Tag>Submitted</Tag>;
    case 'late':
      // What others have submitted is not always here.
      return (isOwn || entry !== undefined) && <Tag look="strong">{lateInWords(state, now)}</Tag>;
  }
}

function BegunRow({ one, now }: { one: Extract<OpenLine, { kind: 'begun' }>; now: number }) {
  const { entry, line, since } = one;
  const name = entry.candidate || 'No name';
  const late = line?.state.kind === 'late' ? lateInWords(line.state, now) : null;
  return (
    <Row
      time={`since ${formatInstant(since)}`}
      name={name}
      detail={[entry.role, entry.round]}
      tag={<Tag look="strong">{late ?? (entry.status === 'amending' ? 'Being amended' : 'In progress')}</Tag>}
    >
      <Link {...destinationOf(entry)} className={buttonClass()} aria-label={`${actionName(entry.status)}: ${name}`}>
        {actionName(entry.status)}
      </Link>
    </Row>
  );
}

interface RowProps {
  time: string;
  name: string;
  detail: readonly string[];
  tag: ReactNode;
  children: ReactNode;
}

function Row({ time, name, detail, tag, children }: RowProps) {
  return (
    <li className={styles.line}>
      <span className={`${styles.time} figures`}>{time}</span>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        <bdi className="muted small">{detail.filter((part) => part !== '').join(' · ')}</bdi>
      </span>
      <span className={styles.end}>
        {tag}
        {children}
      </span>
    </li>
  );
}
