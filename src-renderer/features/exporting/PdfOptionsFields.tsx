import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { CheckField, ChoiceField } from '../../components/fields/ChoiceField.tsx';
import { PrintOptionsFields } from './PrintOptionsFields.tsx';

interface PdfOptionsFieldsProps {
  options: PdfOptions;
  onChange: (options: PdfOptions) => void;
}

/** What can be chosen for a PDF. Private lines are for the committee alone, and only when they are asked for. */
export function PdfOptionsFields({ options, onChange }: PdfOptionsFieldsProps) {
  const change = (changes: Partial<PdfOptions>) => onChange({ ...options, ...changes });
  return (
    <>
      <ChoiceField
        label="For whom"
        value={options.audience}
        choices={[
          {
            value: 'committee',
            label: 'Hiring committee',
            hint: 'Everything: ratings, rubric, notes, recommendation',
          },
          {
            value: 'candidate',
            label: 'Candidate',
            hint: 'Feedback without ratings, recommendation or private lines',
          },
        ]}
        onChange={(audience) => change({ audience, includePrivate: false })}
      />
      {options.audience === 'committee' && (
        <CheckField
          label="Include private lines"
          hint="The lines marked ! are left out unless you tick this."
          isChecked={options.includePrivate}
          onChange={(includePrivate) => change({ includePrivate })}
        />
      )}
      <PrintOptionsFields options={options} onChange={change} />
    </>
  );
}
