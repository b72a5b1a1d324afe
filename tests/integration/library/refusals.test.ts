import { expect, it } from 'vitest';
import { draftOf, type Interview } from '../../../shared/domain/interview/interview.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { Question } from '../../../shared/domain/questions/question.ts';
import type { RequestChannel } from '../../../shared/ipc/channels.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import type { Handlers } from '../../../src-main/ipc/answer.ts';
import { type Answer, createAnswer } from '../../../src-main/ipc/answer.ts';
import { explainRating, rate, writeDraft } from '../../../src-renderer/screens/live/session/actions.ts';
import { startInterviewSession } from '../../../src-renderer/screens/live/session/interviewSession.ts';
import { RequestError } from '../../../src-renderer/state/api.ts';
import { SaveQueue } from '../../../src-renderer/state/saveQueue.ts';
import { libraryHandlers, onDisk, open, startInterview, temporaryFolder } from './support.ts';

/** A main process that parses and refuses as the real one does, behind the window's own errors. */
function mainProcess() {
  const library = open(temporaryFolder());
  const handlers = {
    ...libraryHandlers(library),
  };
  const answer: Answer = createAnswer(handlers as Handlers, (_, error) => {
    throw error;
  });
  const request = async (channel: RequestChannel, input: unknown): Promise<unknown> => {
    const envelope = await answer(channel, input);
    if (!envelope.ok) throw new RequestError(envelope.error.code, envelope.error.message);
    return envelope.value;
  };
  return { library, request };
}

/** An interview on screen, with what was refused. */
function session() {
  const { library, request } = mainProcess();
  const id = startInterview(library);
  const { working, savedAt } = unwrap(library.interviews.open(id));
  if (working === null) throw new Error('expected an interview that is open');
  const refused: [string | null, string][] = [];
  const opened = startInterviewSession(working, savedAt, {
    send: async (edits) => (await request('interviews:edit', { id, edits })) as { savedAt: number },
    onRefusal: (label, { code }) => refused.push([label, code]),
  });
  const stored = (): Interview => onDisk(library.root, id).working ?? working;
  const [first] = working.plan.questions;
  if (first === undefined) throw new Error('expected a question');
  return { session: opened, current: first.id, refused, stored };
}

const reasonOf = ({ answers }: Interview) => answers[0]?.ratingReason.length;

it('an edit that was refused is never shown as saved, and takes nothing else with it', async () => {
  const { session: live, current, refused, stored } = session();
  writeDraft(live, current, { text: 'typed before', pointIds: [] });
  explainRating(live, current, 'x'.repeat(textLimits.paragraph + 1), false);
  rate(live, current, 4);
  writeDraft(live, current, { text: 'typed before and after', pointIds: [] });
  await live.settled();
  expect([reasonOf(live.document), reasonOf(stored())]).toEqual([0, 0]);
  expect(refused).toEqual([['Reason for the rating', 'invalidInput']]);
  expect(stored()).toEqual(live.document);
  expect(draftOf(stored(), current).text).toBe('typed before and after');
  expect(live.document.answers[0]?.rating).toBe(4);
  expect(live.get().save).toMatchObject({ isPending: false, failure: null });
});

it('undo after a refusal goes on with what was kept, on the screen and on disk', async () => {
  const { session: live, current, stored } = session();
  const start = live.document;
  rate(live, current, 2);
  explainRating(live, current, 'x'.repeat(textLimits.paragraph + 1), false);
  explainRating(live, current, 'short', false);
  await live.settled();
  expect(live.document.answers[0]).toMatchObject({ rating: 2, ratingReason: 'short' });
  expect(live.undo()).toBe('Reason for the rating');
  expect(live.document.answers[0]).toMatchObject({ rating: 2, ratingReason: '' });
  expect(live.undo()).toBe('Rating 2');
  expect(live.document.answers).toEqual(start.answers);
  expect(live.undo()).toBeNull();
  await live.settled();
  expect(stored()).toEqual(live.document);
});

it('a question that is refused holds up no other', async () => {
  const { library, request } = mainProcess();
  const refused: [string, string][] = [];
  const queue = new SaveQueue<Question>({
    write: (question) => request('bank:save', { questions: [question] }),
    onFailure: (error) => {
      throw error;
    },
    onRefusal: ({ id }, { code }) => refused.push([id, code]),
  });
  const [first, second] = library.bank.list().map(({ question }) => question);
  if (first === undefined || second === undefined) throw new Error('expected questions that ship with the app');
  queue.put({ ...first, prompt: 'x'.repeat(textLimits.paragraph + 1) });
  queue.put({ ...second, prompt: 'Asked another way' });
  await queue.flush();
  expect(refused).toEqual([[first.id, 'invalidInput']]);
  const promptOf = (id: string) => library.bank.list().find(({ question }) => question.id === id)?.question.prompt;
  expect([promptOf(first.id), promptOf(second.id)]).toEqual([first.prompt, 'Asked another way']);
  expect(queue.state.get()).toMatchObject({ isPending: false, failure: null });
});
