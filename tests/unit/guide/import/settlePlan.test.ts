import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../shared/domain/questions/question.ts';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { createBankMatcher, questionsToAdd } from '../../../../shared/guide/import/importDecision.ts';
import { applyToPlan, type ImportPlan, openPlan } from '../../../../shared/guide/import/importPlan.ts';
import { setOfGuide } from '../../../../shared/guide/import/setOfGuide.ts';
import { choicesToRead, giveRole, settlePlan, withChoices } from '../../../../shared/guide/import/settlePlan.ts';
import { documentFromText } from '../../../../shared/guide/lines/guideDocument.ts';
import { type GuideChoices, noChoices } from '../../../../shared/guide/lines/parsedGuide.ts';
import { idOf } from '../../domain/examples.ts';

const text = `# Night porter

## Opening

Welcome, and thank you for coming.

## Questions

1. How do you decide which guest to help first? (6 min)
   Follow-up: Which one did you leave waiting?
   Look for: safety first, tells the others
2. Tell us about a complaint that you turned around.
   Why: Says sorry before explaining.

Closing: We write to you within a week.
`;
const document = documentFromText(text);
const lines = parseGuide(document).blocks.map(({ span }) => text.slice(...span));
const at = (words: string): number => lines.findIndex((line) => line.includes(words));

let ids = 0;
const making = {
  newId: () => {
    ids += 1;
    return idOf(ids);
  },
  guessCompetency: () => '',
};

function open(): ImportPlan {
  ids = 0;
  return openPlan(text, parseGuide(document), making);
}

function give(plan: ImportPlan, words: string, role: 'prompt' | 'guidance' | 'filler' | 'redFlag'): ImportPlan {
  return settle(plan, giveRole(plan.reading.choices, [at(words)], { role }));
}

/** The plan after its guide was read again with other choices. */
function settle(plan: ImportPlan, choices: GuideChoices): ImportPlan {
  const due = withChoices(plan, choices);
  return settlePlan(due, parseGuide(document, choicesToRead(due)), making);
}

const prompts = ({ questions }: ImportPlan) => questions.map(({ prompt }) => prompt);
const pointsOf = ({ questions }: ImportPlan, index: number) => questions[index]?.points.map((point) => point.text);

describe('settlePlan', () => {
  it('keeps the questions that stay what they were, with their ids', () => {
    const plan = open();
    const after = give(plan, 'Which one', 'prompt');
    expect(prompts(after)).toEqual([
      'How do you decide which guest to help first?',
      'Which one did you leave waiting?',
      'Tell us about a complaint that you turned around.',
    ]);
    expect(after.questions[2]).toBe(plan.questions[1]);
    expect(after.questions[0]?.id).toBe(plan.questions[0]?.id);
  });

  it('gives back the plan of the first reading when nothing is chosen', () => {
    const plan = open();
    const back = settle(give(plan, 'Tell us about', 'filler'), noChoices);
    expect(prompts(back)).toEqual(prompts(plan));
    expect(back.questions[0]).toEqual(plan.questions[0]);
  });

  it('keeps what was changed by hand, and adds what is read for the first time', () => {
    const plan = open();
    const [first, second] = plan.questions;
    const [safety, others] = first?.points ?? [];
    const edited = [
      {
        kind: 'editQuestion',
        id: second?.id ?? '',
        changes: { title: 'Complaint', prompt: 'Tell us about a complaint.' },
      },
      { kind: 'editPoint', id: first?.id ?? '', pointId: safety?.id ?? '', text: 'Safety before comfort' },
      { kind: 'removePoint', id: first?.id ?? '', pointId: others?.id ?? '' },
      { kind: 'addPoint', id: second?.id ?? '', pointId: idOf(90), text: 'Follows up' },
    ] as const;
    const after = give(edited.reduce<ImportPlan>(applyToPlan, plan), 'Says sorry', 'guidance');
    expect(prompts(after)).toEqual(['How do you decide which guest to help first?', 'Tell us about a complaint.']);
    expect(after.questions[1]?.title).toBe('Complaint');
    expect(pointsOf(after, 0)).toEqual(['Safety before comfort']);
    expect(pointsOf(after, 1)).toEqual(['Follows up', 'Says sorry before explaining']);
    const again = give(after, 'Which one', 'guidance');
    expect(pointsOf(again, 0)).toEqual(['Safety before comfort', 'Which one did you leave waiting']);
    expect(pointsOf(again, 1)).toEqual(['Follows up', 'Says sorry before explaining']);
  });

  it('takes a changed question away only when its own line is given another role', () => {
    const plan = open();
    const changed = applyToPlan(plan, {
      kind: 'editQuestion',
      id: plan.questions[1]?.id ?? '',
      changes: { title: 'Mine' },
    });
    expect(give(changed, 'How do you decide', 'filler').questions.map(({ title }) => title)).toContain('Mine');
    expect(prompts(give(changed, 'Tell us about', 'filler'))).toEqual(['How do you decide which guest to help first?']);
  });

  it('marks titles and competencies that nobody wrote, until somebody changes them', () => {
    ids = 0;
    const plan = openPlan(text, parseGuide(document), { ...making, guessCompetency: () => 'Service' });
    const [question] = plan.questions;
    expect([question?.isTitleMadeUp, question?.isCompetencyGuessed]).toEqual([true, true]);
    const id = question?.id ?? '';
    const titled = applyToPlan(plan, { kind: 'editQuestion', id, changes: { title: 'Triage' } });
    expect([titled.questions[0]?.isTitleMadeUp, titled.questions[0]?.isCompetencyGuessed]).toEqual([false, true]);
    const named = applyToPlan(titled, { kind: 'setCompetency', ids: [id], competency: 'Service' });
    expect(named.questions[0]?.isCompetencyGuessed).toBe(false);
    expect(give(named, 'Which one', 'guidance').questions[0]).toMatchObject({
      title: 'Triage',
      isTitleMadeUp: false,
      competency: 'Service',
      isCompetencyGuessed: false,
    });
  });
});

describe('setOfGuide', () => {
  const bank = (questions: readonly Question[]) => createBankMatcher(questions);

  it('has the questions in their order, their minutes and the words around them', () => {
    const plan = open();
    expect(setOfGuide(plan, bank([]), { id: idOf(80), name: 'porter.txt', at: 5 })).toEqual({
      id: idOf(80),
      title: 'Night porter',
      description: '',
      role: '',
      round: '',
      slotMinutes: 30,
      introMinutes: 3,
      closingMinutes: 4,
      opening: 'Welcome, and thank you for coming.',
      closing: 'We write to you within a week.',
      items: [
        { questionId: plan.questions[0]?.id, minutes: 6, weight: 1, weightReason: '' },
        { questionId: plan.questions[1]?.id, minutes: plan.questions[1]?.minutes, weight: 1, weightReason: '' },
      ],
      builtIn: false,
      updatedAt: 5,
    });
  });

  it('takes what the bank has from there, and nothing that was skipped', () => {
    const plan = open();
    const [known] = questionsToAdd(plan, bank([]), idOf(70));
    if (known === undefined) throw new Error('It has a question.');
    const inBank = bank([{ ...known, id: idOf(60) }]);
    const skipped = applyToPlan(plan, { kind: 'decide', ids: [plan.questions[1]?.id ?? ''], decision: 'skip' });
    const { items } = setOfGuide(skipped, inBank, { id: idOf(80), name: 'porter.txt', at: 5 });
    expect(items.map(({ questionId, minutes }) => [questionId, minutes])).toEqual([[idOf(60), 6]]);
  });

  it('is called after its file where the guide has no title', () => {
    const plan = open();
    const untitled = { ...plan, reading: { ...plan.reading, guide: { ...plan.reading.guide, title: '' } } };
    expect(setOfGuide(untitled, bank([]), { id: idOf(80), name: 'night porter.docx', at: 5 }).title).toBe(
      'night porter',
    );
  });
});
