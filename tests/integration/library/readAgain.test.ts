import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { emptySet } from '../../../shared/domain/questions/setEditing.ts';
import type { AnswerEnvelope } from '../../../shared/ipc/contract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createAnswer } from '../../../src-main/ipc/answer.ts';
import { libraryHandlers, open, pathOf, startInterview, temporaryFolder } from './support.ts';

/** Makes a file or folder one that cannot be read, for root as well: a link to itself. Gives what puts it back. */
function hide(path: string): () => void {
  renameSync(path, `${path}.real`);
  symlinkSync(path, path);
  return () => {
    rmSync(path);
    renameSync(`${path}.real`, path);
  };
}

const loop = process.platform === 'win32' ? 'UNKNOWN' : 'ELOOP';

describe('what could not be read once', () => {
  it('settings are not replaced by the default ones', () => {
    const root = temporaryFolder();
    unwrap(open(root).settings.change({ interviewer: { name: 'Jo Park', email: '' } }));
    const path = join(root, 'settings.json');
    const putBack = hide(path);
    const library = open(root);
    expect(library.settings.read().interviewer.name).toBe('');
    putBack();
    expect(unwrap(library.settings.change({ colourScheme: 'dark' })).interviewer.name).toBe('Jo Park');
    expect(JSON.parse(readFileSync(path, 'utf8')).settings.interviewer.name).toBe('Jo Park');
  });

  it('interviews are there when their folder is, and are told to be unreadable before', async () => {
    const root = temporaryFolder();
    const id = startInterview(open(root));
    const before = open(root);
    expect(await before.interviews.list()).toHaveLength(1);
    await before.flush();
    const putBack = hide(join(root, 'interviews'));
    const library = open(root);
    const answer = createAnswer(libraryHandlers(library) as never, () => undefined);
    const refused: AnswerEnvelope = {
      ok: false,
      error: {
        code: 'unreadable',
        message: `The folder “interviews” in the data folder cannot be read (${loop}). Nothing in it was changed. Check that you may open it, and try again.`,
      },
    };
    expect(await answer('interviews:list', null)).toEqual(refused);
    expect(await library.flush()).toEqual([]);
    putBack();
    expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([id]);
    expect(readFileSync(join(root, 'index.json'), 'utf8')).toContain(id);
  });

  it('one interview is in the list as soon as it can be read', async () => {
    const root = temporaryFolder();
    const [id, other] = [startInterview(open(root)), startInterview(open(root))];
    const putBack = hide(pathOf(root, id));
    const library = open(root);
    expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([other]);
    putBack();
    expect((await library.interviews.list()).map((entry) => entry.id).sort()).toEqual([id, other].sort());
  });

  it('questions and sets are there when their folders are', async () => {
    const root = temporaryFolder();
    const before = open(root);
    const set = { ...emptySet(newId(), 45, Date.now()), title: 'My set' };
    unwrap(before.sets.save(set));
    const [question] = before.bank.questions();
    if (question === undefined) throw new Error('It ships with the app.');
    unwrap(await before.bank.save([{ ...question, title: 'My words' }]));
    const putBack = [hide(join(root, 'sets')), hide(join(root, 'bank'))];
    const library = open(root);
    expect(library.sets.list).toThrow(`The folder “sets” in the data folder cannot be read (${loop}).`);
    expect(library.bank.list).toThrow(`The folder “bank” in the data folder cannot be read (${loop}).`);
    for (const back of putBack) back();
    expect(library.sets.find(set.id)?.title).toBe('My set');
    expect(library.bank.questions().find(({ id }) => id === question.id)?.title).toBe('My words');
  });
});
