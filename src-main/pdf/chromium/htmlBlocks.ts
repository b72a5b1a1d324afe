import {
  type Block,
  type BoxesBlock,
  type CalloutBlock,
  type Fact,
  type FactsBlock,
  factSize,
  type HeadingBlock,
  type NotesBlock,
  type PrintedNote,
  type QuestionHeadingBlock,
  type RatingBlock,
  type RuledBlock,
  type TableBlock,
  type TableCell,
  type TitleBlock,
  type Tone,
  titleSize,
} from '../blocks/document.ts';
import { visibleText } from '../blocks/printableText.ts';
import { figureSvg } from './figureSvg.ts';
import { heatmapHtml } from './htmlHeatmap.ts';
import { htmlText } from './htmlText.ts';

/** A block as semantic HTML. What a person wrote takes its direction from its own first letter. */
export function blockHtml(block: Block): string {
  switch (block.type) {
    case 'title':
      return titleHtml(block);
    case 'verdict':
      return `<dl class="verdict">${block.facts.map(factHtml).join('')}</dl>`;
    case 'heading':
      return headingHtml(block);
    case 'questionHeading':
      return questionHeadingHtml(block);
    case 'paragraph':
      return paragraphHtml(block);
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${htmlText(item)}</li>`).join('')}</ul>`;
    case 'boxes':
      return boxesHtml(block);
    case 'ruled':
      return ruledHtml(block);
    case 'columns':
      return `<div class="columns">${block.columns.map((column) => `<div>${column.map(blockHtml).join('')}</div>`).join('')}</div>`;
    case 'figure':
      return `<figure>${figureSvg(block.figure, visibleText)}</figure>`;
    case 'rating':
      return ratingHtml(block);
    case 'table':
      return tableHtml(block);
    case 'heatmap':
      return heatmapHtml(block);
    case 'notes':
      return notesHtml(block);
    case 'facts':
      return factsHtml(block);
    case 'callout':
      return calloutHtml(block);
  }
}

function boxesHtml({ items }: BoxesBlock): string {
  const boxes = items.map(({ label, text }) => {
    const lead = label === '' ? '' : `<strong>${htmlText(label)}</strong> `;
    return `<li dir="auto">${lead}${htmlText(text)}</li>`;
  });
  const isShort = items.reduce((length, { text }) => length + text.length, 0) <= longBoxes;
  return `<ul class="boxes${isShort ? ' whole' : ''}">${boxes.join('')}</ul>`;
}

/** Boxes with no more than this beside them, in code units, are seen together on one page. */
const longBoxes = 1_600;

function ruledHtml({ label, lines }: RuledBlock): string {
  const rules = Array.from({ length: lines }, () => '<i></i>').join('');
  return `<div class="ruled">${label === '' ? '' : `<p>${htmlText(label)}</p>`}<div aria-hidden="true">${rules}</div></div>`;
}

function titleHtml({ kicker, text, lines }: TitleBlock): string {
  const [first = '', ...others] = lines;
  return [
    '<header>',
    `<p class="kicker">${htmlText(kicker)}</p>`,
    `<h1 dir="auto" style="font-size:${titleSize(text)}pt">${htmlText(text)}</h1>`,
    first === '' ? '' : `<p class="subtitle">${htmlText(first)}</p>`,
    ...others.map((line) => `<p class="muted">${htmlText(line)}</p>`),
    '</header>',
  ].join('');
}

function factHtml(fact: Fact): string {
  const { label, value, detail, tone, steps } = fact;
  const marks = Array.from(
    { length: steps?.count ?? 0 },
    (_, index) => `<i${index === steps?.chosen ? ' class="on"' : ''}></i>`,
  );
  const scale = marks.length === 0 ? '' : `<span class="steps ${tone}" aria-hidden="true">${marks.join('')}</span>`;
  const words = `<span class="value ${tone}" style="font-size:${factSize(fact)}pt">${htmlText(value)}</span> ${scale}<span class="detail">${htmlText(detail)}</span>`;
  return `<div><dt>${htmlText(label)}</dt><dd>${words}</dd></div>`;
}

function headingHtml({ level, text, running }: HeadingBlock): string {
  const look = level === 4 && running !== undefined ? ' class="named"' : '';
  return `<h${level}${look} dir="auto">${htmlText(text)}</h${level}>`;
}

function questionHeadingHtml({ number, text, aside }: QuestionHeadingBlock): string {
  const place = number === null ? '' : `<span class="number">${number}</span> `;
  const title = `<h3>${place}<bdi>${htmlText(text)}</bdi></h3>`;
  return `<div class="question">${title}${aside === '' ? '' : `<p class="muted">${htmlText(aside)}</p>`}</div>`;
}

function paragraphHtml({ text, style, label }: Extract<Block, { type: 'paragraph' }>): string {
  // The small print is put together by the app, from left to right; a name from right to left in it must not turn it around.
  const direction = ['muted', 'small', 'absent'].includes(style) ? '' : ' dir="auto"';
  const lead = label === '' ? '' : `<strong>${htmlText(label)}</strong> `;
  return `<p class="${style}"${direction}>${lead}${htmlText(text)}</p>`;
}

function ratingHtml({ rating, name, anchor, suggestion }: RatingBlock): string {
  return [
    `<div class="rating"><p class="score rating${rating}"><span class="hidden">Rating </span>${rating}</p><div>`,
    `<p dir="auto"><strong>${htmlText(name)}.</strong> ${htmlText(anchor)}</p>`,
    `<p class="small">${htmlText(suggestion)}</p>`,
    '</div></div>',
  ].join('');
}

function tableHtml({ caption, columns, rows }: TableBlock): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const head = columns.map(({ header, share, isNumeric }) => {
    const width = ((share / whole) * 100).toFixed(2);
    return `<th scope="col" style="width:${width}%"${numeric(isNumeric)}>${htmlText(header)}</th>`;
  });
  const body = rows.map((cells) => {
    const filled = cells.map((cell, index) => cellHtml(cell, index === 0, columns[index]?.isNumeric ?? false));
    return `<tr${isLong(cells) ? ' class="long"' : ''}>${filled.join('')}</tr>`;
  });
  return [
    `<table${rows.length <= wholeTable ? ' class="whole"' : ''}><caption class="hidden">${htmlText(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  ].join('');
}

/** Rows and notes with such texts may break: kept whole they would leave most of a page empty. In code units. */
const longText = 500;

function isLong(cells: readonly TableCell[]): boolean {
  return cells.some(({ text }) => text.length > longText);
}

/** A note has more of the width than a cell. */
const longNote = 1_200;

/** Tables of so few rows are kept on one page where that is possible. */
const wholeTable = 12;

function numeric(isNumeric: boolean): string {
  return isNumeric ? ' class="numeric"' : '';
}

function cellHtml({ text, isStrong, tone }: TableCell, isRowHeader: boolean, isNumeric: boolean): string {
  const classes = [tone, isStrong ? 'strong' : '', isNumeric ? 'numeric' : ''].filter((name) => name !== '').join(' ');
  const attributes = `class="${classes}"${isNumeric ? '' : ' dir="auto"'}`;
  return isRowHeader
    ? `<th scope="row" ${attributes}>${htmlText(text)}</th>`
    : `<td ${attributes}>${htmlText(text)}</td>`;
}

function notesHtml({ notes }: NotesBlock): string {
  return `<ol class="notes">${notes.map(noteHtml).join('')}</ol>`;
}

function noteHtml({ time, mark, kind, tone, text, points }: PrintedNote): string {
  const links = points.map((point) => `<bdi>${htmlText(point)}</bdi>`).join(' · ');
  return [
    `<li${text.length > longNote ? ' class="long"' : ''}><span class="time">${htmlText(time)}</span> <span class="kind ${tone}">${htmlText(symbolAndName(mark, kind))}</span> `,
    `<div><p dir="auto">${htmlText(text)}</p>${links === '' ? '' : `<p class="points">→ ${links}</p>`}</div></li>`,
  ].join('');
}

function symbolAndName(mark: string, kind: string): string {
  return mark === '' ? kind : `${mark} ${kind}`;
}

function factsHtml({ facts, isSmall }: FactsBlock): string {
  const rows = facts.map(
    ({ label, value }) => `<div><dt>${htmlText(label)}</dt><dd dir="auto">${htmlText(value)}</dd></div>`,
  );
  const isWhole = facts.reduce((sum, { value }) => sum + value.length, 0) <= longNote;
  return `<dl class="facts${isSmall ? ' tight' : ''}${isWhole ? ' whole' : ''}">${rows.join('')}</dl>`;
}

const calloutClasses: Readonly<Record<CalloutBlock['tone'], Tone>> = { plain: 'plain', bad: 'bad' };

function calloutHtml({ tone, title, text }: CalloutBlock): string {
  return [
    `<section class="callout ${calloutClasses[tone]}"><p class="${calloutClasses[tone]}"><strong>${htmlText(title)}</strong></p>`,
    `<p dir="auto">${htmlText(text)}</p></section>`,
  ].join('');
}
