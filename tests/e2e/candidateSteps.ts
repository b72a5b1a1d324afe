import type { Page } from '@playwright/test';
import type { Note, Rating, Recommendation } from '../../shared/domain/interview/interview.ts';
import type { Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { newSecretKey } from '../../shared/files/signature.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { idOf, minute, plannedQuestion } from '../unit/domain/examples.ts';
import { exampleScorecard, ten } from '../unit/domain/panel/panelExamples.ts';
import { request } from './steps.ts';

/** One interviewer's scorecard about a candidate, as it comes from a colleague. */
export interface Interviewed {
  candidate: string;
  interviewer: string;
  role: string;
  /** Competency → the ratings of its questions, in their order. */
  ratings: Readonly<Record<string, readonly Rating[]>>;
  recommendation?: Recommendation;
  /** A note on the first question. */
  note?: string;
}

/** Everybody's key, so that a name is one person in all scorecards. */
const keys = new Map<string, Uint8Array>();

/** The key that an interviewer signs with, the same one each time. */
export function keyOf(interviewer: string): Uint8Array {
  const key = keys.get(interviewer) ?? newSecretKey();
  keys.set(interviewer, key);
  return key;
}

/** @param number tells scorecards apart, from 1; later ones were submitted later */
export function scorecardOf(number: number, interviewed: Interviewed): Scorecard {
  const { candidate, interviewer, role, ratings, recommendation = 'yes', note } = interviewed;
  const all = Object.entries(ratings).flatMap(([competency, given]) => given.map((rating) => ({ competency, rating })));
  const questions = all.map(({ competency }, index) =>
    plannedQuestion(index + 1, [1, 1], {
      competency,
      title: `${competency} ${index + 1}`,
      prompt: `How do you approach ${competency.toLowerCase()}, part ${index + 1}?`,
    }),
  );
  return exampleScorecard({
    id: 5_000 + number,
    interviewer,
    candidate: { name: candidate, role, email: '' },
    questions,
    given: all.map(({ rating }) => rating),
    recommendation,
    at: ten + number * minute,
    ...(note === undefined ? {} : { answers: { 1: { notes: [noteOf(number, note)] } } }),
  });
}

function noteOf(number: number, text: string): Note {
  return { id: idOf(9_000 + number), at: 2 * minute, kind: 'strength', text, pointIds: [] };
}

/** A `.scorecard` file as its interviewer signed it. */
export function scorecardFile(number: number, interviewed: Interviewed): string {
  return scorecardText(sign(scorecardOf(number, interviewed), keyOf(interviewed.interviewer)));
}

/** Drops scorecards of colleagues on the window, about candidates whom one does not interview: they can be read. */
export async function receiveScorecards(page: Page, all: readonly Interviewed[]): Promise<void> {
  await receiveFiles(
    page,
    all.map((interviewed, index) => scorecardFile(index + 1, interviewed)),
  );
}

/** Drops the texts of `.scorecard` files on the window; what may be opened by saying so is open. */
export async function receiveFiles(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(async (files) => {
    const bridge = (
      window as unknown as { scorecardBridge: { request(channel: string, input: unknown): Promise<unknown> } }
    ).scorecardBridge;
    await bridge.request('panels:receiveScorecards', {
      files: files.map((text, index) => ({ name: `${index}.scorecard`, bytes: new TextEncoder().encode(text) })),
    });
  }, texts);
  await standAside(page);
}

/** Says about every candidate who is asked about that one does not interview them. */
export async function standAside(page: Page): Promise<void> {
  const panels = await request<{ id: string; sealed: { reason: { kind: string } }[] }[]>(page, 'panels:list');
  const asking = panels.filter(({ sealed }) => sealed.some(({ reason }) => reason.kind === 'notAnswered'));
  for (const { id } of asking) await request(page, 'panels:nothingToSubmit', { id });
}

/** The ids of the panels, by the candidate's name. */
export async function panelIds(page: Page): Promise<Map<string, string>> {
  const panels = await request<{ id: string; candidate: { name: string } }[]>(page, 'panels:list');
  return new Map(panels.map(({ id, candidate }) => [candidate.name, id]));
}

/** What candidates for the role are called while names are hidden. */
export async function labelsOf(page: Page, names: readonly string[]): Promise<string[]> {
  interface Named {
    candidate: { name: string };
    label: string;
  }
  const { candidates } = await request<{ candidates: Named[] }>(page, 'panels:compareRole', { role: designRole });
  return names.map((name) => candidates.find(({ candidate }) => candidate.name === name)?.label ?? '');
}

export const designRole = 'Product designer (Paris)';

/** Four candidates for one role, of whom Bea and Cyrus are close to each other. */
export const fourCandidates: readonly Interviewed[] = [
  {
    candidate: 'Adriana Quintero',
    interviewer: 'Alex Osei',
    role: designRole,
    ratings: { Craft: [5, 4], Research: [2, 2], Collaboration: [3] },
    recommendation: 'yes',
    note: 'Adriana showed the grid that Quintero Labs shipped',
  },
  {
    candidate: 'Adriana Quintero',
    interviewer: 'Mona Haddad',
    role: designRole,
    ratings: { Craft: [4, 5], Research: [2, 1], Collaboration: [3] },
    recommendation: 'no',
  },
  {
    candidate: 'Beatriz Ferrão',
    interviewer: 'Alex Osei',
    role: designRole,
    ratings: { Craft: [3, 3], Research: [4, 4], Collaboration: [4] },
    recommendation: 'strongYes',
    note: 'Beatriz asked first, then drew',
  },
  {
    candidate: 'Beatriz Ferrão',
    interviewer: 'Mona Haddad',
    role: designRole,
    ratings: { Craft: [3, 4], Research: [4, 3], Collaboration: [5] },
    recommendation: 'yes',
  },
  {
    candidate: 'Cyrus Tehrani',
    interviewer: 'Alex Osei',
    role: designRole,
    ratings: { Craft: [4, 3], Research: [3, 4], Collaboration: [4] },
    recommendation: 'yes',
  },
  {
    candidate: 'Desmond Wray',
    interviewer: 'Mona Haddad',
    role: designRole,
    ratings: { Craft: [2, 2], Research: [2, 3], Collaboration: [2] },
    recommendation: 'no',
  },
];
