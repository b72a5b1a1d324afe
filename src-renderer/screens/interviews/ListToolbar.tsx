import { type Status, statuses, statusNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { SelectField } from '../../components/fields/Field.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { GroupingField } from '../../components/table/GroupingField.tsx';
import type { GroupingChoice } from './interviewTable.ts';
import styles from './ListToolbar.module.css';
import type { ListView } from './useListView.ts';

interface ListToolbarProps {
  view: ListView;
  onChange: (changes: Partial<ListView>) => void;
  roles: readonly string[];
  /** The arrow key leads from the search into what it found. */
  onArrowDown: () => void;
}

const groupings: readonly { value: GroupingChoice; label: string }[] = [
  { value: null, label: 'Not grouped' },
  { value: 'candidate', label: 'By candidate' },
  { value: 'role', label: 'By role' },
];

/** Search, filters and grouping above the list. */
export function ListToolbar({ view, onChange, roles, onArrowDown }: ListToolbarProps) {
  const { filter, grouping } = view;
  return (
    <search className="row-2">
      <div className={styles.search}>
        <SearchField
          label="Search candidate, role, round, interviewer"
          value={filter.search}
          onChange={(search) => onChange({ filter: { ...filter, search } })}
          onArrowDown={onArrowDown}
        />
      </div>
      <SelectField
        label="Status"
        isLabelHidden
        value={filter.status ?? ''}
        onChange={(event) => onChange({ filter: { ...filter, status: statusOf(event.target.value) } })}
      >
        <option value="">Any status</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {statusNames[status]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Role"
        isLabelHidden
        className={styles.role ?? ''}
        value={filter.role ?? ''}
        onChange={(event) => onChange({ filter: { ...filter, role: event.target.value || null } })}
      >
        <option value="">Any role</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </SelectField>
      <GroupingField choices={groupings} value={grouping} onChange={(choice) => onChange({ grouping: choice })} />
    </search>
  );
}

function statusOf(value: string): Status | null {
  return statuses.find((status) => status === value) ?? null;
}
