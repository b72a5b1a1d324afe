import type { Id } from '../../shared/domain/ids.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { anyRole, type ShippedRole } from '../../shared/domain/settings.ts';
import type { BankEntry } from '../../shared/ipc/contract.ts';
import type { BankStore } from './bankStore.ts';
import type { BuiltIn } from './builtIn.ts';
import type { SetStore } from './setStore.ts';
import type { SettingsStore } from './settingsStore.ts';

/**
 * The bank and the sets as they are shown: one's own, and of what ships only what is for the roles that somebody interviews for.
 * Nothing else asks for the roles: an interview, a set or an export finds every question, whosever role it is for.
 */
export interface Offered {
  /** The roles for which something ships, but for 'any role'. */
  roles(): ShippedRole[];
  /** Those questions, and what one's own sets ask. */
  bank(): BankEntry[];
  sets(): QuestionSet[];
}

export interface OfferedOptions {
  builtIn: Pick<BuiltIn, 'banks'>;
  bank: Pick<BankStore, 'list'>;
  sets: Pick<SetStore, 'list'>;
  settings: Pick<SettingsStore, 'read'>;
}

export function createOffered({ builtIn, bank, sets, settings }: OfferedOptions): Offered {
  /** The banks of the chosen roles in their order; that for any role is the last. */
  const chosen = () => {
    const wanted = settings.read().roles ?? [];
    const banks = builtIn.banks();
    return [
      ...banks.filter(({ slug }) => slug !== anyRole && wanted.includes(slug)),
      ...banks.filter(({ slug }) => slug === anyRole),
    ].map((one) => one.bank);
  };
  return {
    roles: () =>
      builtIn
        .banks()
        .filter(({ slug }) => slug !== anyRole)
        .map(({ slug, bank: { title, description, questions, sets: ready } }) => ({
          slug,
          title,
          description,
          questions: questions.length,
          sets: ready.length,
        })),
    bank() {
      const places = placesOf(chosen().flatMap(({ questions }) => questions));
      const asked = new Set(ownSets(sets).flatMap(({ items }) => items.map(({ questionId }) => questionId)));
      const isShown = ({ question: { id }, builtIn: state }: BankEntry) =>
        state !== 'original' || places.has(id) || asked.has(id);
      return inTheirPlaces(bank.list().filter(isShown), places, ({ question }) => question.id);
    },
    sets() {
      const places = placesOf(chosen().flatMap((one) => one.sets));
      const shown = sets.list().filter(({ id, builtIn: isShipped }) => !isShipped || places.has(id));
      return inTheirPlaces(shown, places, ({ id }) => id);
    },
  };
}

function ownSets(sets: Pick<SetStore, 'list'>): QuestionSet[] {
  return sets.list().filter(({ builtIn }) => !builtIn);
}

function placesOf(shipped: readonly { id: Id }[]): Map<Id, number> {
  return new Map(shipped.map(({ id }, place) => [id, place]));
}

/** What ships for the chosen roles first, in their order; the rest as it was. */
function inTheirPlaces<T>(all: readonly T[], places: ReadonlyMap<Id, number>, idOf: (one: T) => Id): T[] {
  const placeOf = (one: T) => places.get(idOf(one)) ?? Number.POSITIVE_INFINITY;
  return all.toSorted((one, other) => {
    const [left, right] = [placeOf(one), placeOf(other)];
    return left === right ? 0 : left - right;
  });
}
