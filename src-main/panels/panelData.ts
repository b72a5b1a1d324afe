import { calendarDate } from '../../shared/domain/calendarDate.ts';
import { atsScorecard } from '../../shared/files/atsScorecard.ts';
import { exportFileName } from '../../shared/files/exportFileName.ts';
import { panelReport } from '../../shared/files/panelReport.ts';
import { ratingsCsv } from '../../shared/files/ratingsCsv.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { VisiblePanel } from './panelLibrary.ts';

export type PanelDataFormat = 'csv' | 'json' | 'ats';

/** A file to be written: its proposed name, what a dialog calls its kind, and what stands in it. */
export interface PanelData {
  fileName: string;
  kind: string;
  content: string;
}

interface Kind {
  part: string;
  extension: string;
  kind: string;
  contentOf(panel: VisiblePanel): string;
}

const kinds: Readonly<Record<PanelDataFormat, Kind>> = {
  csv: {
    part: 'Ratings',
    extension: 'csv',
    kind: 'Table (CSV)',
    // Excel takes a file without the mark for one of the system's old encoding.
    contentOf: ({ members }) => `\uFEFF${ratingsCsv(members)}`,
  },
  json: {
    part: 'Panel',
    extension: 'json',
    kind: 'Panel (JSON)',
    contentOf: ({ members, panel }) => json(panelReport(members, panel)),
  },
  ats: {
    part: 'ATS scorecards',
    extension: 'json',
    kind: 'Scorecards for an ATS (JSON)',
    contentOf: ({ members }) => json(members.map(atsScorecard)),
  },
};

/** A panel as a file for other programs. Sealed scorecards are not in it: `VisiblePanel` has none. */
export function panelData(visible: VisiblePanel, format: PanelDataFormat, now: number): Outcome<PanelData> {
  const { candidate } = visible.panel;
  if (visible.members.length === 0) {
    return failed('notAllowed', `There is no scorecard about ${candidate.name} yet that you may see.`);
  }
  const { part, extension, kind, contentOf } = kinds[format];
  const details = { candidate: { ...candidate, link: '' }, round: part, date: calendarDate(new Date(now)) };
  return done({ fileName: exportFileName(details, extension), kind, content: contentOf(visible) });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
