import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicText } from '../../../../shared/domain/interview/privateLine.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { panelRows, panelTable } from '../../../../shared/domain/panel/table.ts';
import {
  neutraliseFormula,
  ratingsCsv,
  ratingsCsvOf,
  separatorOf,
} from '../../../../shared/files/exports/ratingsCsv.ts';
import { scorecard as anyScorecard } from '../../domain/arbitraries.ts';
import { idOf, marksOf } from '../../domain/examples.ts';
import {
  amended,
  type Example,
  exampleScorecard,
  patient,
  present,
  sketch,
  sketchQuestions,
  unsigned,
} from '../../domain/panel/panelExamples.ts';

const [osei, lindqvist, haddad] = sketch;

function membersOf(...examples: Example[]) {
  return panelMembers(examples.map((example) => unsigned(exampleScorecard(example))));
}

function records(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

describe('separatorOf', () => {
  it.each([
    ['en-US', 'comma'],
    ['en-GB', 'comma'],
    ['ja-JP', 'comma'],
    ['de-CH', 'comma'],
    ['de-DE', 'semicolon'],
    ['fr-FR', 'semicolon'],
    ['pt-BR', 'semicolon'],
    ['nl-NL', 'semicolon'],
    ['ru-RU', 'semicolon'],
  ] as const)('is what a spreadsheet in %s takes: %s', (locale, separator) => {
    expect(separatorOf(locale)).toBe(separator);
  });
});

describe('ratingsCsv', () => {
  it('has a record for a scorecard that does not count, which says why and has no rating', () => {
    const [member] = membersOf(osei);
    const notCounted = [{ ...unsigned(exampleScorecard(haddad)), conflict: 'altered' as const }];
    const rows = records(ratingsCsv({ members: [present(member)], notCounted }));
    const { Interviewer, State, Rating, Question } = present(rows.at(-1));
    expect({ Interviewer, State, Rating, Question }).toEqual({
      Interviewer: 'M. Haddad',
      State: 'does not count: it was altered after it was submitted',
      Rating: '',
      Question: '',
    });
    expect(rows.filter((row) => row.Interviewer === 'M. Haddad')).toHaveLength(1);
  });

  it('has a heading and one record a question and interviewer, in the order of the table', () => {
    const rows = records(ratingsCsv({ members: membersOf(...sketch) }));
    expect(rows.map((row) => [row.Question, row.Interviewer, row.Rating])).toEqual([
      ['Traffic spike', 'A. Osei', '4'],
      ['Traffic spike', 'J. Lindqvist', '2'],
      ['Traffic spike', 'M. Haddad', '5'],
      ['Events and retries', 'A. Osei', '4'],
      ['Events and retries', 'J. Lindqvist', '4'],
      ['Events and retries', 'M. Haddad', '4'],
      ['Schema change', 'A. Osei', '3'],
      ['Schema change', 'J. Lindqvist', '4'],
      ['Schema change', 'M. Haddad', ''],
      ['Disagreement with a stakeholder', 'A. Osei', '5'],
      ['Disagreement with a stakeholder', 'J. Lindqvist', '3'],
      ['Disagreement with a stakeholder', 'M. Haddad', '3'],
    ]);
  });

  it('has every column of a record', () => {
    const questions = sketchQuestions.map((question) => ({ ...question, weight: 2.5, weightReason: 'x' }));
    const example: Example = {
      ...osei,
      email: 'osei@example.org',
      questions,
      answers: { 1: { marks: marksOf(1, ['met', 'missed']), ratingReason: ' Hm ' } },
    };
    const scorecard = amended(exampleScorecard(example), { ...example, given: [2, 4, 3, 5] });
    expect(records(ratingsCsv({ members: panelMembers([unsigned(scorecard)]) }))[0]).toEqual({
      Candidate: 'Priya Raman',
      Role: 'Senior back-end engineer',
      Round: 'Round 1',
      Date: '2026-03-02',
      Interviewer: 'A. Osei',
      "Interviewer's e-mail": 'osei@example.org',
      Competency: 'System design',
      Question: 'Traffic spike',
      State: 'rated',
      Rating: '2',
      Weight: '2.5',
      'Suggested rating': '3',
      Reason: 'Hm',
      'Before the amendment': '4',
      Recommendation: 'Yes',
      Submitted: '2026-03-02 10:00:00',
      'Submitted in': 'UTC+00:00',
      Amended: '2026-03-02 10:30:00',
      'Amended in': 'UTC+00:00',
      'Scorecard id': idOf(101),
      'Question id': idOf(1),
      Sample: '',
      'Typed in from paper': '',
    });
  });

  it('tells what was not asked from what was asked and not rated, with the reason and the zone', () => {
    const left = { 1: { rating: null, notRated: { reason: 'Cut short' } } };
    const members = membersOf({ ...osei, given: [1, 4, 'No time', 5], answers: left, utcOffset: -480 });
    expect(records(ratingsCsv({ members })).map((row) => [row.Question, row.State, row.Rating, row.Reason])).toEqual([
      ['Traffic spike', 'asked, not rated', '', 'Cut short'],
      ['Events and retries', 'rated', '4', ''],
      ['Schema change', 'not asked', '', 'No time'],
      ['Disagreement with a stakeholder', 'rated', '5', ''],
    ]);
    expect(records(ratingsCsv({ members }))[0]).toMatchObject({
      Submitted: '2026-03-02 02:00:00',
      'Submitted in': 'UTC-08:00',
    });
  });

  it('says which scorecard was typed in from paper', () => {
    const members = membersOf(osei, haddad).map((member) =>
      member.interviewer.name === 'A. Osei'
        ? { ...member, interview: { ...member.interview, typedIn: true as const } }
        : member,
    );
    const said = records(ratingsCsv({ members })).map((row) => [row.Interviewer, row['Typed in from paper']]);
    expect(said.slice(0, 2)).toEqual([
      ['A. Osei', 'yes'],
      ['M. Haddad', ''],
    ]);
  });

  it('is RFC 4180 to the letter: CRLF, texts in quotes, quotes doubled, numbers bare', () => {
    const csv = ratingsCsv({
      members: membersOf({ ...haddad, given: [5, '', '', ''], interviewer: 'M. "Mo" Haddad, Dr.' }),
    });
    const lines = csv.split('\r\n');
    expect(lines.length).toBe(6);
    expect(lines[0]?.startsWith('"Candidate","Role","Round",')).toBe(true);
    expect(lines[1]).toBe(
      `"Priya Raman","Senior back-end engineer","Round 1","2026-03-02","M. ""Mo"" Haddad, Dr.","","System design","Traffic spike","rated",5,1,"","","","Yes","2026-03-02 10:00:00","UTC+00:00","","","${idOf(103)}","${idOf(1)}","",""`,
    );
    expect(lines[5]).toBe('');
  });

  it('keeps a formula in a name or a title from being one', () => {
    const questions = sketchQuestions.map((question) => ({ ...question, title: '=HYPERLINK("http://x";"y")' }));
    const csv = ratingsCsv({ members: membersOf({ ...osei, questions, interviewer: '@SUM(1+1)*cmd|’ /C calc’!A0' }) });
    expect(csv).toContain('"\'=HYPERLINK(""http://x"";""y"")"');
    expect(csv).toContain('"\'@SUM(1+1)*cmd|’ /C calc’!A0"');
  });

  it('has only a heading without ratings', () => {
    expect(records(ratingsCsv({ members: [] }))).toEqual([]);
    expect(ratingsCsv({ members: [] }).endsWith('"Question id","Sample","Typed in from paper"\r\n')).toBe(true);
  });

  it('goes through several candidates', () => {
    const panels = [
      { members: membersOf(osei) },
      { members: membersOf({ ...lindqvist, candidate: { name: 'Jonas Lind' } }) },
    ];
    const candidates = records(ratingsCsvOf(panels)).map((row) => row.Candidate);
    expect(candidates).toEqual([...Array(4).fill('Priya Raman'), ...Array(4).fill('Jonas Lind')]);
  });

  it('hides a candidate’s name behind a label, in the reasons too', () => {
    const example: Example = { ...osei, answers: { 1: { ratingReason: 'Priya drew the queue at once' } } };
    const csv = ratingsCsvOf([{ members: membersOf(example), label: 'Candidate A' }]);
    expect(records(csv)[0]).toMatchObject({
      Candidate: 'Candidate A',
      Reason: 'Candidate A drew the queue at once',
    });
    expect(csv).not.toMatch(/priya|raman/i);
  });

  it('parses back to the same values', patient, () => {
    fc.assert(
      fc.property(anyScorecard, (scorecard) => {
        const members = panelMembers([unsigned(scorecard)]);
        const { details } = present(members[0]).interview;
        const expected = panelRows(panelTable(members)).flatMap(({ title, competency, cells, asked }) => {
          const [cell, pair] = [cells[0], asked[0]];
          if (cell === undefined || pair == null) return [];
          const left = pair.answer.notAsked ?? pair.answer.notRated;
          const reason = publicText(left?.reason ?? pair.answer.ratingReason).trim();
          const texts = [details.candidate.role, details.round, competency, title, reason];
          const rating = cell.value.kind === 'rating' ? String(cell.value.rating) : '';
          return [[...texts.map(neutraliseFormula), rating, String(pair.question.weight)]];
        });
        const parsed = records(ratingsCsv({ members })).map((row) => [
          row.Role,
          row.Round,
          row.Competency,
          row.Question,
          row.Reason,
          row.Rating,
          row.Weight,
        ]);
        expect(parsed).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('neutraliseFormula', () => {
  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])('quotes %j', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=1', ' =1', "'=1", '4', 'Priya-Ann'])('leaves %j as it is', (text) => {
    expect(neutraliseFormula(text)).toBe(text);
  });

  it('does what OWASP’s examples show', () => {
    const escaped = (text: string) => `"${neutraliseFormula(text).replaceAll('"', '""')}"`;
    expect(escaped('=1+2";=1+2')).toBe('"\'=1+2"";=1+2"');
    expect(escaped('=1+2\'" ;,=1+2')).toBe('"\'=1+2\'"" ;,=1+2"');
  });
});
