import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { KitReference } from '../../../shared/domain/plan/hiringPlan.ts';
import type { RoundCoverage } from '../../../shared/domain/plan/planCoverage.ts';
import { minutesWithKit, type RoundChanges } from '../../../shared/domain/plan/planEditing.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../../shared/domain/questions/setEditing.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { Button, buttonClass } from '../../components/Button.tsx';
import { SelectField } from '../../components/fields/Field.tsx';
import { SendKit } from '../../features/sending/SendKit.tsx';
import { request } from '../../state/api.ts';
import { useBankDocuments, useSetDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './RoundKit.module.css';

interface RoundKitProps {
  covered: RoundCoverage;
  /** What the round is called. */
  name: string;
  kits: readonly KitEntry[];
  sets: readonly QuestionSet[];
  onChange: (changes: RoundChanges, field?: string) => void;
}

/** The kit of a round: chosen among those that are here, or made of a question set. */
export function RoundKit({ covered, name, kits, sets, onChange }: RoundKitProps) {
  const { round } = covered;
  const [setId, setSetId] = useState<string | null>(null);
  const make = useMakeKit();
  const kit = kits.find(({ id }) => id === round.kit?.id);
  const chosenSet = sets.find(({ id }) => id === setId);
  const use = (reference: KitReference, slotMinutes: number) => {
    setSetId(null);
    onChange({ kit: reference, minutes: minutesWithKit(round, slotMinutes, kit?.slotMinutes ?? null) });
  };
  const choose = (value: string) => {
    const found = kits.find(({ id }) => id === value);
    if (found !== undefined) return use(referenceOf(found), found.slotMinutes);
    setSetId(sets.some(({ id }) => id === value) ? value : null);
    if (round.kit !== null) onChange({ kit: null });
  };
  const makeOf = async (set: QuestionSet) => {
    const made = await make.run(set);
    if (made !== null) use(made, set.slotMinutes);
  };
  return (
    <div className={styles.kit}>
      <SelectField
        label="Kit"
        aria-label={`Kit of ${name}`}
        value={round.kit?.id ?? setId ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">None yet</option>
        {round.kit !== null && kit === undefined && <option value={round.kit.id}>{round.kit.title} (missing)</option>}
        <KitOptions kits={kits} sets={sets} />
      </SelectField>
      {chosenSet !== undefined && round.kit === null && (
        <Note
          text={`‘${setTitle(chosenSet)}’ is a question set. As a kit everybody asks the same, and it can be handed on.`}
        >
          <Button disabled={make.isBusy} onClick={() => void makeOf(chosenSet)}>
            Make a kit of it
          </Button>
        </Note>
      )}
      {covered.kit === 'missing' && round.kit !== null && <Note text={missingInWords(round.kit)} isProblem />}
      {kit !== undefined && (
        <KitState covered={covered} kit={kit} sets={sets} isBusy={make.isBusy} onMake={makeOf} onUse={use} />
      )}
    </div>
  );
}

/** Kits first, then the question sets of which there is none. */
function KitOptions({ kits, sets }: Pick<RoundKitProps, 'kits' | 'sets'>) {
  const withKit = new Set(kits.flatMap(({ id, madeFrom }) => [id, madeFrom ?? id]));
  const without = sets.filter(({ id }) => !withKit.has(id));
  return (
    <>
      {kits.length > 0 && (
        <optgroup label="Kits">
          {kits.map((kit) => (
            <option key={kit.id} value={kit.id}>
              {kit.title} · edition {kit.edition} by {toSingleLine(kit.author.name)}
            </option>
          ))}
        </optgroup>
      )}
      {without.length > 0 && (
        <optgroup label="Question sets, to make a kit of">
          {without.map((set) => (
            <option key={set.id} value={set.id}>
              {setTitle(set)}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}

interface KitStateProps extends Pick<RoundKitProps, 'covered' | 'sets'> {
  kit: KitEntry;
  isBusy: boolean;
  onMake: (set: QuestionSet) => Promise<void>;
  onUse: (reference: KitReference, slotMinutes: number) => void;
}

/** Which edition it is, whether a newer one is to be taken, and the ways to the kit and out of here. */
function KitState({ covered, kit, sets, isBusy, onMake, onUse }: KitStateProps) {
  const setId = kit.madeFrom ?? kit.id;
  const set = sets.find(({ id }) => id === setId);
  return (
    <>
      {covered.kit === 'otherEdition' && (
        <Note
          text={`The plan names edition ${covered.round.kit?.edition}; edition ${kit.edition} is here, and is counted below.`}
        >
          <Button onClick={() => onUse(referenceOf(kit), kit.slotMinutes)}>Name edition {kit.edition}</Button>
        </Note>
      )}
      {kit.isOutdated && set !== undefined && (
        <Note text={`The question set has changed since edition ${kit.edition}.`}>
          <Button disabled={isBusy} onClick={() => void onMake(set)}>
            Make edition {kit.edition + 1}
          </Button>
        </Note>
      )}
      {kit.obstacle !== null && <Note text={kit.obstacle} isProblem />}
      {set !== undefined && (
        <div className="row-2">
          <Link
            to="/sets/$setId"
            params={{ setId }}
            className={buttonClass('quiet')}
            aria-label={`Open the kit ${kit.title}`}
          >
            Open
          </Link>
          <SendKit set={set} isReceived={kit.madeFrom === null} />
        </div>
      )}
    </>
  );
}

interface NoteProps {
  text: string;
  isProblem?: boolean;
  children?: ReactNode;
}

function Note({ text, isProblem = false, children }: NoteProps) {
  return (
    <div className={styles.note}>
      <p className={`small anywhere ${isProblem ? 'danger' : 'muted'}`}>{text}</p>
      {children}
    </div>
  );
}

function referenceOf({ id, edition, hash, title, author }: KitEntry): KitReference {
  return { id, edition, hash, title, author: author.name };
}

/** Which kit is not here, from whom it is, and what to do. */
export function missingInWords({ title, edition, author }: KitReference): string {
  return `‘${toSingleLine(title)}’, edition ${edition} by ${toSingleLine(author)}, is not here. Ask ${toSingleLine(author)} for the kit and drop its file on this window, or choose another one.`;
}

/** Makes the newest edition of a set; null where that was refused, which is told. */
function useMakeKit() {
  const client = useQueryClient();
  const [bank, sets] = [useBankDocuments(), useSetDocuments()];
  const [isBusy, setIsBusy] = useState(false);
  const run = async (set: QuestionSet): Promise<KitReference | null> => {
    setIsBusy(true);
    try {
      // The main process makes it of what is on its disk.
      await Promise.all([bank.flush(), sets.flush()]);
      const reference = await request('kits:make', { setId: set.id });
      await client.invalidateQueries({ queryKey: queries.kits.queryKey });
      toastDone(`‘${setTitle(set)}’ is a kit now, edition ${reference.edition}`);
      return reference;
    } catch (error) {
      toastError('The kit was not made', error);
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, run };
}
