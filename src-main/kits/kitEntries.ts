import { describeKeyQuestion, kitThing } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { kitTitle } from '../../shared/domain/questions/kit.ts';
import { changesBetween } from '../../shared/domain/questions/kitEditions.ts';
import { setTime } from '../../shared/domain/questions/questionSet.ts';
import { kitOf } from '../../shared/files/signedKit.ts';
import type { KitEntry } from '../../shared/ipc/kitContract.ts';
import type { KeptKit } from '../library/kitStore.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';

/** How kits are shown, and why one cannot be used. */
export interface KitEntries {
  entryOf(kept: KeptKit): KitEntry;
  /** Why nothing can begin with a kit, in sentences; null where nothing is in the way. */
  obstacleOf(kept: KeptKit): string | null;
}

/** Said of a kit whose file no longer is what its author signed. */
export const altered =
  'This kit was altered on this computer after it was received. Ask its author to send it again, and add it once more.';

/** @param isOutdated whether the set that a kit was made from says something else by now */
export function createKitEntries(keys: Pick<TrustedKeys, 'trust'>, isOutdated: (kept: KeptKit) => boolean): KitEntries {
  function questionOf({ kit, publicKey, madeFrom }: KeptKit): KitEntry['keyQuestion'] {
    if (publicKey === null || madeFrom !== null) return null;
    const trust = keys.trust(kit.author, publicKey);
    if (trust.kind === 'known') return null;
    const interviewer = toSingleLine(kit.author.name);
    if (trust.kind === 'new') return { interviewer, publicKey, doubt: null, previous: [] };
    return { interviewer, publicKey, doubt: trust.doubt, previous: trust.previous };
  }

  function obstacleOf(kept: KeptKit): string | null {
    if (kept.publicKey === null) return altered;
    const question = questionOf(kept);
    return question === null ? null : `${describeKeyQuestion(question, kitThing)} ${kitThing.waits}`;
  }

  function entryOf(kept: KeptKit): KitEntry {
    const { kit, madeFrom, receivedAt, offered } = kept;
    const { id, edition, hash, author, madeAt, slotMinutes } = kit;
    const offer =
      offered === null
        ? null
        : { edition: offered.edition, madeAt: offered.madeAt, changes: changesBetween(kit, kitOf(offered)) };
    return {
      ...{ id, edition, hash, author, madeAt, madeFrom, receivedAt, offer, slotMinutes },
      plannedMinutes: setTime({ ...kit, items: kit.questions }).planned,
      asks: kit.questions.map(({ competency, minutes }) => ({ competency, minutes })),
      isOutdated: isOutdated(kept),
      title: kitTitle(kit),
      obstacle: obstacleOf(kept),
      keyQuestion: questionOf(kept),
    };
  }

  return { entryOf, obstacleOf };
}
