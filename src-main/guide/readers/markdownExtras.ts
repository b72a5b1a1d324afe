/**
 * What wikis and sites made of Markdown have beside it, as Markdown: boxes ('!!! tip "Dig deeper"' with a body indented by four),
 * folds ('??? question "…"'), lists of definitions (': …' below a term), icons and settings behind headings, and tables whose
 * head has no rule below it. Linear in the length of the text.
 */
export function plainMarkdown(text: string): string {
  return withTableRules(withDefinitions(withBoxes(text)));
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
