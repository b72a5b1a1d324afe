import { formatMean, interviewMean } from '../../../../shared/domain/interview/scoring.ts';
import { typedInWords } from '../../../../shared/domain/interview/words.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { recommendationNames } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import styles from './MemberSummary.module.css';

interface MemberSummaryProps {
  members: readonly PanelMember[];
  /** The mean over everybody's ratings, 1 to 5; null when there is none. */
  mean: number | null;
}

/** What each interviewer recommends and the mean of their ratings, under their names. */
export function MemberSummary({ members, mean }: MemberSummaryProps) {
  return (
    <tbody className={styles.summary}>
      <tr>
        <th scope="row">Recommendation</th>
        {members.map(({ key, interview: { recommendation } }) => (
          <td key={key}>{recommendation === null ? '–' : recommendationNames[recommendation]}</td>
        ))}
        <td />
        <td />
      </tr>
      <tr>
        <th scope="row">Mean</th>
        {members.map(({ key, interview }) => (
          <td key={key}>{formatMean(interviewMean(interview))}</td>
        ))}
        <td>{formatMean(mean)}</td>
        <td />
      </tr>
      {members.some(({ interview }) => interview.typedIn) && (
        <tr>
          <th scope="row">Recorded</th>
          {members.map(({ key, interview }) => (
            <td key={key}>{interview.typedIn ? typedInWords : 'Live'}</td>
          ))}
          <td />
          <td />
        </tr>
      )}
    </tbody>
  );
}
