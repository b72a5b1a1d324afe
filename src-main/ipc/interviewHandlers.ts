import type { InterviewStarts } from '../library/interviewStarts.ts';
import type { InterviewStore } from '../library/interviewStore.ts';
import { done } from '../outcome.ts';
import type { Area } from './handlers.ts';

export function createInterviewHandlers(interviews: InterviewStore, starts: InterviewStarts): Area<'interviews'> {
  return {
    'interviews:list': async () => done(await interviews.list()),
    'interviews:create': ({ setId, details }) => starts.fromSet(setId, details),
    'interviews:createSample': () => starts.sample(),
    'interviews:open': ({ id }) => interviews.open(id),
    'interviews:edit': ({ id, edits }) => interviews.edit(id, edits),
    'interviews:submit': ({ id }) => interviews.submit(id),
    'interviews:amend': ({ id }) => interviews.amend(id),
    'interviews:explainAmendment': ({ id, reason }) => interviews.explainAmendment(id, reason),
    'interviews:discardAmendment': ({ id }) => interviews.discardAmendment(id),
    'interviews:submitAmendment': ({ id, reason }) => interviews.submitAmendment(id, reason),
    'interviews:saveFeedback': ({ id, feedback }) => interviews.saveFeedback(id, feedback),
    'interviews:remove': ({ ids }) => interviews.remove(ids),
    'interviews:restore': ({ ids }) => interviews.restore(ids),
  };
}
