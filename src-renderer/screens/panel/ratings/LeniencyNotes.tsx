import { useId } from 'react';
import { leniencies, leniencyCaution, leniencyInWords } from '../../../../shared/domain/panel/leniency.ts';
import type { PanelTable } from '../../../../shared/domain/panel/table.ts';
import { memberName } from '../../../../shared/domain/panel/words.ts';

/** How each interviewer's ratings stand against the others'. Nothing where there is too little to say it of. */
export function LeniencyNotes({ table }: { table: PanelTable }) {
  const id = useId();
  const found = leniencies([table]);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        How high each interviewer rated
      </h2>
      <ul className="stack-1 muted small anywhere">
        {found.map((leniency) => (
          <li key={leniency.memberKey} dir="auto">
            {leniencyInWords(leniency, nameIn(table, leniency.memberKey))}
          </li>
        ))}
      </ul>
      <p className="stack-1 muted small anywhere">{leniencyCaution(1)}</p>
    </section>
  );
}

function nameIn({ members }: PanelTable, memberKey: string): string {
  const member = members.find(({ key }) => key === memberKey);
  return member === undefined ? '' : memberName(member);
}
