import { describe, expect, it, vi } from 'vitest';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import type { ReadGuide } from '../../../../shared/ipc/guideContract.ts';
import { guideSizeLimit } from '../../../../shared/ipc/guideLimits.ts';
import { ImportController } from '../../../../src-renderer/screens/import/importController.ts';
import { changePlan } from '../../../../src-renderer/screens/import/importPreview.ts';
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
  const reader = () => new Promise<ReadGuide | null>((resolve, reject) => answers.push({ resolve, reject }));
  const main = {
    choose: vi.fn(reader),
    readFile: vi.fn((_name: string, _bytes: Uint8Array) => reader()),
    readText: vi.fn((_text: string) => reader()),
    cancel: vi.fn(async () => null),
    bank: vi.fn(async () => [{ ...emptyQuestion(idOf(900)), prompt: 'Why a fire drill?', competency: 'Safety' }]),
    onReplaced: vi.fn(),
    onFailure: vi.fn(),
  };
  const desk = new ImportController(main);
  return {
    desk,
    main,
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
