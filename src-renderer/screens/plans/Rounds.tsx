import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { newId } from '../../../shared/domain/ids.ts';
import { inserted } from '../../../shared/domain/parts.ts';
import { type HiringPlan, planLimits } from '../../../shared/domain/plan/hiringPlan.ts';
import { type PlanCoverage, roundName } from '../../../shared/domain/plan/planCoverage.ts';
import { addRound, changeRound, moveRound, removeRound } from '../../../shared/domain/plan/planEditing.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { Button } from '../../components/Button.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { SortableList } from '../../components/SortableList.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastUndo } from '../../state/toasts.ts';
import { RoundRow } from './RoundRow.tsx';
import { Section } from './Section.tsx';

interface RoundsProps {
  plan: HiringPlan;
  coverage: PlanCoverage;
  kits: readonly KitEntry[];
  sets: readonly QuestionSet[];
  change: Change<HiringPlan>;
}

/** The rounds in their order, each with its kit and its interviewers. */
export function Rounds({ plan, coverage, kits, sets, change }: RoundsProps) {
  const list = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(list);
  const { rounds } = plan;
  const indexOf = (id: string) => rounds.findIndex((one) => one.id === id);
  const nameOf = (id: string) => roundName(rounds[indexOf(id)] ?? { name: '' }, indexOf(id));
  const add = () => {
    const id = newId();
    change((old) => addRound(old, id));
    focusRow(id);
  };
  const remove = (id: string) => {
    const index = indexOf(id);
    const round = rounds[index];
    if (round === undefined) return;
    change((old) => removeRound(old, id));
    const next = rounds[index + 1] ?? rounds[index - 1];
    if (next !== undefined) focusRow(next.id);
    toastUndo(`Removed ‘${nameOf(id)}’`, () =>
      change((old) => ({ ...old, rounds: inserted(old.rounds, index, round) })),
    );
  };
  return (
    <Section
      title="Rounds"
      about="In their order. The kit of a round is what everybody asks in it."
      actions={
        <Button disabled={rounds.length >= planLimits.rounds} onClick={add}>
          <Plus size={15} aria-hidden />
          Add a round
        </Button>
      }
    >
      {rounds.length === 0 ? (
        <p className="muted">None yet. Add the first: its name, its kit, and who interviews.</p>
      ) : (
        <div ref={list}>
          <SortableList
            label="Rounds"
            ids={rounds.map(({ id }) => id)}
            nameOf={nameOf}
            onMove={(from, to) => change((old) => moveRound(old, from, to))}
            onDelete={remove}
          >
            {(id, index, handle) => {
              const covered = coverage.rounds[index];
              return covered === undefined ? null : (
                <RoundRow
                  covered={covered}
                  name={roundName(covered.round, index)}
                  kits={kits}
                  sets={sets}
                  handle={handle}
                  onChange={(changes, field) =>
                    change((old) => changeRound(old, id, changes), field === undefined ? undefined : `${field}:${id}`)
                  }
                  onRemove={() => remove(id)}
                />
              );
            }}
          </SortableList>
        </div>
      )}
    </Section>
  );
}
