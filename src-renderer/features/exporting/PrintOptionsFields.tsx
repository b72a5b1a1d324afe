import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { ChoiceField } from '../../components/fields/ChoiceField.tsx';

interface PrintOptionsFieldsProps {
  options: PrintOptions;
  onChange: (changes: Partial<PrintOptions>) => void;
}

/** Paper and kind, which every PDF has. */
export function PrintOptionsFields({ options: { paper, kind }, onChange }: PrintOptionsFieldsProps) {
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
    </>
  );
}
