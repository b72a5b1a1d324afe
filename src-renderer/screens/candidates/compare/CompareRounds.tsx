import { publicText } from '../../../../shared/domain/interview/privateLine.ts';
import { isLoop } from '../../../../shared/domain/panel/loop.ts';
import { againstRuleInWords, ruleInLines } from '../../../../shared/domain/panel/loopWords.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { againstRule, loopAndRule } from '../../../../shared/domain/panel/panelRule.ts';
import { panelTable } from '../../../../shared/domain/panel/table.ts';
import type { OpenPanel } from '../../../../shared/ipc/panelContract.ts';
import { LoopTable } from '../../../features/panels/LoopTable.tsx';
import styles from './CompareRounds.module.css';

interface RoundsProps {
  /** By what they are called, with their panels. */
  candidates: readonly { name: string; open: OpenPanel }[];
  /** Takes the candidates' names out of a text while they are hidden. */
  hide: (text: string) => string;
}

/** How each candidate stands to the rule, and their rounds side by side; nothing where there is neither. */
export function CompareRounds({ candidates, hide }: RoundsProps) {
  const all = candidates.map(({ name, open }) => ({ name, ...roundsOf(open, hide) }));
  const shown = all.filter(({ rule, loop }) => rule !== null || loop !== null);
  if (shown.length === 0) return null;
  return (
    <details className={`card ${styles.rounds}`}>
      <summary className={styles.summary}>Rounds and rule of each candidate</summary>
      <div className="stack-6">
        {shown.map(({ name, rule, loop, sealed, decided }) => (
          <div key={name} className="stack-3">
            {rule !== null && (
              <section className="stack-2" aria-label={`The rule, and ${name}`}>
                <h2 className="large anywhere">
                  <bdi>{name}</bdi>: the rule, clause by clause
                </h2>
                <p className={`anywhere ${styles.lines}`}>{[...ruleInLines(rule), ...decided].join('\n')}</p>
              </section>
            )}
            {loop !== null && (
              <LoopTable
                title={`Rounds of ${name}`}
                loop={loop}
                questions={[]}
                sealed={sealed}
                onOpen={() => undefined}
              />
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

function roundsOf({ panel, scorecards, sealed: notices }: OpenPanel, hide: RoundsProps['hide']) {
  const sealed = notices.length;
  const table = panelTable(panelMembers(scorecards));
  const { loop, rule } = loopAndRule(panel, table, sealed);
  const against = againstRule(panel.decision.outcome, rule);
  const reason = hide(publicText(panel.decision.againstRule)).trim() || 'No reason was written down.';
  return {
    rule,
    loop: isLoop(loop, table) ? loop : null,
    sealed,
    decided: against === null ? [] : [`${againstRuleInWords[against]} ${reason}`],
  };
}
