import { editionBy } from '../../../shared/domain/edition.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { kitTitle, type PrintedKit } from '../../../shared/domain/questions/kit.ts';
import { shortHash } from '../../../shared/domain/scorecard/scorecard.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import type { KitPrintOptions } from '../../../shared/ipc/kitContract.ts';
import type { Block, Form, PrintDocument } from '../blocks/document.ts';
import { kitForm } from './kitForm.ts';
import { onePageBlocks } from './kitOnePage.ts';

/** What everybody asks, as it is filled in by hand: with boxes to tick and lines to write on, or all of it on one page. */
export function kitDocument(printed: PrintedKit, { paper, layout }: KitPrintOptions): PrintDocument {
  const { parts, edition, madeAt } = printed;
  const title = kitTitle(parts);
  return {
    title,
    author: edition === null ? '' : toSingleLine(edition.author.name),
    subject: 'Questions of an interview, to be filled in by hand',
    paper,
    date: madeAt,
    header: { left: title, right: edition === null ? '' : editionBy(edition) },
    footer: edition === null ? '' : `SHA-256 ${shortHash(edition.hash)}`,
    blocks: layout === 'onePage' ? onePageOf(printed, paper) : printedForm(kitForm(printed)),
  };
}

function printedForm({ title, fields, blocks }: Form): Block[] {
  return [title, fieldColumns(fields), ...blocks];
}

function onePageOf(printed: PrintedKit, paper: Paper): Block[] {
  const { title, fields } = kitForm(printed);
  const [place = '', ...others] = title.lines;
  return [
    { ...title, lines: [place, others.join(' · ')] },
    fieldColumns(fields),
    ...onePageBlocks(printed.parts, paper),
  ];
}

/** Two lines to write on side by side. */
function fieldColumns(fields: readonly string[]): Block {
  const ruled = fields.map((label): Block => ({ type: 'ruled', label, lines: 1 }));
  return { type: 'columns', columns: [0, 1].map((side) => ruled.filter((_, index) => index % 2 === side)) };
}
