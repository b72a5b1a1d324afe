import type { PanelScorecard } from '../../../shared/domain/panel/member.ts';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';

/** The scorecards as the domain takes them: a conflict is there or not there, never undefined. */
export function visibleScorecards({ scorecards }: Pick<OpenPanel, 'scorecards'>): PanelScorecard[] {
  return scorecards.map(({ conflict, ...scorecard }) =>
    conflict === undefined ? scorecard : { ...scorecard, conflict },
  );
}
