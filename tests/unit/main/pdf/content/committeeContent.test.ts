import { describe, expect, it } from 'vitest';
import type { Interview, PlannedQuestion } from '../../../../../shared/domain/interview/interview.ts';
import type { Anchors } from '../../../../../shared/domain/questions/question.ts';
import { amend, type Scorecard } from '../../../../../shared/domain/scorecard/scorecard.ts';
import type { Block } from '../../../../../src-main/pdf/blocks/document.ts';
import { committeeDocument } from '../../../../../src-main/pdf/content/committeeContent.ts';
import { marksOf, minute, pointId } from '../../../domain/examples.ts';
import { interviewWith, noteOf, sampleScorecard, submitted, submittedAt, textsIn } from '../../../pdf/examples.ts';

function blocksOf(scorecard: Scorecard, includePrivate = false): readonly Block[] {
  return committeeDocument(scorecard, { paper: 'A4', includePrivate }).blocks;
}

function only<Type extends Block['type']>(blocks: readonly Block[], type: Type): Extract<Block, { type: Type }>[] {
  return blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

/** The same interview with other questions. */
function withQuestions(interview: Interview, changes: Partial<PlannedQuestion>): Interview {
  const { plan } = interview;
  return {
    ...interview,
    plan: { ...plan, questions: plan.questions.map((question) => ({ ...question, ...changes })) },
  };
}

const plain = interviewWith([{ rating: 4 }, { rating: 2 }]);

describe('the first page of the committee’s document', () => {
  it('answers whether to hire with the recommendation, the mean, and where the candidate was strongest and weakest', () => {
    const [verdict] = only(blocksOf(sampleScorecard()), 'verdict');
    expect(verdict?.facts.map(({ label, value, detail }) => [label, value, detail])).toEqual([
      ['Recommendation', 'Yes', 'Strong no · No · Yes · Strong yes'],
      ['Mean rating', '3.7', 'of 5, equal weights'],
      ['Strongest', '\u2068Data and APIs\u2069', '5.0'],
      ['Weakest', '\u2068Security\u2069', '2.0'],
    ]);
    expect(verdict?.facts[0]?.steps).toEqual({ count: 4, chosen: 2 });
  });

  it('names the steps of the scale, and what to ask next by the lines that were marked so', () => {
    const blocks = blocksOf(sampleScorecard());
    expect(textsIn(blocks)).toContain('1 Poor · 2 Weak · 3 Fair · 4 Strong · 5 Outstanding');
    const [next] = only(blocks, 'columns')[1]?.columns ?? [];
    expect(next?.[0]).toMatchObject({ type: 'heading', text: 'To ask next' });
    expect(textsIn(next ?? [])).toContain(
      '\u2068Team knew, sales did not. Ask what changed after that came out\u2069 (7 \u2068Ambiguity\u2069)',
    );
  });

  it('says that nothing was asked, and compares nothing, where the candidate did not come', () => {
    const nobody = interviewWith([{ notAsked: { reason: 'Did not come' } }]);
    const blocks = blocksOf(submitted(nobody));
    expect(
      only(blocks, 'verdict')[0]
        ?.facts.map(({ label, detail }) => [label, detail])
        .slice(1),
    ).toEqual([['Mean rating', 'nothing was rated']]);
    expect(textsIn(blocks).find((text) => text.startsWith('Mean rating:'))).toContain('Rubric: nothing was asked.');
  });

  it('says what the amendments came to', () => {
    const again = { ...plain, recommendation: 'strongNo' as const };
    const answers = again.answers.map((answer) => ({ ...answer, rating: 1 as const }));
    const amended = amend(submitted(plain), { ...again, answers }, 'A reference call.', submittedAt + 1);
    if (amended === null) throw new Error('It can be amended.');
    expect(only(blocksOf(amended), 'callout')[0]?.text).toMatch(
      /^Recommendation was .+ at submission, Strong no now\. Mean rating was 3\.0 at submission, 1\.0 now\.\nLast on /,
    );
  });

  it('strips the marks that somebody typed before the lines of a list', () => {
    const conclusion = { summary: '', strengths: '- Measures\n* Asks\n1) Listens\n3.5 years', concerns: '' };
    expect(only(blocksOf(submitted({ ...plain, conclusion })), 'columns')[0]?.columns[0]?.[1]).toEqual({
      type: 'list',
      items: ['Measures', 'Asks', 'Listens', '3.5 years'],
    });
  });

  it('takes a summary for a list where every line of it was typed as one', () => {
    const withSummary = (summary: string) =>
      blocksOf(submitted({ ...plain, conclusion: { summary, strengths: '', concerns: '' } }));
    expect(withSummary('- Hire\n- Level: senior')).toContainEqual({ type: 'list', items: ['Hire', 'Level: senior'] });
    expect(only(withSummary('Hire, because:\n- Level: senior'), 'list')).toEqual([]);
  });

  it('shows how the mean came about, and what does not count in it', () => {
    expect(textsIn(blocksOf(sampleScorecard()))).toContain(
      'Mean rating: (3 + 4 + 4 + 4 + 2 + 5 + 4) ÷ 7 = 3.7. Not counted: 1 question not asked.\n' +
        'Questions asked: 7 of 8, in 53:05 of 60 min. Rubric: 27 of 34 points met, 5 not probed (79%).',
    );
  });

  it('says when weights are not equal', () => {
    const weighted = structuredClone(plain);
    const [first] = weighted.plan.questions;
    if (first !== undefined) Object.assign(first, { weight: 2, weightReason: 'It is the job.' });
    const blocks = blocksOf(submitted(weighted));
    expect(only(blocks, 'verdict')[0]?.facts[1]).toMatchObject({ value: '3.3', detail: 'of 5, weighted' });
    expect(textsIn(blocks).find((text) => text.startsWith('Mean rating:'))).toContain(
      '(2 × 4 + 1 × 2) ÷ (2 + 1) = 3.3.\n',
    );
    expect(only(blocks, 'paragraph')).toContainEqual(
      expect.objectContaining({ label: 'Weight 2 in the mean:', text: 'It is the job.' }),
    );
  });

  it('tells in colour nothing that it does not tell in words', () => {
    const tones = (recommendation: 'strongNo' | 'undecided' | 'strongYes') =>
      only(blocksOf(submitted({ ...plain, recommendation })), 'verdict')[0]?.facts[0];
    expect(tones('strongNo')).toMatchObject({ value: 'Strong no', tone: 'bad' });
    expect(tones('undecided')).toMatchObject({ value: 'Undecided', tone: 'plain' });
    expect(tones('strongYes')).toMatchObject({ value: 'Strong yes', tone: 'good' });
  });

  it('has strengths and concerns beside each other, and one below the other when they are long', () => {
    expect(only(blocksOf(sampleScorecard()), 'columns')).toHaveLength(2);
    const conclusion = { summary: '', strengths: 'A strength. '.repeat(100), concerns: '' };
    expect(only(blocksOf(submitted({ ...plain, conclusion })), 'columns')).toEqual([]);
  });

  it('parts the chart so that it never grows beyond a page', () => {
    const many = interviewWith(Array.from({ length: 40 }, () => ({})));
    const questions = many.plan.questions.map((question, index) => ({
      ...question,
      competency: `Competency ${index}`,
    }));
    const figures = only(blocksOf(submitted({ ...many, plan: { ...many.plan, questions } })), 'figure');
    expect(figures).toHaveLength(3);
    expect(Math.max(...figures.map(({ figure }) => figure.height))).toBeLessThan(400);
  });

  it('lists deviations, or says that there is none', () => {
    expect(textsIn(blocksOf(submitted(plain)))).toContain(
      'None: every question of the plan was asked, in its order, and no other.',
    );
    expect(textsIn(blocksOf(sampleScorecard()))).toContain(
      '“Disagreement with a stakeholder” was not asked: Ran out of time: personal data and schema change took longer than planned.',
    );
  });

  it('warns of a scorecard that was altered after it was submitted', () => {
    const scorecard = sampleScorecard();
    const [revision] = scorecard.revisions;
    if (revision !== undefined) revision.interview.recommendation = 'strongYes';
    const title = 'This scorecard was altered after it was submitted';
    expect(only(blocksOf(scorecard), 'callout').map((callout) => callout.title)).toContain(title);
    expect(only(blocksOf(sampleScorecard()), 'callout').map((callout) => callout.title)).not.toContain(title);
  });
});

describe('the document’s frame', () => {
  it('names candidate, role and round at the top, id and short hash at the foot', () => {
    const scorecard = sampleScorecard();
    const { title, author, header, footer, date } = committeeDocument(scorecard, {
      paper: 'A4',
      includePrivate: false,
    });
    expect(title).toBe('Scorecard – Priya Raman – Senior back-end engineer – Full loop');
    expect(author).toBe('Alex Osei');
    expect(header).toEqual({
      left: 'Priya Raman',
      right: '\u2068Senior back-end engineer\u2069 · \u2068Full loop\u2069',
    });
    expect(footer).toBe(`Scorecard ${scorecard.id} · SHA-256 ${scorecard.revisions[0]?.hash.slice(0, 12)}`);
    expect(date).toBe(submittedAt);
  });

  it('keeps names on one line, whatever is in them', () => {
    const details = { ...plain.details, candidate: { ...plain.details.candidate, name: 'Ada\n\u0007\u202eExample' } };
    const document = committeeDocument(submitted({ ...plain, details }), { paper: 'A4', includePrivate: false });
    expect(document.header.left).toBe('Ada Example');
  });

  it('keep the round where the role is long', () => {
    const candidate = { ...plain.details.candidate, role: 'Principal engineer for '.repeat(6) };
    const details = { ...plain.details, candidate, round: 'Second deep dive' };
    const { header } = committeeDocument(submitted({ ...plain, details }), { paper: 'A4', includePrivate: false });
    const role = 'Principal engineer for Principal engineer for Principal engi…';
    expect(header.right.replace(/[\u2068\u2069]/g, '')).toBe(`${role} · Second deep dive`);
  });
});

describe('a question in the committee’s document', () => {
  const rubric = marksOf(1, ['met', 'partly', 'missed', null]);

  it('shows the anchor of its rating, what coverage suggests, and no word about a suggestion that is near', () => {
    const blocks = blocksOf(submitted(interviewWith([{ rating: 4, marks: rubric }])));
    expect(only(blocks, 'rating')).toEqual([
      expect.objectContaining({
        rating: 4,
        name: 'Strong',
        anchor:
          'Covers most points unprompted and gives reasons. Gaps are small, and the candidate sees them when asked.',
        suggestion: '1½ of 3 points met, 1 not probed; that suggests 3.',
      }),
    ]);
    expect(textsIn(blocks).join(' ')).not.toContain('Two or more away');
  });

  it('says between which anchors a rating stands whose own is empty', () => {
    const anchors: Anchors = ['Avoids it.', '', 'Names a part.', '', 'Owns it.'];
    const [rating] = only(blocksOf(submitted(withQuestions(interviewWith([{ rating: 4 }]), { anchors }))), 'rating');
    expect(rating?.anchor).toBe('Between 3 and 5. 3: Names a part. 5: Owns it.');
  });

  it('lists the red flags of a question that was asked, unmarked', () => {
    const flagged = { redFlags: ['Blames others', ' '] };
    const asked = blocksOf(submitted(withQuestions(interviewWith([{ rating: 4 }]), flagged)));
    const at = asked.findIndex((block) => block.type === 'heading' && block.text === 'Red flags, not scored');
    expect(asked[at + 1]).toEqual({ type: 'list', items: ['Blames others'] });
    const notAsked = interviewWith([{ rating: null, notAsked: { reason: '' } }]);
    expect(textsIn(blocksOf(submitted(withQuestions(notAsked, flagged)))).join(' ')).not.toContain('Blames others');
  });

  it('asks for the reason of a rating that is far off, and prints that none was given', () => {
    const farOff = { rating: 1 as const, marks: rubric };
    const label = 'Two or more away from the suggestion:';
    expect(
      only(blocksOf(submitted(interviewWith([{ ...farOff, ratingReasonDeclined: true }]))), 'paragraph'),
    ).toContainEqual(expect.objectContaining({ label, text: 'no reason given.' }));
    expect(
      only(blocksOf(submitted(interviewWith([{ ...farOff, ratingReason: ' Unsafe. ' }]))), 'paragraph'),
    ).toContainEqual(expect.objectContaining({ label, text: 'Unsafe.' }));
  });

  it('prints every mark in words with its symbol', () => {
    const [, table] = only(blocksOf(submitted(interviewWith([{ marks: rubric }]))), 'table');
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Point 1', '✓  Met'],
      ['Point 2', '½  Partly'],
      ['Point 3', '✗  Missed'],
      ['Point 4', '–  Not probed'],
    ]);
  });

  it('prints planned and spent minutes and when it was begun', () => {
    expect(textsIn(blocksOf(submitted(plain)))).toContain(
      '\u2068Design\u2069 · 5 min planned · 1:35 spent · begun at minute 0:00',
    );
  });

  it('prints notes with time, kind, text and linked points', () => {
    const notes = [noteOf(1, { kind: 'concern', text: 'no figures', pointIds: [pointId(1, 2)] }), noteOf(2)];
    const [printed] = only(blocksOf(submitted(interviewWith([{ notes }]))), 'notes');
    expect(printed?.notes).toEqual([
      { time: '1:00', mark: '−', kind: 'Concern', tone: 'bad', text: 'no figures', points: ['Point 2'] },
      { time: '2:00', mark: '', kind: '', tone: 'plain', text: 'Line 2', points: [] },
    ]);
  });

  it('prints private lines only when they are asked for', () => {
    const notes = [noteOf(1, { kind: 'private', text: 'My own doubt' }), noteOf(2)];
    const scorecard = submitted(interviewWith([{ notes }]));
    expect(textsIn(blocksOf(scorecard, false))).not.toContain('My own doubt');
    expect(textsIn(blocksOf(scorecard, true))).toContain('My own doubt');
  });

  it('says what was asked and not rated, apart from what was not asked, and keeps both out of the mean', () => {
    const left = { rating: null, notRated: { reason: 'The recording broke off.' } };
    const blocks = blocksOf(submitted(interviewWith([left, {}, { rating: null, notAsked: { reason: '' } }])));
    expect(only(blocks, 'questionHeading').map(({ aside }) => aside)).toEqual(['○ Asked, not rated', '', 'Not asked']);
    expect(only(blocks, 'callout').map(({ title, text }) => [title, text])).toEqual([
      ['○ Asked, not rated', 'The recording broke off.'],
      ['Not asked', 'No reason was given.'],
    ]);
    expect(textsIn(blocks).find((text) => text.startsWith('Mean rating:'))).toMatch(
      /Not counted: 1 question not asked, 1 question asked, but not rated\.$/m,
    );
    expect(textsIn(blocks)).toContain('“Question 1” was asked, but not rated: The recording broke off.');
  });

  it('prints why it was not asked', () => {
    const blocks = blocksOf(submitted(interviewWith([{ rating: null, notAsked: { reason: '' } }, {}])));
    expect(only(blocks, 'questionHeading').map(({ aside }) => aside)).toEqual(['Not asked', '']);
    expect(only(blocks, 'callout')).toContainEqual(
      expect.objectContaining({ title: 'Not asked', text: 'No reason was given.' }),
    );
  });
});

describe('amendments in the committee’s document', () => {
  const notes = [noteOf(1, { text: 'first wording' }), noteOf(2, { kind: 'private', text: 'once private' })];
  const original = submitted(interviewWith([{ rating: 2, notes, marks: marksOf(1, ['met', null, null, null]) }]));

  function amended(change: (interview: ReturnType<typeof interviewWith>) => void): Scorecard {
    const [revision] = original.revisions;
    const interview = structuredClone(revision?.interview ?? plain);
    change(interview);
    const scorecard = amend(original, interview, 'The panel asked again.', submittedAt + minute);
    if (scorecard === null) throw new Error('The example cannot be amended.');
    return scorecard;
  }

  it('are not there when there are none', () => {
    expect(textsIn(blocksOf(original))).not.toContain('Amendments');
  });

  it('show the reason, what was submitted at first, and ratings, marks and recommendation before and after', () => {
    const scorecard = amended((interview) => {
      const [answer] = interview.answers;
      if (answer !== undefined) Object.assign(answer, { rating: 4, marks: marksOf(1, ['partly', null, null, null]) });
      interview.recommendation = 'strongYes';
    });
    const blocks = blocksOf(scorecard);
    expect(textsIn(blocks)).toEqual(
      expect.arrayContaining(['As first submitted', '(2) ÷ 1 = 2.0', 'The panel asked again.']),
    );
    const [, , table] = only(blocks, 'table');
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Recommendation', 'Yes', 'Strong yes'],
      ['1 \u2068Question 1\u2069: Rating', '2 · Weak', '4 · Strong'],
      ['1 \u2068Question 1\u2069: Point 1', 'Met', 'Partly'],
    ]);
  });

  it('never show a line that is private before or after, unless private lines are asked for', () => {
    const published = amended((interview) => {
      const [answer] = interview.answers;
      const [first, second] = answer?.notes ?? [];
      if (first !== undefined) Object.assign(first, { kind: 'private', text: 'second wording' });
      if (second !== undefined) Object.assign(second, { kind: 'plain', text: 'published wording' });
    });
    const without = textsIn(blocksOf(published, false)).join('\n');
    expect(without).toContain('published wording');
    expect(without).not.toMatch(/first wording|second wording|once private/);
    const withPrivate = textsIn(blocksOf(published, true)).join('\n');
    expect(withPrivate).toMatch(/first wording/);
    expect(withPrivate).toMatch(/Private: second wording/);
    expect(withPrivate).toMatch(/Private: once private/);
  });
});
