import { strToU8, zipSync } from 'fflate';

/** A paragraph of a document of Word. */
export interface Paragraph {
  readonly text: string;
  readonly style: 'Normal' | 'Title' | 'Heading1' | 'Heading2' | 'ListNumber';
  readonly isBold?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const partTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document of Word with paragraphs, and with whatever `more` puts behind them in the body. */
export function docxFile(paragraphs: readonly Paragraph[], more = ''): Uint8Array {
  return zipSync(docxParts(paragraphs.map(paragraphXml).join('') + more));
}

/** The parts of such a file, by their names. */
export function docxParts(body: string): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${partTypes}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${partTypes}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${partTypes}.numbering+xml"/></Types>`),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/document.xml': strToU8(`${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`${head}<w:styles xmlns:w="${main}">
${['Normal', 'Title', 'heading 1', 'heading 2', 'List Number'].map(styleXml).join('\n')}</w:styles>`),
    'word/numbering.xml': strToU8(`${head}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`),
  };
}

function relationships(parts: readonly (readonly [string, string])[]): Uint8Array {
  const entries = parts.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  const schema = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return strToU8(`${head}<Relationships xmlns="${schema}">${entries.join('')}</Relationships>`);
}

function styleXml(name: string): string {
  const id = name.replace(/^h/, 'H').replace(' ', '');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

export function paragraphXml({ text, style, isBold = false }: Paragraph): string {
  const list = style === 'ListNumber' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const properties = `<w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>`;
  const bold = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
  return `<w:p>${properties}<w:r>${bold}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A table of Word, each cell with one paragraph. */
export function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraphXml({ text, style: 'Normal' })}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
