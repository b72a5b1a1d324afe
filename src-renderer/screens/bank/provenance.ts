import type { Question } from '../../../shared/domain/questions/question.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';

export type Provenance = 'builtIn' | 'changed' | 'own' | 'guide' | 'kit';

/** Where a question comes from, and whether the user has changed it. */
export function markOf({ question, builtIn, kit }: BankEntry): Provenance {
  if (kit !== undefined) return 'kit';
  if (builtIn !== null) return builtIn === 'changed' ? 'changed' : 'builtIn';
  return question.origin.kind === 'guide' ? 'guide' : 'own';
}

export const markNames: Readonly<Record<Provenance, string>> = {
  builtIn: 'Built-in',
  changed: 'Changed',
  own: 'Own',
  guide: 'From a guide',
  kit: 'From a kit',
};

/** Whether nothing was written into a question yet, so that it can go again without anybody missing it. */
export function isBlank(question: Question): boolean {
  const { title, prompt, purpose, exampleAnswer, rubric, signals, probes, redFlags = [] } = question;
  const points = rubric.map(({ text }) => text);
  const texts = [title, prompt, purpose, exampleAnswer, ...points, ...redFlags, ...signals, ...probes];
  return question.origin.kind === 'own' && texts.every((text) => text.trim() === '');
}
