import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { readScorecardText, scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
import { filesIn, resources, temporaryFolder } from '../library/support.ts';
import { computer, readingWorker } from './support.ts';

const child = join(import.meta.dirname, 'killedChild.ts');
const [osei, lindqvist] = sketch;
/** Names that nobody would take for one another. */
const people = ['Ada Byron', 'Grace Hopper', 'Katherine Johnson', 'Mary Jackson', 'Hedy Lamarr', 'Radia Perlman'];

/** Lets a process share a folder and kills it a moment after it has begun. */
async function shareUntilKilled(root: string, folder: string, time: number): Promise<void> {
  const sharer = spawn(process.execPath, [child, root, folder, resources, readingWorker], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void sharer.kill('SIGKILL'));
  const lines = createInterface({ input: sharer.stdout });
  await once(lines, 'line');
  const ended = Promise.all([once(sharer, 'exit'), once(lines, 'close')]);
  await new Promise((resolve) => setTimeout(resolve, time));
  sharer.kill('SIGKILL');
  await ended;
}

const sharedFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.scorecard'));

describe('being killed', () => {
  it('in the middle of publishing and receiving leaves every file whole, and loses and doubles nothing', async () => {
    const root = temporaryFolder();
    const folder = temporaryFolder();
    const ira = computer('Ira Example', root);
    const key = newSecretKey();
    for (const [place, name] of people.entries()) {
      unwrap(ira.library.interviews.add(exampleScorecard({ ...lindqvist, id: 500 + place, candidate: { name } })));
      const other = exampleScorecard({ ...osei, id: 700 + place, candidate: { name } });
      writeFileSync(join(folder, `${place}.scorecard`), scorecardText(sign(other, key)));
    }
    for (let round = 0; round < 6; round += 1) {
      await shareUntilKilled(root, folder, 10 + 45 * round);
      const problems = sharedFiles(folder).filter(
        (name) => !readScorecardText(readFileSync(join(folder, name), 'utf8')).ok,
      );
      expect(problems).toEqual([]);
    }
    const restarted = computer('Ira Example', root);
    onTestFinished(() => restarted.shared.stop());
    await restarted.panels.tidy();
    expect(unwrap(await restarted.shared.choose(folder))).toMatchObject({
      published: 6,
      received: 6,
      remarks: [],
    });
    expect(sharedFiles(folder)).toHaveLength(12);
    expect(filesIn(root, 'received')).toHaveLength(6);
    expect(filesIn(root, 'quarantine')).toEqual([]);
    const listed = await restarted.panels.library.list();
    expect(listed.map(({ interviewers }) => interviewers)).toEqual(people.map(() => ['A. Osei', 'J. Lindqvist']));
    expect([restarted.errors, restarted.library.noticesTold]).toEqual([[], []]);
  }, 120_000);
});
