import ICAL from 'ical.js';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { clip, textLimits } from '../../shared/domain/plainText.ts';
import { eventLimit } from '../../shared/ipc/calendarLimits.ts';
import type { CalendarEvent, EventRemark, ReadCalendar } from '../../shared/ipc/plannedContract.ts';
import { ianaZone, instantIn, offsetIn } from './zones.ts';

/** What came of a calendar's text. */
export type CalendarReading = ({ kind: 'read' } & ReadCalendar) | { kind: 'noCalendar' | 'noEvents' };

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;
type Property = InstanceType<typeof ICAL.Property>;

/** So many occurrences of a recurring event are gone through for the next one: forty years of every day. */
const mostOccurrences = 15_000;
const limits = { description: 10_000, people: 200, uid: 1_000 } as const;
/** An event of a whole day is offered at this hour. */
const hourOfAllDay = 9;

/**
 * Reads the events of a calendar: of one that was changed its newest state, of a recurring one its next occurrence.
 * @param now in ms since the epoch
 */
export function readCalendar(text: string, now: number): CalendarReading {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text)) return { kind: 'noCalendar' };
  const { calendars, broken } = calendarsOf(text);
  const read = calendars.map((calendar) => eventsOf(calendar, now));
  const events = read.flatMap((one) => one.events);
  const failed = broken + read.reduce((sum, one) => sum + one.failed, 0);
  if (events.length === 0 && failed === 0) return { kind: 'noEvents' };
  events.sort((one, other) => one.startsAt - other.startsAt);
  // Where there are too many, those of the past go first.
  const kept = events.length > eventLimit ? closestTo(now, events) : events;
  return { kind: 'read', events: kept, leftOut: failed + events.length - kept.length };
}

function closestTo(now: number, events: readonly CalendarEvent[]): CalendarEvent[] {
  const first = events.findIndex(({ startsAt }) => startsAt >= now);
  const start = Math.min(first === -1 ? events.length : first, events.length - eventLimit);
  return events.slice(Math.max(0, start), Math.max(0, start) + eventLimit);
}

/** The calendars of a text. Where it is damaged, each event is read by itself with the zones of the text. */
function calendarsOf(text: string): { calendars: Component[]; broken: number } {
  const whole = parsed(text);
  if (whole !== null) return { calendars: whole, broken: 0 };
  const blocks = (name: string) =>
    text.match(new RegExp(`^BEGIN:${name}\\s*$[\\s\\S]*?^END:${name}\\s*$`, 'gim')) ?? [];
  const zones = blocks('VTIMEZONE').filter((zone) => parsed(wrapped(zone)) !== null);
  const events = blocks('VEVENT');
  const method = /^METHOD:.*$/im.exec(text)?.[0] ?? '';
  const calendars = events.map((event) => parsed(wrapped([method, ...zones, event].join('\r\n'))));
  const begun = text.match(/^BEGIN:VEVENT\s*$/gim)?.length ?? 0;
  const good = calendars.filter((calendar) => calendar !== null);
  return { calendars: good.flat(), broken: Math.max(1, begun - good.length) };
}

function wrapped(content: string): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', content, 'END:VCALENDAR', ''].join('\r\n');
}

function parsed(text: string): Component[] | null {
  try {
    const calendars = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[];
    const all = typeof calendars[0] === 'string' ? [calendars] : calendars;
    return all.map((calendar) => new ICAL.Component(calendar as unknown[]));
  } catch {
    return null;
  }
}

function eventsOf(calendar: Component, now: number): { events: CalendarEvent[]; failed: number } {
  const isCancelling = textOf(calendar, 'method').toUpperCase() === 'CANCEL';
  const components = newestOf(calendar.getAllSubcomponents('vevent'));
  const masters = components.filter((one) => !one.hasProperty('recurrence-id'));
  const known = new Set(masters.map(uidOf));
  const exceptions = components.filter((one) => one.hasProperty('recurrence-id'));
  const alone = exceptions.filter((one) => !known.has(uidOf(one)));
  const events: CalendarEvent[] = [];
  let failed = 0;
  for (const component of [...masters, ...alone]) {
    try {
      const changed = exceptions.filter((one) => uidOf(one) === uidOf(component) && one !== component);
      events.push(eventOf(component, changed, isCancelling, now));
    } catch {
      failed += 1;
    }
  }
  return { events, failed };
}

/** Of several states of one event, and of one occurrence, the last with the highest sequence. */
function newestOf(components: readonly Component[]): Component[] {
  const newest = new Map<string, Component>();
  for (const component of components) {
    const key = `${uidOf(component)}\n${textOf(component, 'recurrence-id')}`;
    const known = newest.get(key);
    if (known === undefined || sequenceOf(component) >= sequenceOf(known)) newest.set(key, component);
  }
  return [...newest.values()];
}

function eventOf(
  component: Component,
  changed: readonly Component[],
  isCancelling: boolean,
  now: number,
): CalendarEvent {
  const next = occurrenceOf(component, changed, now);
  const { instant, utcOffset, zone, remarks } = momentOf(next.start, next.component);
  const minutes = Math.max(0, Math.round(next.seconds / 60));
  const isCancelled = isCancelling || textOf(next.component, 'status').toUpperCase() === 'CANCELLED';
  const isOver = instant + minutes * 60_000 < now;
  return {
    source: { uid: uidOf(component), occurrence: next.occurrence, sequence: sequenceOf(next.component) },
    summary: clip(textOf(next.component, 'summary'), textLimits.line),
    description: clip(withoutMarkup(textOf(next.component, 'description')), limits.description),
    location: clip(textOf(next.component, 'location'), textLimits.line),
    organiser: peopleOf(next.component, 'organizer')[0] ?? null,
    attendees: peopleOf(next.component, 'attendee'),
    startsAt: instant,
    utcOffset,
    zone,
    minutes,
    remarks: [
      ...remarks,
      ...(next.isRecurring ? (['recurring'] as const) : []),
      ...(isCancelled ? (['cancelled'] as const) : []),
      ...(isOver ? (['over'] as const) : []),
    ],
  };
}

/** An occurrence of an event, as it stands in its calendar. */
interface Occurrence {
  component: Component;
  start: Time;
  seconds: number;
  isRecurring: boolean;
  /** Which one it is; empty where there is only one. */
  occurrence: string;
}

/** The next occurrence of an event that is not over; the last one where all are. */
function occurrenceOf(component: Component, changed: readonly Component[], now: number): Occurrence {
  const event = new ICAL.Event(component, { exceptions: [...changed], strictExceptions: false });
  const start = event.startDate;
  if (start === null || start === undefined) throw new RangeError('The event has no beginning.');
  const alone = {
    component,
    start,
    seconds: event.duration.toSeconds(),
    isRecurring: false,
    occurrence: textOf(component, 'recurrence-id'),
  };
  if (!event.isRecurring()) return alone;
  const iterator = event.iterator();
  let last: Occurrence | null = null;
  for (let count = 0; count < mostOccurrences; count += 1) {
    const time = iterator.next();
    if (time === undefined || time === null) break;
    const details = event.getOccurrenceDetails(time);
    const item = details.item.component;
    last = {
      component: item,
      start: details.startDate,
      seconds: details.endDate.subtractDate(details.startDate).toSeconds(),
      isRecurring: true,
      occurrence: time.toICALString(),
    };
    if (momentOf(last.start, item).instant + last.seconds * 1_000 > now) break;
  }
  if (last === null) return alone;
  return last;
}

interface ReadMoment {
  instant: number;
  utcOffset: number;
  zone: string;
  remarks: EventRemark[];
}

/** When a time is: by the zone's definition in the file, by the zone's name, or, without either, by the clock of this computer. */
function momentOf(time: Time, component: Component): ReadMoment {
  const { year, month, day } = time;
  if (time.isDate) return { ...local(new Date(year, month - 1, day, hourOfAllDay)), remarks: ['allDay'] };
  const wall = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second);
  const parameter = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '';
  const tzid = time.zone?.tzid ?? '';
  if (tzid === 'UTC') return { ...local(new Date(wall)), remarks: [] };
  const zone = ianaZone(tzid === 'floating' || tzid === '' ? parameter : tzid);
  if (time.zone?.component != null) {
    const utcOffset = Math.round(time.utcOffset() / 60);
    return { instant: wall - utcOffset * 60_000, utcOffset, zone: zone ?? '', remarks: [] };
  }
  if (zone !== null && parameter !== '') {
    const instant = instantIn(zone, wall);
    return { instant, utcOffset: offsetIn(zone, instant), zone, remarks: [] };
  }
  const there = new Date(year, month - 1, day, time.hour, time.minute, time.second);
  return { ...local(there), remarks: [parameter === '' ? 'floating' : 'unknownZone'] };
}

function local(date: Date): Omit<ReadMoment, 'remarks'> {
  const instant = date.getTime();
  return { instant, utcOffset: utcOffsetAt(instant), zone: '' };
}

function textOf(component: Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  if (value === null || value === undefined) return '';
  return (typeof value === 'string' ? value : String(value)).trim();
}

function uidOf(component: Component): string {
  const uid = textOf(component, 'uid');
  // Some calendars write none: what it is called and when it is tells it from others then.
  return clip(uid === '' ? `${textOf(component, 'dtstart')} ${textOf(component, 'summary')}` : uid, limits.uid);
}

function sequenceOf(component: Component): number {
  const sequence = Number(textOf(component, 'sequence'));
  return Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0;
}

/** Those who are named, without rooms and equipment. */
function peopleOf(component: Component, name: string): { name: string; email: string }[] {
  const people = component.getAllProperties(name).filter((property) => !isThing(property));
  return people.slice(0, limits.people).map((property) => {
    const email = clip(
      textOfValue(property)
        .replace(/^mailto:/i, '')
        .trim(),
      textLimits.line,
    );
    const called = clip((property.getFirstParameter('cn') ?? '').trim().replace(/^"|"$/g, ''), textLimits.line);
    return {
      name: called.toLowerCase() === email.toLowerCase() ? '' : called,
      email: email.includes('@') ? email : '',
    };
  });
}

function isThing(property: Property): boolean {
  return ['ROOM', 'RESOURCE', 'GROUP'].includes((property.getFirstParameter('cutype') ?? '').toUpperCase());
}

function textOfValue(property: Property): string {
  const value: unknown = property.getFirstValue();
  return typeof value === 'string' ? value : '';
}

/** Google Calendar and Outlook write descriptions as HTML now and then. */
function withoutMarkup(text: string): string {
  if (!/<(?:br|p|div|b|a|html|span)\b/i.test(text)) return text;
  return text
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
