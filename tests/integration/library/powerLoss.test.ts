import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesIn, onDisk, open, place, resources, startInterview, summaryOf, temporaryFolder } from './support.ts';

const child = join(import.meta.dirname, 'powerLossChild.ts');

/** Lets a process type for a while and kills it; gives what it knew to be on disk: interview id → the last number. */
async function typeUntilKilled(root: string, ids: readonly string[], time: number): Promise<Map<string, number>> {
  const typist = spawn(process.execPath, [child, root, resources, ...ids], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void typist.kill('SIGKILL'));
  const confirmed = new Map<string, number>();
  const lines = createInterface({ input: typist.stdout });
  lines.on('line', (line) => {
    const [id = '', number] = line.split(' ');
    confirmed.set(id, Number(number));
  });
  while (confirmed.size < ids.length) await once(lines, 'line');
  await new Promise((resolve) => setTimeout(resolve, time));
  typist.kill('SIGKILL');
  await Promise.all([once(typist, 'exit'), once(lines, 'close')]);
  return confirmed;
}

describe('losing power', () => {
  it('in the middle of a write leaves every document whole, with everything that was said to be saved', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const ids = [startInterview(library), startInterview(library)];
    for (let round = 0; round < 6; round += 1) {
      const confirmed = await typeUntilKilled(root, ids, 20 + 27 * round);
      for (const id of ids) {
        const number = Number.parseInt(summaryOf(onDisk(root, id)) ?? '', 10);
        expect(number).toBeGreaterThanOrEqual(confirmed.get(id) ?? Number.NaN);
      }
    }
    const restarted = open(root);
    expect(await restarted.interviews.list()).toHaveLength(2);
    expect(restarted.noticesTold).toEqual([]);
    expect(filesIn(root, 'quarantine')).toEqual([]);
  }, 120_000);

  it('leaves files that the next start takes away, and nothing else', async () => {
    const root = temporaryFolder();
    const id = startInterview(open(root));
    const kept = [`${id}.json`, 'notes.new.txt'];
    place(root, 'interviews/notes.new.txt', 'not ours');
    for (const end of ['new.json', 'new.json.tmp-1234567890abcdef']) place(root, `interviews/${id}.${end}`, '{"for');
    place(root, 'settings.new.json', '{"for');
    await open(root).tidy();
    expect(filesIn(root, 'interviews')).toEqual(kept);
    expect(filesIn(root, '.')).not.toContain('settings.new.json');
  });
});
