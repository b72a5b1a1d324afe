import { expect, it } from 'vitest';
import { applyEdit, type Edit } from '../../../../../shared/domain/interview/edit.ts';
import type { Interview } from '../../../../../shared/domain/interview/interview.ts';
import { committeeDocument } from '../../../../../src-main/pdf/content/committeeContent.ts';
import { generalNoteBlocks } from '../../../../../src-main/pdf/content/stepContent.ts';
import { minute } from '../../../domain/examples.ts';
import { interviewWith, noteOf, submitted, submittedAt, textsIn } from '../../../pdf/examples.ts';

const edits: Edit[] = [
  { type: 'addNote', questionId: 'opening', at: submittedAt, note: noteOf(1, { text: 'Has met two of us' }) },
  {
    type: 'addNote',
    questionId: 'closing',
    at: submittedAt,
    note: noteOf(39, { kind: 'followUp', text: 'Asked about the rota' }),
  },
  { type: 'skipStep', step: 'closing', skipped: { reason: 'Out of time' } },
];

function held(): Interview {
  const interview = edits.reduce(applyEdit, interviewWith([{ rating: 4 }, { rating: 2 }]));
  const spent = { ...interview.clock.spent, opening: 3 * minute, closing: 95_000 };
  return { ...interview, clock: { ...interview.clock, spent } };
}

function printed(interview: Interview) {
  return committeeDocument(submitted(interview), { paper: 'A4', includePrivate: false }).blocks;
}

it('prints opening and closing before and after the questions, with their time and without a rating', () => {
  const blocks = printed(held());
  const headings = blocks.flatMap((block) => (block.type === 'questionHeading' ? [block.text] : []));
  expect(headings).toEqual(['Opening', 'Question 1', 'Question 2', 'Closing']);
  const rows = blocks.flatMap((block) => (block.type === 'table' && block.rows[0]?.length === 7 ? block.rows : []));
  expect(rows.map((row) => [row[0]?.text, row[1]?.text, row[3]?.text, row[6]?.text])).toEqual([
    ['', 'Opening', '–', '3:00'],
    ['1', 'Question 1', '4 Strong', '1:35'],
    ['2', 'Question 2', '2 Weak', '0:00'],
    ['', 'Closing', 'Skipped', '1:35'],
  ]);
  const texts = textsIn(blocks);
  expect(texts).toContain('Has met two of us');
  expect(texts).toContain('not rated · 5 min planned · 3:00 spent');
  expect(texts).toContain('Out of time');
  // What to ask next takes lines of the closing as well, and the means are those of the questions.
  expect(texts).toContain('\u2068Asked about the rota\u2069 (Closing)');
  expect(texts.find((text) => text.startsWith('Mean rating: '))).toContain('(4 + 2) ÷ 2 = 3.0');
});

it('prints what the candidate has told of their name at the head, and what was agreed with the time that it gave', () => {
  const interview = applyEdit(held(), {
    type: 'describe',
    changes: {
      candidate: { pronunciation: 'AY-da', pronouns: 'she/her' },
      accommodation: { minutes: 15, note: 'Questions in writing' },
    },
  });
  const blocks = printed(interview);
  const [title] = blocks;
  expect(title?.type === 'title' && title.lines[0]).toBe('\u2068AY-da · she/her\u2069');
  const texts = textsIn(blocks);
  expect(texts).toContain('15 more minutes. Questions in writing');
  expect(texts.find((text) => text.startsWith('Mean rating: '))).toContain('in 40:00 of 60 min');
  expect(textsIn(printed(held())).filter((text) => text === 'Agreed beforehand')).toEqual([]);
});

it('marks what was typed in from paper, and prints no times of it', () => {
  const { steps, ...interview } = held();
  const clock = { startedAt: null, runningSince: null, elapsed: 0, spent: {} };
  const blocks = printed({ ...interview, ...(steps && { steps }), typedIn: true, clock });
  const [title] = blocks;
  expect(title?.type === 'title' && title.kicker).toBe('Scorecard, typed in from paper');
  const times = blocks.flatMap((block) => (block.type === 'notes' ? block.notes.map(({ time }) => time) : []));
  expect(times).toEqual(['', '']);
  expect(textsIn(blocks).filter((text) => /^\d+:\d\d$|spent|begun at/.test(text))).toEqual([]);
  expect(textsIn(blocks).find((text) => text.startsWith('Mean rating: '))).toContain('Questions asked: 2 of 2. Rubric');
});

it('says nothing of steps of an interview that was begun without them', () => {
  const { steps: _, ...old } = interviewWith([{ rating: 4 }]);
  const texts = textsIn(printed(old));
  expect(texts.filter((text) => /Opening|Closing/.test(text))).toEqual([]);
  expect(generalNoteBlocks(old, 4)).toEqual([]);
});
