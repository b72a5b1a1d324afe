// A day at work, as fast as it goes: says what is stored when it begins, then what it does and what it knows to be stored.
// Whoever started it may kill it at any moment. Arguments: the seed, how much it does, the shared folder, the number of the day.

import type { Edit } from '../../shared/domain/interview/edit.ts';
import { emptyQuestion } from '../../shared/domain/questions/question.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { catchUnforeseen } from '../../src-main/app/unforeseen.ts';
import { exampleScorecard, sketch } from '../unit/domain/panel/panelExamples.ts';
import { type House, openHouse } from './house.ts';
import { seeded } from './random.ts';
import { type Deed, say, stateOf } from './record.ts';

const { root } = JSON.parse(process.env.TORTURE ?? '{}');
const [seed = '1', steps = '0', shared = '', number = '0'] = process.argv.slice(2);
const random = seeded(Number(seed));
/** The built-in set '60-minute full loop'. */
const fullLoop = 'ba361c68-64af-5df8-8403-352a8ae7c819';
const colleagueKey = new Uint8Array(32).fill(7);
let serial = Number(number) * 1_000;

/** A UUID that no other day has. */
function nextId(): string {
  serial += 1;
  return `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
}

/** Does something, and says before and after what it is. Refused is said as well: it may be as before or as wished. */
async function act(deed: Deed, work: () => Promise<Result<unknown>> | Result<unknown>): Promise<void> {
  say({ begun: deed });
  const result = await work();
  if (result.ok) say({ done: deed });
  else say({ refused: deed, why: result.error.message });
}

function newInterview({ library }: House): Promise<void> {
  const details = {
    candidate: { name: `Candidate ${nextId().slice(-6)}`, role: 'Back-end engineer', email: '', link: '' },
    interviewer: { name: 'Ira Example', email: '' },
    round: 'Round 1',
    date: '2026-03-02',
  };
  const made = library.starts.fromSet(fullLoop, details);
  if (!made.ok) return act({ kind: 'create', id: '' }, () => made);
  return act({ kind: 'create', id: made.value.id }, () => made);
}

async function someInterview({ library }: House, isSubmitted: boolean): Promise<string | null> {
  const listed = (await library.interviews.list()).filter(({ status }) => (status === 'submitted') === isSubmitted);
  return listed.length === 0 ? null : random.of(listed).id;
}

async function write(house: House): Promise<void> {
  const id = await someInterview(house, false);
  if (id === null) return newInterview(house);
  serial += 1;
  const text = `${serial} ${'x'.repeat(random.below(20_000))}`;
  await act({ kind: 'write', id, number: serial }, () =>
    house.library.interviews.edit(id, [{ type: 'conclude', changes: { summary: text } }]),
  );
}

async function submit(house: House): Promise<void> {
  const id = await someInterview(house, false);
  if (id === null) return;
  const { interviews } = house.library;
  const opened = interviews.open(id);
  if (!opened.ok) return act({ kind: 'submit', id }, () => opened);
  const questions = opened.value.working?.plan.questions ?? [];
  const edits: Edit[] = questions.map((question) => ({
    type: 'rate',
    questionId: question.id,
    at: Date.now(),
    rating: 4,
  }));
  await interviews.edit(id, [...edits, { type: 'recommend', recommendation: 'yes' }]);
  await act({ kind: 'submit', id }, () => interviews.submit(id));
}

async function amend(house: House): Promise<void> {
  const id = await someInterview(house, true);
  if (id === null) return;
  const { interviews } = house.library;
  const begun = interviews.amend(id);
  if (!begun.ok) return act({ kind: 'amend', id }, () => begun);
  const [question] = begun.value.working?.plan.questions ?? [];
  if (question !== undefined) {
    await interviews.edit(id, [{ type: 'rate', questionId: question.id, at: Date.now(), rating: 5 }]);
  }
  await act({ kind: 'amend', id }, () => interviews.submitAmendment(id, 'Read the notes again'));
}

async function remove(house: House): Promise<void> {
  const id = await someInterview(house, random.share() < 0.5);
  if (id === null) return;
  await act({ kind: 'remove', id }, () => house.library.interviews.remove([id]));
  if (random.share() < 0.5) await act({ kind: 'restore', id }, () => house.library.interviews.restore([id]));
}

function addQuestion({ library }: House): Promise<void> {
  const id = nextId();
  const question = { ...emptyQuestion(id), prompt: `Why ${serial}?`, title: `Question ${serial}` };
  return act({ kind: 'question', id }, () => library.bank.save([question]));
}

function addGuide({ library }: House): Promise<void> {
  const id = nextId();
  const questions = Array.from({ length: 12 }, () => {
    const own = nextId();
    return { ...emptyQuestion(own), prompt: `Why ${own}?`, origin: { kind: 'guide' as const, guideId: id } };
  });
  const hash = String(serial).padStart(64, '0');
  const guide = { id, name: `Guide ${serial}.docx`, hash, importedAt: Date.now(), questions: questions.length };
  const course = { signal: new AbortController().signal, onProgress: () => undefined };
  return act({ kind: 'guide', id, questions: questions.map((question) => question.id) }, () =>
    library.guides.add(guide, questions, course),
  );
}

/** A name that nobody takes for another: words of letters that stand for the figures. */
function nameOf(figure: number): string {
  const words = ['Ka', 'Mo', 'Ti', 'Sul', 'Beren', 'Fox', 'Gwyn', 'Hulda', 'Zora', 'Pim'];
  return [...String(figure)].map((digit) => words[Number(digit)]).join(' ');
}

function receive({ panels }: House): Promise<void> {
  serial += 1;
  const scorecard = exampleScorecard({ ...sketch[0], id: serial, candidate: { name: nameOf(serial) } });
  const bytes = new TextEncoder().encode(scorecardText(sign(scorecard, colleagueKey)));
  return act({ kind: 'receive', id: scorecard.id }, async () => {
    const { receipt } = await panels.receiving.receive({ name: 'a.scorecard', bytes });
    // Without a panel it is not stored: it was refused, or waits for an answer.
    return receipt.panelId === null ? err('internal', receipt.text) : ok(null);
  });
}

async function backUp({ backups }: House): Promise<void> {
  await act({ kind: 'backup' }, () => backups.run());
}

/** Asks for an earlier state of one document; the next day begins with carrying it out. */
async function restoreCopy({ restoring }: House): Promise<void> {
  const quiet = { signal: new AbortController().signal, tell: () => undefined };
  const looked = await restoring.preview('here', quiet);
  if (!looked.ok || looked.value?.state !== 'ready') return;
  const { token, rows } = looked.value;
  const row = rows.find(({ states }) => states.length > 0);
  const file = row?.states.at(-1)?.file;
  if (file !== undefined) await act({ kind: 'back', file }, () => restoring.restore(token, [file]));
}

async function share({ sharing }: House): Promise<void> {
  if (shared !== '') await act({ kind: 'share' }, () => sharing.choose(shared));
}

catchUnforeseen(
  (what, error) => say({ unforeseen: `${what}: ${String(error)}` }),
  () => undefined,
);
const house = await openHouse(root);
await house.library.tidy();
await house.panels.tidy();
await house.backups.catchUp();
house.library.folders.deletion.settle();
say({ state: await stateOf(root, house) });

const deeds = [
  write,
  write,
  write,
  write,
  newInterview,
  submit,
  amend,
  remove,
  addQuestion,
  addGuide,
  receive,
  backUp,
  share,
];
for (let step = 0; step < Number(steps); step += 1) await random.of(deeds)(house);
if (Number(steps) > 0 && random.share() < 0.3) await restoreCopy(house);
// What was refused is tried until it is there, as at the end of the app.
for (let attempt = 0; attempt < 50; attempt += 1) {
  if ((await house.library.flush()).length + (await house.panels.flush()).length === 0) break;
}
const unsaved = [...(await house.library.flush()), ...(await house.panels.flush())];
say({
  ended: unsaved.map(({ what, failure }) => `${what}: ${failure.message}`),
  unforeseen: house.unforeseen.join('\n'),
});
process.exit(0);
