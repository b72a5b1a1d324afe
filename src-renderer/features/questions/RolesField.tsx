import { useQuery } from '@tanstack/react-query';
import type { ShippedRole } from '../../../shared/domain/settings.ts';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import styles from './RolesField.module.css';

interface RolesFieldProps {
  label: string;
  /** The slugs of the chosen roles. */
  value: readonly string[];
  onChange: (slugs: string[]) => void;
}

/** The roles for which questions ship: any number of them may be chosen. */
export function RolesField({ label, value, onChange }: RolesFieldProps) {
  const { data: roles, error, refetch } = useQuery(queries.roles);
  if (roles === undefined) {
    if (error === null) return null;
    return <LoadError title="The roles could not be read" error={error} onRetry={() => void refetch()} />;
  }
  return (
    <fieldset className="stack-2">
      <legend className={styles.label}>{label}</legend>
      <div className={styles.roles}>
        {roles.map((role) => (
          <CheckField
            key={role.slug}
            label={role.title}
            hint={extentOf(role)}
            isChecked={value.includes(role.slug)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...value, role.slug] : value.filter((one) => one !== role.slug))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function extentOf({ questions, sets }: ShippedRole): string {
  return `${questions} questions, ${sets} sets`;
}
