import { publicText } from '../interview/privateLine.ts';
import { publicInterview, withoutPrivateLines } from '../scorecard/privateLines.ts';
import type { Panel } from './debrief.ts';
import type { PanelMember, PanelScorecard } from './member.ts';

/** A member for a file that more people read than the panel: without the private lines of the scorecard. */
export function publicMember(member: PanelMember): PanelMember {
  return {
    ...member,
    scorecard: withoutPrivateLines(member.scorecard),
    interview: publicInterview(member.interview),
    original: publicInterview(member.original),
  };
}

/** A debrief without the private lines of what was noted, reasoned and objected. */
export function publicPanel(panel: Panel): Panel {
  const { notes, decision } = panel;
  return {
    ...panel,
    notes: Object.fromEntries(
      Object.entries(notes).map(([topic, note]) => [topic, { ...note, text: publicText(note.text) }]),
    ),
    decision: {
      ...decision,
      reasons: publicText(decision.reasons),
      againstRule: publicText(decision.againstRule),
      dissent: decision.dissent.map((one) => ({ ...one, text: publicText(one.text) })),
    },
  };
}

/** A panel as it is printed: what may be seen of it. Nothing of a sealed scorecard is in it but its interviewer's name. */
export interface PrintedPanel {
  panel: Panel;
  scorecards: readonly PanelScorecard[];
  /** Whose scorecards are there and sealed. */
  sealed: readonly string[];
  /** Sentences about keys, conflict copies and superseded files. */
  remarks: readonly string[];
}
