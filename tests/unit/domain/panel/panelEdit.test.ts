import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesSinceDecision,
  type Panel,
  panelLimits,
  panelSchema,
  startPanel,
} from '../../../../shared/domain/panel/debrief.ts';
import {
  applyPanelEdit,
  type PanelEdit,
  panelEditSchema,
  restoreBetween,
} from '../../../../shared/domain/panel/panelEdit.ts';
import { instant, text } from '../arbitraries.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { idOf, minute, nine } from '../examples.ts';
import { patient } from './panelExamples.ts';

const [hash, otherHash] = ['ab'.repeat(32), 'cd'.repeat(32)];
const topic = 'e1'.repeat(32);

const empty = startPanel({
  id: idOf(1),
  createdAt: nine,
  candidate: { name: 'Priya Raman', role: 'Back-end engineer', email: '' },
  scorecards: [{ id: idOf(101), hash }],
});

function panelAfter(...edits: PanelEdit[]): Panel {
  return edits.reduce(applyPanelEdit, deepFreeze(empty));
}

describe('startPanel', () => {
  it('begins with nobody there and nothing said', () => {
    expect(panelSchema.parse(empty)).toEqual(empty);
    expect(empty).toMatchObject({ present: [], notes: {}, current: 'general', minutes: 30 });
    expect(empty.decision).toEqual({
      outcome: null,
      reasons: '',
      againstRule: '',
      dissent: [],
      decidedAt: null,
      basis: [],
    });
    expect(empty.agreed).toBeNull();
  });
});

describe('applyPanelEdit', () => {
  it('adds scorecards, says that one was amended, and takes one out', () => {
    const two = panelAfter({ type: 'includeScorecard', entry: { id: idOf(102), hash } });
    expect(two.scorecards).toEqual([
      { id: idOf(101), hash },
      { id: idOf(102), hash },
    ]);
    const amended = applyPanelEdit(two, { type: 'includeScorecard', entry: { id: idOf(101), hash: otherHash } });
    expect(amended.scorecards[0]).toEqual({ id: idOf(101), hash: otherHash });
    expect(applyPanelEdit(amended, { type: 'excludeScorecard', scorecardId: idOf(101) }).scorecards).toEqual([
      { id: idOf(102), hash },
    ]);
  });

  it('knows who is there', () => {
    const panel = panelAfter(
      { type: 'addPerson', person: { id: idOf(11), name: 'A. Osei' } },
      { type: 'addPerson', person: { id: idOf(12), name: 'J. Lindquist' } },
      { type: 'addPerson', person: { id: idOf(11), name: 'Twice' } },
      { type: 'renamePerson', personId: idOf(12), name: 'J. Lindqvist' },
      { type: 'renamePerson', personId: idOf(13), name: 'Nobody' },
    );
    expect(panel.present.map(({ name }) => name)).toEqual(['A. Osei', 'J. Lindqvist']);
    expect(applyPanelEdit(panel, { type: 'removePerson', personId: idOf(11) }).present.length).toBe(1);
  });

  it('writes notes, and takes one away when nothing is left of it', () => {
    const panel = panelAfter({
      type: 'writeNote',
      topic,
      note: { title: 'Traffic spike', text: 'Talk about caching' },
    });
    expect(panel.notes).toEqual({ [topic]: { title: 'Traffic spike', text: 'Talk about caching' } });
    expect(
      applyPanelEdit(panel, { type: 'writeNote', topic, note: { title: 'Traffic spike', text: '' } }).notes,
    ).toEqual({});
  });

  it('runs a clock, and counts the time of each topic', () => {
    const panel = panelAfter(
      { type: 'run', at: nine },
      { type: 'goTo', topic, at: nine + 2 * minute },
      { type: 'goTo', topic: 'general', at: nine + 5 * minute },
      { type: 'pause', at: nine + 6 * minute },
      { type: 'plan', minutes: 45 },
    );
    expect(panel.timer).toEqual({
      startedAt: nine,
      runningSince: null,
      elapsed: 6 * minute,
      spent: { general: 3 * minute, [topic]: 3 * minute },
    });
    expect([panel.current, panel.minutes]).toEqual(['general', 45]);
  });

  it('decides on the scorecards as they stand, with reasons and dissent', () => {
    const panel = panelAfter(
      { type: 'explain', reasons: 'Strong where it matters' },
      { type: 'explainAgainstRule', reason: 'The second round was cut short' },
      { type: 'addDissent', dissent: { id: idOf(21), person: 'J. Lindqvist', text: 'Too little depth' } },
      { type: 'changeDissent', dissentId: idOf(21), changes: { text: 'Too little depth in data' } },
      { type: 'decide', outcome: 'hire', at: nine },
    );
    expect(panel.decision).toEqual({
      outcome: 'hire',
      reasons: 'Strong where it matters',
      againstRule: 'The second round was cut short',
      dissent: [{ id: idOf(21), person: 'J. Lindqvist', text: 'Too little depth in data' }],
      decidedAt: nine,
      basis: [{ id: idOf(101), hash }],
    });
    const elsewhere = applyPanelEdit(panel, { type: 'decide', outcome: 'hire', at: nine, utcOffset: -480 });
    expect(elsewhere.decision).toMatchObject({ decidedAt: nine, utcOffset: -480 });
    expect(applyPanelEdit(elsewhere, { type: 'decide', outcome: null, at: nine }).decision.utcOffset).toBe(undefined);
    const reopened = applyPanelEdit(panel, { type: 'decide', outcome: null, at: nine + minute });
    expect(reopened.decision).toEqual({ ...panel.decision, outcome: null, decidedAt: null, basis: [] });
    expect(applyPanelEdit(panel, { type: 'removeDissent', dissentId: idOf(21) }).decision.dissent).toEqual([]);
  });

  it('describes the candidate anew', () => {
    expect(panelAfter({ type: 'describe', changes: { role: 'Engineer' } }).candidate).toEqual({
      name: 'Priya Raman',
      role: 'Engineer',
      email: '',
    });
  });

  it('keeps its limits', () => {
    const people = Array.from(
      { length: panelLimits.people + 1 },
      (_, index): PanelEdit => ({ type: 'addPerson', person: { id: idOf(1_000 + index), name: 'P' } }),
    );
    expect(panelAfter(...people).present.length).toBe(panelLimits.people);
  });

  it.each<[string, PanelEdit]>([
    ['a scorecard that is there', { type: 'includeScorecard', entry: { id: idOf(101), hash } }],
    ['a person who is not there', { type: 'removePerson', personId: idOf(99) }],
    ['the topic that is on', { type: 'goTo', topic: 'general', at: nine }],
    ['a pause of a clock that stands', { type: 'pause', at: nine }],
    ['an empty batch', { type: 'batch', edits: [] }],
  ])('leaves the panel as it is for %s', (_, edit) => {
    expect(applyPanelEdit(empty, edit)).toBe(empty);
  });

  it('takes nothing back that it was not told', () => {
    expect(restoreBetween(empty, { ...empty, minutes: 45 })).toEqual({ type: 'restore', minutes: 30 });
  });
});

const id = fc.constantFrom(101, 102, 103).map(idOf);
const anyHash = fc.constantFrom(hash, otherHash);
const anyTopic = fc.constantFrom('general', topic, `${topic}:${idOf(3)}`);
const note = fc.record({ title: text, text });
const dissent = fc.record({ id, person: text, text });
const outcome = fc.option(fc.constantFrom('hire', 'noHire', 'hold', 'anotherInterview'));
const entries = fc.uniqueArray(fc.record({ id, hash: anyHash }), { selector: (entry) => entry.id, maxLength: 3 });

function simple<Type extends string, Parts>(type: Type, parts: fc.Arbitrary<Parts>) {
  return parts.map((values) => ({ type, ...values }));
}

const simpleEdit = fc.oneof(
  simple('describe', fc.record({ changes: fc.record({ name: text, role: text, email: text }, { requiredKeys: [] }) })),
  simple('includeScorecard', fc.record({ entry: fc.record({ id, hash: anyHash }) })),
  simple('excludeScorecard', fc.record({ scorecardId: id })),
  simple('addPerson', fc.record({ person: fc.record({ id, name: text }) })),
  simple('renamePerson', fc.record({ personId: id, name: text })),
  simple('removePerson', fc.record({ personId: id })),
  simple('writeNote', fc.record({ topic: anyTopic, note })),
  simple('goTo', fc.record({ topic: anyTopic, at: instant })),
  simple('run', fc.record({ at: instant })),
  simple('pause', fc.record({ at: instant })),
  simple('plan', fc.record({ minutes: fc.integer({ min: 0, max: 600 }) })),
  simple('decide', fc.record({ outcome, at: instant })),
  simple('explain', fc.record({ reasons: text })),
  simple('explainAgainstRule', fc.record({ reason: text })),
  simple('addDissent', fc.record({ dissent })),
  simple(
    'changeDissent',
    fc.record({ dissentId: id, changes: fc.record({ person: text, text }, { requiredKeys: [] }) }),
  ),
  simple('removeDissent', fc.record({ dissentId: id })),
  simple(
    'restore',
    fc.record(
      { scorecards: entries, notes: fc.dictionary(anyTopic, fc.option(note), { maxKeys: 2 }), current: anyTopic },
      { requiredKeys: [] },
    ),
  ),
);
const edit: fc.Arbitrary<PanelEdit> = fc.oneof(
  { weight: 8, arbitrary: simpleEdit },
  { weight: 1, arbitrary: fc.array(simpleEdit, { maxLength: 4 }).map((edits) => ({ type: 'batch' as const, edits })) },
);

describe('any edits', () => {
  it('pass their schema, leave a valid panel, and are taken back by their inverses', patient, () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), edit, (edits, last) => {
        expect(panelEditSchema.parse(last)).toEqual(last);
        const before = deepFreeze(edits.reduce(applyPanelEdit, empty));
        expect(panelSchema.parse(before)).toEqual(before);
        const after = applyPanelEdit(before, last);
        const inverse = restoreBetween(before, after);
        expect(panelEditSchema.parse(inverse)).toEqual(inverse);
        expect(applyPanelEdit(after, inverse)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('panelSchema', () => {
  it.each<[string, object]>([
    ['a scorecard twice', { scorecards: [empty.scorecards[0], empty.scorecards[0]] }],
    ['a note under no topic', { notes: { elsewhere: { title: '', text: 'x' } } }],
    ['anything else', { ratings: [] }],
  ])('refuses %s', (_, changes) => {
    expect(panelSchema.safeParse({ ...empty, ...changes }).success).toBe(false);
  });
});

describe('a polluting key', () => {
  it('is left out, and pollutes nothing', () => {
    const notes = JSON.parse('{"__proto__": {"title": "", "text": "x"}}');
    expect(panelSchema.parse({ ...empty, notes }).notes).toEqual({});
    expect(Object.keys({})).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('changesSinceDecision', () => {
  it('names what was amended, added and removed', () => {
    const decided = panelAfter(
      { type: 'includeScorecard', entry: { id: idOf(102), hash } },
      { type: 'decide', outcome: 'hold', at: nine },
    );
    expect(changesSinceDecision(decided)).toEqual([]);
    const changed = [
      { type: 'includeScorecard' as const, entry: { id: idOf(101), hash: otherHash } },
      { type: 'excludeScorecard' as const, scorecardId: idOf(102) },
      { type: 'includeScorecard' as const, entry: { id: idOf(103), hash } },
    ].reduce(applyPanelEdit, decided);
    expect(changesSinceDecision(changed)).toEqual([
      { kind: 'amended', id: idOf(101) },
      { kind: 'added', id: idOf(103) },
      { kind: 'removed', id: idOf(102) },
    ]);
    const reopened = applyPanelEdit(changed, { type: 'decide', outcome: null, at: nine });
    expect(changesSinceDecision(reopened)).toEqual([]);
  });
});
