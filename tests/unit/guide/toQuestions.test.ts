import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../../shared/domain/identity.ts';
import { generalAnchors, questionSchema } from '../../../shared/domain/question.ts';
import { createCompetencyGuess } from '../../../shared/guide/guessCompetency.ts';
import { parseGuide } from '../../../shared/guide/parseGuide.ts';
import { titleFromPrompt } from '../../../shared/guide/titleFromPrompt.ts';
import { minutesFor, toQuestions } from '../../../shared/guide/toQuestions.ts';

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
      'A coach party of forty arrives two hours early and half of',
    ],
    ['Why us?', 'Why us'],
    ['', ''],
  ])('makes of %j %j', (prompt, title) => {
    expect(titleFromPrompt(prompt)).toBe(title);
  });
});

describe('toQuestions', () => {
  const text = readFileSync(new URL('../../../resources/sample/guide.txt', import.meta.url), 'utf8');
  const guideId = newId();
  const questions = toQuestions(parseGuide(text).questions, {
    newId,
    origin: { kind: 'guide', guideId },
    guessCompetency: guess,
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

  it('cuts what is longer than the bank takes', () => {
    const long = {
      prompt: 'p'.repeat(30_000),
      purpose: '',
      guidance: '',
      rubric: [{ text: 'r'.repeat(2_000), span: [0, 2_000] as const }],
      exampleAnswer: 'e'.repeat(30_000),
    };
    const made = toQuestions([long], { newId, origin: { kind: 'own' }, guessCompetency: guess });
    expect(questionSchema.parse(made[0]).prompt).toHaveLength(20_000);
  });
});
