import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReadCalendar } from '../../../shared/ipc/plannedContract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { formatInstant } from '../../components/format.ts';
import { fold, searchWords } from '../../components/table/searchWords.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import styles from './CalendarDialog.module.css';
import { calendarController } from './calendarController.ts';
import { type EventPlan, eventTitle, planOfEvent } from './calendarEvents.ts';
import { PlanInterviewDialog } from './PlanInterviewDialog.tsx';
import { usePlanning } from './usePlanning.ts';

/** Shows what was read of a calendar: its one event to be confirmed, or all of them to choose from. */
export function CalendarDialog() {
  const calendar = useStore(calendarController.read);
  if (calendar === null) return null;
  const [only, ...others] = calendar.events;
  if (only !== undefined && others.length === 0)
    return <PlanInterviewDialog subject={{ kind: 'event', event: only }} onClose={calendarController.close} />;
  return <ChooseEvents calendar={calendar} />;
}

function ChooseEvents({ calendar }: { calendar: ReadCalendar }) {
  const { data: sets } = useQuery(queries.sets);
  const { data: plans } = useQuery(queries.plans);
  const { data: kept } = useQuery(queries.planned);
  const { data: settings } = useQuery(queries.settings);
  const all = useMemo(() => {
    if (sets === undefined || plans === undefined || kept === undefined || settings === undefined) return null;
    const context = { me: settings.interviewer, sets, roles: plans.map(({ title }) => title), kept };
    const events = calendar.events.map((event) => planOfEvent(event, context, Date.now()));
    return [...events.filter(isAhead), ...events.filter((event) => !isAhead(event)).reverse()];
  }, [calendar, sets, plans, kept, settings]);
  if (all === null) return null;
  return <EventList all={all} leftOut={calendar.leftOut} />;
}

function isAhead({ event }: EventPlan): boolean {
  return !event.remarks.includes('over');
}

function keyOf({ event: { source } }: EventPlan): string {
  return `${source.uid} ${source.occurrence}`;
}

function EventList({ all, leftOut }: { all: readonly EventPlan[]; leftOut: number }) {
  const [chosen, setChosen] = useState(() => new Set(all.filter(({ isLikely }) => isLikely).map(keyOf)));
  const [search, setSearch] = useState('');
  const { saveAll } = usePlanning();
  const shown = useMemo(() => {
    const words = searchWords(search);
    return all.filter((one) => {
      const text = fold(`${eventTitle(one.event)}\n${one.planned.candidate.name}\n${one.planned.candidate.role}`);
      return words.every((word) => text.includes(word));
    });
  }, [all, search]);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const plan = async () => {
    const taken = all.filter((one) => chosen.has(keyOf(one)) && !one.isCancelled);
    if (await saveAll(taken.map(named))) calendarController.close();
  };
  const count = chosen.size === 1 ? '1 interview' : `${chosen.size} interviews`;
  return (
    <Dialog
      isOpen
      onClose={calendarController.close}
      title={`${all.length} events in this calendar`}
      width="wide"
      description="Those ahead that look like interviews are chosen. Nothing is kept before you confirm it; each can be changed afterwards."
      actions={
        <>
          <Button onClick={calendarController.close}>Cancel</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={() => void plan()}>
            Plan {count}
          </Button>
        </>
      }
    >
      <div className="stack-3">
        <SearchField label="Search the events" value={search} onChange={setSearch} />
        {leftOut > 0 && <p className="small">{leftOutInWords(leftOut)}</p>}
        {shown.length === 0 ? (
          <p className="muted">No event has all words of this search.</p>
        ) : (
          <ul className={styles.events}>
            {shown.map((one) => (
              <EventRow
                key={keyOf(one)}
                one={one}
                isChosen={chosen.has(keyOf(one))}
                onToggle={() => toggle(keyOf(one))}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

/** Without a guess, the event's title stands for the candidate until somebody says who it is. */
function named({ event, planned, before }: EventPlan) {
  const name = planned.candidate.name || eventTitle(event);
  return { planned: { ...planned, candidate: { ...planned.candidate, name } }, before };
}

function leftOutInWords(leftOut: number): string {
  return leftOut === 1
    ? 'One more event is damaged, or beyond the most that are taken, and is left out.'
    : `${leftOut} more events are damaged, or beyond the most that are taken, and are left out.`;
}

interface EventRowProps {
  one: EventPlan;
  isChosen: boolean;
  onToggle: () => void;
}

function EventRow({ one, isChosen, onToggle }: EventRowProps) {
  const { event, planned, remarks, isCancelled } = one;
  const { name, role } = planned.candidate;
  const guess = [name, role, planned.round].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <label className={styles.event}>
        <input type="checkbox" checked={isChosen} disabled={isCancelled} onChange={onToggle} />
        <span className={styles.words}>
          <bdi className={styles.title}>{eventTitle(event)}</bdi>
          <span className="small figures">{formatInstant(event.startsAt)}</span>
          {guess !== '' && <bdi className="small muted">{guess}</bdi>}
          {remarks.length > 0 && <span className="small muted">{remarks.join(' ')}</span>}
        </span>
      </label>
    </li>
  );
}
