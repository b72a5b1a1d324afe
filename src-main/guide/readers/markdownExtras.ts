/**
 * What wikis and sites made of Markdown have beside it, as Markdown: boxes ('!!! tip "Dig deeper"' with a body indented by four),
 * folds ('??? question "…"'), lists of definitions (': …' below a term), icons and settings behind headings, and tables whose
 * head has no rule below it; and pictures by their names (':x:'). Linear in the length of the text.
 */
export function plainMarkdown(text: string): string {
  return withTableRules(withDefinitions(withBoxes(withPictures(text))));
}

/** A picture by its name, as chats and code hosts write it: ':white_check_mark:'. */
const pictureName = /(?<=^|[\s(>|*\]])(:(?:[a-z][a-z0-9_+-]*|[+-]1):)(?=[\s)|*<]|$)/gm;

/** The pictures that say something of what stands behind them. */
const pictures: Readonly<Record<string, string>> = {
  ':white_check_mark:': '✅',
  ':heavy_check_mark:': '✅',
  ':ballot_box_with_check:': '✅',
  ':green_circle:': '🟢',
  ':large_green_circle:': '🟢',
  ':+1:': '👍',
  ':thumbsup:': '👍',
  ':x:': '❌',
  ':negative_squared_cross_mark:': '❌',
  ':no_entry:': '❌',
  ':red_circle:': '🔴',
  ':-1:': '👎',
  ':thumbsdown:': '👎',
  ':triangular_flag_on_post:': '🚩',
  ':warning:': '⚠',
};

/** The names of pictures as pictures; those that say nothing go. */
function withPictures(text: string): string {
  return text.replace(pictureName, (name) => pictures[name] ?? '');
}

const boxHead = /^( *)(!!!|\?\?\?\+?|:::)\s*([\w-]+)?[^"“]*(?:["“](.+)["”])?\s*$/;
const headingSettings = /\s*\{:?\s*[#.][^}\n]*\}\s*$/;
const icon = /:[a-z][a-z0-9_+-]+:/g;
/** How far the body of a box is indented. */
const boxIndent = 4;

/** A box or a fold that is open, and where its body begins. */
interface OpenBox {
  readonly indent: number;
  readonly isFold: boolean;
}

function withBoxes(text: string): string {
  if (!/^ *(?:!!!|\?\?\?|:::)|^#.*[:{]/m.test(text)) return text;
  const lines: string[] = [];
  const open: OpenBox[] = [];
  const close = (): void => {
    if (open.pop()?.isFold === true) lines.push('', '</details>', '');
  };
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    while (line.trim() !== '' && open.length > 0 && indent < (open.at(-1)?.indent ?? 0) + boxIndent) close();
    const body = line.slice(Math.min(indent, open.length * boxIndent));
    const head = boxHead.exec(line);
    if (head === null || head[2] === ':::') {
      lines.push(/^#{1,6}\s/.test(body) ? body.replace(headingSettings, '').replace(icon, '').trimEnd() : body);
      continue;
    }
    const isFold = head[2]?.startsWith('?') === true;
    const title = head[4] ?? head[3] ?? '';
    open.push({ indent, isFold });
    if (isFold) lines.push('', `<details><summary>${title}</summary>`, '');
    else lines.push('', `**${title.replace(/[:：]$/, '')}${/[?？]$/.test(title) ? '' : ':'}**`, '');
  }
  while (open.length > 0) close();
  return lines.join('\n');
}

const definition = /^ {0,3}:[ \t]+(?=\S)/;

/** A term and what it means, as a line in bold type and items below it. */
function withDefinitions(text: string): string {
  if (!/^ {0,3}:[ \t]+\S/m.test(text)) return text;
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      if (definition.test(line)) return [line.replace(definition, '- ')];
      const next = lines[index + 1] ?? '';
      const isTerm = line.trim() !== '' && !/^[\s#>|*-]/.test(line) && definition.test(next);
      return isTerm ? ['', `**${line.trim().replace(/^\*\*|\*\*$/g, '')}**`, ''] : [line];
    })
    .join('\n');
}

const pipedLine = /^ {0,3}\|.*\|[ \t]*$/;
const ruleLine = /^[\s:|-]+$/;

/** Tables whose head has no rule below it get one: people write them so, and Markdown knows no other. */
function withTableRules(text: string): string {
  if (!text.includes('|')) return text;
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      if (!pipedLine.test(line)) return [line];
      const [above = '', next = ''] = [lines[index - 1], lines[index + 1]];
      const isHead = !pipedLine.test(above) && pipedLine.test(next) && !ruleLine.test(next) && !ruleLine.test(line);
      if (!isHead) return [line];
      const rule = `|${' --- |'.repeat(line.trim().split('|').length - 2)}`;
      return above.trim() === '' ? [line, rule] : ['', line, rule];
    })
    .join('\n');
}
