import type { Locator, Page } from '@playwright/test';
import { panelIds, receiveScorecards } from './candidateSteps.ts';
import { expect, test } from './fixtures.ts';
import { createLongInterview, longName, pointCount } from './longContent.ts';
import { screens } from './screens.ts';
import {
  beside,
  hiddenBelow,
  nameOf,
  outside,
  outsideAtTop,
  resize,
  sideways,
  tightViews,
  underMessages,
  type View,
  views,
} from './windows.ts';

test('question, note field, ratings and Finish stay in view, however long names and points are', async ({ start }) => {
  const { app, page } = await start();
  const { interviewId } = await createLongInterview(page);
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/interviews/${interviewId}`);
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();

  // The opening: long words leave the note field, the way to skip it and Finish in view.
  for (const view of views) {
    await resize(app, page, view);
    const opening = page.getByRole('region', { name: 'Opening' });
    for (const control of [note, opening.getByRole('button', { name: /^Skip/ }), page.getByText('Finish…')]) {
      expect.soft(await outside(control), `opening, ${nameOf(view)}`).toBe(0);
    }
    expect.soft(await sideways(page), `opening, ${nameOf(view)}`).toEqual([]);
  }

  await page.keyboard.press('Control+ArrowDown');

  const rubric = page.getByRole('complementary', { name: 'Rubric' });
  const rating = page.getByRole('region', { name: 'Rating' });
  const inView = {
    'Finish…': page.getByRole('button', { name: 'Finish…' }),
    'note field': note,
    'rating 1': rating.getByRole('button', { name: /^1, / }),
    'rating 5': rating.getByRole('button', { name: /^5, / }),
    'Not asked': rating.getByRole('button', { name: /^Not asked/ }),
    'candidate’s name': page.getByRole('button', { name: longName }),
  };
  const check = async (state: string) => {
    for (const [name, control] of Object.entries(inView)) {
      expect.soft(await outside(control), `${name}, ${state}`).toBe(0);
    }
    expect.soft(await sideways(page), state).toEqual([]);
  };

  const look = async (view: View) => {
    await resize(app, page, view);
    // A question that nobody has touched begins at its beginning.
    await page.keyboard.press('Control+ArrowDown');
    const fresh = `${nameOf(view)}, a new question`;
    const prompt = page.getByRole('heading', { level: 2, name: /^A family waits/ });
    expect.soft(await outsideAtTop(prompt), `the question’s first line, ${fresh}`).toBe(0);
    await check(fresh);

    const before = await heightsOfRows(page);
    await page.keyboard.type('+ told the family first');
    await page.keyboard.press('Enter');
    for (let point = 1; point <= pointCount; point += 1) await page.keyboard.press(`Alt+${point}`);
    await page.keyboard.press('Control+2');
    await page.keyboard.type('x');
    await expect(page.getByText('coverage suggests 5', { exact: true })).toBeAttached();
    const used = `${nameOf(view)}, in use`;
    await check(used);
    expect.soft(await heightsOfRows(page), `the plan at the left, ${used}`).toEqual(before);
    const reason = page.getByRole('textbox', { name: 'Why 2, when coverage suggests 5?' });
    expect.soft(await outside(reason), `the reason, ${used}`).toBe(0);
    if (view.zoom === 1 && view !== beside) expect.soft(await hiddenBelow(rubric), `the rubric, ${used}`).toBe(0);
    await page.keyboard.press('Backspace');
  };

  for (const view of views) await test.step(nameOf(view), () => look(view));

  await test.step('the review, at 200 % on the smaller window', async () => {
    await page.keyboard.press('Control+Enter');
    const open = page.getByRole('button', { name: /^Go there: “Ten minutes.* \(1\)” has no rating/ });
    await expect(open).toBeFocused();
    expect.soft(await outside(open)).toBe(0);
    await page.keyboard.press('Control+Enter');
    const why = page.getByText('It cannot be submitted yet. Still open: 2 ratings, the recommendation');
    expect.soft(await outside(why)).toBe(0);
    expect.soft(await outside(page.getByRole('button', { name: 'Submit the scorecard…' }))).toBe(0);
    expect.soft(await sideways(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark the 2 unrated questions as not asked' }).click();
    await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toBeFocused();
    await page.keyboard.press('Control+z');
  });

  await test.step('beside a call', async () => {
    await resize(app, page, views[0] ?? beside);
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('button', { name: 'Whole window' })).toBeVisible();
    await look(beside);
  });
});

test('names of 200 letters leave no dialog and no screen wider than the window', async ({ start }) => {
  const { app, page } = await start();
  const { setId } = await createLongInterview(page);
  const look = async () => {
    for (const view of tightViews) {
      await resize(app, page, view);
      expect.soft(await sideways(page), nameOf(view)).toEqual([]);
    }
  };
  await test.step('the dialog that starts an interview', async () => {
    await page.evaluate((path) => {
      window.location.hash = path;
    }, `/sets/${setId}`);
    await page.getByRole('button', { name: 'Start interview' }).click();
    await expect(page.getByRole('dialog', { name: 'Start an interview' })).toBeVisible();
    await look();
    await page.keyboard.press('Escape');
  });
  await test.step('a panel', async () => {
    const about = { candidate: `A${longName}`.slice(0, 200), role: `R${longName}`.slice(0, 200) };
    await receiveScorecards(page, [{ ...about, interviewer: longName, ratings: { Craft: [4] } }]);
    const [panelId] = (await panelIds(page)).values();
    await page.evaluate((path) => {
      window.location.hash = path;
    }, `/candidates/${panelId}`);
    await expect(page.getByRole('heading', { level: 1, name: about.candidate })).toBeVisible();
    await look();
  });
});

/** How high the questions in the plan at the left are, in px: no first second of a question and no rating moves them. */
function heightsOfRows(page: Page): Promise<number[]> {
  const rows = page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem');
  return rows.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
}

/** Goes on after what it finds. What is laid out anew with the window gets a moment for that. */
const softly = expect.configure({ soft: true, timeout: 5_000 });

test('nothing on any screen is wider than the window', async ({ start }) => {
  const { app, page } = await start();
  for (const { name, show } of screens) {
    await test.step(name, async () => {
      await show(page);
      for (const view of tightViews) {
        await resize(app, page, view);
        await softly.poll(() => sideways(page), `${name}, ${nameOf(view)}`).toEqual([]);
        await softly.poll(() => underMessages(page), `${name}, ${nameOf(view)}, under messages`).toEqual([]);
      }
      await resize(app, page, views[0] ?? beside);
      // The lists and screens from here on have the longest texts in them.
      if (name === 'first start') await createLongInterview(page);
      if (name === 'panel') {
        const hyphens = (text: Locator) => text.evaluate((element) => getComputedStyle(element).fontVariantNumeric);
        expect(await hyphens(page.getByRole('rowheader', { name: 'Craft 1' })), 'hyphens of names').toBe('normal');
      }
    });
  }
});
