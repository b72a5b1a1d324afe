import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../../shared/domain/contentHash.ts';
import type { Recommendation } from '../../../../shared/domain/interview/interview.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { atsScorecard, atsScorecardSchema } from '../../../../shared/files/exports/atsScorecard.ts';
import { scorecard as anyScorecard } from '../../domain/arbitraries.ts';
import { idOf } from '../../domain/examples.ts';
import {
  type Example,
  exampleScorecard,
  patient,
  present,
  sketch,
  unsigned,
} from '../../domain/panel/panelExamples.ts';

function atsOf(example: Example) {
  return atsScorecard(present(panelMembers([unsigned(exampleScorecard(example))])[0]));
}

const note = { at: 0, pointIds: [] };
const haddad: Example = {
  ...sketch[2],
  email: 'haddad@example.org',
  candidate: { name: 'Priya Anjali Raman', email: 'priya@example.org' },
  answers: {
    1: {
      ratingReason: 'Saw it all',
      notes: [
        { ...note, id: idOf(701), kind: 'strength', text: 'Queues at once' },
        { ...note, id: idOf(702), kind: 'private', text: 'Reminds me of myself' },
      ],
    },
  },
};

describe('atsScorecard', () => {
  it('has the shape that Merge documents, with the ratings as attributes', () => {
    expect(atsOf(haddad)).toEqual({
      remote_id: idOf(103),
      application: {
        remote_id: contentHash('priya anjali raman\nsenior back-end engineer'),
        candidate: {
          first_name: 'Priya Anjali',
          last_name: 'Raman',
          email_addresses: [{ value: 'priya@example.org', email_address_type: null }],
        },
        job: { name: 'Senior back-end engineer' },
      },
      interview: { remote_id: idOf(103), start_at: null, end_at: null, status: 'COMPLETE' },
      interviewer: {
        remote_id: 'name:m. haddad|haddad@example.org',
        first_name: 'M.',
        last_name: 'Haddad',
        email: 'haddad@example.org',
        access_role: 'INTERVIEWER',
      },
      remote_created_at: '2026-03-02T09:00:00.000Z',
      submitted_at: '2026-03-02T10:00:00.000Z',
      overall_recommendation: 'YES',
      takeaways: { summary: '', strengths: '', concerns: '' },
      general_notes: [],
      is_sample: false,
      is_typed_in: false,
      remote_was_deleted: false,
      attributes: [
        {
          remote_id: idOf(1),
          name: 'Traffic spike',
          type: 'System design',
          rating: 5,
          weight: 1,
          note: 'Saw it all\nStrength: Queues at once',
        },
        { remote_id: idOf(2), name: 'Events and retries', type: 'System design', rating: 4, weight: 1, note: '' },
        {
          remote_id: idOf(3),
          name: 'Schema change',
          type: 'Data and APIs',
          rating: null,
          weight: 1,
          note: 'Not asked. No time',
        },
        {
          remote_id: idOf(4),
          name: 'Disagreement with a stakeholder',
          type: 'Collaboration',
          rating: 3,
          weight: 1,
          note: '',
        },
      ],
    });
  });

  it('says when the interview ended only where the clock ran to the submission without a pause', () => {
    const member = present(panelMembers([unsigned(exampleScorecard(haddad))])[0]);
    const minute = 60_000;
    const endOf = (minutesRun: number) => {
      const startedAt = member.submittedAt - 55 * minute;
      const clock = { startedAt, runningSince: null, elapsed: minutesRun * minute, spent: { [idOf(1)]: 45 * minute } };
      return atsScorecard({ ...member, original: { ...member.original, clock } }).interview.end_at;
    };
    expect(endOf(55)).toBe('2026-03-02T09:50:00.000Z');
    expect(endOf(50)).toBeNull();
  });

  it('has what was noted in opening and closing beside the ratings, and counts the closing to the interview', () => {
    const member = present(panelMembers([unsigned(exampleScorecard(haddad))])[0]);
    const startedAt = member.submittedAt - 55 * 60_000;
    const steps = {
      opening: { notes: [], skipped: { reason: 'Knew each other' } },
      closing: {
        notes: [
          { ...note, id: idOf(711), kind: 'followUp' as const, text: 'Asked about the rota' },
          { ...note, id: idOf(712), kind: 'private' as const, text: 'Reminds me of myself' },
        ],
        skipped: null,
      },
    };
    const spent = { opening: 60_000, [idOf(1)]: 45 * 60_000, closing: 4 * 60_000 };
    const clock = { startedAt, runningSince: null, elapsed: 55 * 60_000, spent };
    const held = { ...member.original, steps, clock };
    const ats = atsScorecard({ ...member, original: held, interview: held });
    expect(ats.general_notes).toEqual([
      { name: 'Opening', note: 'Skipped. Knew each other' },
      { name: 'Closing', note: 'Follow up: Asked about the rota' },
    ]);
    expect(ats.interview.end_at).toBe('2026-03-02T09:55:00.000Z');
    expect(ats.attributes).toHaveLength(4);
  });

  it('has one application for everybody who interviewed the candidate for the role', () => {
    const other: Example = { ...sketch[1], candidate: { name: 'priya  anjali RAMAN', email: '' } };
    expect(atsOf(other).application.remote_id).toBe(atsOf(haddad).application.remote_id);
  });

  it('never holds a private note', () => {
    expect(JSON.stringify(atsOf(haddad))).not.toContain('Reminds me');
  });

  it.each<[Recommendation, string]>([
    ['strongNo', 'DEFINITELY_NO'],
    ['no', 'NO'],
    ['yes', 'YES'],
    ['strongYes', 'STRONG_YES'],
    ['undecided', 'NO_DECISION'],
  ])('calls %s %s', (recommendation, expected) => {
    expect(atsOf({ ...haddad, recommendation }).overall_recommendation).toBe(expected);
  });

  it('has nothing where nothing is known', () => {
    const ats = atsOf({ ...haddad, interviewer: 'Mo', email: '', candidate: { name: 'Priya', role: ' ', email: '' } });
    expect(ats.interviewer).toMatchObject({ first_name: '', last_name: 'Mo', email: null });
    expect(ats.application).toMatchObject({
      candidate: { first_name: '', last_name: 'Priya', email_addresses: [] },
      job: null,
    });
  });

  it('fits its schema, whatever the scorecard holds', patient, () => {
    fc.assert(
      fc.property(anyScorecard, (scorecard) => {
        const ats = atsScorecard(present(panelMembers([unsigned(scorecard)])[0]));
        expect(atsScorecardSchema.parse(ats)).toEqual(ats);
      }),
      { numRuns: 40 },
    );
  });
});
