import { Plus, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { newId } from '../../../shared/domain/ids.ts';
import { inserted } from '../../../shared/domain/parts.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { type HiringPlan, type PlanCompetency, planLimits } from '../../../shared/domain/plan/hiringPlan.ts';
import {
  addCompetency,
  changeCompetency,
  moveCompetency,
  removeCompetency,
} from '../../../shared/domain/plan/planEditing.ts';
import { isSameName } from '../../../shared/domain/plan/rounds.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { pressOf } from '../../components/hooks/keys.ts';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { SortableList } from '../../components/SortableList.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastUndo } from '../../state/toasts.ts';
import styles from './Competencies.module.css';
import { OptionalNumber } from './OptionalNumber.tsx';
import { Section } from './Section.tsx';

/** What the role asks of somebody, each with a sentence, and which of them it cannot do without. */
export function Competencies({ plan, change }: { plan: HiringPlan; change: Change<HiringPlan> }) {
  const list = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(list);
  const { competencies } = plan;
  const nameOf = (id: string) => competencies.find((one) => one.id === id)?.name.trim() || 'the new competency';
  const add = () => {
    const id = newId();
    change((old) => addCompetency(old, id, ''));
    focusRow(id);
  };
  const remove = (id: string) => {
    const index = competencies.findIndex((one) => one.id === id);
    const competency = competencies[index];
    if (competency === undefined) return;
    change((old) => removeCompetency(old, id));
    const next = competencies[index + 1] ?? competencies[index - 1];
    if (next !== undefined) focusRow(next.id);
    toastUndo(`Removed ‘${nameOf(id)}’`, () =>
      change((old) => ({ ...old, competencies: inserted(old.competencies, index, competency) })),
    );
  };
  return (
    <Section
      title="Competencies"
      about="What is looked for, in the words that the questions use. A must-have is one that the role cannot do without."
      actions={
        <Button disabled={competencies.length >= planLimits.competencies} onClick={add}>
          <Plus size={15} aria-hidden />
          Add a competency
        </Button>
      }
    >
      {competencies.length === 0 ? (
        <p className="muted">
          None yet. Five to eight are usual. What the kits of the rounds ask for can be added from ‘Who asks what’
          below.
        </p>
      ) : (
        <div ref={list}>
          <SortableList
            label="Competencies"
            ids={competencies.map(({ id }) => id)}
            nameOf={nameOf}
            onMove={(from, to) => change((old) => moveCompetency(old, from, to))}
            onDelete={remove}
          >
            {(id, index, handle) => {
              const competency = competencies[index];
              return competency === undefined ? null : (
                <CompetencyRow
                  competency={competency}
                  isTwice={competencies.some((one) => one.id !== id && isSameName(one.name, competency.name))}
                  handle={handle}
                  onChange={(changes, field) =>
                    change(
                      (old) => changeCompetency(old, id, changes),
                      field === undefined ? undefined : `${field}:${id}`,
                    )
                  }
                  onEnter={add}
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

interface CompetencyRowProps {
  competency: PlanCompetency;
  isTwice: boolean;
  handle: ReactNode;
  onChange: (changes: Partial<Omit<PlanCompetency, 'id'>>, field?: string) => void;
  /** Enter in the name: another one is wanted. */
  onEnter: () => void;
  onRemove: () => void;
}

function CompetencyRow({ competency, isTwice, handle, onChange, onEnter, onRemove }: CompetencyRowProps) {
  const name = competency.name.trim() || 'this competency';
  return (
    <div className={styles.row}>
      {handle}
      <TextField
        data-row-focus
        label="Competency"
        isLabelHidden
        dir="auto"
        placeholder="Name"
        maxLength={textLimits.line}
        error={isTwice ? 'This name is there twice. Give one another name, or remove it.' : undefined}
        value={competency.name}
        onChange={({ target }) => onChange({ name: target.value }, 'name')}
        onKeyDown={(event) => pressOf(event) === 'Enter' && onEnter()}
      />
      <TextField
        label={`What is meant by ${name}`}
        isLabelHidden
        dir="auto"
        placeholder="What is meant by it, in a sentence"
        maxLength={textLimits.paragraph}
        value={competency.sentence}
        onChange={({ target }) => onChange({ sentence: target.value }, 'sentence')}
      />
      <OptionalNumber
        label="Must-have"
        accessibleLabel={`${name} is a must-have`}
        numberLabel={`Least mean of ${name}`}
        unit="at least"
        min={1}
        max={5}
        step={0.5}
        usual={3}
        value={competency.mustHave}
        onChange={(mustHave) => onChange({ mustHave }, 'mustHave')}
      />
      <IconButton label={`Remove ${name}`} className={styles.remove} onClick={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
