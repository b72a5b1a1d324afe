import { useId } from 'react';
import { utcOffsetAt } from '../../../../shared/domain/moment.ts';
import {
  changesSinceDecision,
  type DecisionOutcome,
  decisionOutcomes,
  outcomeNames,
  type Panel,
} from '../../../../shared/domain/panel/debrief.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { basisChangesInWords } from '../../../../shared/domain/panel/words.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { ChoiceField } from '../../../components/fields/ChoiceField.tsx';
import { TextArea } from '../../../components/fields/Field.tsx';
import { formatMoment } from '../../../components/format.ts';
import { typed } from '../../../state/typing.ts';
import type { PanelSession } from '../session/panelSession.ts';
import { DissentList } from './DissentList.tsx';

const choices: readonly { value: DecisionOutcome | 'open'; label: string }[] = [
  { value: 'open', label: 'Still open' },
  ...decisionOutcomes.map((value) => ({ value, label: outcomeNames[value] })),
];

interface DecisionFormProps {
  panel: Panel;
  members: readonly PanelMember[];
  session: PanelSession;
}

/** What was decided and why, and who sees it differently. */
export function DecisionForm({ panel, members, session }: DecisionFormProps) {
  const id = useId();
  const { outcome, reasons, decidedAt, utcOffset } = panel.decision;
  const changes = basisChangesInWords(changesSinceDecision(panel), members);
  return (
    <section aria-labelledby={id} className="stack-3">
      <h2 id={id} className="large">
        Decision
      </h2>
      <ChoiceField
        label="Outcome"
        value={outcome ?? 'open'}
        choices={choices}
        onChange={(value) => {
          const at = Date.now();
          const outcome = value === 'open' ? null : value;
          session.apply({ type: 'decide', outcome, at, utcOffset: utcOffsetAt(at) }, { label: 'Decision' });
        }}
      />
      {decidedAt !== null && <p className="muted figures">Decided {formatMoment({ at: decidedAt, utcOffset })}</p>}
      {changes.length > 0 && (
        <ul className="stack-1 strong danger">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <TextArea
        label="Reasons"
        dir="auto"
        maxLength={textLimits.note}
        value={reasons}
        onChange={({ target }) =>
          session.apply({ type: 'explain', reasons: target.value }, typed('Reasons', 'reasons', reasons, target.value))
        }
      />
      <DissentList dissent={panel.decision.dissent} session={session} />
    </section>
  );
}
