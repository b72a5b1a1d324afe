import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { ChoiceField } from '../../components/fields/ChoiceField.tsx';

interface PrintOptionsFieldsProps {
  options: PrintOptions;
  /** Whether there are kinds to choose from, which a PDF has. */
  hasKind?: boolean;
  onChange: (changes: Partial<PrintOptions>) => void;
}

/** The paper, and which kind of PDF it is. */
export function PrintOptionsFields({ options: { paper, kind }, hasKind = true, onChange }: PrintOptionsFieldsProps) {
  return (
    <>
      <ChoiceField
        label="Paper"
        value={paper}
        choices={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'Letter' },
        ]}
        onChange={(value) => onChange({ paper: value })}
      />
      {hasKind && (
        <ChoiceField
          label="Kind"
          value={kind}
          choices={[
            {
              value: 'standard',
              label: 'Standard',
              hint: 'The same bytes for the same content',
            },
            {
              value: 'accessible',
              label: 'Accessible',
              hint: 'Tagged, for screen readers',
            },
          ]}
          onChange={(value) => onChange({ kind: value })}
        />
      )}
    </>
  );
}
