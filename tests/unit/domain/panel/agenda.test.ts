import { describe, expect, it } from 'vitest';
import { agenda } from '../../../../shared/domain/panel/agenda.ts';
import { startPanel } from '../../../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit } from '../../../../shared/domain/panel/panelEdit.ts';
import { panelRows } from '../../../../shared/domain/panel/table.ts';
import { idOf, minute, nine } from '../examples.ts';
import { present, sketch, tableOf } from './panelExamples.ts';

const table = tableOf(...sketch);
const [spike, events] = panelRows(table).map(({ key }) => key);
const gone = 'f'.repeat(64);

const edits: PanelEdit[] = [
  { type: 'writeNote', topic: present(spike), note: { title: 'Traffic spike', text: 'Who heard of queues?' } },
  { type: 'writeNote', topic: gone, note: { title: 'On call', text: 'Said before' } },
  { type: 'writeNote', topic: 'general', note: { title: '', text: 'Kind' } },
  { type: 'goTo', topic: present(events), at: nine },
  { type: 'run', at: nine },
];
const panel = edits.reduce(
  applyPanelEdit,
  startPanel({ id: idOf(1), createdAt: nine, candidate: { name: 'Priya Raman', role: '', email: '' } }),
);

describe('agenda', () => {
  it('begins where the ratings lie furthest apart', () => {
    const { items } = agenda(panel, table, nine + 2 * minute);
    expect(items.map(({ row, note, spent }) => [row.title, row.spread, note, spent])).toEqual([
      ['Traffic spike', 3, 'Who heard of queues?', 0],
      ['Disagreement with a stakeholder', 2, '', 0],
      ['Schema change', 1, '', 0],
      ['Events and retries', 0, '', 2 * minute],
    ]);
  });

  it('has no question that fewer than two rated', () => {
    expect(agenda(panel, tableOf(sketch[0]), nine).items).toEqual([]);
  });

  it('keeps notes in sight whose question has gone', () => {
    expect(agenda(panel, table, nine).strays).toEqual([{ topic: gone, title: 'On call', text: 'Said before' }]);
  });
});
