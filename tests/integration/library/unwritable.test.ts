import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { prepareDataFolder } from '../../../src-main/storage/makeFolder.ts';
import { details, fullLoop, onDisk, open, startInterview, summarize, summaryOf, temporaryFolder } from './support.ts';

/**
 * Makes a folder one that cannot be written, for root as well: a file takes its place. Gives the function that puts it
 * back.
 */
function block(root: string, area: string): () => void {
  renameSync(join(root, area), join(root, `${area}.away`));
  writeFileSync(join(root, area), '');
  return () => {
    rmSync(join(root, area));
    renameSync(join(root, `${area}.away`), join(root, area));
  };
}

const refused = {
  ok: false,
  error: {
    code: 'notWritable',
    message:
      'The interview with Ada Example could not be saved: the data folder cannot be written (ENOTDIR). Scorecard keeps it and tries again every two seconds. Check that the folder exists and that you may write to it; Settings shows where it is.',
  },
};

describe('a data folder that cannot be written', () => {
  it('is told at once, and what was typed is kept and written with the next edit that can be', async () => {
    const library = open(temporaryFolder());
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('First')]));
    const unblock = block(library.root, 'interviews');
    expect(await library.interviews.edit(id, [summarize('Second')])).toEqual(refused);
    expect(summaryOf(unwrap(library.interviews.open(id)))).toBe('Second');
    unblock();
    expect(summaryOf(onDisk(library.root, id))).toBe('First');
    // What the window sends to ask whether it could be saved in the meantime.
    unwrap(await library.interviews.edit(id, [{ type: 'batch', edits: [] }]));
    expect(summaryOf(onDisk(library.root, id))).toBe('Second');
  });

  it('is tried again every two seconds, and the window is told when it worked', async () => {
    const library = open(temporaryFolder());
    const id = startInterview(library);
    const unblock = block(library.root, 'interviews');
    expect(await library.interviews.edit(id, [summarize('Second')])).toMatchObject({ ok: false });
    unblock();
    await vi.waitFor(() => expect(library.changesTold).toEqual([{ area: 'interviews' }]), { timeout: 5_000 });
    expect(summaryOf(onDisk(library.root, id))).toBe('Second');
  });

  it('is named at the end', async () => {
    const library = open(temporaryFolder());
    const id = startInterview(library);
    const unblock = block(library.root, 'interviews');
    void library.interviews.edit(id, [summarize('Second')]);
    expect(await library.flush()).toEqual([{ what: 'The interview with Ada Example', failure: refused.error }]);
    unblock();
    expect(await library.flush()).toEqual([]);
  });

  it('keeps an amendment from being submitted, and from looking submitted', async () => {
    const library = open(temporaryFolder());
    const { id } = unwrap(await library.starts.sample());
    unwrap(library.interviews.amend(id));
    const unblock = block(library.root, 'interviews');
    expect(library.interviews.submitAmendment(id, 'A reason')).toMatchObject({ ok: false });
    expect(unwrap(library.interviews.open(id)).scorecard?.revisions).toHaveLength(1);
    unblock();
    expect(onDisk(library.root, id).scorecard?.revisions).toHaveLength(1);
    expect(unwrap(library.interviews.submitAmendment(id, 'A reason')).scorecard?.revisions).toHaveLength(2);
  });

  it('refuses everything else that would have to be stored, by name', async () => {
    const root = temporaryFolder();
    const library = open(root);
    // Looked through while there were none yet.
    library.sets.list();
    const questions = library.bank.questions();
    for (const area of ['interviews', 'bank', 'sets']) writeFileSync(join(root, area), '');
    const rest = /could not be saved: the data folder cannot be written \(ENOTDIR\)\. Nothing was changed\./;
    const [question] = questions;
    const set = library.sets.find(fullLoop);
    if (question === undefined || set === undefined) throw new Error('They ship with the app.');
    const outcomes = [
      library.starts.fromSet(fullLoop, details),
      await library.bank.save([{ ...question, title: 'Mine' }]),
      library.sets.save({ ...set, title: 'Mine' }),
    ];
    expect(outcomes.map((result) => result.ok)).toEqual([false, false, false]);
    const messages = outcomes.map((result) => (result.ok ? '' : result.error.message));
    for (const message of messages) expect(message).toMatch(rest);
    expect(messages.map((message) => message.split(' could')[0])).toEqual([
      'The interview with Ada Example',
      'The question “Mine”',
      'The question set “Mine”',
    ]);
    expect(library.bank.questions()[0]?.title).toBe(question.title);
    expect(library.sets.find(fullLoop)?.title).toBe('60-minute full loop');
  });

  it('does not stop the start', async () => {
    const root = join(temporaryFolder(), 'data');
    writeFileSync(root, '');
    const library = open(root);
    const unlisted = (area: string) =>
      `The folder “${area}” in the data folder cannot be read (ENOTDIR). Nothing in it was changed. Check that you may open it, and try again.`;
    await expect(library.interviews.list()).rejects.toThrow(unlisted('interviews'));
    expect(library.bank.list).toThrow(unlisted('bank'));
    expect(library.settings.change({ paper: 'Letter' })).toMatchObject({ ok: false, error: { code: 'notWritable' } });
    expect(await library.flush()).toEqual([]);
  });
});

describe('prepareDataFolder', () => {
  it('makes the folder for the user alone', () => {
    const root = join(temporaryFolder(), 'some/where');
    expect(prepareDataFolder(root)).toBeNull();
    expect(prepareDataFolder(root)).toBeNull();
    expect(statSync(root).mode & 0o777).toBe(0o700);
  });

  it('says why it cannot', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'file'), '');
    expect(prepareDataFolder(join(root, 'file'))).toBe('ENOTDIR');
    expect(prepareDataFolder(join(root, 'file/sub'))).toBe('ENOTDIR');
    // Here Node's own way of making folders one inside the other would never end.
    if (process.platform === 'linux') expect(prepareDataFolder('/proc/nowhere')).toBe('ENOENT');
  });
});
