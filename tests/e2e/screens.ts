import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { newSecretKey } from '../../shared/files/signature.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { invitation } from './calendarText.ts';
import {
  designRole,
  fourCandidates,
  panelIds,
  receiveScorecards,
  scorecardFile,
  scorecardOf,
} from './candidateSteps.ts';
import { expect } from './fixtures.ts';
import { loopCandidate, receiveLoop } from './loopSteps.ts';
import { builtInSets, createInterview, drop, openAtOpening, openDialogs, request, toFirstQuestion } from './steps.ts';

/** Goes to a place in the app and waits until its heading is there. */
async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** A screen in a state worth looking at, and how to get there. The order matters: later ones use what earlier ones made. */
export interface Screen {
  name: string;
  show: (page: Page) => Promise<void>;
}

async function setId(page: Page, title: string): Promise<string> {
  const sets = await request<{ id: string; title: string }[]>(page, 'sets:list');
  const found = sets.find((set) => set.title === title);
  if (found === undefined) throw new Error(`There is no set “${title}”.`);
  return found.id;
}

const sampleGuide = readFileSync(new URL('../../resources/sample/guide.txt', import.meta.url), 'utf8');

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(openDialogs(page)).toHaveCount(0);
}

/** A plan with two rounds: one with a kit, one with a question set that is none yet. */
async function fillPlan(page: Page): Promise<void> {
  await request(page, 'settings:change', { interviewer: { name: 'Ira Example', email: '' } });
  await page.getByRole('textbox', { name: 'Role' }).fill('Senior back-end engineer');
  await page.getByRole('textbox', { name: 'Job description' }).fill('You design services that others build on.');
  await page.getByRole('button', { name: 'Add a competency' }).click();
  await page.keyboard.type('System design');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mentoring');
  for (const name of ['System design', 'Mentoring']) {
    await page.getByRole('checkbox', { name: `${name} is a must-have` }).check();
  }
  await page
    .getByRole('textbox', { name: 'What is meant by System design' })
    .fill('Divides a system so that it can grow.');
  for (const [name, set] of [
    ['Technical interview', builtInSets.systemDesign],
    ['Values', '45-minute delivery and collaboration'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a round' }).click();
    await page.keyboard.type(name);
    await page.getByRole('combobox', { name: `Kit of ${name}` }).selectOption({ label: set });
    await expect(page.getByText(`‘${set}’ is a question set.`)).toBeVisible();
    if (name !== 'Values') await page.getByRole('button', { name: 'Make a kit of it' }).click();
  }
  await page.getByRole('button', { name: 'Add an interviewer to Technical interview' }).click();
  await page.keyboard.type('Noor Example');
  await page.getByRole('checkbox', { name: 'Mean of all interviews' }).check();
  await page.getByRole('button', { name: 'Name a range' }).click();
  await page.keyboard.type('Senior');
  await expect(page.getByRole('link', { name: `Open the kit ${builtInSets.systemDesign}` })).toBeVisible();
}

async function fillInterview(page: Page): Promise<void> {
  const lines = [
    '+ versions in the URL, additive changes within one #1',
    '+ contract tests run in their clients’ pipelines #4',
    '- nobody watches who still calls the old version #3',
    '? ask how long an old version lives',
  ];
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    if (line.includes('#')) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+2');
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Alt+3');
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Control+4');
}

/** Every screen of the app. */
export const screens: readonly Screen[] = [
  {
    name: 'first start',
    show: async (page) => {
      await expect(page.getByRole('heading', { name: 'No interviews yet' })).toBeVisible();
    },
  },
  {
    name: 'scorecard',
    show: async (page) => {
      const { id } = await request<{ id: string }>(page, 'interviews:createSample');
      await goTo(page, `/scorecards/${id}`, 'Priya Raman');
      await expect(page.getByRole('heading', { name: 'Competencies' })).toBeVisible();
    },
  },
  {
    name: 'scorecard expanded',
    show: async (page) => {
      await page.getByRole('button', { name: 'Expand all' }).click();
      await expect(page.getByRole('button', { name: 'Collapse all' })).toBeVisible();
    },
  },
  {
    name: 'export dialog',
    show: async (page) => {
      await page.getByRole('button', { name: 'Export PDF…' }).click();
      await expect(page.getByRole('dialog', { name: 'Export a PDF' })).toBeVisible();
    },
  },
  {
    name: 'feedback dialog',
    show: async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Feedback…' }).click();
      await expect(page.getByRole('dialog', { name: 'Feedback for Priya Raman' })).toBeVisible();
    },
  },
  {
    name: 'what the feedback leaves out',
    show: async (page) => {
      const takeIn = page.getByRole('button', { name: /^Take in/ }).first();
      await takeIn.scrollIntoViewIfNeeded();
      await takeIn.click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
  {
    name: 'bank',
    show: async (page) => {
      await closeDialog(page);
      await goTo(page, '/bank', 'Question bank');
      await page
        .getByRole('button', { name: /Traffic spike/ })
        .first()
        .click();
      await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
      await page.getByRole('button', { name: 'Add red flag' }).click();
      await page.getByRole('textbox', { name: 'Red flags, line 1' }).fill('Names a tool and nothing that it does');
    },
  },
  {
    name: 'everything',
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: /^Go to Question sets/ })).toBeVisible();
    },
  },
  {
    name: 'sets',
    show: async (page) => {
      await closeDialog(page);
      await goTo(page, '/sets', 'Question sets');
      await expect(page.getByText('60-minute full loop')).toBeVisible();
    },
  },
  {
    name: 'no plans',
    show: async (page) => {
      await goTo(page, '/plans', 'Plans');
      await expect(page.getByRole('heading', { name: 'No plans yet' })).toBeVisible();
    },
  },
  {
    name: 'plan',
    show: async (page) => {
      await page.getByRole('button', { name: 'New plan' }).first().click();
      await fillPlan(page);
    },
  },
  {
    name: 'plans',
    show: async (page) => {
      await goTo(page, '/plans', 'Plans');
      await expect(page.getByRole('list', { name: 'Plans' })).toContainText('A must-have nobody asks');
    },
  },
  {
    name: 'set',
    show: async (page) => {
      await goTo(page, `/sets/${await setId(page, builtInSets.systemDesign)}`, builtInSets.systemDesign);
      await expect(page.getByRole('list', { name: 'Questions of the set' })).toBeVisible();
      await page.getByRole('textbox', { name: 'What you say first' }).fill('Good morning, and thank you for coming.');
    },
  },
  {
    name: 'start dialog',
    show: async (page) => {
      await page.getByRole('button', { name: 'Start interview' }).click();
      await expect(page.getByRole('dialog', { name: 'Start an interview' })).toBeVisible();
    },
  },
  {
    name: 'opening',
    show: async (page) => {
      await closeDialog(page);
      await openAtOpening(page, 'Priya Raman');
      await page.keyboard.type('has met two of us');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+n');
      await expect(page.getByRole('button', { name: /^Skipped/ })).toBeVisible();
    },
  },
  {
    name: 'live interview',
    show: async (page) => {
      await page.keyboard.press('Alt+n');
      await toFirstQuestion(page);
      await fillInterview(page);
      await expect(page.getByText('coverage suggests 5')).toBeVisible();
    },
  },
  {
    name: 'probes',
    show: async (page) => {
      await page.keyboard.press('Alt+p');
      await expect(page.getByRole('heading', { name: 'Probes' })).toBeVisible();
    },
  },
  {
    name: 'command palette',
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Every command' })).toBeVisible();
    },
  },
  {
    name: 'keyboard help',
    show: async (page) => {
      await closeDialog(page);
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'review',
    show: async (page) => {
      await closeDialog(page);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: 'Still open' })).toBeVisible();
    },
  },
  {
    name: 'interviews',
    show: async (page) => {
      await goTo(page, '/', 'Interviews');
      await expect(page.getByRole('gridcell', { name: /^In progress/ })).toBeVisible();
    },
  },
  {
    name: 'an event of a calendar',
    show: async (page) => {
      await drop(page, [
        { name: 'invite.ics', text: invitation('a@calendar', 'Interview with Noor Haddad', Date.now()) },
      ]);
      await expect(page.getByRole('region', { name: 'The event in the calendar' })).toBeVisible();
    },
  },
  {
    name: 'today',
    show: async (page) => {
      await page.getByRole('button', { name: 'Plan interview' }).click();
      await expect(page.getByRole('region', { name: 'Today' }).getByText('Noor Haddad')).toBeVisible();
    },
  },
  {
    name: 'events of a calendar',
    show: async (page) => {
      const day = 86_400_000;
      const titles = ['Phone screen: Ana Lima (Registered nurse)', 'Lunch', 'Vorstellungsgespräch mit Mehmet Öztürk'];
      const texts = titles.map((title, index) =>
        invitation(`${index}@calendar`, title, Date.now() + (index + 1) * day),
      );
      await drop(page, [{ name: 'calendar.ics', text: texts.join('') }]);
      await expect(page.getByRole('dialog', { name: '3 events in this calendar' })).toBeVisible();
    },
  },
  {
    name: 'planned interviews ahead',
    show: async (page) => {
      await page.getByRole('button', { name: /^Plan \d interviews$/ }).click();
      await page.getByText('Ahead').click();
      await expect(page.getByText('Mehmet Öztürk', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'settings',
    show: (page) => goTo(page, '/settings', 'Settings'),
  },
  {
    name: 'licences',
    show: async (page) => {
      await page.getByRole('button', { name: 'Licences…' }).click();
      await expect(page.getByRole('dialog').getByText('Inter', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'import',
    show: async (page) => {
      await closeDialog(page);
      await goTo(page, '/import', 'Import guide');
    },
  },
  {
    name: 'import preview',
    show: async (page) => {
      await page.getByRole('textbox', { name: 'Or paste its text' }).fill(sampleGuide);
      await page.getByRole('button', { name: 'Read the text' }).click();
      await expect(page.getByText('24 questions found')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Point 1', exact: true })).toBeVisible();
    },
  },
  {
    name: 'candidates',
    show: async (page) => {
      await receiveScorecards(page, fourCandidates);
      await goTo(page, '/candidates', 'Candidates');
      await expect(page.getByRole('link', { name: /^Compare 4 candidates/ })).toBeVisible();
    },
  },
  {
    name: 'panel',
    show: async (page) => {
      const id = (await panelIds(page)).get('Adriana Quintero');
      await goTo(page, `/candidates/${id}`, 'Adriana Quintero');
      await expect(page.getByRole('link', { name: 'Compare candidates' })).toBeVisible();
      for (const name of [/^Recommendation/, /^Mean/]) await expect(page.getByRole('row', { name })).toBeVisible();
    },
  },
  {
    name: 'export menu of a panel',
    show: async (page) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(page.getByRole('menuitem', { name: /PDF for the committee/ })).toBeVisible();
    },
  },
  {
    name: 'PDF of a panel',
    show: async (page) => {
      await page.getByRole('menuitem', { name: /PDF for the committee/ }).click();
      await expect(page.getByRole('dialog', { name: 'Export a PDF of the panel' })).toBeVisible();
    },
  },
  {
    name: 'question of a panel',
    show: async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Craft 1' }).click();
      await expect(page.getByRole('dialog', { name: 'Craft 1' })).toBeVisible();
    },
  },
  {
    name: 'debrief',
    show: async (page) => {
      await closeDialog(page);
      await page.getByRole('link', { name: 'Debrief' }).click();
      await expect(page.getByRole('link', { name: 'Back to the ratings' })).toBeVisible();
    },
  },
  {
    name: 'debrief with everything in it',
    show: async (page) => {
      await page.getByRole('button', { name: /^Craft 1/ }).click();
      await page.getByRole('button', { name: 'Add all interviewers' }).click();
      await page.getByRole('radio', { name: 'Hold', exact: true }).check();
      await page.getByRole('button', { name: 'Add dissent' }).click();
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByText(/^Decided /)).toBeVisible();
      await page.getByRole('button', { name: 'Pause' }).click();
    },
  },
  {
    name: 'rounds side by side',
    show: async (page) => {
      const id = await receiveLoop(page);
      await goTo(page, `/candidates/${id}`, loopCandidate);
      await expect(page.getByText('6 of 7 rounds are in. Not yet: Founders.')).toBeVisible();
    },
  },
  {
    name: 'rule in the debrief',
    show: async (page) => {
      await page.getByRole('link', { name: 'Debrief' }).click();
      await page.getByRole('radio', { name: 'Hire', exact: true }).check();
      await page
        .getByRole('textbox', { name: 'Why it was decided against the rule' })
        .fill('The concerns were about one tool.');
    },
  },
  {
    name: 'candidates for a role',
    show: async (page) => {
      await goTo(page, `/candidates/role?role=${encodeURIComponent(designRole)}`, designRole);
      await expect(page.getByRole('grid', { name: 'Candidates' })).toBeVisible();
    },
  },
  {
    name: 'columns of the candidates',
    show: async (page) => {
      await page.getByRole('button', { name: /^Columns/ }).click();
      await expect(page.getByRole('checkbox', { name: 'Pin Coverage' })).toBeVisible();
    },
  },
  {
    name: 'candidates in groups',
    show: async (page) => {
      await closeDialog(page);
      await page.getByRole('combobox', { name: 'Grouping' }).selectOption('By recommendation');
      await expect(page.getByRole('treegrid', { name: 'Candidates' })).toBeVisible();
    },
  },
  {
    name: 'what if',
    show: async (page) => {
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await page.getByRole('button', { name: 'What if' }).click();
      await page.getByRole('slider', { name: 'Craft' }).fill('2.2');
      await page.getByRole('slider', { name: 'Research' }).fill('0');
      await expect(page.getByText('2 of 4 ranks are fragile.')).toBeVisible();
    },
  },
  {
    name: 'candidates side by side',
    show: async (page) => {
      for (const name of ['Adriana Quintero', 'Beatriz Ferrão', 'Cyrus Tehrani']) {
        await page.getByRole('checkbox', { name: `Select ${name}` }).check();
      }
      await page.getByRole('button', { name: 'Compare side by side' }).click();
      await expect(page.getByRole('img', { name: /^Means by competency/ })).toBeVisible();
    },
  },
  {
    name: 'question of several candidates',
    show: async (page) => {
      await page.getByRole('button', { name: 'Craft 1' }).click();
      await expect(page.getByRole('dialog', { name: 'Craft 1' })).toBeVisible();
    },
  },
  {
    name: 'received files',
    show: async (page) => {
      await closeDialog(page);
      await drop(page, filesWithQuestions());
      await expect(page.getByRole('button', { name: 'Another candidate' })).toBeVisible();
    },
  },
  {
    name: 'key question',
    show: async (page) => {
      await page.getByRole('button', { name: 'Another candidate' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'about Adriana Quinterro was added.' })).toBeFocused();
      await closeDialog(page);
      const id = (await panelIds(page)).get('Beatriz Ferrão');
      await goTo(page, `/candidates/${id}`, 'Beatriz Ferrão');
      await expect(page.getByRole('region', { name: 'Key of Alex Osei' })).toBeVisible();
    },
  },
  {
    name: 'sealed scorecards',
    show: async (page) => {
      await createInterview(page, 'Desmond Wray', builtInSets.systemDesign, designRole);
      const id = (await panelIds(page)).get('Desmond Wray');
      await goTo(page, `/candidates/${id}`, 'Desmond Wray');
      await expect(page.getByText('Mona Haddad has submitted; it opens when you submit your own.')).toBeVisible();
    },
  },
  {
    name: 'encryption dialog',
    show: async (page) => {
      await goTo(page, '/settings', 'Settings');
      await page.getByRole('button', { name: 'Encrypt everything…' }).click();
      await expect(page.getByRole('dialog', { name: 'Encrypt everything' })).toBeVisible();
    },
  },
  {
    name: 'recovery code',
    show: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByLabel('The same again').fill(passphrase);
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByLabel('Recovery code').locator('span')).toHaveCount(8);
    },
  },
  {
    name: 'encryption that is on',
    show: async (page) => {
      const code = await page.getByLabel('Recovery code').locator('span').allTextContents();
      await page.getByLabel('Type it back from your paper').fill(code.join(' '));
      await page.getByRole('button', { name: 'Encrypt everything', exact: true }).click();
      await expect(page.getByText('On, by a passphrase.')).toBeVisible();
      await page.getByText('On, by a passphrase.').scrollIntoViewIfNeeded();
    },
  },
  // The last: what comes after it would have to unlock first.
  {
    name: 'locked',
    show: async (page) => {
      await page.getByRole('button', { name: 'Lock now' }).click();
      await expect(page.getByRole('heading', { name: 'Scorecard is locked' })).toBeVisible();
      await page.getByLabel('Passphrase or recovery code').fill('eleven loud herons');
      await page.getByRole('button', { name: 'Unlock' }).click();
      await expect(page.getByText('This is not the passphrase.')).toBeVisible();
    },
  },
];

const passphrase = 'eleven quiet herons';

/** One of a similar name, one with another key than before, one without a signature, one that was altered, and no scorecard. */
function filesWithQuestions(): { name: string; text: string }[] {
  const about = { interviewer: 'Alex Osei', role: designRole, ratings: { Craft: [4] } } as const;
  const similar = scorecardFile(80, { ...about, candidate: 'Adriana Quinterro' });
  const bea = { ...about, candidate: 'Beatriz Ferrão' };
  return [
    { name: 'similar.scorecard', text: similar },
    { name: 'other key.scorecard', text: scorecardText(sign(scorecardOf(81, bea), newSecretKey())) },
    { name: 'unsigned.scorecard', text: scorecardText(scorecardOf(82, { ...bea, interviewer: 'Olu Adeyemi' })) },
    { name: 'altered.scorecard', text: similar.replace('Adriana', 'Adrienne') },
    { name: 'letter.scorecard', text: 'Dear all, we meet on Monday.' },
  ];
}
