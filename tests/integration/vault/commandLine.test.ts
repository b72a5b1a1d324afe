import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { dropSeal } from '../../../src-main/storage/sealing/sealedFolders.ts';
import { backupsOf } from '../backup/support.ts';
import { open, startInterview, summarize, temporaryFolder } from '../library/support.ts';
import { passphrase, sealWith, vaultOf } from './support.ts';

/** An encrypted data folder, of which this process knows no key. */
async function encrypted() {
  const root = temporaryFolder();
  const library = open(root);
  const id = startInterview(library);
  unwrap(await library.interviews.edit(id, [summarize('kept')]));
  const code = await sealWith(vaultOf(root));
  const again = open(root);
  await again.interviews.list();
  await again.flush();
  unwrap(await backupsOf(again).run());
  dropSeal(root);
  return { root, id, code };
}

/** @param typed what is typed in the terminal; null where there is none */
async function run(args: string[], typed: string | null = null) {
  const out: string[] = [];
  const errors: string[] = [];
  const asked: string[] = [];
  const code = await runCli(args, {
    appRoot: join(import.meta.dirname, '../../..'),
    env: {},
    home: null,
    out: (line) => void out.push(line),
    outBytes: () => undefined,
    fail: (line) => void errors.push(line),
    input: () => Promise.resolve(Buffer.from('')),
    ...(typed !== null && {
      ask: async (question: string) => {
        asked.push(question);
        return typed;
      },
    }),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n'), asked };
}

describe('a command on an encrypted data folder', () => {
  it('asks for the passphrase in the terminal', async () => {
    const { root } = await encrypted();
    expect(await run(['doctor', root], passphrase)).toEqual({
      code: 0,
      out: expect.stringMatching(/: all is well$/),
      errors: '',
      asked: [`Passphrase or recovery code of ${root}: `],
    });
  });

  it('takes it, or the recovery code, from a file descriptor', async () => {
    const { root, code } = await encrypted();
    const file = join(temporaryFolder(), 'code');
    writeFileSync(file, `${code}\nmore`);
    const descriptor = openSync(file, 'r');
    onTestFinished(() => closeSync(descriptor));
    const ended = await run(['doctor', root, '--passphrase-fd', String(descriptor)]);
    expect([ended.code, ended.errors]).toEqual([0, '']);
  });

  it('says how to give it where there is no terminal, and what is wrong with it', async () => {
    const { root } = await encrypted();
    expect(await run(['doctor', root])).toMatchObject({
      code: 2,
      errors: `scorecard doctor: ${root} is encrypted: run this in a terminal, which asks for the passphrase or the recovery code, or give it with --passphrase-fd N`,
    });
    expect((await run(['doctor', root], 'wrong')).errors).toMatch(/stays locked\. This is not the passphrase/);
    expect((await run(['doctor', root, '--passphrase-fd', passphrase])).errors).toMatch(
      /--passphrase-fd takes the number of a file descriptor/,
    );
    expect((await run(['doctor', root, '--passphrase-fd', '987'])).errors).toBe(
      'scorecard doctor: nothing can be read from file descriptor 987 (EBADF)',
    );
  });

  it('opens a document that lies in it', async () => {
    const { root, id } = await encrypted();
    const { errors } = await run(['text', join(root, 'interviews', `${id}.json`)], passphrase);
    expect(errors).toMatch(/holds an interview that has not been submitted yet$/);
  });
});
