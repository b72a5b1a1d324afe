import type { Kit } from '../../../shared/domain/questions/kit.ts';
import { emptySet, newItem } from '../../../shared/domain/questions/setEditing.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { idOf, nine, plannedQuestion } from '../../unit/domain/examples.ts';
import { temporaryFolder } from '../library/support.ts';
import { type Computer, computer } from '../panels/support.ts';

/** The set of one's own that `author` has. */
export const ownSet = idOf(700);
const signal = new AbortController().signal;

/** A computer whose user has a name, with a set of two questions of their own. */
export async function author(name: string, root = temporaryFolder()): Promise<Computer> {
  const self = computer(name, root);
  unwrap(self.library.settings.change({ interviewer: { name, email: '' } }));
  const questions = [1, 2].map((number) => {
    const { weight: _, weightReason: __, ...question } = plannedQuestion(number);
    return { ...question, retired: false };
  });
  unwrap(await self.library.bank.add(questions, { signal, onWritten: () => undefined }));
  const items = questions.map(newItem);
  unwrap(self.library.sets.save({ ...emptySet(ownSet, 45, nine), title: 'Backend', role: 'Engineer', items }));
  return self;
}

/** The text of the newest edition of the author's set. */
export async function kitFrom(self: Computer): Promise<{ kit: Kit; text: string }> {
  const { content, text } = unwrap(await self.kits.handOn(ownSet));
  return { kit: content, text };
}

/** Changes the author's set, as the editor of sets does. */
export function changeSet(
  { library }: Computer,
  changes: { opening?: string; closing?: string; title?: string },
): void {
  const set = library.sets.find(ownSet);
  if (set === undefined) throw new Error('The set is gone.');
  unwrap(library.sets.save({ ...set, ...changes }));
}
