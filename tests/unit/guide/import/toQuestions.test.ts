import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../../../shared/domain/ids.ts';
import { generalAnchors, questionSchema } from '../../../../shared/domain/questions/question.ts';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { titleFromPrompt } from '../../../../shared/guide/document/titleFromPrompt.ts';
import { createCompetencyGuess } from '../../../../shared/guide/import/guessCompetency.ts';
import { minutesFor, toQuestions } from '../../../../shared/guide/import/toQuestions.ts';
import { parsedQuestion } from '../parsedExamples.ts';

const bank = [
  {
    competency: 'Safety',
    prompt: 'What do you do when the fire alarm goes off?',
    rubric: [{ text: 'Evacuation' }, { text: 'Roll call' }],
  },
  { competency: 'Safety', prompt: 'How do you report an accident?', rubric: [{ text: 'First aid' }] },
  {
    competency: 'Service',
    prompt: 'How do you calm an angry guest?',
    rubric: [{ text: 'Listening' }, { text: 'Apology' }],
  },
];
const guess = createCompetencyGuess(bank, ['Safety', 'Service', 'Money sense']);

describe('createCompetencyGuess', () => {
  it.each([
    ['Safety', 'Walk me through an evacuation.', ['Alarm panel', 'Roll call']],
    ['Service', 'A guest is angry at breakfast. What now?', ['Listening']],
    ['Money sense', 'Where does the money go in a kitchen?', []],
    ['', 'What is a mutex?', ['Locks']],
    ['', 'Explain a spinal tap to an angry child.', ['Small words']],
    ['', 'How do you do it?', []],
  ])('says %j for %j', (competency, prompt, points) => {
    expect(guess({ prompt, rubric: points.map((text) => ({ text })) })).toBe(competency);
  });
});

describe('titleFromPrompt', () => {
  it.each([
    ['Tell me about a time when you missed a deadline.', 'Missed a deadline'],
    [
      'How do you build a rota that is fair and still covers the busy hours?',
      'Build a rota that is fair and still covers the busy hours',
    ],
    ['What is your approach to mentoring? Give an example.', 'Mentoring'],
    [
      'A coach party of forty arrives two hours early and half of the rooms are not ready. What do you do?',
      'A coach party of forty arrives two hours early and half of…',
    ],
    ['What do you do to look after yourself?', 'Look after yourself'],
    ['Why us?', 'Why us'],
    ['', ''],
  ])('makes of %j %j', (prompt, title) => {
    expect(titleFromPrompt(prompt)).toBe(title);
  });
});

describe('toQuestions', () => {
  const text = readFileSync(new URL('../../../../resources/sample/guide.txt', import.meta.url), 'utf8');
  const guideId = newId();
  const questions = toQuestions(parseGuide(text).questions, {
    newId,
    origin: { kind: 'guide', guideId },
    guessCompetency: () => 'Service',
  });

  it('makes questions that the bank accepts, each with ids of its own', () => {
    expect(z.array(questionSchema).parse(questions)).toEqual(questions);
    const ids = questions.flatMap(({ id, rubric }) => [id, ...rubric.map((point) => point.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fills what the guide does not say', () => {
    const [first] = questions;
    expect(first).toMatchObject({
      competency: 'Service',
      minutes: 9,
      anchors: generalAnchors,
      origin: { kind: 'guide', guideId },
      retired: false,
      signals: [],
      probes: [],
    });
  });

  it.each([
    [0, 3],
    [1, 3],
    [5, 7],
    [8, 10],
    [30, 10],
  ])('plans for %i points %i minutes', (points, minutes) => {
    expect(minutesFor(points)).toBe(minutes);
  });

  it('hands over the red flags', () => {
    const parsed = parseGuide(
      '# Guide\n1. How do you solve a conflict?\nRed flags:\n- Blames others\n- Has no example\n',
    );
    const [made] = toQuestions(parsed.questions, { newId, origin: { kind: 'own' }, guessCompetency: guess });
    expect(made?.redFlags).toEqual(['Blames others', 'Has no example']);
    expect(questions.map(({ redFlags }) => redFlags)).toEqual(questions.map(() => undefined));
  });

  it('gives the ladder of a competency to all of its questions, with the levels empty that it leaves out', () => {
    const parsed = parseGuide(`# Guide

## Teamwork

### Rating scale

- Poor: Blames others
- Good: Names own part
- Excellent: Changed how the team works

### Questions

1. Tell me about a conflict in your team.
2. How do you help a new colleague?

## Planning

1. How do you plan a week?
`);
    const made = toQuestions(parsed.questions, { newId, origin: { kind: 'own' }, guessCompetency: guess });
    const ladder = ['Blames others', '', 'Names own part', '', 'Changed how the team works'];
    expect(made.map(({ competency, anchors }) => [competency, anchors])).toEqual([
      ['Teamwork', ladder],
      ['Teamwork', ladder],
      ['Planning', generalAnchors],
    ]);
  });

  it('cuts what is longer than the bank takes', () => {
    const long = parsedQuestion('p'.repeat(30_000), {
      rubric: [{ text: 'r'.repeat(2_000), span: [0, 2_000] }],
      redFlags: Array.from({ length: 50 }, () => 'f'.repeat(2_000)),
      exampleAnswer: 'e'.repeat(30_000),
    });
    const made = toQuestions([long], { newId, origin: { kind: 'own' }, guessCompetency: guess });
    const question = questionSchema.parse(made[0]);
    expect(question.prompt).toHaveLength(20_000);
    expect(question.redFlags?.map(({ length }) => length)).toEqual(Array.from({ length: 40 }, () => 1_000));
  });
});
