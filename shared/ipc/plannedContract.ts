import { z } from 'zod';
import { idSchema, instantSchema } from '../domain/ids.ts';
import { utcOffsetSchema } from '../domain/moment.ts';
import { calendarSourceSchema, plannedSchema } from '../domain/plan/planned.ts';
import { calendarSizeLimit } from './calendarLimits.ts';

const byId = z.strictObject({ id: idSchema });
const personSchema = z.strictObject({ name: z.string(), email: z.string() });

/** What is to be said of an event whose time is not plainly one. */
export const eventRemarks = ['floating', 'unknownZone', 'allDay', 'recurring', 'over', 'cancelled'] as const;
export type EventRemark = (typeof eventRemarks)[number];

/** An event of a calendar, as far as planning an interview needs it. */
export const calendarEventSchema = z.strictObject({
  source: calendarSourceSchema,
  summary: z.string(),
  description: z.string(),
  location: z.string(),
  organiser: personSchema.nullable(),
  attendees: z.array(personSchema),
  /** In ms since the epoch: of a recurring event its next occurrence. */
  startsAt: instantSchema,
  utcOffset: utcOffsetSchema,
  /** The name of its zone, such as 'Europe/Berlin'; empty where there is none that is known. */
  zone: z.string(),
  minutes: z.int().min(0),
  remarks: z.array(z.enum(eventRemarks)),
});
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

/** What was read of a calendar's file. */
export const readCalendarSchema = z.strictObject({
  /** By time. */
  events: z.array(calendarEventSchema),
  /** How many there are in it that could not be read, or are beyond the most that are taken. */
  leftOut: z.int().min(0),
});
export type ReadCalendar = z.infer<typeof readCalendarSchema>;

/** Channel → what goes in and what comes out, for interviews that are planned, and calendars that they are planned from. */
export const plannedContract = {
  /** By time. */
  'planned:list': { input: z.null(), output: z.array(plannedSchema) },
  /** Adds one, or replaces the one with the same id or of the same calendar event; gives the id under which it is kept. */
  'planned:save': { input: z.strictObject({ planned: plannedSchema }), output: byId },
  /** Deletes one (into the trash). */
  'planned:remove': { input: byId, output: z.null() },
  'planned:restore': { input: byId, output: z.null() },
  /** Begins the interview that was planned; gives the one that was begun before, where there is one. */
  'planned:start': { input: byId, output: byId },
  /** Reads a calendar's text that was dropped, opened or pasted. Nothing is stored. */
  'planned:readCalendar': {
    input: z.strictObject({ text: z.string().max(calendarSizeLimit) }),
    output: readCalendarSchema,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
