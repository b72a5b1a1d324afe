import { calendarDate } from '../../shared/domain/moment.ts';
import { atsScorecard } from '../../shared/files/exports/atsScorecard.ts';
import { exportFileName } from '../../shared/files/exports/exportFileName.ts';
import { panelReport } from '../../shared/files/exports/panelReport.ts';
import { ratingsCsv, separatorOf } from '../../shared/files/exports/ratingsCsv.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { VisiblePanel } from '../panels/panelLibrary.ts';

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
  contentOf(panel: VisiblePanel, locale: string): string;
}

const kinds: Readonly<Record<PanelDataFormat, Kind>> = {
  csv: {
    part: 'Ratings',
    extension: 'csv',
    kind: 'Table (CSV)',
    // Excel takes a file without the mark for one of the system's old encoding.
    contentOf: (panel, locale) => `\uFEFF${ratingsCsv(panel, separatorOf(locale))}`,
  },
  json: {
    part: 'Panel',
    extension: 'json',
    kind: 'Panel (JSON)',
    contentOf: ({ members, panel, notCounted }) => json(panelReport(members, panel, notCounted)),
  },
  ats: {
    part: 'ATS scorecards',
    extension: 'json',
    kind: 'Scorecards for an ATS (JSON)',
    contentOf: ({ members }) => json(members.map(atsScorecard)),
  },
};

/** When it is made, in ms since 1970, and the region whose spreadsheets are to open it, as 'de-DE'. */
export interface PanelDataContext {
  now: number;
  locale: string;
}

/** A panel as a file for other programs. Sealed scorecards are not in it: `VisiblePanel` has none. */
export function panelData(
  visible: VisiblePanel,
  format: PanelDataFormat,
  { now, locale }: PanelDataContext,
): Result<PanelData> {
  const { candidate } = visible.panel;
  if (visible.members.length === 0) {
    return err('notAllowed', `There is no scorecard about ${candidate.name} yet that you may see.`);
  }
  const { part, extension, kind, contentOf } = kinds[format];
  const details = { candidate: { ...candidate, link: '' }, round: part, date: calendarDate(new Date(now)) };
  return ok({ fileName: exportFileName(details, extension), kind, content: contentOf(visible, locale) });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
