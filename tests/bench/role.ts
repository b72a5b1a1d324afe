import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { applyEdit } from '../../shared/domain/interview/edit.ts';
import { type FrozenSet, freezeSet, type Rating, startInterview } from '../../shared/domain/interview/interview.ts';
import { emptyQuestion } from '../../shared/domain/questions/question.ts';
import { type Scorecard, submit } from '../../shared/domain/scorecard/scorecard.ts';
import { newSecretKey } from '../../shared/files/signature.ts';
import { sign } from '../../shared/files/signedScorecard.ts';
import { builtInBank, idOf } from './library.ts';
import { type Row, summarise } from './measure.ts';
import { bareWindow, scorecard, withApp, withScratch } from './runtimes.ts';

const candidates = 200;
const questions = 40;
const interviewers = ['Alex Osei', 'Jonas Lindqvist', 'Mona Haddad'] as const;
const role = 'Senior back-end engineer';
const frames = 120;
const steps = 60;

/** Two hundred candidates with forty competencies each, three scorecards a candidate: scrolling, and the sliders of a what-if. */
export function benchRole(): Promise<Row[]> {
  return withScratch(async (scratch) => {
    const profile = join(scratch, 'ours');
    writeRole(profile);
    const bare = await withApp(bareWindow(scratch), join(scratch, 'base'), async (_, page) => {
      await drawBareTable(page);
      return { scrolls: await timeFrames(page, 'main'), steps: await timeSteps(page) };
    });
    const ours = await withApp(scorecard(), profile, async (_, page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        `/candidates/role?role=${encodeURIComponent(JSON.stringify(role))}`,
      );
      await page.getByText(`${candidates} candidates`).first().waitFor({ timeout: 120_000 });
      await page.evaluate(() => document.querySelector('[aria-rowcount]')?.parentElement?.setAttribute('id', 'main'));
      const scrolls = await timeFrames(page, 'main');
      await page.getByRole('button', { name: 'What if' }).click();
      await page.getByRole('slider').first().waitFor();
      return { scrolls, steps: await timeSteps(page) };
    });
    return [
      row('frame while the role scrolls', ours.scrolls, bare.scrolls, 'a plain table of the same size'),
      row('slider step to paint', ours.steps, bare.steps, 'a bare slider'),
    ];
  });
}

function row(what: string, ours: readonly number[], base: readonly number[], baseName: string): Row {
  return { what, unit: 'ms', ours: summarise(ours), base: summarise(base), baseName };
}

/** A profile with one's own scorecards and those of two others. */
function writeRole(profile: string): void {
  const plan = longPlan();
  for (const folder of ['interviews', 'received']) mkdirSync(join(profile, folder), { recursive: true });
  const keys = interviewers.map(() => newSecretKey());
  for (let candidate = 1; candidate <= candidates; candidate += 1) {
    for (const [place, interviewer] of interviewers.entries()) {
      const id = idOf(candidate * 10 + place);
      const made = scorecardOf(id, plan, { candidate, place, interviewer });
      const [area, document] =
        place === 0
          ? ['interviews', ownDocument(made)]
          : ['received', receivedDocument(id, made, keys[place] ?? newSecretKey())];
      writeFileSync(join(profile, area, `${id}.json`), JSON.stringify(document));
    }
  }
}

function longPlan(): FrozenSet {
  const [set] = builtInBank().sets;
  if (set === undefined) throw new Error('The built-in bank has no set.');
  const asked = Array.from({ length: questions }, (_, index) => ({
    ...emptyQuestion(idOf(900_000 + index)),
    title: `Question ${index + 1}`,
    prompt: `What would you do about matter ${index + 1}?`,
    competency: `Competency ${index + 1}`,
  }));
  const items = asked.map(({ id }) => ({ questionId: id, minutes: 5, weight: 1, weightReason: '' }));
  return freezeSet({ ...set, role, items }, asked);
}

interface Given {
  candidate: number;
  place: number;
  interviewer: string;
}

function scorecardOf(id: string, plan: FrozenSet, { candidate, place, interviewer }: Given): Scorecard {
  const at = Date.UTC(2026, 0, 1) + candidate;
  const details = {
    candidate: { name: `Candidate ${candidate} Number`, role, email: `${candidate}@example.org`, link: '' },
    interviewer: { name: interviewer, email: '' },
    round: plan.round,
    date: '2026-03-12',
  };
  const started = startInterview({ id, createdAt: at, details, plan });
  const rated = started.answers.reduce((interview, { questionId }, index) => {
    const rating = (1 + ((candidate * 7 + index * 3 + place) % 5)) as Rating;
    return applyEdit(interview, { type: 'rate', questionId, at, rating });
  }, started);
  const made = submit(applyEdit(rated, { type: 'recommend', recommendation: 'yes' }), at);
  if (made === null) throw new Error('A made-up interview could not be submitted.');
  return made;
}

function ownDocument(made: Scorecard) {
  const head = { format: 'scorecard-interview', version: 4, id: made.id, savedAt: 1 };
  return { ...head, working: null, scorecard: made, amendmentReason: '', feedback: null };
}

function receivedDocument(id: string, made: Scorecard, key: Uint8Array) {
  const head = { format: 'scorecard-received', version: 2, id, savedAt: 1, fileName: `${id}.scorecard` };
  return { ...head, scorecard: sign(made, key), placedWith: null };
}

/** A table that nobody virtualises, and a slider. */
async function drawBareTable(page: Page): Promise<void> {
  await page.evaluate(
    ([rows, columns]) => {
      const cells = Array.from({ length: columns }, (_, column) => `<td>${column % 5}.0</td>`).join('');
      const lines = Array.from({ length: rows }, (_, line) => `<tr><th>Candidate ${line}</th>${cells}</tr>`).join('');
      document.body.innerHTML = `<input type="range" min="0" max="3" step="0.1"><div id="main" style="height:600px;overflow:auto"><table>${lines}</table></div>`;
    },
    [candidates, questions] as const,
  );
}

/** The time between frames while an element scrolls down and to the right. */
function timeFrames(page: Page, id: string): Promise<number[]> {
  return page.evaluate(
    async ([name, count]) => {
      const box = document.getElementById(name);
      if (box === null) throw new Error('There is nothing to scroll.');
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const samples: number[] = [];
      let before = await frame();
      for (let number = 0; number < count; number += 1) {
        box.scrollTop += 40;
        box.scrollLeft += 20;
        const now = await frame();
        samples.push(now - before);
        before = now;
      }
      return samples;
    },
    [id, frames] as const,
  );
}

/** From the move of the first slider to the frame after it. */
function timeSteps(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (slider === null || setValue === undefined) throw new Error('There is no slider.');
    const samples: number[] = [];
    for (let number = 0; number < count; number += 1) {
      const startedAt = performance.now();
      setValue.call(slider, String((number % 30) / 10));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // The first task after a frame's callbacks runs when the frame was handed over for painting.
          port1.onmessage = () => done();
          port2.postMessage(null);
        });
      });
      samples.push(performance.now() - startedAt);
    }
    return samples;
  }, steps);
}
