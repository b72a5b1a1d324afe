import type { Panel } from './debrief.ts';
import type { PanelScorecard } from './member.ts';

/** A panel as it is printed: what may be seen of it. Nothing of a sealed scorecard is in it but its interviewer's name. */
export interface PrintedPanel {
  panel: Panel;
  scorecards: readonly PanelScorecard[];
  /** Whose scorecards are there and sealed. */
  sealed: readonly string[];
  /** Sentences about keys, conflict copies and superseded files. */
  remarks: readonly string[];
}
