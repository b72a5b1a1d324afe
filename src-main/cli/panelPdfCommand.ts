import { compareCandidates } from '../../shared/domain/panel/candidate.ts';
import { type Panel, startPanel } from '../../shared/domain/panel/debrief.ts';
import { describeSuperseded, type PanelScorecard, panelMembers } from '../../shared/domain/panel/member.ts';
import type { PrintedPanel } from '../../shared/domain/panel/publicPanel.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { paperSchema } from '../../shared/domain/settings.ts';
import { panelFormat } from '../../shared/files/formats/panel.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { panelIdOf } from '../panels/panelGroups.ts';
import { oneOf, parseFiles } from './arguments.ts';
import { type CliContext, type CliOptions, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { checkOutput, forceOption, outOption, pdfOutput } from './output.ts';
import { readPanelScorecards } from './panelFiles.ts';
import { accessibleOption, paperOption } from './pdfCommand.ts';
import { writePdfFile } from './printWithRuntime.ts';
import { readText } from './readScorecard.ts';
import { createSeal, sealOptions } from './seal.ts';

const options = {
  out: outOption('FILE.pdf'),
  debrief: {
    type: 'string',
    value: 'PANEL.json',
    help: 'a panel’s document in the data folder: its decision and notes come with it',
  },
  paper: paperOption,
  accessible: accessibleOption,
  force: forceOption,
  ...sealOptions,
} as const satisfies CliOptions;

export const panelPdfCommand: Command = {
  usage: 'FILE… --out FILE.pdf [OPTIONS]',
  summary: 'make the PDF of a panel: the scorecards of one candidate',
  options,
  example: 'panel-pdf priya-*.scorecard --out priya.pdf',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const { out, debrief } = values;
    if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.pdf to write');
    const kind = values.accessible ? ('accessible' as const) : ('standard' as const);
    const pdfOptions = { paper: oneOf('--paper', values.paper, paperSchema.options), kind };
    const inputs = debrief === undefined ? files : [...files, debrief];
    await checkOutput(out, { kind: pdfOutput, inputs, isForced: values.force });
    const scorecards = await readPanelScorecards(files, createSeal(context, values), context);
    const panel = debrief === undefined ? null : await readPanel(debrief, scorecards, context);
    await writePdfFile({ type: 'panel', printed: printedOf(scorecards, panel), options: pdfOptions }, out, context);
    return exitCodes.fine;
  },
};

/** A decision about somebody else must not come under these scorecards; who was placed by hand in the app is known by them. */
async function readPanel(path: string, scorecards: readonly PanelScorecard[], context: CliContext): Promise<Panel> {
  const reading = readDocument(await readText(path, context), panelFormat);
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
