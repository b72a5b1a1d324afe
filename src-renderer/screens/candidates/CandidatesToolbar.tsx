import { decisionOutcomes, outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/fields/Field.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { GroupingField } from '../../components/table/GroupingField.tsx';
import styles from './CandidatesToolbar.module.css';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import type { CandidateFilter } from './table/candidateRows.ts';
import type { ColumnInfo, GroupingChoice } from './table/candidateTable.ts';
import { type CandidatesView, isTableChanged, resetTable } from './table/tableView.ts';

interface CandidatesToolbarProps {
  view: CandidatesView;
  onChange: (changes: Partial<CandidatesView>) => void;
  competencies: readonly string[];
  infos: readonly ColumnInfo[];
  /** The arrow key leads from the search into what it found. */
  onArrowDown: () => void;
}

const groupings: readonly { value: GroupingChoice; label: string }[] = [
  { value: null, label: 'Not grouped' },
  { value: 'outcome', label: 'By decision' },
  { value: 'leaning', label: 'By recommendation' },
];

/** The means that can be asked for at least. */
const minima: readonly number[] = [2, 2.5, 3, 3.5, 4, 4.5, 5];

/** Search, filters, grouping and columns above the table. */
export function CandidatesToolbar({ view, onChange, competencies, infos, onArrowDown }: CandidatesToolbarProps) {
  const { filter, grouping } = view;
  const narrow = (changes: Partial<CandidateFilter>) => onChange({ filter: { ...filter, ...changes } });
  return (
    <search className="row-2">
      <div className={styles.search}>
        <SearchField
          label="Search candidates"
          value={filter.search}
          onChange={(search) => narrow({ search })}
          onArrowDown={onArrowDown}
        />
      </div>
      <SelectField
        label="Decision"
        isLabelHidden
        value={filter.outcome ?? ''}
        onChange={(event) => narrow({ outcome: outcomeOf(event.target.value) })}
      >
        <option value="">Any decision</option>
        <option value="open">Open</option>
        {decisionOutcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeNames[outcome]}
          </option>
        ))}
      </SelectField>
      <MinimumFields filter={filter} competencies={competencies} onChange={narrow} />
      <GroupingField choices={groupings} value={grouping} onChange={(choice) => onChange({ grouping: choice })} />
      <ColumnsMenu view={view} infos={infos} onChange={onChange} />
      <Button look="quiet" disabled={!isTableChanged(view)} onClick={() => onChange(resetTable(view))}>
        Reset
      </Button>
    </search>
  );
}

interface MinimumFieldsProps {
  filter: CandidateFilter;
  competencies: readonly string[];
  onChange: (changes: Partial<CandidateFilter>) => void;
}

/** The lowest mean, over everything or for one competency. */
function MinimumFields({ filter: { minimum }, competencies, onChange }: MinimumFieldsProps) {
  const place = minimum.competency === null ? '' : String(competencies.indexOf(minimum.competency));
  const change = (changes: Partial<CandidateFilter['minimum']>) => onChange({ minimum: { ...minimum, ...changes } });
  return (
    <div className={styles.minimum}>
      <SelectField
        label="Mean of"
        isLabelHidden
        className={styles.competency ?? ''}
        value={place}
        onChange={(event) => change({ competency: competencies[Number(event.target.value || Number.NaN)] ?? null })}
      >
        <option value="">Overall mean</option>
        {competencies.map((competency, index) => (
          <option key={competency} value={index}>
            {competency || 'Without a competency'}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="At least"
        isLabelHidden
        value={minimum.mean ?? ''}
        onChange={(event) => change({ mean: event.target.value === '' ? null : Number(event.target.value) })}
      >
        <option value="">no minimum</option>
        {minima.map((mean) => (
          <option key={mean} value={mean}>
            ≥ {mean.toFixed(1)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function outcomeOf(value: string): CandidateFilter['outcome'] {
  return value === 'open' ? value : (decisionOutcomes.find((outcome) => outcome === value) ?? null);
}
