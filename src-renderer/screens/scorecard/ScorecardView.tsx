import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { agreedInWords, typedInWords } from '../../../shared/domain/interview/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { findAlterations, latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { formatDay } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import { Tag } from '../../components/Tag.tsx';
import { AmendmentsSection } from './AmendmentsSection.tsx';
import { CompetencySection } from './CompetencySection.tsx';
import { ConclusionSection } from './ConclusionSection.tsx';
import { DeviationsSection } from './DeviationsSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { AmendingNotice } from './revisions/AmendingNotice.tsx';
import { RevisionBar } from './revisions/RevisionBar.tsx';
import { Seal } from './revisions/Seal.tsx';
import { ScorecardActions } from './ScorecardActions.tsx';
import styles from './ScorecardView.module.css';
import { StepSection } from './StepSection.tsx';
import type { Fact } from './scorecardFacts.ts';
import { scorecardFacts, scorecardPlace } from './scorecardFacts.ts';

interface ScorecardViewProps {
  document: InterviewDocument;
  scorecard: Scorecard;
}

/** A scorecard as it was submitted, or as an amendment left it. */
export function ScorecardView({ document, scorecard }: ScorecardViewProps) {
  const last = scorecard.revisions.length - 1;
  const [chosen, setChosen] = useState(last);
  const revision = scorecard.revisions[chosen] ?? latestRevision(scorecard);
  const { interview } = revision;
  const name = toSingleLine(interview.details.candidate.name);
  const isAltered = useMemo(() => findAlterations(scorecard).length > 0, [scorecard]);
  const isAmending = document.working !== null;
  const marks = [...(interview.sample ? ['Sample'] : []), ...(interview.typedIn ? [typedInWords] : [])];
  return (
    <Page
      title={name}
      {...(marks.length === 0 ? {} : { subtitle: marks.map((mark) => <Tag key={mark}>{mark}</Tag>) })}
      actions={<ScorecardActions document={document} scorecard={scorecard} />}
    >
      <div className={styles.scorecard}>
        <p className={styles.place}>
          {scorecardPlace(interview, formatDay).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
            <bdi key={index}>{toSingleLine(part)}</bdi>
          ))}
        </p>
        <Agreed interview={interview} />
        {isAltered && <AlteredNotice />}
        {isAmending && <AmendingNotice id={document.id} name={name} />}
        {last > 0 && <RevisionBar scorecard={scorecard} chosen={chosen} onChoose={setChosen} />}
        <Facts facts={scorecardFacts(interview)} />
        <div className={styles.summary}>
          <ConclusionSection conclusion={interview.conclusion} />
          <div className={`${styles.side} stack-6`}>
            <CompetencySection interview={interview} />
            <DeviationsSection interview={interview} />
          </div>
        </div>
        <StepSection interview={interview} name="opening" />
        <QuestionsSection interview={interview} />
        <StepSection interview={interview} name="closing" />
        {last > 0 && <AmendmentsSection scorecard={scorecard} />}
        <Seal id={scorecard.id} revision={revision} />
      </div>
    </Page>
  );
}

/** The figures at the head of the scorecard, each with its origin beside it. */
/** What was agreed beforehand for the candidate; nothing where nothing was. */
function Agreed({ interview }: { interview: Interview }) {
  const agreed = agreedInWords(interview.details);
  if (agreed === '') return null;
  return (
    <p className="anywhere as-typed">
      <span className="muted">Agreed beforehand:</span> <bdi>{agreed}</bdi>
    </p>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={`${styles.facts} stack-3 figures`}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={`card ${styles.fact}`}>
          <dt className="muted small">{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Says that what stands below is not what was submitted. */
function AlteredNotice() {
  return (
    <aside className={styles.notice} aria-label="Altered">
      <TriangleAlert size={18} aria-hidden className={styles.icon} />
      <p>
        <strong>This scorecard was altered after it was submitted.</strong> Its content does not match its hash. It
        counts in no panel and is not handed on. An earlier state may be in the folder “backup” inside the data folder;
        Settings shows where it is.
      </p>
    </aside>
  );
}
