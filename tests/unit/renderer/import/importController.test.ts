import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../../../shared/domain/ids.ts';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { createCompetencyGuess } from '../../../../shared/guide/import/guessCompetency.ts';
import { type ReadingOrder, readAgain, type SecondReading } from '../../../../shared/guide/import/readAgain.ts';
import { documentFromText } from '../../../../shared/guide/lines/guideDocument.ts';
import { type ReadGuide, readGuideSchema } from '../../../../shared/ipc/guideContract.ts';
import { guideSizeLimit } from '../../../../shared/ipc/guideLimits.ts';
import { giveRoleTo } from '../../../../src-renderer/screens/import/givenRoles.ts';
import { ImportController } from '../../../../src-renderer/screens/import/importController.ts';
import { changePlan, undoChange } from '../../../../src-renderer/screens/import/importPreview.ts';
import { RequestError } from '../../../../src-renderer/state/api.ts';
import { idOf } from '../../domain/examples.ts';
import { parsedQuestion, readGuideOf } from '../../guide/parsedExamples.ts';

function guideOf(name: string, ...prompts: string[]): ReadGuide {
  return readGuideOf(
    name,
    prompts.join('\n'),
    prompts.map((prompt) => parsedQuestion(prompt)),
  );
}

/** A desk with the main process played by mocks. Each reading waits until the test answers it. */
function deskWithMain() {
  const answers: { resolve: (guide: ReadGuide | null) => void; reject: (error: unknown) => void }[] = [];
  /** What becomes of the next guides that are read again, before any is. */
  const rereadings: ((order: ReadingOrder) => Promise<SecondReading | null>)[] = [];
  const bank = [{ ...emptyQuestion(idOf(900)), prompt: 'Why a fire drill?', competency: 'Safety' }];
  const reader = () => new Promise<ReadGuide | null>((resolve, reject) => answers.push({ resolve, reject }));
  const main = {
    choose: vi.fn(reader),
    readFile: vi.fn((_name: string, _bytes: Uint8Array) => reader()),
    readText: vi.fn((_text: string) => reader()),
    cancel: vi.fn(async () => null),
    rereader: {
      read: vi.fn(async (order: ReadingOrder) => rereadings.shift()?.(order) ?? readAgain(order)),
      end: vi.fn(),
    },
    making: vi.fn(async () => ({ newId, guessCompetency: createCompetencyGuess(bank, []) })),
    onReplaced: vi.fn(),
    onFailure: vi.fn(),
  };
  const desk = new ImportController(main);
  return {
    desk,
    main,
    rereadings,
    answer: (index: number) => answers[index] ?? { resolve: () => {}, reject: () => {} },
    prompts: () => {
      const stage = desk.stage.get();
      return stage.kind === 'preview' ? stage.preview.plan.questions.map(({ prompt }) => prompt) : stage.kind;
    },
  };
}

/** A desk that shows the preview of guide.txt. */
async function deskWithPreview() {
  const around = deskWithMain();
  const reading = around.desk.choose();
  around.answer(0).resolve(guideOf('guide.txt', 'Why us?'));
  await reading;
  return around;
}

describe('ImportController', () => {
  it('shows what was read, with competencies guessed from the bank', async () => {
    const { desk, main, answer, prompts } = deskWithMain();
    const told = vi.fn();
    desk.stage.subscribe(told);
    const reading = desk.readFile(new File(['Why a drill?'], 'guide.txt'));
    expect(desk.stage.get()).toEqual({ kind: 'reading', name: 'guide.txt' });
    await vi.waitFor(() => expect(main.readFile).toHaveBeenCalledOnce());
    answer(0).resolve(guideOf('guide.txt', 'Why a drill, and why a fire alarm?', 'Why us?'));
    await reading;
    expect(prompts()).toEqual(['Why a drill, and why a fire alarm?', 'Why us?']);
    const stage = desk.stage.get();
    expect(stage.kind === 'preview' && stage.preview.plan.questions.map(({ competency }) => competency)).toEqual([
      'Safety',
      '',
    ]);
    expect(main.readFile).toHaveBeenCalledWith('guide.txt', new TextEncoder().encode('Why a drill?'));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('says when a guide has no questions', async () => {
    const { desk, answer } = deskWithMain();
    const reading = desk.readText('No questions here.');
    answer(0).resolve(guideOf('Pasted text'));
    await reading;
    expect(desk.stage.get().kind).toBe('nothingFound');
  });

  it('says what went wrong with which file', async () => {
    const { desk, main, answer } = deskWithMain();
    const reading = desk.readFile(new File(['x'], 'scan.pdf'));
    await vi.waitFor(() => expect(main.readFile).toHaveBeenCalledOnce());
    answer(0).reject(new RequestError('unreadable', 'This PDF has pictures of text only.'));
    await reading;
    expect(desk.stage.get()).toEqual({
      kind: 'start',
      problem: { title: '‘scan.pdf’ could not be read', message: 'This PDF has pictures of text only.' },
      text: '',
    });
  });

  it('sends nothing to the main process that is too large, gone or blank', async () => {
    const { desk, main } = deskWithMain();
    const large = Object.defineProperty(new File(['x'], 'large.pdf'), 'size', { value: guideSizeLimit + 1 });
    await desk.readFile(large);
    expect(desk.stage.get()).toMatchObject({ problem: { message: expect.stringContaining('It has 51 MB') } });
    const gone = Object.defineProperty(new File(['x'], 'gone.pdf'), 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    await desk.readFile(gone);
    expect(desk.stage.get()).toMatchObject({ problem: { message: expect.stringContaining('cannot be opened') } });
    await desk.readText(' \n');
    expect(desk.stage.get()).toMatchObject({ problem: { message: expect.stringContaining('no text') } });
    expect(main.readFile).not.toHaveBeenCalled();
    expect(main.readText).not.toHaveBeenCalled();
  });

  it('goes back when the user cancels, in the dialog or while it reads, and ignores what comes late', async () => {
    const { desk, main, answer, prompts } = await deskWithPreview();
    const dialog = desk.choose();
    answer(1).resolve(null);
    await dialog;
    expect(prompts()).toEqual(['Why us?']);
    const reading = desk.readText('Why them?');
    desk.cancel();
    expect(main.cancel).toHaveBeenCalledOnce();
    expect(prompts()).toEqual(['Why us?']);
    answer(2).resolve(guideOf('late', 'Why them?'));
    await reading;
    expect(prompts()).toEqual(['Why us?']);
  });

  it('lets the later of two readings win', async () => {
    const { desk, main, answer, prompts } = deskWithMain();
    const first = desk.readText('Why us?');
    const second = desk.readText('Why them?');
    answer(1).resolve(guideOf('second', 'Why them?'));
    answer(0).resolve(guideOf('first', 'Why us?'));
    await Promise.all([first, second]);
    expect(main.cancel).toHaveBeenCalledOnce();
    expect(prompts()).toEqual(['Why them?']);
  });

  it('hands out a preview that another one takes the place of, so that it can come back', async () => {
    const { desk, main, answer, prompts } = await deskWithPreview();
    const reading = desk.readText('Why them?');
    answer(1).resolve(guideOf('second', 'Why them?'));
    await reading;
    const [before, after] = main.onReplaced.mock.calls[0] ?? [];
    expect([before.guide.name, after.guide.name]).toEqual(['guide.txt', 'second']);
    desk.restore(before);
    expect(prompts()).toEqual(['Why us?']);
  });

  it('keeps the preview when another guide cannot be read', async () => {
    const { desk, main, answer, prompts } = await deskWithPreview();
    const error = new RequestError('unreadable', 'It is a picture.');
    const reading = desk.choose();
    answer(1).reject(error);
    await reading;
    expect(prompts()).toEqual(['Why us?']);
    expect(main.onFailure).toHaveBeenCalledWith('The guide could not be read', error);
  });

  it('keeps the text for the paste field when it is closed, and brings a preview back only to an empty desk', async () => {
    const { desk, prompts } = await deskWithPreview();
    const stage = desk.stage.get();
    if (stage.kind !== 'preview') throw new Error('It shows a preview.');
    const { preview } = stage;
    desk.update((old) =>
      changePlan(old, { kind: 'decide', ids: [preview.plan.questions[0]?.id ?? ''], decision: 'skip' }),
    );
    desk.putBack(preview);
    expect(desk.stage.get()).not.toMatchObject({ preview: { plan: preview.plan } });
    desk.close('Why us?');
    expect(desk.stage.get()).toEqual({ kind: 'start', problem: null, text: 'Why us?' });
    desk.putBack(preview);
    expect(prompts()).toEqual(['Why us?']);
  });
});

const porter = documentFromText('1. How do you decide?\n   - Which one waits?\n   - Who told you?\n');
const porterGuide = readGuideSchema.parse({
  ...readGuideOf('porter.txt', porter.text, []),
  documentBlocks: porter.blocks,
  guide: parseGuide(porter),
});
const ask = { role: 'prompt' } as const;

/** A desk that shows the preview of a guide whose lines can be given roles. */
async function deskWithLines() {
  const around = deskWithMain();
  const reading = around.desk.choose();
  around.answer(0).resolve(porterGuide);
  await reading;
  return around;
}

describe('a guide with a role given to one of its lines', () => {
  it('is read again, and its questions follow', async () => {
    const { desk, prompts } = await deskWithLines();
    desk.update((old) => giveRoleTo(old, 1, ask));
    expect(prompts()).toEqual(['How do you decide?']);
    const preview = await desk.settled();
    expect(prompts()).toEqual(['How do you decide?', 'Which one waits?']);
    expect(preview?.sameForOthers?.lines).toEqual([2]);
  });

  it('is what the last of several choices makes of it', async () => {
    const { desk, main, prompts } = await deskWithLines();
    desk.update((old) => giveRoleTo(old, 1, ask));
    desk.update((old) => giveRoleTo(old, 2, ask));
    desk.update((old) => changePlan(old, { kind: 'decide', ids: [], decision: 'skip' }));
    await desk.settled();
    expect(prompts()).toEqual(['How do you decide?', 'Which one waits?', 'Who told you?']);
    expect(main.rereader.read).toHaveBeenCalledTimes(2);
    desk.update(undoChange);
    await desk.settled();
    expect(prompts()).toEqual(['How do you decide?', 'Which one waits?']);
    desk.update(undoChange);
    expect(prompts()).toEqual(['How do you decide?']);
    expect(main.rereader.read).toHaveBeenCalledTimes(3);
  });

  it('changes nothing any more once the role was taken back, or the preview closed', async () => {
    const { desk, main, prompts } = await deskWithLines();
    desk.update((old) => giveRoleTo(old, 1, ask));
    desk.update(undoChange);
    await desk.settled();
    expect(prompts()).toEqual(['How do you decide?']);
    desk.update((old) => giveRoleTo(old, 1, ask));
    desk.close();
    expect(await desk.settled()).toBeNull();
    expect(prompts()).toBe('start');
    expect(main.rereader.end).toHaveBeenCalled();
  });

  it('is as before where it could not be read again, and says so', async () => {
    const { desk, main, rereadings, prompts } = await deskWithLines();
    const error = new Error('The thread has ended.');
    rereadings.push(() => Promise.reject(error));
    desk.update((old) => giveRoleTo(old, 1, ask));
    const preview = await desk.settled();
    expect(preview?.plan.reading).toMatchObject({ isDue: false, choices: { roles: new Map() } });
    expect(prompts()).toEqual(['How do you decide?']);
    expect(main.onFailure).toHaveBeenCalledWith(expect.stringContaining('could not be read again'), error);
  });
});
