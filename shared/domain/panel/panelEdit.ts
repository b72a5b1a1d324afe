import { z } from 'zod';
import { type Id, idSchema, instantSchema } from '../ids.ts';
import { runClock, settleClock, stopClock } from '../interview/clock.ts';
import { type Moment, utcOffsetSchema } from '../moment.ts';
import { defined, isSame } from '../parts.ts';
import {
  agendaNoteSchema,
  type Decision,
  type Dissent,
  decisionOutcomeSchema,
  decisionSchema,
  dissentSchema,
  type Panel,
  type PanelEntry,
  type Person,
  panelCandidateSchema,
  panelEntrySchema,
  panelLimits,
  panelSchema,
  personSchema,
  type Topic,
  topicSchema,
} from './debrief.ts';

/** Puts whole parts back as they were. It is what every inverse is made of. */
const restoreSchema = z.strictObject({
  type: z.literal('restore'),
  candidate: panelCandidateSchema.optional(),
  scorecards: panelSchema.shape.scorecards.optional(),
  present: panelSchema.shape.present.optional(),
  /** Notes by topic; `null` takes the note away. */
  notes: z.record(topicSchema, agendaNoteSchema.nullable()).optional(),
  current: topicSchema.optional(),
  timer: panelSchema.shape.timer.optional(),
  minutes: panelSchema.shape.minutes.optional(),
  decision: decisionSchema.optional(),
});
type PanelRestore = z.infer<typeof restoreSchema>;

const simplePanelEditSchema = z.discriminatedUnion('type', [
  restoreSchema,
  z.strictObject({ type: z.literal('describe'), changes: panelCandidateSchema.partial() }),
  /** Adds a scorecard, or says that it was amended. */
  z.strictObject({ type: z.literal('includeScorecard'), entry: panelEntrySchema }),
  z.strictObject({ type: z.literal('excludeScorecard'), scorecardId: idSchema }),
  z.strictObject({ type: z.literal('addPerson'), person: personSchema }),
  z.strictObject({ type: z.literal('renamePerson'), personId: idSchema, name: personSchema.shape.name }),
  z.strictObject({ type: z.literal('removePerson'), personId: idSchema }),
  /** An empty text takes the note away. */
  z.strictObject({ type: z.literal('writeNote'), topic: topicSchema, note: agendaNoteSchema }),
  z.strictObject({ type: z.literal('goTo'), topic: topicSchema, at: instantSchema }),
  z.strictObject({ type: z.literal('run'), at: instantSchema }),
  z.strictObject({ type: z.literal('pause'), at: instantSchema }),
  z.strictObject({ type: z.literal('plan'), minutes: panelSchema.shape.minutes }),
  z.strictObject({
    type: z.literal('decide'),
    outcome: decisionOutcomeSchema.nullable(),
    at: instantSchema,
    utcOffset: utcOffsetSchema.exactOptional(),
  }),
  z.strictObject({ type: z.literal('explain'), reasons: decisionSchema.shape.reasons }),
  z.strictObject({ type: z.literal('explainAgainstRule'), reason: decisionSchema.shape.againstRule }),
  z.strictObject({ type: z.literal('addDissent'), dissent: dissentSchema }),
  z.strictObject({
    type: z.literal('changeDissent'),
    dissentId: idSchema,
    changes: dissentSchema.pick({ person: true, text: true }).partial(),
  }),
  z.strictObject({ type: z.literal('removeDissent'), dissentId: idSchema }),
]);
type SimplePanelEdit = z.infer<typeof simplePanelEditSchema>;

/** Everything that can happen to a panel. A batch happens as one: it is undone as one. */
export const panelEditSchema = z.union([
  simplePanelEditSchema,
  z.strictObject({ type: z.literal('batch'), edits: z.array(simplePanelEditSchema).max(500) }),
]);
export type PanelEdit = z.infer<typeof panelEditSchema>;

/**
 * What a panel is after an edit. Pure and total: an edit that does not fit (an unknown person, a limit that is reached) or
 * changes nothing leaves the panel as it is, the very same object.
 */
export function applyPanelEdit(panel: Panel, edit: PanelEdit): Panel {
  const edits = edit.type === 'batch' ? edit.edits : [edit];
  const edited = edits.reduce(applySimple, panel);
  return isSame(panel, edited) ? panel : edited;
}

function applySimple(panel: Panel, edit: SimplePanelEdit): Panel {
  switch (edit.type) {
    case 'restore':
      return restore(panel, edit);
    case 'describe':
      return { ...panel, candidate: { ...panel.candidate, ...defined(edit.changes) } };
    case 'includeScorecard':
      return { ...panel, scorecards: include(panel.scorecards, edit.entry) };
    case 'excludeScorecard':
      return { ...panel, scorecards: panel.scorecards.filter(({ id }) => id !== edit.scorecardId) };
    case 'addPerson':
      return { ...panel, present: added(panel.present, edit.person, panelLimits.people) };
    case 'renamePerson':
      return { ...panel, present: changed(panel.present, edit.personId, { name: edit.name }) };
    case 'removePerson':
      return { ...panel, present: panel.present.filter(({ id }) => id !== edit.personId) };
    case 'writeNote':
      return { ...panel, notes: writeNotes(panel.notes, { [edit.topic]: edit.note.text === '' ? null : edit.note }) };
    case 'goTo':
      return goTo(panel, edit.topic, edit.at);
    case 'run':
      return { ...panel, timer: runClock(panel.timer, edit.at) };
    case 'pause':
      return { ...panel, timer: stopClock(panel.timer, panel.current, edit.at) };
    case 'plan':
      return { ...panel, minutes: edit.minutes };
    case 'decide':
      return { ...panel, decision: decide(panel, edit.outcome, edit) };
    case 'explain':
      return { ...panel, decision: { ...panel.decision, reasons: edit.reasons } };
    case 'explainAgainstRule':
      return { ...panel, decision: { ...panel.decision, againstRule: edit.reason } };
    case 'addDissent':
      return withDissent(panel, (dissent) => added(dissent, edit.dissent, panelLimits.dissent));
    case 'changeDissent':
      return withDissent(panel, (dissent) => changed(dissent, edit.dissentId, defined(edit.changes)));
    case 'removeDissent':
      return withDissent(panel, (dissent) => dissent.filter(({ id }) => id !== edit.dissentId));
  }
}

function include(entries: readonly PanelEntry[], entry: PanelEntry): PanelEntry[] {
  const isThere = entries.some(({ id }) => id === entry.id);
  if (isThere) return entries.map((other) => (other.id === entry.id ? entry : other));
  return added(entries, entry, panelLimits.scorecards);
}

function added<Item extends Person | Dissent | PanelEntry>(list: readonly Item[], item: Item, limit: number): Item[] {
  const isTaken = list.some(({ id }) => id === item.id);
  return isTaken || list.length >= limit ? [...list] : [...list, item];
}

function changed<Item extends Person | Dissent>(list: readonly Item[], id: Id, changes: Partial<Item>): Item[] {
  return list.map((item) => (item.id === id ? { ...item, ...changes } : item));
}

function withDissent(panel: Panel, change: (dissent: Dissent[]) => Dissent[]): Panel {
  return { ...panel, decision: { ...panel.decision, dissent: change(panel.decision.dissent) } };
}

/** Changes what fits; a note too many is left out. */
function writeNotes(
  notes: Panel['notes'],
  changes: Readonly<Record<Topic, Panel['notes'][string] | null>>,
): Panel['notes'] {
  const written = new Map(Object.entries(notes));
  for (const [topic, note] of Object.entries(changes)) {
    if (note === null) written.delete(topic);
    else if (written.has(topic) || written.size < panelLimits.notes) written.set(topic, note);
  }
  return Object.fromEntries(written);
}

function goTo(panel: Panel, topic: Topic, at: number): Panel {
  if (topic === panel.current) return panel;
  return { ...panel, timer: settleClock(panel.timer, panel.current, at), current: topic };
}

/** A decision stands on the scorecards as they are at that moment. Taking it back leaves reasons and dissent as they are. */
function decide({ decision, scorecards }: Panel, outcome: Decision['outcome'], { at, utcOffset }: Moment): Decision {
  const { utcOffset: _, ...open } = { ...decision, outcome, decidedAt: null, basis: [] };
  if (outcome === null) return open;
  return { ...open, decidedAt: at, ...(utcOffset === undefined ? {} : { utcOffset }), basis: scorecards };
}

function restore(panel: Panel, { type: _, notes, ...parts }: PanelRestore): Panel {
  return { ...panel, ...defined(parts), notes: notes === undefined ? panel.notes : writeNotes(panel.notes, notes) };
}

/** The edit that makes `before` of `after` again: the parts that are another. */
export function restoreBetween(before: Panel, after: Panel): PanelRestore {
  const topics = new Set([...Object.keys(before.notes), ...Object.keys(after.notes)]);
  const notes = [...topics].filter((topic) => !isSame(before.notes[topic], after.notes[topic]));
  return {
    type: 'restore',
    ...(isSame(before.candidate, after.candidate) ? {} : { candidate: before.candidate }),
    ...(isSame(before.scorecards, after.scorecards) ? {} : { scorecards: before.scorecards }),
    ...(isSame(before.present, after.present) ? {} : { present: before.present }),
    ...(notes.length === 0
      ? {}
      : { notes: Object.fromEntries(notes.map((topic) => [topic, before.notes[topic] ?? null])) }),
    ...(before.current === after.current ? {} : { current: before.current }),
    ...(isSame(before.timer, after.timer) ? {} : { timer: before.timer }),
    ...(before.minutes === after.minutes ? {} : { minutes: before.minutes }),
    ...(isSame(before.decision, after.decision) ? {} : { decision: before.decision }),
  };
}
