import { spentAt } from '../interview/clock.ts';
import type { AgendaNote, Panel, Topic } from './debrief.ts';
import { type PanelRow, type PanelTable, panelRows } from './table.ts';

/** A point of the debrief. */
export interface AgendaItem {
  row: PanelRow;
  /** What was written about it; empty where nothing was. */
  note: string;
  /** How long it was talked about, in milliseconds. */
  spent: number;
}

/** A note about a question that the table no longer has: a scorecard was taken out, or its questions match otherwise. */
export interface StrayNote extends AgendaNote {
  topic: Topic;
}

export interface Agenda {
  /** Questions with two or more ratings, those that lie furthest apart first; equal ones as in the table. */
  items: AgendaItem[];
  /** Notes that would be lost from sight otherwise. */
  strays: StrayNote[];
}

/** What the debrief talks about, and in which order. `now` is in ms since the epoch. */
export function agenda(panel: Panel, table: PanelTable, now: number): Agenda {
  const rows = panelRows(table);
  const keys = new Set(rows.map(({ key }) => key));
  const items = rows
    .filter(({ spread }) => spread !== null)
    .sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0))
    .map((row) => ({
      row,
      note: panel.notes[row.key]?.text ?? '',
      spent: spentAt(panel.timer, row.key, panel.current, now),
    }));
  const strays = Object.entries(panel.notes)
    .filter(([topic]) => topic !== 'general' && !keys.has(topic))
    .map(([topic, note]) => ({ topic, ...note }));
  return { items, strays };
}
