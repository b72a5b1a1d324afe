import { describe, expect, it } from 'vitest';
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';
import type { Progress } from '../../../shared/ipc/contract.ts';
import { readGuideSchema } from '../../../shared/ipc/guideContract.ts';
import { err, ok, unwrap } from '../../../shared/ipc/result.ts';
import { workerAnswerSchema } from '../../../src-main/guide/guideMessages.ts';
import type { GuideReader } from '../../../src-main/guide/guideReader.ts';
import { type GuideSource, readGuide } from '../../../src-main/guide/readGuide.ts';
import { createGuideHandlers, type GuideHandlersOptions } from '../../../src-main/ipc/guideHandlers.ts';
import { createJobs } from '../../../src-main/work/jobs.ts';
import { filesIn, open, temporaryFolder } from '../library/support.ts';
import { sampleText } from './sampleFiles.ts';

const bytes = new TextEncoder().encode(sampleText);
const id = '00000000-0000-4000-8000-000000000001';

/** Reads in this process; `read` counts. */
function reader(): GuideReader & { sources: GuideSource[]; cancelled: number } {
  const counted = {
    sources: [] as GuideSource[],
    cancelled: 0,
    async read(source: GuideSource) {
      counted.sources.push(source);
      const answer = workerAnswerSchema.parse({ outcome: 'read', reading: await readGuide(source) });
      return answer.outcome === 'read' ? ok(answer.reading) : null;
    },
    cancel() {
      counted.cancelled += 1;
    },
  };
  return counted;
}

function start(chooseFile: GuideHandlersOptions['chooseFile'] = async () => ok({ name: 'guide.txt', bytes })) {
  const library = open(temporaryFolder());
  const guideReader = reader();
  const progress: Progress[] = [];
  const jobs = createJobs((step) => progress.push(step));
  return {
    library,
    jobs,
    guideReader,
    progress,
    handlers: createGuideHandlers({
      guides: library.guides,
      reader: guideReader,
      chooseFile,
      jobs,
    }),
  };
}

describe('the channels of guides', () => {
  it('give what was read in the shape that was agreed, wherever it comes from', async () => {
    const { handlers } = start();
    const chosen = readGuideSchema.parse(unwrap(await handlers['guides:choose'](null)));
    const dropped = unwrap(await handlers['guides:readFile']({ name: 'guide.txt', bytes }));
    const pasted = unwrap(await handlers['guides:readText']({ text: sampleText }));
    expect(chosen).toMatchObject({ name: 'guide.txt', text: sampleText, importedBefore: null });
    expect(chosen.guide.questions).toHaveLength(24);
    expect(dropped).toEqual(chosen);
    expect(pasted).toEqual({ ...chosen, name: 'Hotel Duty Manager Interview Questions' });
  });

  it('say when the same text was imported before, whatever its file is called', async () => {
    const { handlers } = start();
    const { hash } = readGuideSchema.parse(unwrap(await handlers['guides:choose'](null)));
    const guide = { id, name: 'guide.txt', hash, importedAt: 1_700_000_000_000, questions: 1 };
    unwrap(await handlers['guides:add']({ guide, questions: [emptyQuestion(id.replace('1', '2'))] }));
    expect(unwrap(await handlers['guides:list'](null))).toEqual([guide]);
    const again = unwrap(await handlers['guides:readFile']({ name: 'copy.txt', bytes }));
    expect(again).toMatchObject({ name: 'copy.txt', importedBefore: guide });
    unwrap(await handlers['guides:remove']({ id }));
    expect(unwrap(await handlers['guides:readText']({ text: sampleText }))).toMatchObject({ importedBefore: null });
  });

  it('tell how far the adding is, and take back what was added when it is cancelled', async () => {
    const { handlers, library, progress, jobs } = start();
    const guide = { id, name: 'guide.txt', hash: 'a'.repeat(64), importedAt: 1_700_000_000_000, questions: 1 };
    const questionId = (number: number) => id.replace('0000-4000', `${1000 + number}-4000`);
    const questions = Array.from({ length: 250 }, (_, number) => emptyQuestion(questionId(number)));
    expect(unwrap(await handlers['guides:add']({ guide, questions }))).toEqual({ wasCancelled: false });
    expect(progress).toHaveLength(83);
    expect(progress[0]).toEqual({ jobId: id, done: 3, total: 250, current: 'guide.txt' });
    expect(progress.at(-1)).toEqual({ jobId: id, done: 249, total: 250, current: 'guide.txt' });
    unwrap(await handlers['guides:remove']({ id }));

    const adding = handlers['guides:add']({ guide, questions });
    jobs.cancel(id);
    expect(unwrap(await adding)).toEqual({ wasCancelled: true });
    expect(library.guides.list()).toEqual([]);
    expect(library.bank.list().filter(({ builtIn }) => builtIn === null)).toEqual([]);
    expect(filesIn(library.root, 'bank')).toEqual([]);
  });

  it('read nothing when no file was chosen or it cannot be loaded', async () => {
    const nothing = start(async () => ok(null));
    expect(unwrap(await nothing.handlers['guides:choose'](null))).toBeNull();
    const gone = start(async () => err('unreadable', '“guide.txt” cannot be read.'));
    expect(await gone.handlers['guides:choose'](null)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect([...nothing.guideReader.sources, ...gone.guideReader.sources]).toEqual([]);
  });

  it('end the reading that is under way', async () => {
    const { handlers, guideReader } = start();
    expect(unwrap(await handlers['guides:cancel'](null))).toBeNull();
    expect(guideReader.cancelled).toBe(1);
  });
});
