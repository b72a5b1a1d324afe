import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { ChoiceField } from '../../components/fields/ChoiceField.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { ExportFrame } from './ExportFrame.tsx';
import { PrintOptionsFields } from './PrintOptionsFields.tsx';
import { exportWords, useExporting } from './useExporting.ts';

type Form = 'full' | 'onePage' | 'word' | 'markdown';

/** Asks in which form a question set is printed. */
export function PrintKitDialog({ setId, onClose }: { setId: Id; onClose: () => void }) {
  const { data: settings = defaultSettings } = useQuery(queries.settings);
  const [form, setForm] = useState<Form>('full');
  const [chosen, setChosen] = useState<Partial<PrintOptions>>({});
  const { isBusy, run } = useExporting();
  const options: PrintOptions = { kind: 'standard', paper: settings.paper, ...chosen };
  const write = () =>
    form === 'full' || form === 'onePage'
      ? request('export:kitPdf', { setId, layout: form, ...options })
      : request('export:kitDocument', { setId, format: form, paper: options.paper });
  return (
    <ExportFrame
      isBusy={isBusy}
      write={() => run(exportWords('Question set'), write, { canOpen: true, more: [] })}
      onClose={onClose}
      title="Print the question set"
      description="Everything that is asked, to be filled in by hand before it is typed in."
    >
      <ChoiceField
        label="Form"
        value={form}
        choices={[
          { value: 'full', label: 'PDF', hint: 'With boxes for the points and lines for notes' },
          { value: 'onePage', label: 'PDF on one page', hint: 'All questions in short, to lay beside the keyboard' },
          { value: 'word', label: 'Word', hint: 'To be filled in on a computer without Scorecard' },
          { value: 'markdown', label: 'Markdown', hint: 'Plain text with boxes, for notes apps' },
        ]}
        onChange={setForm}
      />
      {form !== 'markdown' && (
        <PrintOptionsFields
          options={options}
          hasKind={form !== 'word'}
          onChange={(changes) => setChosen((before) => ({ ...before, ...changes }))}
        />
      )}
    </ExportFrame>
  );
}
