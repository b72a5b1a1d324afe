import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { replaced, without } from '../../../shared/domain/parts.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { bandLimit, type Rule } from '../../../shared/domain/plan/rule.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import type { Change } from '../../state/editedDocuments.ts';
import { OptionalNumber } from './OptionalNumber.tsx';
import styles from './RuleSection.module.css';
import { Section } from './Section.tsx';

/** What is agreed before the first scorecard is in. */
export function RuleSection({ rule, change }: { rule: Rule; change: Change<HiringPlan> }) {
  const changeRule = (changes: Partial<Rule>, field?: string) =>
    change((old) => ({ ...old, rule: { ...old.rule, ...changes } }), field);
  return (
    <Section
      title="The rule"
      about="Agreed before the first scorecard is in, and shown clause by clause where you decide. It decides nothing: whoever decides against it says why. What each must-have needs stands at the competency."
    >
      <div className={styles.clauses}>
        <OptionalNumber
          label="Mean of all interviews"
          numberLabel="Least mean of all interviews"
          unit="at least"
          min={1}
          max={5}
          step={0.1}
          usual={3.5}
          value={rule.leastMean}
          onChange={(leastMean) => changeRule({ leastMean }, 'leastMean')}
        />
        <OptionalNumber
          label="Submitted interviews"
          numberLabel="Least number of submitted interviews"
          unit="at least"
          min={1}
          max={50}
          step={1}
          isWhole
          usual={3}
          value={rule.leastInterviews}
          onChange={(leastInterviews) => changeRule({ leastInterviews }, 'leastInterviews')}
        />
        <OptionalNumber
          label="Open concerns"
          numberLabel="Most open concerns"
          unit="at most"
          min={0}
          max={100}
          step={1}
          isWhole
          usual={0}
          value={rule.mostConcerns}
          onChange={(mostConcerns) => changeRule({ mostConcerns }, 'mostConcerns')}
        />
      </div>
      <Bands rule={rule} changeRule={changeRule} />
    </Section>
  );
}

interface BandsProps {
  rule: Rule;
  changeRule: (changes: Partial<Rule>, field?: string) => void;
}

/** Names for ranges of the mean, such as levels. */
function Bands({ rule: { bands }, changeRule }: BandsProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusRow = useRowFocus(list);
  const add = () => {
    changeRule({ bands: [...bands, { name: '', from: 3 }] });
    focusRow(String(bands.length));
  };
  return (
    <div className="stack-2">
      <div className="bar-2">
        <p className="muted small">
          {bands.length === 0
            ? 'Ranges of the mean can have names, such as levels.'
            : 'Each range begins at its figure and ends where the next one begins.'}
        </p>
        <Button disabled={bands.length >= bandLimit} onClick={add}>
          <Plus size={15} aria-hidden />
          Name a range
        </Button>
      </div>
      {bands.length > 0 && (
        <ul ref={list} className="stack-2" aria-label="Named ranges of the mean">
          {bands.map((band, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name than what is typed, and stay in their places
            <li key={index} data-row={index} className={styles.band}>
              <TextField
                data-row-focus
                label={`Name of range ${index + 1}`}
                isLabelHidden
                dir="auto"
                placeholder="Senior"
                maxLength={textLimits.line}
                value={band.name}
                onChange={({ target }) =>
                  changeRule({ bands: replaced(bands, index, { ...band, name: target.value }) }, `band:${index}`)
                }
              />
              <span className="muted small">from</span>
              <NumberField
                label={`Where range ${index + 1} begins`}
                isLabelHidden
                min={1}
                max={5}
                step={0.1}
                value={band.from}
                onChange={(from) => changeRule({ bands: replaced(bands, index, { ...band, from }) }, `from:${index}`)}
              />
              <IconButton
                label={`Remove range ${band.name.trim() || index + 1}`}
                onClick={() => changeRule({ bands: without(bands, index) })}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
