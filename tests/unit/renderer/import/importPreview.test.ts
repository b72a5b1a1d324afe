import { describe, expect, it } from 'vitest';
import { openPlan, type PlanAction } from '../../../../shared/guide/import/importPlan.ts';
import {
  changePlan,
  chooseQuestion,
  commonCompetency,
  type ImportPreview,
  nextOf,
  openPreview,
  redoChange,
  selectedQuestions,
  selectQuestions,
  toggleSelected,
  undoChange,
} from '../../../../src-renderer/screens/import/importPreview.ts';
import { idOf } from '../../domain/examples.ts';
import { parsedQuestion, readGuideOf } from '../../guide/parsedExamples.ts';

const guide = readGuideOf(
  'guide.txt',
  'Why us? Why now? Why you?',
  ['Why us?', 'Why now?', 'Why you?'].map((prompt) => parsedQuestion(prompt)),
);
const [us, now, you] = [idOf(1), idOf(2), idOf(3)];

function open(): ImportPreview {
  let number = 0;
  const newId = () => {
    number += 1;
    return idOf(number);
  };
  const plan = openPlan(guide.text, guide.guide, { newId, guessCompetency: () => '' });
  const preview = openPreview(guide, plan);
  if (preview === null) throw new Error('It has three questions.');
  return preview;
}

const retitle = (id: string, title: string): PlanAction => ({ kind: 'editQuestion', id, changes: { title } });
const titles = ({ plan }: ImportPreview) => plan.questions.map(({ title }) => title);
const previewAfter = (...actions: PlanAction[]) => actions.reduce(changePlan, open());

describe('openPreview', () => {
  it('opens the first question, and nothing for a plan without one', () => {
    expect(open().chosenId).toBe(us);
    expect(openPreview(guide, { ...open().plan, questions: [] })).toBeNull();
  });
});

describe('undo', () => {
  it('takes typing in one field back as one step, and does it again', () => {
    const typed = previewAfter(retitle(us, 'F'), retitle(us, 'Fit'), retitle(now, 'Timing'));
    const back = undoChange(typed);
    expect(titles(back)).toEqual(['Fit', 'Why now', 'Why you']);
    expect(titles(undoChange(back))).toEqual(['Why us', 'Why now', 'Why you']);
    expect(titles(redoChange(redoChange(undoChange(back))))).toEqual(['Fit', 'Timing', 'Why you']);
  });

  it('opens the question that it was about', () => {
    const typed = chooseQuestion(previewAfter(retitle(now, 'Timing')), you);
    expect(undoChange(typed).chosenId).toBe(now);
    expect(redoChange(chooseQuestion(undoChange(typed), us)).chosenId).toBe(now);
  });

  it('leaves a preview alone in which nothing was changed', () => {
    const fresh = open();
    expect(undoChange(fresh)).toBe(fresh);
    expect(redoChange(fresh)).toBe(fresh);
    expect(changePlan(fresh, retitle(us, 'Why us'))).toBe(fresh);
  });

  it('forgets what was taken back once something else is changed', () => {
    const other = changePlan(undoChange(previewAfter(retitle(us, 'Fit'))), retitle(you, 'Person'));
    expect(redoChange(other)).toBe(other);
  });
});

describe('choosing and selecting', () => {
  it('opens only questions of the guide', () => {
    const fresh = open();
    expect(chooseQuestion(fresh, you).chosenId).toBe(you);
    expect(chooseQuestion(fresh, idOf(99))).toBe(fresh);
  });

  it('selects in the order of the guide, whatever the order of the clicks', () => {
    const selected = toggleSelected(toggleSelected(toggleSelected(open(), you), us), now);
    expect(selectedQuestions(selected).map(({ id }) => id)).toEqual([us, now, you]);
    expect(selectedQuestions(toggleSelected(selected, now)).map(({ id }) => id)).toEqual([us, you]);
    expect(selectedQuestions(selectQuestions(selected, [now])).map(({ id }) => id)).toEqual([now]);
  });

  it('knows a competency that all of them have', () => {
    const set = previewAfter({ kind: 'setCompetency', ids: [us, now], competency: 'Motivation' }).plan.questions;
    expect(commonCompetency(set.slice(0, 2))).toBe('Motivation');
    expect(commonCompetency(set)).toBeNull();
    expect(commonCompetency([])).toBeNull();
  });

  it('goes on to the next of some questions, from the last to the first', () => {
    const at = chooseQuestion(open(), now);
    expect(nextOf(at, [us, now, you])).toBe(you);
    expect(nextOf(at, [us, now])).toBe(us);
    expect(nextOf(at, [now])).toBe(now);
    expect(nextOf(at, [])).toBeNull();
  });
});
