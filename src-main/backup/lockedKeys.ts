import { storedKindOf } from '../../shared/files/formats/stored.ts';
import type { CopySource } from './copyFolder.ts';

/** Whether the text of a document with a secret key can be unlocked on this computer. */
export type Opens = (name: string, text: string) => Promise<boolean>;

const problem =
  'is locked by the store of passwords of the computer that it comes from. Take everything from there in one file with a passphrase';

/** A source without secret keys that only another computer can unlock: in the place of one's own, nothing could be signed any more. */
export function withoutLockedKeys(from: CopySource, opens: Opens): CopySource {
  return {
    ...from,
    async read(copy) {
      const reading = await from.read(copy);
      const isSecret = storedKindOf(copy.area, copy.name)?.isSecret === true;
      if (!reading.ok || !isSecret || (await opens(copy.name, reading.bytes.toString('utf8')))) return reading;
      return { ok: false, isAbsent: false, problem };
    },
  };
}
