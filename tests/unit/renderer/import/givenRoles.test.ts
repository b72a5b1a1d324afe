import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { guideLines } from '../../../../shared/guide/import/guideLines.ts';
import { openPlan } from '../../../../shared/guide/import/importPlan.ts';
import { readAgain } from '../../../../shared/guide/import/readAgain.ts';
import { composeDocument, documentFromText, type GuideDocument } from '../../../../shared/guide/lines/guideDocument.ts';
import type { ReadGuide } from '../../../../shared/ipc/guideContract.ts';
import { readGuideSchema } from '../../../../shared/ipc/guideContract.ts';
import {
  giveRoleTo,
  giveRoleToChosen,
  giveRoleToOthers,
  nameColumns,
  orderOf,
  settle,
} from '../../../../src-renderer/screens/import/givenRoles.ts';
import {
  changePlan,
  chooseLine,
  chooseQuestion,
  chosenLines,
  type ImportPreview,
  openPreview,
  redoChange,
  undoChange,
} from '../../../../src-renderer/screens/import/importPreview.ts';
import { idOf } from '../../domain/examples.ts';

const porter = documentFromText(`1. How do you decide which guest to help first?
   - Which one did you leave waiting?
   - Who told you so?
2. Tell us about a complaint that you turned around.
   - What did it cost?

Says sorry before explaining.`);

let ids = 0;
const making = {
  newId: () => {
    ids += 1;
    return idOf(ids);
  },
  guessCompetency: () => '',
};

/** The preview of a document as the window gets it. */
function open(document: GuideDocument, fileWarnings: string[] = []): ImportPreview {
  ids = 0;
  const parsed = parseGuide(document);
  const guide: ReadGuide = readGuideSchema.parse({
    name: 'porter.txt',
    hash: 'a'.repeat(64),
    text: document.text,
    documentBlocks: document.blocks,
    guide: { ...parsed, warnings: [...parsed.warnings, ...fileWarnings] },
    fileWarnings,
    importedBefore: null,
  });
  const preview = openPreview(guide, openPlan(guide.text, guide.guide, making));
  if (preview === null) throw new Error('It has lines.');
  return preview;
}

/** The preview once its guide was read again. */
function settled(preview: ImportPreview): ImportPreview {
  const order = orderOf(preview);
  if (order === null) throw new Error('It is due to be read again.');
  return settle(preview, readAgain(order), making);
}

const lineOf = ({ plan }: ImportPreview, words: string) =>
  plan.reading.guide.blocks.findIndex(({ span }) => plan.source.slice(...span).includes(words));
const at = (preview: ImportPreview, words: string) => chooseLine(preview, lineOf(preview, words));
const prompts = ({ plan }: ImportPreview) => plan.questions.map(({ prompt }) => prompt);
const [help, leave, told, complaint, cost] = [
  'How do you decide which guest to help first?',
  'Which one did you leave waiting?',
  'Who told you so?',
  'Tell us about a complaint that you turned around.',
  'What did it cost?',
] as const;

describe('roles given to lines', () => {
  it('make a question of a probe, and the others like it by a second step', () => {
    const given = settled(giveRoleToChosen(at(open(porter), leave), { role: 'prompt' }));
    expect(prompts(given)).toEqual([help, leave, complaint]);
    expect(given.plan.questions.find(({ id }) => id === given.chosenId)?.prompt).toBe(leave);
    expect(given.sameForOthers).toEqual({
      role: { role: 'prompt' },
      lines: [lineOf(given, told), lineOf(given, cost)],
    });
    const all = settled(giveRoleToOthers(given));
    expect(prompts(all)).toEqual([help, leave, told, complaint, cost]);
    expect(all.sameForOthers).toBeNull();
  });

  it('go to all chosen lines, in one step that is taken back and done again', () => {
    const fresh = open(porter);
    const chosen = chooseLine(at(fresh, leave), lineOf(fresh, told), true);
    expect(chosenLines(chosen)).toEqual([lineOf(fresh, leave), lineOf(fresh, told)]);
    const given = settled(giveRoleToChosen(chosen, { role: 'guidance' }));
    expect(given.plan.questions[0]?.points.map(({ text }) => text)).toEqual([
      'Which one did you leave waiting',
      'Who told you so',
    ]);
    const back = undoChange(chooseLine(given, 0));
    expect(back.plan).toBe(chosen.plan);
    expect(back.range.to).toBe(lineOf(fresh, leave));
    expect(redoChange(back).plan).toBe(given.plan);
  });

  it('keep what was changed by hand, and what the file’s reader said', () => {
    const fresh = open(porter, ['Page 3 is a picture.']);
    const id = fresh.plan.questions[1]?.id ?? '';
    const edited = changePlan(fresh, { kind: 'editQuestion', id, changes: { title: 'Complaint' } });
    const given = settled(giveRoleToChosen(at(edited, 'Says sorry'), { role: 'redFlag' }));
    expect(given.plan.questions[1]).toMatchObject({ title: 'Complaint', redFlags: ['Says sorry before explaining.'] });
    expect(given.plan.reading.guide.warnings).toContain('Page 3 is a picture.');
  });

  it('are offered to lines of the same rating only', () => {
    const scales = 'Why do you like nights?\n\n5 Asks a colleague first.\n\n1 Guesses again.';
    const more = 'How do you stay awake?\n\n5 Walks around the house.\n\n1 Sleeps.';
    const fresh = open(documentFromText(`${scales}\n\n${more}`));
    const given = settled(giveRoleToChosen(at(fresh, '5 Asks'), { role: 'anchor', level: 5 }));
    expect(given.sameForOthers?.lines).toEqual([lineOf(fresh, '5 Walks')]);
    const all = settled(giveRoleToOthers(given));
    expect(all.plan.questions.map(({ anchors }) => anchors[4])).toEqual([
      'Asks a colleague first.',
      'Walks around the house.',
    ]);
  });

  it('stand on their lines at once, while the questions wait for the reading', () => {
    const given = giveRoleToChosen(at(open(porter), leave), { role: 'prompt' });
    const { guide, choices, isDue } = given.plan.reading;
    expect(prompts(given)).toEqual([help, complaint]);
    expect(guideLines(guide, choices, isDue)[lineOf(given, leave)]).toMatchObject({ role: 'prompt', isGiven: true });
    expect(given.sameForOthers).toBeNull();
    // What is written meanwhile stays, and whoever has gone on is offered nothing any more.
    const id = given.plan.questions[0]?.id ?? '';
    const edited = changePlan(given, { kind: 'editQuestion', id, changes: { title: 'Guests' } });
    const after = settled(chooseLine(edited, 0));
    expect(after.plan.questions.map(({ title }) => title)[0]).toBe('Guests');
    expect(prompts(after)).toEqual([help, leave, complaint]);
    expect(after.sameForOthers).toBeNull();
    expect(prompts(undoChange(undoChange(after)))).toEqual([help, complaint]);
  });

  it('give a line back to the reading, and change nothing twice', () => {
    const given = settled(giveRoleToChosen(at(open(porter), complaint), { role: 'filler' }));
    expect(prompts(given)).toEqual([help, cost]);
    expect(giveRoleToChosen(given, { role: 'filler' })).toBe(given);
    expect(prompts(settled(giveRoleToChosen(given, null)))).toEqual([help, complaint]);
  });

  it('make questions where none was found', () => {
    const bare = open(documentFromText('Dear all,\n\nBring what you know about the till.\n\nBe short.'));
    expect([bare.chosenId, bare.range]).toEqual([null, { from: 0, to: 0 }]);
    const given = settled(giveRoleTo(bare, 1, { role: 'prompt' }));
    expect(prompts(given)).toEqual(['Bring what you know about the till.']);
    expect(given.chosenId).toBe(given.plan.questions[0]?.id);
    expect(undoChange(given).chosenId).toBeNull();
  });

  it('leave the questions open that are still there, and the next one where it went', () => {
    const fresh = open(porter);
    const chosen = chooseQuestion(fresh, fresh.plan.questions[1]?.id ?? '');
    expect(chosen.range.to).toBe(lineOf(fresh, complaint));
    const without = settled(giveRoleToChosen(chosen, { role: 'filler' }));
    expect(prompts(without)[without.plan.questions.findIndex(({ id }) => id === without.chosenId)]).toBe(cost);
  });
});

describe('columns named by a person', () => {
  it('make questions of the rows of a table', () => {
    const table = composeDocument([
      { kind: 'row', cells: ['Area', 'What we say'], isFirst: true },
      { kind: 'row', cells: ['Care', 'Show me how you lift.'] },
      { kind: 'row', cells: ['Safety', 'Walk me through a near miss.'] },
    ]);
    const named = settled(nameColumns(open(table), 0, ['competency', 'question']));
    expect(named.plan.questions.map(({ prompt, competency }) => [prompt, competency])).toEqual([
      ['Show me how you lift.', 'Care'],
      ['Walk me through a near miss.', 'Safety'],
    ]);
    expect(undoChange(named).plan).toEqual(open(table).plan);
  });
});

describe('a line', () => {
  it('opens its question, and is never outside of the guide', () => {
    const fresh = open(porter);
    expect(at(fresh, cost).chosenId).toBe(fresh.plan.questions[1]?.id);
    expect(chooseLine(fresh, 99).range.to).toBe(fresh.plan.reading.guide.blocks.length - 1);
    expect(chooseLine(fresh, -1).range).toEqual({ from: 0, to: 0 });
  });
});
