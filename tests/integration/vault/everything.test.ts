import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import type { LobbyState } from '../../../shared/ipc/vaultContract.ts';
import { createGate, type Gate } from '../../../src-main/vault/gate.ts';
import { plan as examplePlan } from '../../unit/domain/plan/planExamples.ts';
import { backupsOf } from '../backup/support.ts';
import { details, filesIn, open, startInterview, summarize, temporaryFolder } from '../library/support.ts';
import { begin, computer, finish, interviewed, receive } from '../panels/support.ts';
import { allFiles, filesWith, passphrase, plainFiles, sealWith, vaultOf } from './support.ts';

describe('whatever the app writes into an encrypted data folder', () => {
  it('cannot be read: documents of every kind, lists, copies, what was deleted or damaged, the log', async () => {
    const root = temporaryFolder();
    await sealWith(vaultOf(root));
    const ira = computer('Planted Ira', root);
    const max = computer('Planted Max');
    const { library, panels, trust, shared } = ira;
    expect((await receive(ira, await interviewed(max))).isRefused).toBe(false);
    const own = begin(ira);
    await finish(ira, own);
    const deleted = begin(ira, { ...details.candidate, name: 'Planted Candidate' });
    unwrap(await library.interviews.remove([deleted]));
    unwrap(library.plans.save(examplePlan));
    unwrap(library.settings.change({ interviewer: { name: 'Planted Ira', email: '' } }));
    library.saveWindowState({ bounds: null, isMaximized: false, place: '/' });
    library.report('somewhere', new Error('Planted trouble'));
    unwrap(await trust.identity.secretKey());
    unwrap(await shared.choose(temporaryFolder()));
    await panels.library.list();
    await library.interviews.list();
    await panels.flush();
    await library.flush();
    unwrap(await backupsOf(library).run());
    await shared.stop();

    expect(filesWith(root, ['Planted'])).toEqual([]);
    expect(plainFiles(root)).toEqual([]);
    const folders = new Set(allFiles(root).map((file) => (file.includes('/') ? file.split('/')[0] : file)));
    const expected = ['backup', 'identity.json', 'index.json', 'interviews', 'logs', 'plans', 'received'];
    expect(
      [...expected, 'settings.json', 'sharing.json', 'trash', 'window.json'].filter((one) => !folders.has(one)),
    ).toEqual([]);
  });
});

/** A gate before a data folder, and what it has told. */
function gateOf(root: string): { gate: Gate; told: LobbyState[] } {
  const told: LobbyState[] = [];
  const gate = createGate({ root, load: async () => vaultOf(root), tell: (state) => void told.push(state) });
  return { gate, told };
}

describe('what stands before the app', () => {
  it('is open where nothing is encrypted', async () => {
    const { gate, told } = gateOf(temporaryFolder());
    expect(gate.isClosed()).toBe(false);
    expect(await gate.entered()).toBe(null);
    expect([await gate.state(), told]).toEqual([{ kind: 'open' }, []]);
  });

  it('lets nobody in before the passphrase, and again once it was locked', async () => {
    const root = temporaryFolder();
    const id = startInterview(open(root));
    const vault = vaultOf(root);
    await sealWith(vault);
    vault.lock();
    const { gate } = gateOf(root);
    expect(await gate.state()).toEqual({ kind: 'locked', byPassphrase: true, problem: null });
    let hasEntered = false;
    const entering = gate.entered().then(() => {
      hasEntered = true;
    });
    expect((await gate.unlock('wrong')).ok).toBe(false);
    expect(hasEntered).toBe(false);
    unwrap(await gate.unlock(passphrase));
    await entering;
    expect(gate.isClosed()).toBe(false);
    expect(gate.habits()).toMatchObject({ lockAfter: 15, locksWithScreen: true });
    expect(open(root).interviews.read(id).ok).toBe(true);
    await gate.lock();
    expect([gate.isClosed(), gate.habits()]).toEqual([true, null]);
    expect(open(root).interviews.read(id).ok).toBe(false);
  });

  it('ends what was begun before anybody is let in, and can turn it round', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('kept')]));
    const { gate, told } = gateOf(root);
    const vault = await gate.vault();
    const change = { protection: { kind: 'passphrase', passphrase }, current: '', newCode: true } as const;
    unwrap(await vault.confirm(unwrap(await vault.prepare(change)) ?? ''));
    expect(await gate.entered()).toBe(null);
    expect(told.at(-1)).toEqual({ kind: 'working', to: 'sealing', done: 1, total: 1 });
    expect(plainFiles(root)).toEqual([]);

    unwrap(await vault.turnOff(passphrase));
    const entering = gate.entered();
    await expect.poll(() => gate.turnRound().ok).toBe(true);
    expect(await entering).toBe(null);
    expect(vault.unfinished()).toBe(null);
    expect(filesIn(root, 'quarantine')).toEqual([]);
    expect(unwrap(open(root).interviews.read(id)).working?.conclusion.summary).toBe('kept');
  });
});
