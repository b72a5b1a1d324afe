import { agenda } from '../../../shared/domain/panel/agenda.ts';
import {
  conflictInWords,
  describeSuperseded,
  type PanelMember,
  type PanelScorecard,
} from '../../../shared/domain/panel/member.ts';
import { type PanelTable, panelRows } from '../../../shared/domain/panel/table.ts';
import { memberName } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { latestRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import { type Block, heading, paragraph } from '../blocks/document.ts';
import { listed } from './conclusionContent.ts';
import { formatMoment } from './dates.ts';
import { apartHeatmap } from './panelHeatmap.ts';
import type { PanelContent } from './panelParts.ts';

/** What was said beside the disagreements, what could not be compared, and by which files all of it can be checked. */
export function panelAppendix(content: PanelContent): Block[] {
  return [...otherNotes(content), ...unmatched(content), ...files(content)];
}

function otherNotes({ panel, table, date }: PanelContent): Block[] {
  const { items, strays } = agenda(panel, table, date);
  const general = panel.notes.general?.text.trim() ?? '';
  const notes = [
    ...(general === '' ? [] : [{ title: 'In general', text: general }]),
    ...items
      .filter(({ row, note }) => !row.isToDiscuss && note.trim() !== '')
      .map(({ row, note }) => ({ title: row.title, text: note.trim() })),
    ...strays.map(({ title, text }) => ({ title, text: text.trim() })),
  ];
  if (notes.length === 0) return [];
  return [
    heading(2, 'More notes of the debrief'),
    ...notes.map(({ title, text }) => paragraph(text, 'normal', `${toSingleLine(title)}:`)),
  ];
}

function unmatched(content: PanelContent): Block[] {
  const { table, loop } = content;
  if (table.apart.length === 0) return [];
  // With rounds they were printed already, round by round.
  if (loop !== null) return [];
  return [
    heading(2, 'Questions that were compared with nothing'),
    paragraph(
      `Only one of ${table.members.length} interviewers was to ask them in these words. Their ratings enter the means.`,
      'muted',
    ),
    ...apartHeatmap(content),
    ...otherWordings(table),
  ];
}

/** Questions that are there in other words too. */
export function otherWordings(table: PanelTable): Block[] {
  const titles = panelRows(table)
    .filter(({ otherWordings: others }) => others.length > 0)
    .map(({ title }) => `“${toSingleLine(title)}”`);
  if (titles.length === 0) return [];
  const names = [...new Set(titles)].join(', ');
  return [paragraph(`There in other words too, which makes another question of it: ${names}.`)];
}

function files(content: PanelContent): Block[] {
  const { table, remarks, panel, sealed } = content;
  return [
    heading(2, 'About the files'),
    paragraph('Lines that an interviewer marked as private are not printed in this document.'),
    ...(sealed.length === 0 ? [] : [paragraph('Nothing of a sealed scorecard is in this document.')]),
    ...(remarks.length === 0 ? [] : listed(remarks)),
    {
      type: 'facts',
      facts: [
        { label: 'Panel', value: panel.id },
        ...table.members.map((member) => ({
          label: memberName(member),
          value: identity(member, content).join('\n'),
        })),
      ],
    },
    ...leftOut(content),
  ];
}

function identity(one: PanelScorecard, { altered }: PanelContent): string[] {
  const { id, revisions } = one.scorecard;
  const latest = latestRevision(one.scorecard);
  const state = stateInWords(revisions.length - 1);
  return [
    `Scorecard ${id}`,
    `SHA-256 ${latest.hash}`,
    one.publicKey === null ? 'Not signed' : `Signed with the key ${one.publicKey}`,
    `${state} ${formatMoment(latest)}; ${altered.has(id) ? 'altered after it was submitted' : 'unaltered since'}`,
  ];
}

function stateInWords(amendments: number): string {
  if (amendments === 0) return 'Submitted';
  return amendments === 1 ? 'Amended once, on' : `Amended ${amendments} times, last on`;
}

/** Files that are listed and do not count, each with why. */
function leftOut(content: PanelContent): Block[] {
  const { table, scorecards } = content;
  const superseded = table.members.flatMap((member) =>
    member.superseded.map((one) => ({ one, reason: describeSuperseded(one, member) })),
  );
  const alone = conflictsAlone(table.members, scorecards);
  const listing = [...superseded, ...alone];
  if (listing.length === 0) return [];
  return [
    heading(3, 'Files that do not count'),
    {
      type: 'facts',
      facts: listing.map(({ one, reason }) => ({
        label: latestRevision(one.scorecard).interview.details.interviewer.name,
        value: [reason, ...identity(one, content)].join('\n'),
      })),
    },
  ];
}

/** Conflict copies beside which there is nothing that counts. */
function conflictsAlone(members: readonly PanelMember[], scorecards: readonly PanelScorecard[]) {
  const counting = new Set(members.map(({ scorecard }) => scorecard.id));
  return scorecards.flatMap((one) => {
    if (one.conflict === undefined || counting.has(one.scorecard.id)) return [];
    return [{ one, reason: `This scorecard ${conflictInWords(one.conflict)}; it does not count.` }];
  });
}
