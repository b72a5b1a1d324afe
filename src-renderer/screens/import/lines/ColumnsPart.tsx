import { useState } from 'react';
import { isUsed } from '../../../../shared/guide/import/guideLines.ts';
import { type ColumnUse, columnUses, type ParsedTable } from '../../../../shared/guide/lines/parsedGuide.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/fields/Field.tsx';
import type { PreviewModel } from '../usePreview.ts';
import styles from './Parts.module.css';

const useNames: Readonly<Record<ColumnUse, string>> = {
  question: 'Question',
  competency: 'Competency',
  guidance: 'Points',
  probes: 'Probes',
  redFlags: 'Red flags',
  purpose: 'Purpose',
  example: 'Example',
  minutes: 'Minutes',
  signals: 'Signals',
  level1: 'Anchor 1',
  level2: 'Anchor 2',
  level3: 'Anchor 3',
  level4: 'Anchor 4',
  level5: 'Anchor 5',
  unused: 'Not used',
};

/** What each column of a table is: of the one with the chosen line, or of the one that was gone to. */
export function ColumnsPart({ model }: { model: PreviewModel }) {
  const { tables } = model.plan.reading.guide;
  const [shown, setShown] = useState<number | null>(null);
  const { active } = model.lines;
  const own = tables.findIndex(({ block, rows }) => active >= block && active < block + rows);
  const used = tables.findIndex(isUsed);
  const at = Math.min(own < 0 ? (shown ?? Math.max(used, 0)) : own, tables.length - 1);
  const table = tables[at];
  if (table === undefined) return null;
  const isAsked = used >= 0 || own >= 0 || shown !== null || model.plan.questions.length === 0;
  if (!isAsked) return <Offer count={tables.length} onAsk={() => setShown(0)} />;
  const go = (to: number) => {
    setShown(to);
    model.lines.choose(tables[to]?.block ?? 0);
  };
  return (
    <section className={styles.part} aria-labelledby="columns">
      <h2 id="columns" className="small">
        {tables.length === 1 ? 'Columns of the table' : `Columns of table ${at + 1} of ${tables.length}`}
      </h2>
      {!isUsed(table) && (
        <p className="muted tiny anywhere">
          Nothing of its {table.rows} rows is used: no column has a head that is known. Say which one asks.
        </p>
      )}
      <Columns key={table.block} table={table} model={model} />
      {tables.length > 1 && (
        <div className="row-1">
          <Button look="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
            Table before
          </Button>
          <Button look="quiet" disabled={at === tables.length - 1} onClick={() => go(at + 1)}>
            Next table
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where questions were found and no table was used, its columns are shown to whom asks for them. */
function Offer({ count, onAsk }: { count: number; onAsk: () => void }) {
  return (
    <section className={styles.part} aria-label="Columns">
      <p className="muted tiny anywhere">
        {count === 1 ? 'A table of the guide is' : `${count} tables of the guide are`} not used for questions.
      </p>
      <Button className={styles.action} onClick={onAsk}>
        {count === 1 ? 'Say what its columns are' : 'Say what their columns are'}
      </Button>
    </section>
  );
}

function Columns({ table: { block, heads, columns }, model }: { table: ParsedTable; model: PreviewModel }) {
  // As long as no column asks, the reading uses none of them.
  const chosen = model.plan.reading.choices.columns.get(block) ?? columns;
  return heads.map((head, index) => (
    <SelectField
      // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and heads may be alike
      key={index}
      label={head.trim() === '' ? `Column ${index + 1}` : head}
      value={chosen[index] ?? 'unused'}
      onChange={({ target }) => model.lines.nameColumns(block, chosen.with(index, target.value as ColumnUse))}
    >
      {columnUses.map((use) => (
        <option key={use} value={use}>
          {useNames[use]}
        </option>
      ))}
    </SelectField>
  ));
}
