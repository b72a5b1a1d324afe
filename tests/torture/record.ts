// What a day says line by line, and what is stored when it begins.
import { existsSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house.ts';

/** Something that is done to what is stored. */
export type Deed =
  | { kind: 'create' | 'submit' | 'amend' | 'remove' | 'restore' | 'question' | 'receive'; id: string }
  | { kind: 'write'; id: string; number: number }
  | { kind: 'guide'; id: string; questions: string[] }
  | { kind: 'back'; file: string }
  | { kind: 'backup' | 'share' };

/** What is stored. */
export interface State {
  /** Interview → the number of its last text, and how often it was submitted. */
  interviews: Record<string, { number: number; revisions: number }>;
  deleted: string[];
  questions: string[];
  guides: string[];
  received: string[];
  /** Files that were set aside as unreadable. */
  setAside: string[];
  told: string[];
  unforeseen: string[];
}

/** A line of what a day says. */
export type Line =
  | { state: State }
  | { begun: Deed }
  | { done: Deed }
  | { refused: Deed; why: string }
  | { ended: string[]; unforeseen: string }
  | { unforeseen: string };

/** At once: a process that is killed has said what it has said. */
export function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

export async function stateOf(root: string, { library, told, unforeseen }: House): Promise<State> {
  const interviews: State['interviews'] = {};
  for (const { id } of await library.interviews.list()) {
    const read = library.interviews.read(id);
    if (!read.ok) continue;
    const { working, scorecard } = read.value;
    const summary = (working ?? scorecard?.revisions.at(-1)?.interview)?.conclusion.summary ?? '';
    interviews[id] = { number: Number.parseInt(summary, 10) || 0, revisions: scorecard?.revisions.length ?? 0 };
  }
  const deleted = await library.recovery.deleted();
  return {
    interviews,
    deleted: deleted.map(({ id }) => id),
    questions: library.bank.list().flatMap(({ question }) => question.id),
    guides: library.guides.list().map(({ id }) => id),
    received: filesIn(root, 'received').flatMap((name) => scorecardIn(join(root, 'received', name))),
    setAside: filesIn(root, 'quarantine'),
    told,
    unforeseen,
  };
}

function filesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

/** The id of the scorecard that a file of a received one holds. A half written file beside it is no such file. */
function scorecardIn(path: string): string[] {
  return path.endsWith('.json') && !path.endsWith('.new.json')
    ? [JSON.parse(readFileSync(path, 'utf8')).scorecard.id]
    : [];
}
