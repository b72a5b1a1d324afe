import { utcOffsetAt } from '../../../shared/domain/moment.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { CalendarEvent } from '../../../shared/ipc/plannedContract.ts';
import { formatInstant, formatMoment } from '../../components/format.ts';
import styles from './CalendarCard.module.css';
import { eventTitle } from './calendarEvents.ts';

/** An event as its calendar has it, with what is to be said of it. */
export function CalendarCard({ event, remarks }: { event: CalendarEvent; remarks: readonly string[] }) {
  const { startsAt, utcOffset, zone, minutes, location, organiser, attendees, description } = event;
  const people = [...(organiser === null ? [] : [organiser]), ...attendees];
  const names = [...new Set(people.map(({ name, email }) => name || email))].filter((name) => name !== '');
  const isElsewhere = utcOffset !== utcOffsetAt(startsAt);
  return (
    <section className={`card ${styles.card}`} aria-label="The event in the calendar">
      <h3 dir="auto">{eventTitle(event)}</h3>
      <p className="small figures">
        {formatInstant(startsAt)}
        {minutes > 0 && ` · ${minutes} min`}
        {isElsewhere && ` · there ${formatMoment({ at: startsAt, utcOffset })}${zone === '' ? '' : ` (${zone})`}`}
      </p>
      {location !== '' && (
        <p className="small muted" dir="auto">
          {toSingleLine(location)}
        </p>
      )}
      {names.length > 0 && <p className="small muted">{names.slice(0, 8).join(', ')}</p>}
      {description !== '' && (
        <details className="small">
          <summary>Description</summary>
          <p className={styles.description} dir="auto">
            {description}
          </p>
        </details>
      )}
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
