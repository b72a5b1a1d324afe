import { compareCandidates } from '../../shared/domain/panel/candidate.ts';
import { type Panel, startPanel } from '../../shared/domain/panel/debrief.ts';
import { describeSuperseded, type PanelScorecard, panelMembers } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { latestRevision } from '../../shared/domain/scorecard.ts';
import { paperSchema } from '../../shared/domain/settings.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { panelFormat } from '../../shared/files/panelDocument.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { panelIdOf } from '../panels/panelGroups.ts';
import type { PrintedPanel } from '../pdf/panelContent.ts';
import { type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { readPanelScorecards } from './panelFiles.ts';
import { oneOf, parseFiles } from './parse.ts';
import { readText } from './readScorecard.ts';
import { writePdfFile } from './writePdfFile.ts';

export const panelPdfCommand: Command = {
  usage: 'FILE… --out FILE.pdf [--debrief PANEL.json] [--paper A4|Letter] [--accessible]',
  summary: 'make the PDF of a panel; --debrief takes decision and notes from a panel’s document in the data folder',
  async run(args, context) {
    const { values, files } = parseFiles(args, {
      out: { type: 'string' },
      debrief: { type: 'string' },
      paper: { type: 'string', default: 'A4' },
      accessible: { type: 'boolean', default: false },
    });
    const { out, debrief } = values;
    if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.pdf to write');
    const kind = values.accessible ? ('accessible' as const) : ('standard' as const);
    const options = { paper: oneOf('--paper', values.paper, paperSchema.options), kind };
    const scorecards = await readPanelScorecards(files, context.env);
    const printed = printedOf(scorecards, debrief === undefined ? null : await readPanel(debrief, scorecards));
    await writePdfFile({ type: 'panel', printed, options }, out, context);
    return exitCodes.fine;
  },
};

/** A decision about somebody else must not come under these scorecards; who was placed by hand in the app is known by them. */
async function readPanel(path: string, scorecards: readonly PanelScorecard[]): Promise<Panel> {
  const reading = readDocument(await readText(path), panelFormat);
  if (!reading.ok) throw new UnusableError(`${path} ${describeReadProblem(reading.problem)}`);
  const { panel } = reading.value;
  const isAboutThem = scorecards.some(
    ({ scorecard }) =>
      compareCandidates(panel.candidate, candidateOf(scorecard)).kind === 'same' ||
      panel.scorecards.some(({ id }) => id === scorecard.id),
  );
  if (isAboutThem) return panel;
  throw new UnusableError(
    `${path} is about ${toSingleLine(panel.candidate.name)}, and the scorecards about somebody else`,
  );
}

function printedOf(scorecards: readonly PanelScorecard[], panel: Panel | null): PrintedPanel {
  const remarks = panelMembers(scorecards).flatMap((member) =>
    member.superseded.map((one) => describeSuperseded(one, member)),
  );
  return { panel: withEntries(panel ?? undiscussed(scorecards), scorecards), scorecards, sealed: [], remarks };
}

/** A panel that nobody has talked about: the same scorecards always give the same one. */
function undiscussed([first]: readonly PanelScorecard[]): Panel {
  if (first === undefined) throw new UsageError('a FILE is missing');
  const candidate = candidateOf(first.scorecard);
  return startPanel({ id: panelIdOf(first.scorecard.id), createdAt: latestRevision(first.scorecard).at, candidate });
}

/** The files that are given are what the panel has now: what was decided on others is told. */
function withEntries(panel: Panel, scorecards: readonly PanelScorecard[]): Panel {
  const entries = panelMembers(scorecards).map(({ scorecard }) => ({
    id: scorecard.id,
    hash: latestRevision(scorecard).hash,
  }));
  return { ...panel, scorecards: entries };
}
