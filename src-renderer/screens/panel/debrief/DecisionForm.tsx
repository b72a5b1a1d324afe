import { useId } from 'react';
import { utcOffsetAt } from '../../../../shared/domain/moment.ts';
import {
  changesSinceDecision,
  type DecisionOutcome,
  decisionOutcomes,
  outcomeNames,
  type Panel,
} from '../../../../shared/domain/panel/debrief.ts';
import { againstRuleInWords } from '../../../../shared/domain/panel/loopWords.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { againstRule, type PanelRule } from '../../../../shared/domain/panel/panelRule.ts';
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
  /** Null where nothing was agreed. */
  rule: PanelRule | null;
  session: PanelSession;
}

/** What was decided and why, and who sees it differently. */
export function DecisionForm({ panel, members, rule, session }: DecisionFormProps) {
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
      <AgainstRule panel={panel} rule={rule} session={session} />
      <DissentList dissent={panel.decision.dissent} session={session} />
    </section>
  );
}

/** Asks why the decision is against the rule, where it is; what was written stays in sight when it is no longer. */
function AgainstRule({ panel, rule, session }: Pick<DecisionFormProps, 'panel' | 'rule' | 'session'>) {
  const { outcome, againstRule: reason } = panel.decision;
  const against = againstRule(outcome, rule);
  if (against === null && reason === '') return null;
  return (
    <div className="stack-2">
      <p className="strong" role="status">
        {against === null ? 'The decision is not against the rule as it stands.' : againstRuleInWords[against]}
      </p>
      <TextArea
        label="Why it was decided against the rule"
        hint={against !== null && reason.trim() === '' ? 'It is printed with the decision.' : undefined}
        dir="auto"
        rows={2}
        maxLength={textLimits.paragraph}
        value={reason}
        onChange={({ target }) =>
          session.apply(
            { type: 'explainAgainstRule', reason: target.value },
            typed('Reason against the rule', 'againstRule', reason, target.value),
          )
        }
      />
    </div>
  );
}
