/** How a wiki exports its pages as text: headings as 'h2. …' and '||heads||' in one family, as '== … ==' in the other. */
const wikiHeading = /^(?:h[1-6]\. +\S|={2,6} *[^=\n]+? *={2,6} *$)/m;
const wikiTable = /^(?:\|\|[^\n]+\|\| *$|\{\|)/m;

/** Whether a text has the signs of a wiki, and none of Markdown. */
export function looksLikeWiki(text: string): boolean {
  return (wikiHeading.test(text) || wikiTable.test(text)) && !/^#{2,6} +\S/m.test(text);
}

/** The text of a wiki as Markdown, line by line. Linear in its length. */
export function wikiToMarkdown(text: string): string {
  const lines: string[] = [];
  let table: string[] | undefined;
  for (const line of text.split('\n')) {
    if (/^\{\|/.test(line)) {
      table = [];
      lines.push('');
    } else if (table !== undefined) {
      const isEnd = /^\|\}/.test(line);
      if (isEnd || /^\|-/.test(line)) {
        lines.push(...rowOf(table));
        table = isEnd ? undefined : [];
      } else if (/^[!|](?!\+)/.test(line)) table.push(...line.slice(1).split(/\|\||!!/));
      else if (table.length > 0 && line.trim() !== '') table[table.length - 1] += ` ${line.trim()}`;
    } else lines.push(lineToMarkdown(line));
  }
  return lines.join('\n');
}

/** A row of a table of the other family; its cells may have settings before a pipe. */
function rowOf(cells: readonly string[]): string[] {
  return cells.length === 0
    ? []
    : [`|${cells.map((cell) => emphasised(cell.replace(/^[^|[]*\|(?!\|)/, '').trim())).join('|')}|`];
}

function lineToMarkdown(line: string): string {
  const dotted = /^h([1-6])\. +/.exec(line);
  if (dotted !== null) return `${'#'.repeat(Number(dotted[1]))} ${line.slice(dotted[0].length)}`;
  const equal = /^(={1,6}) *([^=].*?) *\1 *$/.exec(line);
  if (equal !== null) return `${'#'.repeat(equal[1]?.length ?? 1)} ${equal[2]}`;
  if (/^\|\|.*\|\| *$/.test(line)) return `|${line.trim().slice(2, -2).split('||').join('|')}|`;
  const item = /^([*#-]{1,6}) +/.exec(line);
  if (item !== null) {
    const [sign = '', signs = ''] = item;
    const indent = '   '.repeat(signs.length - 1);
    return `${indent}${signs.endsWith('#') ? '1.' : '-'} ${emphasised(line.slice(sign.length))}`;
  }
  const panel = /^\{(?:panel|expand|info|note|tip)(?::(?:title=)?([^}|]*)[^}]*)?\} *$/.exec(line);
  if (panel !== null) return panel[1] === undefined || panel[1] === '' ? '' : `**${panel[1]}**`;
  const term = /^; *(.+)$/.exec(line);
  if (term !== null) return `**${term[1]}**`;
  const meaning = /^:+ *(.+)$/.exec(line);
  return emphasised(meaning === null ? line : (meaning[1] ?? ''));
}

/** Bold type and italics as Markdown has them. */
function emphasised(text: string): string {
  return text
    .replace(/'''(.+?)'''/g, '**$1**')
    .replace(/''(.+?)''/g, '*$1*')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '**$1**');
}
