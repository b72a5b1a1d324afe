import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { SetItem } from '../../../shared/domain/questions/questionSet.ts';
import { clockOf } from '../../../shared/domain/questions/setEditing.ts';
import { IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { Tag } from '../../components/Tag.tsx';
import styles from './PlanItem.module.css';

interface PlanItemProps {
  item: SetItem;
  name: string;
  /** Null when the question is no longer in the bank. */
  competency: string | null;
  isRetired: boolean;
  /** From 1. */
  number: number;
  /** The minute of the interview at which the question begins. */
  start: number;
  handle: ReactNode;
  onChange: (changes: Partial<Omit<SetItem, 'questionId'>>, field: string) => void;
  onRemove: () => void;
}

/** A question of the set with its minutes and its weight; a weight other than 1 with its reason. */
export function PlanItem(props: PlanItemProps) {
  const { item, name, competency, isRetired, number, start, handle, onChange, onRemove } = props;
  return (
    <div className={`${styles.item} stack-2`}>
      {handle}
      <span className="small muted figures">{clockOf(start)}</span>
      <div className={styles.words}>
        <p className={styles.name}>
          <span className={`${styles.number} figures`}>{number}</span>
          <bdi>{name}</bdi> {isRetired && <Tag>Retired</Tag>}
        </p>
        <p className={competency === null ? styles.gone : styles.competency}>
          {competency ?? 'Deleted from the bank. Remove it, or undo the deletion.'}
        </p>
      </div>
      <NumberField
        label={`Minutes for ${name}`}
        isLabelHidden
        min={0}
        max={600}
        step={1}
        isWhole
        value={item.minutes}
        onChange={(minutes) => onChange({ minutes }, 'minutes')}
      />
      <NumberField
        label={`Weight of ${name}`}
        isLabelHidden
        min={0.1}
        max={10}
        step={0.5}
        value={item.weight}
        onChange={(weight) => onChange({ weight }, 'weight')}
      />
      <IconButton label={`Remove ${name} from the set`} className={styles.remove} data-row-focus onClick={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
      {(item.weight !== 1 || item.weightReason !== '') && (
        <WeightReason item={item} name={name} onChange={(weightReason) => onChange({ weightReason }, 'reason')} />
      )}
    </div>
  );
}

interface WeightReasonProps {
  item: SetItem;
  name: string;
  onChange: (reason: string) => void;
}

function WeightReason({ item, name, onChange }: WeightReasonProps) {
  const isMissing = item.weight !== 1 && item.weightReason.trim() === '';
  return (
    <TextField
      className={styles.reason ?? ''}
      label={`Why ${name} has the weight ${item.weight}`}
      isLabelHidden
      dir="auto"
      required
      placeholder="Why does it count more or less than the others?"
      maxLength={textLimits.paragraph}
      error={isMissing ? 'A weight other than 1 needs a reason before an interview can start.' : undefined}
      value={item.weightReason}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
