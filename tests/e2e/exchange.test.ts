import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerFolderDialog, answerSaveDialog, expect, type RunningApp, test } from './fixtures.ts';
import { drop, openDialogs, openInterview, request, submitInterview } from './steps.ts';

const candidate = 'Priya Raman';

/** A submitted scorecard of one's own about the candidate, as the text of its file. */
async function scorecardText({ page }: RunningApp, about = candidate): Promise<string> {
  const id = await submitInterview(page, about);
  return (await request<{ text: string }>(page, 'export:scorecardText', { id })).text;
}

/** What axe finds on the screen as it is. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Takes the file out of the popover that is open, up to where the system would take over the mouse; gives what it is offered. */
async function dragOut({ app, page }: RunningApp): Promise<{ name: string; text: string }> {
  const offered = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve, reject) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) reject(new Error('There is no window.'));
        else
          contents.startDrag = ({ file, icon }) => {
            if (typeof icon === 'string' || icon.isEmpty()) reject(new Error('There is no icon.'));
            else resolve(file);
          };
      }),
  );
  const handle = page.getByText('Drag it to a folder, a mail or a chat');
  await handle.hover();
  await page.mouse.down();
  const { x = 0, y = 0 } = (await handle.boundingBox()) ?? {};
  await page.mouse.move(x + 60, y + 5, { steps: 5 });
  const path = await offered;
  await page.mouse.up();
  return { name: basename(path), text: await readFile(path, 'utf8') };
}

function receiptsOf(page: Page) {
  return page.getByRole('dialog', { name: 'Received files' });
}

test('scorecards that are dropped on any screen are received, a broken one is refused, and a way leads to the panel', async ({
  start,
  profile,
}) => {
  const noor = await start({ profile: join(profile, 'noor') });
  const [first, second] = [await scorecardText(noor), await scorecardText(noor)];
  const { page } = await start({ profile: join(profile, 'ira') });
  await drop(page, [
    { name: 'first.scorecard', text: first },
    { name: 'second.scorecard', text: second },
    { name: 'broken.scorecard', text: first.replace(candidate, 'Priya Ramen') },
    { name: 'guide.txt', text: 'Tell me about yourself.' },
  ]);
  const rows = receiptsOf(page).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(receiptsOf(page)).toHaveAccessibleDescription('4 files, 2 refused.');
  await expect(rows.nth(0)).toContainText('Alex Osei’s scorecard about Priya Raman was added.');
  await expect(rows.nth(1)).toContainText('Alex Osei’s scorecard about Priya Raman was added.');
  await expect(rows.nth(2)).toContainText('broken.scorecardRefusedThis scorecard was altered after it was submitted.');
  await expect(rows.nth(3)).toContainText('guide.txtRefusedThis is no .scorecard file.');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
  await expect(receiptsOf(page)).toHaveCount(0);
});

test('a file that is opened from outside is received at the start, by a second start, and quietly during an interview', async ({
  start,
  profile,
}) => {
  const noor = await start({ profile: join(profile, 'noor') });
  const paths: string[] = [];
  for (const name of ['first', 'second', 'third']) {
    const path = join(profile, `${name}.scorecard`);
    await writeFile(path, await scorecardText(noor, `${name} candidate`));
    paths.push(path);
  }
  const [first = '', second = '', third = ''] = paths;
  const ira = join(profile, 'ira');
  const { app, page } = await start({ profile: ira, args: [first, join(profile, 'gone.scorecard')] });
  await expect(receiptsOf(page)).toContainText('Alex Osei’s scorecard about first candidate was added.');
  await expect(receiptsOf(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Done' }).click();

  const [executable, switches] = await app.evaluate(({ app: running }) => [
    running.getPath('exe'),
    process.argv.slice(1).filter((argument) => !argument.endsWith('.scorecard')),
  ]);
  const openAgain = (path: string) => {
    const args = [...(switches as string[]).filter((one) => !one.startsWith('--remote-debugging')), path];
    // A relative path, as somebody types it, from another working directory than the first start's.
    const { status } = spawnSync(executable as string, args, { cwd: profile, timeout: 30_000 });
    expect(status).toBe(0);
  };
  openAgain('second.scorecard');
  await expect(receiptsOf(page)).toContainText('Alex Osei’s scorecard about second candidate was added.');
  await page.getByRole('button', { name: 'Done' }).click();
  expect(second).toBe(join(profile, 'second.scorecard'));

  await openInterview(page, 'Robin Vale');
  openAgain(third);
  await expect(page.getByText('You see what became of it after the interview.')).toBeVisible();
  await expect(openDialogs(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await goTo(page, '/', 'Interviews');
  await expect(receiptsOf(page)).toContainText('Alex Osei’s scorecard about third candidate was added.');
});

test('a scorecard goes out as a file and as text, and is pasted elsewhere; what is no scorecard is refused', async ({
  start,
  profile,
}) => {
  const noor = await start({ profile: join(profile, 'noor') });
  const id = await submitInterview(noor.page, candidate);
  await goTo(noor.page, `/scorecards/${id}`, candidate);
  await noor.page.getByRole('button', { name: 'Send', exact: true }).click();
  const popover = noor.page.getByRole('dialog', { name: 'Send the scorecard' });
  await expect(popover).toContainText('Drag it to a folder, a mail or a chat');
  await expect(popover).toContainText('No folder is shared yet');
  expect(await findings(noor.page)).toEqual([]);
  const path = join(profile, 'saved.scorecard');
  await answerSaveDialog(noor.app, path);
  await popover.getByRole('button', { name: 'Save file…' }).click();
  await expect(noor.page.getByText('Scorecard file exported').first()).toBeVisible();
  const saved = await readFile(path, 'utf8');
  await popover.getByRole('button', { name: 'Copy as text' }).click();
  await expect(noor.page.getByText('Copied as text').first()).toBeVisible();
  expect(await noor.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(saved);

  expect(await dragOut(noor)).toEqual({
    name: 'Priya Raman – Senior back-end engineer – System design – 2026-03-12.scorecard',
    text: saved,
  });

  const { app, page } = await start({ profile: join(profile, 'ira') });
  const copied = (text: string) => app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
  await goTo(page, '/candidates', 'Candidates');
  await copied('Dear all, we meet on Monday.');
  await page.getByRole('button', { name: 'Paste a scorecard' }).click();
  await expect(receiptsOf(page)).toContainText('Pasted textRefusedThis file is not valid JSON');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(receiptsOf(page)).toHaveCount(0);
  await copied(`\n${saved}\n\n`);
  await page.keyboard.press('Control+v');
  await expect(receiptsOf(page)).toContainText('Alex Osei’s scorecard about Priya Raman was added.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Priya Raman/ })).toContainText('Alex Osei');
});

test('a folder is shared, goes away, comes back and is left, and every screen says so', async ({ start, profile }) => {
  const folder = join(profile, 'panel folder');
  await mkdir(folder);
  const { app, page } = await start({ profile: join(profile, 'ira') });
  const id = await submitInterview(page, candidate);
  await goTo(page, '/candidates', 'Candidates');
  await page.getByRole('link', { name: 'Share a folder…' }).click();
  const sharing = page.locator('section', { has: page.getByRole('heading', { name: 'Sharing' }) });
  await expect(sharing).toContainText('Your submitted scorecards are put there, each as one signed file.');
  await expect(sharing).toContainText('No server is involved.');
  await answerFolderDialog(app, folder);
  await sharing.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(sharing).toContainText('The folder is there. 1 of your scorecards is in it, 0 of others were received.');
  await expect(sharing).toContainText(folder);
  expect((await readdir(folder)).filter((name) => name.endsWith('.scorecard'))).toHaveLength(1);
  await writeFile(join(folder, 'notes.scorecard'), '{"format":"something else","version":1}');
  await expect(sharing).toContainText('“notes.scorecard”: This file holds something else (“something else”).');
  expect(await findings(page)).toEqual([]);

  await goTo(page, `/scorecards/${id}`, candidate);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Published in the shared folder ‘panel folder’.')).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, '/candidates', 'Candidates');
  await expect(page.getByText('1 published · 0 received · 1 remark')).toBeVisible();

  await rename(folder, `${folder} away`);
  await page.getByRole('link', { name: 'Shared folder ‘panel folder’' }).click();
  await sharing.getByRole('button', { name: 'Look again' }).click();
  await expect(sharing).toContainText('The folder is away. Nothing is lost');
  expect(await findings(page)).toEqual([]);
  await goTo(page, '/candidates', 'Candidates');
  await expect(page.getByText('is away; it goes on when it is back')).toBeVisible();

  await rename(`${folder} away`, folder);
  await goTo(page, '/settings', 'Settings');
  await sharing.getByRole('button', { name: 'Look again' }).click();
  await expect(sharing).toContainText('The folder is there.');
  await sharing.getByRole('button', { name: 'Stop sharing…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nothing is deleted: the files in the folder stay there');
  await page.getByRole('button', { name: 'Stop sharing', exact: true }).click();
  await expect(sharing.getByRole('button', { name: 'Choose folder…' })).toBeVisible();
  expect(await readdir(folder)).toHaveLength(2);
});

test('a changed key is compared by voice, accepted, and forgotten again', async ({ start, profile }) => {
  const texts: string[] = [];
  for (const computer of ['old', 'new']) {
    const running = await start({ profile: join(profile, computer) });
    texts.push(await scorecardText(running, computer === 'old' ? 'Robin Vale' : candidate));
    if (computer === 'new') {
      await goTo(running.page, '/settings', 'Settings');
      await expect(running.page.getByText('Read it aloud when somebody asks')).toBeVisible();
    }
  }
  const { page } = await start({ profile: join(profile, 'ira') });
  await drop(page, [
    { name: 'old.scorecard', text: texts[0] ?? '' },
    { name: 'new.scorecard', text: texts[1] ?? '' },
  ]);
  await expect(receiptsOf(page)).toContainText('bears the name Alex Osei and another key than before');
  await page.getByRole('button', { name: 'Go to the candidates' }).click();
  await page.getByRole('link', { name: candidate }).click();
  await page.getByRole('button', { name: 'I do not interview this candidate' }).click();
  const question = page.getByRole('region', { name: 'Key of Alex Osei' });
  await expect(question).toContainText('Compare the key with Alex Osei by voice');
  expect(await findings(page)).toEqual([]);
  await question.getByRole('button', { name: 'Leave it' }).click();
  await page.getByRole('button', { name: 'Compare it now' }).click();
  const publicKey = (JSON.parse(texts[1] ?? '') as { signature: { publicKey: string } }).signature.publicKey;
  const spoken = publicKey.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
  await expect(question).toContainText(`On this scorecard${spoken}`);
  await question.getByRole('button', { name: 'It is theirs' }).click();
  await expect(question).toHaveCount(0);

  await goTo(page, '/settings', 'Settings');
  await page.getByRole('button', { name: `Forget the key ${spoken} of Alex Osei` }).click();
  await page.getByRole('button', { name: 'Forget the key', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Forget the key/ })).toHaveCount(1);
  await goTo(page, '/candidates', 'Candidates');
  await page.getByRole('link', { name: candidate }).click();
  await expect(question).toContainText('Compare the key with Alex Osei by voice');
});
