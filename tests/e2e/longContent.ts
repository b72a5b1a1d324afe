import type { Page } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { emptyQuestion, type Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { request } from './steps.ts';

/** The longest name that a candidate can have, in one word: 200 letters. */
export const longName = 'Featherstonehaugh'.repeat(12).slice(0, 200);
/** How many points the longest question has: as many as have a key. */
export const pointCount = 9;

/** 75 letters, each with another beginning. */
function pointText(number: number): string {
  return `${number} told the family in words they know what was done and who comes back to them`.slice(0, 75);
}

function longQuestion(number: number): Question {
  const text =
    'A family waits at the desk and says that nobody has spoken to them since the morning. The ward is one nurse short, ' +
    'two admissions are on their way, and the doctor on call does not answer. What do you do in the next ten minutes, and what do you leave?';
  const anchor = (rating: number) =>
    `At ${rating}, the answer puts first what cannot wait, says who is told and when, and names what is handed over and to whom.`;
  return {
    ...emptyQuestion(newId()),
    title: `Ten minutes, one nurse short, and a family at the desk who wait for an answer (${number})`,
    prompt: text,
    competency: 'Communication with families and colleagues under time pressure',
    purpose: 'Shows how somebody decides what comes first.',
    rubric: Array.from({ length: pointCount }, (_, index) => ({ id: newId(), text: pointText(index + 1), weight: 1 })),
    signals: ['names the person who is told'],
    redFlags: ['speaks of the ward and never of the family'],
    probes: ['What would you leave for the next shift?'],
    minutes: 6,
    anchors: [anchor(1), anchor(2), anchor(3), anchor(4), anchor(5)],
  };
}

/** Fills bank and sets with the longest texts that people write, and makes an interview with them. Gives the ids of both. */
export async function createLongInterview(page: Page): Promise<{ interviewId: string; setId: string }> {
  const questions = Array.from({ length: 8 }, (_, index) => longQuestion(index + 1));
  const role = 'Senior registered nurse for paediatric intensive care and family liaison';
  const set: QuestionSet = {
    id: newId(),
    title: 'Registerednurses'.repeat(13).slice(0, 200),
    description: '',
    role,
    round: 'Second structured interview',
    slotMinutes: 60,
    introMinutes: 3,
    closingMinutes: 5,
    opening:
      'Good morning, and thank you for coming so early. There are three of us today, and each of us asks about something else. I take notes while you speak, so I shall look down now and then; that says nothing about your answer. Take all the time that you need, and ask me to say a question again whenever you like. At the end there are five minutes for what you want to know from us.',
    closing: '',
    items: questions.map(({ id, minutes }) => ({ questionId: id, minutes, weight: 1, weightReason: '' })),
    builtIn: false,
    updatedAt: 0,
  };
  await request(page, 'bank:save', { questions });
  await request(page, 'sets:save', { set });
  const details = {
    candidate: { name: longName, role, email: '', link: '' },
    interviewer: { name: 'Alex Osei', email: '' },
    round: set.round,
    date: '2026-03-12',
  };
  const { id } = await request<{ id: string }>(page, 'interviews:create', { setId: set.id, details });
  return { interviewId: id, setId: set.id };
}
