import { describe, expect, it } from 'vitest';
import type { PanelScorecard } from '../../../../shared/domain/panel/member.ts';
import {
  candidateOf,
  describeReceipt,
  type OpenInterview,
  partitionSealed,
  type ReceivingLibrary,
  receive,
} from '../../../../shared/domain/panel/receive.ts';
import { idOf, minute } from '../examples.ts';
import { amended, type Example, exampleScorecard, sketch, ten, unsigned } from './panelExamples.ts';

const [osei, lindqvist] = sketch;
const key = 'a1'.repeat(32);
const otherKey = 'b2'.repeat(32);

const submitted = exampleScorecard(osei);
const once = amended(submitted, { ...osei, given: [3, 4, 3, 5] });
const twice = amended(once, { ...osei, given: [2, 4, 3, 5], at: ten + 50 * minute });
const fork = amended(submitted, { ...osei, given: [5, 5, 5, 5] }, 'Another thought');

const open: OpenInterview = { id: idOf(500), candidate: candidateOf(submitted) };

function libraryOf(...scorecards: PanelScorecard[]): ReceivingLibrary {
  return { scorecards, openInterviews: [] };
}

function signedBy(publicKey: string, scorecard = submitted): PanelScorecard {
  return { scorecard, publicKey };
}

describe('receive', () => {
  it.each<[string, ReceivingLibrary, PanelScorecard, object, string]>([
    [
      'the first of all',
      libraryOf(),
      unsigned(submitted),
      { kind: 'new' },
      'A. Osei’s scorecard about Priya Raman was added.',
    ],
    [
      'another interviewer’s',
      libraryOf(unsigned(exampleScorecard(lindqvist))),
      unsigned(submitted),
      { kind: 'new' },
      'A. Osei’s scorecard about Priya Raman was added.',
    ],
    [
      'a copy',
      libraryOf(unsigned(submitted)),
      unsigned(structuredClone(submitted)),
      { kind: 'same' },
      'A. Osei’s scorecard about Priya Raman is here already.',
    ],
    [
      'a copy without its signature',
      libraryOf(signedBy(key)),
      unsigned(submitted),
      { kind: 'same' },
      'A. Osei’s scorecard about Priya Raman is here already.',
    ],
    [
      'a copy with a signature',
      libraryOf(unsigned(submitted)),
      signedBy(key),
      { kind: 'signatureAdded' },
      'A. Osei’s scorecard about Priya Raman is here already; it is signed now.',
    ],
    [
      'two amendments',
      libraryOf(signedBy(key)),
      signedBy(key, twice),
      { kind: 'newerRevision', amendments: 2 },
      'A. Osei’s scorecard about Priya Raman was amended by A. Osei; the amended one counts from now on.',
    ],
    [
      'an earlier state',
      libraryOf(unsigned(twice)),
      unsigned(once),
      { kind: 'olderRevision' },
      'A. Osei’s scorecard about Priya Raman is here already in a newer version.',
    ],
    [
      'a fork',
      libraryOf(unsigned(once)),
      unsigned(fork),
      { kind: 'conflictCopy', conflict: 'forked' },
      'Another version of A. Osei’s scorecard about Priya Raman does not follow from the one that is here. The one that is here counts. Ask A. Osei which is right.',
    ],
    [
      'the same content signed by somebody else',
      libraryOf(signedBy(key)),
      signedBy(otherKey),
      { kind: 'conflictCopy', conflict: 'otherKey' },
      'Another version of A. Osei’s scorecard about Priya Raman is signed with another key than the one that is here. The one counts whose key is known under this name; where neither is, the one that is here. Ask A. Osei which is right.',
    ],
    [
      'an amendment signed by somebody else',
      libraryOf(signedBy(key)),
      signedBy(otherKey, once),
      { kind: 'conflictCopy', conflict: 'otherKey' },
      'Another version of A. Osei’s scorecard about Priya Raman is signed with another key than the one that is here. The one counts whose key is known under this name; where neither is, the one that is here. Ask A. Osei which is right.',
    ],
    [
      'an unsigned amendment of a signed scorecard',
      libraryOf(signedBy(key)),
      unsigned(once),
      { kind: 'conflictCopy', conflict: 'signatureMissing' },
      'Another version of A. Osei’s scorecard about Priya Raman is not signed, while the one that is here is. The one that is here counts. Ask A. Osei which is right.',
    ],
  ])('takes %s for what it is', (_, library, received, outcome, sentence) => {
    const receipt = receive(library, received);
    expect(receipt).toEqual({ outcome, sealedBy: [] });
    expect(describeReceipt(receipt, received)).toBe(sentence);
  });

  it('knows a conflict copy that is there, and goes on from the one that counts', () => {
    const library = libraryOf(signedBy(key), { ...signedBy(otherKey, once), conflict: 'otherKey' });
    expect(receive(library, signedBy(otherKey, once)).outcome).toEqual({ kind: 'same' });
    expect(receive(library, signedBy(otherKey, twice)).outcome).toEqual({ kind: 'conflictCopy', conflict: 'otherKey' });
    expect(receive(library, signedBy(key, twice)).outcome).toEqual({ kind: 'newerRevision', amendments: 2 });
  });

  it('never lets a file take the place of an own interview that is open', () => {
    const receipt = receive({ scorecards: [], openInterviews: [{ ...open, id: idOf(101) }] }, signedBy(otherKey));
    expect(receipt).toEqual({ outcome: { kind: 'conflictCopy', conflict: 'ownInterview' }, sealedBy: [idOf(101)] });
    expect(describeReceipt(receipt, signedBy(otherKey))).toBe(
      'Another version of A. Osei’s scorecard about Priya Raman bears the id of an interview of your own that is not submitted yet. The one that is here counts. Ask A. Osei which is right.',
    );
  });

  it('never lets a second file with that id take its place, either', () => {
    const first: PanelScorecard = { ...signedBy(otherKey), conflict: 'ownInterview' };
    const second = unsigned(once);
    const library = { scorecards: [first], openInterviews: [{ ...open, id: idOf(101) }] };
    expect(receive(library, second).outcome).toEqual({ kind: 'conflictCopy', conflict: 'ownInterview' });
    expect(receive(library, first).outcome).toEqual({ kind: 'same' });
  });

  it('knows candidates of whose scorecards it has no content', () => {
    const library = {
      scorecards: [],
      candidates: [{ name: 'Pria Raman', role: open.candidate.role, email: '' }],
      openInterviews: [],
    };
    expect(receive(library, unsigned(submitted)).outcome.kind).toBe('askCandidate');
    expect(
      receive({ ...library, candidates: [...library.candidates, open.candidate] }, unsigned(submitted)).outcome.kind,
    ).toBe('new');
  });

  it('writes no control character of a name into its sentence', () => {
    const hostile = unsigned(
      exampleScorecard({ ...osei, interviewer: 'A.\u001b[2J Osei', candidate: { name: 'Priya\n\u202eRaman' } }),
    );
    expect(describeReceipt(receive(libraryOf(), hostile), hostile)).toBe(
      'A. [2J Osei’s scorecard about Priya Raman was added.',
    );
  });

  it('asks about a candidate with a similar name, once a candidate', () => {
    const library = libraryOf(
      unsigned(exampleScorecard({ ...lindqvist, candidate: { name: 'Pria Raman' } })),
      unsigned(exampleScorecard({ ...lindqvist, id: 300, candidate: { name: 'Pria Raman' } })),
    );
    const receipt = receive(library, unsigned(submitted));
    expect(receipt.outcome).toEqual({
      kind: 'askCandidate',
      similar: [
        { candidate: { name: 'Pria Raman', role: 'Senior back-end engineer', email: '' }, reason: 'similarName' },
      ],
    });
    expect(describeReceipt(receipt, unsigned(submitted))).toBe(
      'This scorecard is about “Priya Raman”; there is a candidate with a similar name, “Pria Raman”. Is this the same candidate?',
    );
  });

  it('does not ask where the very candidate is there too, nor about those who were told apart', () => {
    const similar = exampleScorecard({ ...lindqvist, candidate: { name: 'Pria Raman' } });
    const there = exampleScorecard({ ...lindqvist, id: 300 });
    expect(receive(libraryOf(unsigned(similar), unsigned(there)), unsigned(submitted)).outcome).toEqual({
      kind: 'new',
    });
    const library = { ...libraryOf(unsigned(similar)), toldApart: [candidateOf(similar)] };
    expect(receive(library, unsigned(submitted)).outcome).toEqual({ kind: 'new' });
  });

  it('asks about a candidate whom only an open interview names', () => {
    const openInterviews = [{ id: idOf(500), candidate: { ...open.candidate, role: 'Designer' } }];
    expect(receive({ scorecards: [], openInterviews }, unsigned(submitted))).toEqual({
      outcome: {
        kind: 'askCandidate',
        similar: [{ candidate: { name: 'Priya Raman', role: 'Designer', email: '' }, reason: 'otherRole' }],
      },
      sealedBy: [idOf(500)],
    });
  });

  it.each<[string, PanelScorecard[], object]>([
    ['a new scorecard', [], { kind: 'new' }],
    ['an amendment', [unsigned(submitted)], { kind: 'newerRevision', amendments: 1 }],
  ])('seals %s as long as the own interview with the candidate is open', (_, scorecards, outcome) => {
    const receipt = receive({ scorecards, openInterviews: [open] }, unsigned(once));
    expect(receipt).toEqual({ outcome, sealedBy: [idOf(500)] });
  });

  it('does not seal what is about somebody else', () => {
    const other = { id: idOf(500), candidate: { name: 'Jonas Lind', role: 'Senior back-end engineer', email: '' } };
    expect(receive({ scorecards: [], openInterviews: [other] }, unsigned(submitted)).sealedBy).toEqual([]);
  });
});

describe('partitionSealed', () => {
  const other: Example = { ...lindqvist, candidate: { name: 'Jonas Lind' } };
  const scorecards = [unsigned(submitted), unsigned(exampleScorecard(other))];

  it('keeps the scorecards about the candidate closed, and says only that they are there', () => {
    const { open: visible, sealed } = partitionSealed(scorecards, [open], new Set());
    expect(visible).toEqual([scorecards[1]]);
    expect(sealed).toEqual([
      {
        id: idOf(101),
        candidate: { name: 'Priya Raman', role: 'Senior back-end engineer', email: '' },
        interviewer: 'A. Osei',
        sealedBy: [idOf(500)],
      },
    ]);
  });

  it('never seals one’s own, and nothing once everything is submitted', () => {
    expect(partitionSealed(scorecards, [open], new Set([idOf(101)])).sealed).toEqual([]);
    expect(partitionSealed(scorecards, [], new Set())).toEqual({ open: scorecards, sealed: [] });
  });

  it('keeps closed what may be about the candidate', () => {
    const initial = { ...open, candidate: { ...open.candidate, name: 'P. Raman' } };
    expect(partitionSealed(scorecards, [initial], new Set()).sealed.map(({ id }) => id)).toEqual([idOf(101)]);
  });
});
