import { type PanelTable, panelRows } from './table.ts';

/** Fewer others than this make no panel to differ from, and fewer questions than this no pattern. */
const fewestOthers = 2;
const fewestQuestions = 5;

/** Below this difference two means round to the same impression. */
const noticeable = 0.25;

/** How an interviewer's ratings stand against those of the others. */
export interface Leniency {
  memberKey: string;
  /** Mean of (own rating − mean of the others' ratings) over the questions, −4 to 4; above 0 is milder than the others. */
  difference: number;
  /** The questions that entered. */
  questions: number;
}

/**
 * The leniency of every interviewer for whom there is enough data: at least five questions that they and two or more others
 * rated, so at least three raters. The tables may be of several candidates. With one candidate it says how this interviewer saw
 * this candidate, not how they rate.
 */
export function leniencies(tables: readonly PanelTable[]): Leniency[] {
  const differences = new Map<string, number[]>();
  for (const { key, difference } of tables.flatMap(differencesIn)) {
    differences.set(key, [...(differences.get(key) ?? []), difference]);
  }
  return [...differences]
    .filter(([, values]) => values.length >= fewestQuestions)
    .map(([memberKey, values]) => ({ memberKey, difference: meanOf(values), questions: values.length }));
}

function differencesIn(table: PanelTable): { key: string; difference: number }[] {
  return panelRows(table).flatMap(({ cells }) =>
    table.members.flatMap(({ key }, place) => {
      const own = cells[place]?.value;
      const others = cells.flatMap(({ value }, other) =>
        value.kind === 'rating' && other !== place ? [value.rating] : [],
      );
      if (own?.kind !== 'rating' || others.length < fewestOthers) return [];
      return [{ key, difference: own.rating - meanOf(others) }];
    }),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Leniency in words that do not judge: it may as well be the others who differ. `leniencyCaution` goes with them. */
export function leniencyInWords({ difference, questions }: Leniency, name: string): string {
  const over = `over ${questions} shared questions`;
  if (Math.abs(difference) < noticeable) return `${name} rated about as the others did, ${over}.`;
  const direction = difference > 0 ? 'higher' : 'lower';
  return `${name} rated ${Math.abs(difference).toFixed(1)} ${direction} than the others on average, ${over}.`;
}

/**
 * What has to be kept in mind when leniency is read.
 * @param candidates how many candidates the ratings are about
 */
export function leniencyCaution(candidates: number): string {
  return candidates === 1
    ? 'These are the ratings of one candidate: differences may be chance, and they do not say who is right.'
    : `These are the ratings of ${candidates} candidates: differences may still be chance, and they do not say who is right.`;
}
