import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';
import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import type { Protection } from '../../../shared/ipc/sharingContract.ts';
import { createProtectionHandlers } from '../../../src-main/ipc/sharingHandlers.ts';
import { passphraseIdentity, passphraseRecipient } from '../../../src-main/trust/protection/passphraseLock.ts';
import { createPassphraseWork } from '../../../src-main/trust/protection/passphraseWork.ts';
import { protectedForm } from '../../../src-main/trust/protection/protectedFile.ts';
import { details, filesIn, temporaryFolder } from '../library/support.ts';
import { begin, type Computer, computer, finish, interviewed, passphraseWorker, receive } from './support.ts';

const passphrase = 'seven brown otters';
const unlocked =
  'Noor Example’s scorecard about Ada Example was added. It stays sealed until you have submitted your own, or said in its panel that you do not interview this candidate. This is the first scorecard from Noor Example. Their key is remembered from now on.';
const damaged = 'This protected file was altered or is not complete. Ask the sender for it again.';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function addressOf({ trust }: Computer): Promise<string> {
  return unwrap(await trust.ageIdentity.address()).address;
}

async function protect({ trust }: Computer, text: string, lock: Exclude<Protection, { kind: 'none' }>) {
  return unwrap(await trust.protection.protect(text, lock));
}

const forPeople = (...addresses: string[]) =>
  ({ kind: 'recipients', recipients: addresses.map((address) => ({ name: '', address })) }) as const;

/** A file as age itself protects it by a passphrase, quickly. */
async function lockedByAge(text: string, secret = passphrase): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(secret);
  return encrypter.encrypt(text);
}

/** A file with headers that age itself would not write. */
async function withStanzas(...stanzas: Stanza[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: () => stanzas });
  return encrypter.encrypt('nothing');
}

/** Adds a file and tries a passphrase on it. */
async function unlock(self: Computer, bytes: Uint8Array, secret: string, jobId = newId()) {
  const { locked } = await receive(self, bytes, 'a.scorecard.age');
  if (locked === undefined) throw new Error('expected a question');
  return unwrap(await self.panels.receiving.unlock(locked.token, { passphrase: secret, jobId }));
}

/** Waits until the work on a passphrase has told something. */
async function begun({ progress }: Computer, jobId: string): Promise<void> {
  await vi.waitFor(() => expect(progress.map(([id]) => id)).toContain(jobId), { timeout: 20_000, interval: 10 });
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a passphrase', () => {
  it('locks what age opens, and opens what age has locked', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passphraseRecipient(passphrase, 10, () => undefined));
    const ours = await encrypter.encrypt('ours');
    const age = new Decrypter();
    age.addPassphrase(passphrase);
    expect(await age.decrypt(ours, 'text')).toBe('ours');

    const decrypter = new Decrypter();
    decrypter.addIdentity(passphraseIdentity(passphrase, () => undefined));
    expect(await decrypter.decrypt(await lockedByAge('theirs'), 'text')).toBe('theirs');
  });

  it('takes a scorecard from one computer to another, with progress up to the end', async () => {
    const [noor, ira] = [computer('Noor Example'), computer('Ira Example')];
    const jobId = newId();
    const bytes = await protect(noor, await interviewed(noor), { kind: 'passphrase', passphrase, jobId });
    expect(protectedForm(bytes)).toBe('binary');
    expect(decoder.decode(bytes)).not.toContain('Ada Example');
    expect(noor.progress.every(([id]) => id === jobId)).toBe(true);
    const shares = noor.progress.map(([, share]) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    expect((await unlock(ira, bytes, passphrase)).text).toBe(unlocked);
    expect(ira.progress.at(-1)?.[1]).toBe(1);
    expect(filesIn(ira.library.root, 'received')).toHaveLength(1);
  });

  it('can be tried again when it was wrong', async () => {
    const ira = computer('Ira Example');
    const bytes = await lockedByAge(await interviewed(computer('Noor Example')));
    const asked = await receive(ira, bytes, 'a.scorecard.age');
    expect(asked).toEqual({
      fileName: 'a.scorecard.age',
      text: 'This file is protected by a passphrase.',
      isRefused: false,
      panelId: null,
      question: null,
      locked: { token: expect.any(String), isWrong: false },
    });
    const token = asked.locked?.token ?? '';
    const attempt = (secret: string) => ira.panels.receiving.unlock(token, { passphrase: secret, jobId: newId() });
    expect(unwrap(await attempt('six brown otters'))).toEqual({ ...asked, locked: { token, isWrong: true } });
    expect(unwrap(await attempt(passphrase)).text).toBe(unlocked);
    expect(await attempt(passphrase)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('can be cancelled, and tried again', async () => {
    const ira = computer('Ira Example');
    const jobId = newId();
    const bytes = await protect(ira, await interviewed(computer('Noor Example')), {
      kind: 'passphrase',
      passphrase,
      jobId: newId(),
    });
    const { locked } = await receive(ira, bytes);
    const token = locked?.token ?? '';
    const opening = ira.panels.receiving.unlock(token, { passphrase, jobId });
    await begun(ira, jobId);
    ira.jobs.cancel(jobId);
    expect(unwrap(await opening).locked).toEqual({ token, isWrong: false });
    expect(unwrap(await ira.panels.receiving.unlock(token, { passphrase, jobId })).text).toBe(unlocked);
  });

  it('is cancelled before a file is made of it', async () => {
    const noor = computer('Noor Example');
    const jobId = newId();
    const protecting = noor.trust.protection.protect('text', { kind: 'passphrase', passphrase, jobId });
    await begun(noor, jobId);
    noor.jobs.cancel(jobId);
    expect(await protecting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('is worked on one after the other, and a crash is told', async () => {
    const work = createPassphraseWork(passphraseWorker);
    const following = { onProgress: () => undefined, signal: new AbortController().signal };
    const job = (secret: string) =>
      ({ kind: 'protect', content: encoder.encode(secret), passphrase: secret, work: 10 }) as const;
    const results = await Promise.all([work(job('first one'), following), work(job('second one'), following)]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
    const broken = createPassphraseWork(join(temporaryFolder(), 'nothing.js'));
    await expect(broken(job('third one'), following)).rejects.toThrow();
  });

  it('leaves the sealed sealed', async () => {
    const ira = computer('Ira Example');
    begin(ira);
    const receipt = await unlock(ira, await lockedByAge(await interviewed(computer('Noor Example'))), passphrase);
    expect(receipt.text).toMatch(/sealed/);
    expect((await ira.panels.library.list()).map(({ interviewers, sealed }) => [interviewers, sealed.length])).toEqual([
      [[], 1],
    ]);
  });

  it('stands in no receipt and no error', async () => {
    const ira = computer('Ira Example');
    const receipt = await unlock(ira, await lockedByAge('{}'), passphrase);
    expect(receipt).toMatchObject({ isRefused: true });
    expect(JSON.stringify([receipt, ira.errors, ira.library.noticesTold])).not.toContain(passphrase);
  });
});

describe('a file for certain people', () => {
  it('opens by itself at each of them and at the sender, and at nobody else', async () => {
    const [noor, ira, una] = [computer('Noor Example'), computer('Ira Example'), computer('Una Example')];
    const bytes = await protect(noor, await interviewed(noor), forPeople(await addressOf(ira)));
    expect(await receive(ira, bytes)).toMatchObject({ isRefused: false, text: unlocked });
    expect(await receive(noor, bytes)).toMatchObject({ isRefused: false });
    expect(await receive(una, bytes)).toEqual({
      fileName: 'a.scorecard',
      text: 'This file is protected for somebody else. Give the sender your address from the settings, and ask for the file again.',
      isRefused: true,
      panelId: null,
      question: null,
    });
  });

  it('opens as age has written it, as text of a mail too', async () => {
    const ira = computer('Ira Example');
    const encrypter = new Encrypter();
    encrypter.addRecipient(await addressOf(ira));
    const text = armor.encode(await encrypter.encrypt(await interviewed(computer('Noor Example'))));
    const mailed = `\ufeff\r\n${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await receive(ira, mailed, 'mail.txt')).toMatchObject({ isRefused: false, text: unlocked });
    expect((await receive(ira, text.replace(/\n.{10}/, '\n'), 'mail.txt')).text).toBe(damaged);
    expect((await receive(ira, text.slice(0, 500), 'mail.txt')).text).toBe(damaged);
  });

  it('keeps hash and signature: what was altered inside is refused', async () => {
    const [noor, ira] = [computer('Noor Example'), computer('Ira Example')];
    const text = (await interviewed(noor)).replace('Ada Example', 'Ada Sample');
    const bytes = await protect(noor, text, forPeople(await addressOf(ira)));
    expect((await receive(ira, bytes)).text).toMatch(/^This scorecard was altered after it was submitted/);
  });
});

describe('a file that is not as it was written', () => {
  it('is refused wherever it was altered or cut', async () => {
    const ira = computer('Ira Example');
    const encrypter = new Encrypter();
    encrypter.addRecipient(await addressOf(ira));
    // Three parts of the stream, and a little more.
    const bytes = await encrypter.encrypt('x'.repeat(3 * 65_536 + 10));
    const header = Buffer.from(bytes).indexOf('\n--- ');
    const payload = Buffer.from(bytes).indexOf('\n', header + 5) + 1;
    const chunk = 65_536 + 16;
    const cases = {
      'a seal of the header': changed(bytes, header + 6),
      'a seal that is not written as it should be': changed(bytes, header + 5 + 42),
      'a nonce': changed(bytes, payload + 3),
      'a part': changed(bytes, payload + 16 + chunk + 5),
      'the last byte': changed(bytes, bytes.length - 1),
      'a missing last byte': bytes.slice(0, -1),
      'a missing last part': bytes.slice(0, payload + 16 + 3 * chunk),
      'a missing part': new Uint8Array([...bytes.slice(0, payload + 16), ...bytes.slice(payload + 16 + chunk)]),
      'a byte too many': new Uint8Array([...bytes, 0]),
      'no content': bytes.slice(0, payload + 16),
      'no nonce': bytes.slice(0, payload),
      'half a header': bytes.slice(0, header - 10),
      'half a first line': bytes.slice(0, 20),
    };
    for (const [name, altered] of Object.entries(cases)) {
      expect([name, (await receive(ira, altered)).text]).toEqual([name, damaged]);
    }
    expect(filesIn(ira.library.root, 'received')).toEqual([]);
  });

  it('is refused behind a passphrase as well', async () => {
    const ira = computer('Ira Example');
    const bytes = await lockedByAge(await interviewed(computer('Noor Example')));
    expect((await unlock(ira, changed(bytes, bytes.length - 1), passphrase)).text).toBe(damaged);
    expect((await unlock(ira, bytes.slice(0, -1), passphrase)).text).toBe(damaged);
    const resealed = Buffer.from(bytes);
    const seal = resealed.indexOf('\n--- ') + 6;
    resealed.write(resealed.toString('latin1', seal, seal + 1) === 'A' ? 'B' : 'A', seal);
    expect((await unlock(ira, resealed, passphrase)).text).toBe(damaged);
  });

  it('is refused when its header is one that age forbids', async () => {
    const ira = computer('Ira Example');
    const text = async (...stanzas: Stanza[]) => (await receive(ira, await withStanzas(...stanzas))).text;
    const salt = 'A'.repeat(22);
    const body = new Uint8Array(32);
    const lock = (work: string, key = body) => new Stanza(['scrypt', salt, work], key);
    const other = new Stanza(['X25519', 'A'.repeat(43)], body);
    expect(await text(lock('10'), other)).toBe(damaged);
    expect(await text(lock('10'), lock('10'))).toBe(damaged);
    for (const work of ['010', '+10', '0', '1e1', '-1', 'ten']) expect(await text(lock(work))).toBe(damaged);
    expect(await text(lock('10', new Uint8Array(31)))).toBe(damaged);
    expect(await text(new Stanza(['scrypt', salt], body))).toBe(damaged);
    const malformed = await unlock(ira, await withStanzas(new Stanza(['scrypt', 'A', '10'], body)), passphrase);
    expect(malformed.text).toBe(damaged);
  });

  it('is refused before it costs anything', async () => {
    const ira = computer('Ira Example');
    const lock = (work: string) => withStanzas(new Stanza(['scrypt', 'A'.repeat(22), work], new Uint8Array(32)));
    const tooMuch =
      'The passphrase of this file is made to take longer to check than Scorecard allows. Ask the sender to save it again with Scorecard.';
    for (const work of ['21', '30', '63', '9'.repeat(400)])
      expect((await receive(ira, await lock(work))).text).toBe(tooMuch);
    expect((await receive(ira, await lock('20'))).locked).toBeDefined();

    const stanza = new Stanza(['X25519', 'A'.repeat(43)], new Uint8Array(32));
    const many = await withStanzas(...Array.from({ length: 101 }, () => stanza));
    expect((await receive(ira, many)).text).toMatch(/^This file is protected for more people than a scorecard ever is/);
    const endless = encoder.encode(`age-encryption.org/v1\n${'-> X25519 A\nAAAA\n'.repeat(20_000)}`);
    expect((await receive(ira, endless)).text).toMatch(/^This file is protected for more people/);
    const newer = encoder.encode('age-encryption.org/v9\n-> X25519 A\n\n--- A\n');
    expect((await receive(ira, newer)).text).toMatch(/^This file is protected in a way that this version/);
  });
});

describe('the own address', () => {
  const document = (root: string) => JSON.parse(readFileSync(join(root, 'address.json'), 'utf8'));

  it('is made on first use, kept like the key for signing, and the same after a new start', async () => {
    const root = temporaryFolder();
    const first = computer('Ira Example', root);
    expect(filesIn(root, '.')).not.toContain('address.json');
    const address = await addressOf(first);
    expect(address).toMatch(/^age1[a-z0-9]{58}$/);
    expect(document(root)).toMatchObject({ format: 'scorecard-address', version: 1, address, protection: 'file' });
    expect(statSync(join(root, 'address.json')).mode & 0o777).toBe(0o600);
    expect(await addressOf(computer('Ira Example', root))).toBe(address);
  });

  it('is encrypted where the system protects it, and neither used nor replaced where it cannot be unlocked', async () => {
    const root = temporaryFolder();
    const turned = {
      protects: async () => true,
      encrypt: async (text: string) => Buffer.from(text).reverse(),
      decrypt: async (secret: Uint8Array) => Buffer.from(secret).reverse().toString(),
    };
    const ira = computer('Ira Example', root, turned);
    const own = await handlersOf(ira)['protection:address'](null);
    expect(own).toMatchObject({ ok: true, value: { state: 'ready', keptBy: 'system' } });
    const before = document(root);
    expect(Buffer.from(before.secret, 'base64').toString()).not.toContain('AGE-SECRET-KEY');
    const bytes = await protect(ira, await interviewed(computer('Noor Example')), forPeople(await addressOf(ira)));

    const locked = computer('Ira Example', root);
    expect(await handlersOf(locked)['protection:address'](null)).toEqual({
      ok: true,
      value: {
        state: 'unusable',
        problem: expect.stringMatching(/^Your key for protected scorecards cannot be unlocked/),
      },
    });
    expect((await receive(locked, bytes)).text).toMatch(/^Your key for protected scorecards cannot be unlocked/);
    expect(document(root)).toEqual(before);
  });
});

function handlersOf({ trust }: Computer) {
  return createProtectionHandlers(trust);
}

describe('the addresses of others', () => {
  it('are checked at once, with a sentence for each that is none', async () => {
    const ira = computer('Ira Example');
    const good = await identityToRecipient(await generateX25519Identity());
    const upper = (await identityToRecipient(await generateX25519Identity())).toUpperCase();
    const mistyped = `${good.slice(0, -1)}${good.endsWith('q') ? 'p' : 'q'}`;
    const secret = await generateX25519Identity();
    const text = `Noor <${good}>,\n${upper}; ${mistyped} ${good} ${good.slice(0, 40)} age1pq1xyz ${secret}`;
    const checked = unwrap(await handlersOf(ira)['protection:checkAddresses']({ text }));
    expect(checked.map(({ text: shown, problem }) => [shown, problem])).toEqual([
      ['Noor', 'This is no address: addresses begin with “age1”.'],
      [good, null],
      [upper.toLowerCase(), null],
      [`${mistyped.slice(0, 40)}…`, 'This address has a typing mistake. Copy it once more from where it stands.'],
      [good.slice(0, 40), 'This address has 40 characters, and 62 are needed. Copy the whole of it.'],
      [
        'age1pq1xyz',
        'This is an age address of another kind. Ask for the address that stands in the settings of Scorecard.',
      ],
      ['AGE-SECRET-KEY-…', 'This is a secret key. Never hand it on; ask for the address, which begins with “age1”.'],
    ]);
    expect(unwrap(await handlersOf(ira)['protection:checkAddresses']({ text: '  \n' }))).toEqual([]);
  });

  it('are remembered by name over a restart, and forgotten when asked', async () => {
    const ira = computer('Ira Example');
    const [first = '', second = ''] = await Promise.all(
      [1, 2].map(async () => identityToRecipient(await generateX25519Identity())),
    );
    ira.trust.recipients.remember([
      { name: '', address: first },
      { name: 'Una', address: second },
    ]);
    ira.trust.recipients.remember([
      { name: 'Noor', address: first },
      { name: '', address: second },
    ]);
    const again = handlersOf(computer('Ira Example', ira.library.root));
    expect(unwrap(await again['protection:people'](null))).toEqual([
      { name: 'Noor', address: first },
      { name: 'Una', address: second },
    ]);
    const [known] = unwrap(await again['protection:checkAddresses']({ text: first }));
    expect(known?.name).toBe('Noor');
    expect(unwrap(await again['protection:forgetPerson']({ address: first }))).toEqual([
      { name: 'Una', address: second },
    ]);
  });
});

describe('a protected file in the shared folder', () => {
  it('is received, or said to need something, and never tried for ever', async () => {
    const folder = temporaryFolder();
    const [noor, ira] = [computer('Noor Example'), computer('Ira Example')];
    const id = begin(ira);
    await finish(ira, id);
    const text = await interviewed(noor);
    const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
    put('noor.scorecard.age', await protect(noor, text, forPeople(await addressOf(ira))));
    put('secret.scorecard.age', await lockedByAge(text));
    put('other.scorecard.age', await protect(noor, text, forPeople(await addressOf(noor))));
    const state = unwrap(await ira.shared.choose(folder));
    expect(state.received).toBe(1);
    expect([...state.remarks].sort()).toEqual([
      '“other.scorecard.age”: This file is protected for somebody else. Give the sender your address from the settings, and ask for the file again.',
      '“secret.scorecard.age”: This file is protected by a passphrase. Open it with “Add scorecards”.',
    ]);
    await ira.shared.stop();
    const [panel] = await ira.panels.library.list();
    expect(panel?.candidate.name).toBe(details.candidate.name);
    expect(panel?.interviewers).toEqual(['Ira Example', 'Noor Example']);
  });

  it('is read again once the rest of it has come', async () => {
    const folder = temporaryFolder();
    const [noor, ira] = [computer('Noor Example'), computer('Ira Example')];
    const bytes = await protect(noor, await interviewed(noor), forPeople(await addressOf(ira)));
    const path = join(folder, 'noor.scorecard.age');
    writeFileSync(path, bytes.slice(0, bytes.length / 2));
    expect(unwrap(await ira.shared.choose(folder)).remarks).toEqual([`“noor.scorecard.age”: ${damaged}`]);
    writeFileSync(path, bytes);
    expect(await ira.shared.rescan()).toMatchObject({ received: 1, remarks: [] });
    await ira.shared.stop();
  });
});
