import type { Id } from '../../shared/domain/ids.ts';
import { calendarDate } from '../../shared/domain/moment.ts';
import { roleLetters } from '../../shared/domain/panel/anonymise.ts';
import type { PrintedPanel } from '../../shared/domain/panel/publicPanel.ts';
import { exportFileName } from '../../shared/files/exports/exportFileName.ts';
import type { PrintOptions } from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { ComparisonRequest, PanelRequest } from '../pdf/render.ts';

/** What a PDF is made of, and the name that is proposed for its file. */
export interface NamedRequest<Request> {
  fileName: string;
  request: Request;
}

/**
 * The PDF of a panel; refused where none of its scorecards may be seen.
 * @param now in ms since the epoch, for the file's name
 */
export function panelPdf(
  printed: PrintedPanel,
  options: PrintOptions,
  now: number,
): Result<NamedRequest<PanelRequest>> {
  const { candidate } = printed.panel;
  if (printed.scorecards.every(({ conflict }) => conflict !== undefined)) {
    return err('notAllowed', `There is no scorecard about ${candidate.name} yet that you may see.`);
  }
  const details = { candidate: { ...candidate, link: '' }, round: 'Panel', date: calendarDate(new Date(now)) };
  return ok({ fileName: exportFileName(details, 'pdf'), request: { type: 'panel', printed, options } });
}

export interface ComparisonChoice {
  panelIds: readonly Id[];
  anonymous: boolean;
}

/**
 * The PDF that compares candidates for one role, in the order in which they were chosen.
 * @param role every panel of the role, since the letters of hidden names go by all of them
 * @param now in ms since the epoch, for the file's name
 */
export function comparisonPdf(
  role: readonly PrintedPanel[],
  { panelIds, anonymous }: ComparisonChoice,
  options: PrintOptions,
  now: number,
): Result<NamedRequest<ComparisonRequest>> {
  const chosen = panelIds.flatMap((id) => role.find(({ panel }) => panel.id === id) ?? []);
  if (chosen.length < panelIds.length) {
    return err(
      'notFound',
      'Some of these candidates are not there any more, or are not for the same role. Open the comparison again, then export it.',
    );
  }
  const name = chosen[0]?.panel.candidate.role ?? '';
  const letters = roleLetters(role);
  const hidden = role.map(({ panel }) => ({
    key: panel.id,
    candidate: { name: panel.candidate.name, email: panel.candidate.email },
    label: letters.get(panel.id) ?? 'Candidate',
  }));
  const compared = {
    role: name,
    candidates: chosen.map(({ panel, scorecards, sealed }) => ({
      key: panel.id,
      candidate: panel.candidate,
      scorecards,
      outcome: panel.decision.outcome,
      sealed: sealed.length,
      agreed: panel.agreed,
      againstRule: panel.decision.againstRule,
    })),
    hidden: anonymous ? hidden : null,
  };
  const details = {
    candidate: { name: 'Candidates', role: name, email: '', link: '' },
    round: anonymous ? 'Comparison, names hidden' : 'Comparison',
    date: calendarDate(new Date(now)),
  };
  return ok({ fileName: exportFileName(details, 'pdf'), request: { type: 'comparison', compared, options } });
}
