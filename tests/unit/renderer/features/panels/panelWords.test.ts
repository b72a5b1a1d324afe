import { describe, expect, it } from 'vitest';
import { panelMembers } from '../../../../../shared/domain/panel/member.ts';
import {
  basisChangesInWords,
  memberName,
  spreadInWords,
  valueInWords,
} from '../../../../../shared/domain/panel/words.ts';
import { agendaSpread, candidateName, scorecardsIn } from '../../../../../src-renderer/features/panels/panelWords.ts';
import { absentNames } from '../../../../../src-renderer/screens/panel/debrief/presence.ts';
import { type RatingLine, ratingLines } from '../../../../../src-renderer/screens/panel/ratings/ratingLines.ts';
import { idOf, plannedQuestion } from '../../../domain/examples.ts';
import { exampleScorecard, sketch, tableOf, unsigned } from '../../../domain/panel/panelExamples.ts';

/** The lines as they are read: a heading with the questions under it. */
function read(lines: readonly RatingLine[]): unknown[] {
  return lines.map((line) => (line.kind === 'group' ? [line.title, read(line.lines)] : line.row.title));
}

describe('the lines of the ratings', () => {
  it('stand under their competency with its mean', () => {
    expect(read(ratingLines(tableOf(...sketch)))).toEqual([
      ['System design · 3.8', ['Traffic spike', 'Events and retries']],
      ['Data and APIs · 3.5', ['Schema change']],
      ['Collaboration · 3.7', ['Disagreement with a stakeholder']],
    ]);
  });

  it('keep what only one interviewer asked apart, at the end', () => {
    const own = plannedQuestion(77, [1], { title: 'On-call', prompt: 'A page at night?', competency: 'Operations' });
    const [first, second] = sketch;
    const table = tableOf(first, {
      ...second,
      questions: [...second.questions, own],
      given: [...(second.given ?? []), 4],
    });
    expect(read(ratingLines(table)).at(-1)).toEqual([
      'Asked by one of 2 interviewers only, compared with nothing',
      ['On-call'],
    ]);
  });
});

describe('the words of a panel', () => {
  it('never leave a name empty', () => {
    expect(candidateName({ name: ' \n', role: '', email: '' })).toBe('Candidate without a name');
    expect(candidateName({ name: 'Priya\nRaman', role: '', email: '' })).toBe('Priya Raman');
  });

  it('tell namesakes apart by their e-mail', () => {
    const [first, second] = sketch;
    const members = panelMembers(
      [
        { ...first, interviewer: 'Kim Lee', email: 'kim@one.example' },
        { ...second, interviewer: 'Kim Lee', email: '' },
      ].map((example) => unsigned(exampleScorecard(example))),
    );
    expect(members.map(memberName).sort()).toEqual(['Kim Lee (kim@one.example)', 'Kim Lee (not signed)']);
  });

  it('tell namesakes without an e-mail apart by the beginning of their keys', () => {
    const [first, second] = sketch;
    const members = panelMembers(
      [first, second].map((example, index) => ({
        scorecard: exampleScorecard({ ...example, interviewer: 'Kim Lee' }),
        publicKey: `${index + 1}f`.repeat(32),
      })),
    );
    expect(members.map(memberName).sort()).toEqual(['Kim Lee (key 1f1f)', 'Kim Lee (key 2f2f)']);
  });

  it('count the scorecards that are sealed and say nothing else of them', () => {
    expect(scorecardsIn(1, { sealed: [] })).toBe('1 scorecard in');
    expect(scorecardsIn(3, { sealed: [] })).toBe('3 scorecards in');
    expect(scorecardsIn(1, { sealed: [{ interviewer: 'Ada', reason: { kind: 'ownInterview', id: idOf(1) } }] })).toBe(
      '1 of 2 scorecards open',
    );
  });

  it('say in words what is to be discussed', () => {
    expect(spreadInWords({ spread: 3, isToDiscuss: true })).toBe('3 · discuss');
    expect(spreadInWords({ spread: 1, isToDiscuss: false })).toBe('1');
    expect(spreadInWords({ spread: null, isToDiscuss: false })).toBe('–');
    expect(agendaSpread({ spread: 2, isToDiscuss: true })).toBe('2 apart · discuss');
    expect(agendaSpread({ spread: 0, isToDiscuss: false })).toBe('All the same');
  });

  it('part what was not asked from what was not in the set', () => {
    expect(valueInWords({ kind: 'notAsked', reason: 'No time' })).toBe('not asked');
    expect(valueInWords({ kind: 'notRated', reason: 'No time' })).toBe('○ asked, not rated');
    expect(valueInWords({ kind: 'absent', hasOtherWording: false })).toBe('not in the set');
    expect(valueInWords({ kind: 'absent', hasOtherWording: true })).toBe('other wording');
  });

  it('name whose scorecard changed after the decision', () => {
    const { members } = tableOf(...sketch);
    expect(
      basisChangesInWords(
        [
          { kind: 'amended', id: idOf(101) },
          { kind: 'removed', id: idOf(500) },
        ],
        members,
      ),
    ).toEqual([
      'The scorecard of A. Osei was amended after the decision.',
      'A scorecard that the decision stood on is no longer here.',
    ]);
  });

  it('list the interviewers who are not there yet, whatever the spelling', () => {
    const { members } = tableOf(...sketch);
    expect(absentNames([{ id: idOf(1), name: 'a. osei' }], members)).toEqual(['J. Lindqvist', 'M. Haddad']);
  });
});
