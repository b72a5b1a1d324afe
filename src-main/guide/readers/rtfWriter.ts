import { decodeWindows1252 } from '../../../shared/guide/document/decodeText.ts';
import { escapeHtml } from './markupText.ts';

/** A piece of Rich Text as the tokenizer gives it. */
export interface RtfToken {
  /** 0 begins a group, 1 ends it, 2 is a control word, 3 is text. */
  readonly type: 0 | 1 | 2 | 3;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
}

/** Groups that hold no text of the document, by the Rich Text Format Specification 1.9.1. */
const passedOver = new Set(
  `author background bkmkend bkmkstart colortbl comment company creatim datastore deleted doccomm fldinst footer footerf footerl
  footerr footnote annotation atnid atnauthor generator header headerf headerl headerr info keywords latentstyles listoverridetable
  listtable nonshppict object operator pgptbl pict printim revtim rsidtbl shpinst subject themedata title tc xe xmlnstbl`.split(
    /\s+/,
  ),
);

/** `\fcharset` → the code page's name in the Encoding Standard; everything else is Windows-1252. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** `\ansicpg` → the same. */
const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
};

/** Control words that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

type Destination = 'text' | 'skipped' | 'fonts' | 'styles' | 'marker';

interface Group {
  destination: Destination;
  font: number;
  /** How many characters after `\u` stand in for it. */
  fallbackLength: number;
  isHidden: boolean;
}

interface Paragraph {
  text: string;
  /** What stands before an item of a list: a bullet or a number. */
  marker: string;
  /** Of a heading, 1 to 6; 0 for none. */
  level: number;
  style: number;
  isInTable: boolean;
}

/** Names of heading styles in the languages of the guides, as Word writes them. */
const headingName = /^(?:heading|überschrift|titre|título|titolo|kop|標題|标题|見出し) ?([1-6])/i;

/** Writes HTML of the tokens of a Rich Text file. */
export class RtfWriter {
  readonly #page = new HtmlPage();
  readonly #groups: Group[] = [];
  #group: Group = { destination: 'text', font: -1, fallbackLength: 1, isHidden: false };
  #codePage = 'windows-1252';
  readonly #fontCharsets = new Map<number, string>();
  readonly #headingStyles = new Map<number, number>();
  #paragraph = emptyParagraph();
  /** What stands in a style's group so far. */
  #style = { number: 0, name: '', level: 0 };
  /** Bytes of the text that are not decoded yet: a character may be several of them. */
  #bytes: number[] = [];
  #fallbackLeft = 0;
  /** Whether `\*` stood before: what follows is passed over unless it is known. */
  #isIgnorable = false;

  take(token: RtfToken): void {
    if (token.type === 3) this.#takeBytes(token.data);
    else if (token.type === 2) this.#takeControl(token);
    else {
      this.#flush();
      this.#fallbackLeft = 0;
      if (token.type === 0) this.#beginGroup();
      else this.#endGroup();
    }
  }

  /** The whole page; nothing can be taken afterwards. */
  finish(): string {
    this.#flush();
    this.#endParagraph();
    return this.#page.finish();
  }

  #takeControl({ word = '', param, data }: RtfToken): void {
    if (word === "'") {
      this.#takeBytes(data);
      return;
    }
    this.#flush();
    if (word === '*') {
      this.#isIgnorable = true;
      return;
    }
    const isDestination = this.#openDestination(word);
    this.#isIgnorable = false;
    if (isDestination || this.#group.destination === 'skipped') return;
    if (word === 'u') this.#takeUnicode(param ?? 0);
    else if (characters[word] !== undefined) this.#put(characters[word]);
    else this.#change(word, param ?? 1);
  }

  #takeUnicode(code: number): void {
    this.#put(String.fromCharCode(code & 0xffff));
    this.#fallbackLeft = this.#group.fallbackLength;
  }

  #takeBytes(data: Buffer = Buffer.alloc(0)): void {
    const skipped = Math.min(this.#fallbackLeft, data.length);
    this.#fallbackLeft -= skipped;
    for (const byte of data.subarray(skipped)) if (byte !== 13 && byte !== 10) this.#bytes.push(byte);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fontCharsets.get(this.#group.font) ?? this.#codePage;
    const bytes = Uint8Array.from(this.#bytes);
    const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
    this.#bytes = [];
    this.#put(text);
  }

  #put(text: string): void {
    const { destination, isHidden } = this.#group;
    if (isHidden) return;
    if (destination === 'text') this.#paragraph.text += text;
    else if (destination === 'marker') this.#paragraph.marker += text;
    else if (destination === 'styles') this.#style.name += text;
  }

  #beginGroup(): void {
    this.#groups.push({ ...this.#group });
    this.#isIgnorable = false;
  }

  #endGroup(): void {
    const outer = this.#groups.pop();
    if (this.#group.destination === 'styles' && outer?.destination === 'styles') this.#endStyle();
    if (outer !== undefined) this.#group = outer;
  }

  #endStyle(): void {
    const { number, name, level } = this.#style;
    const isTitle = /^(?:title|titel);/i.test(name.trim());
    const heading = isTitle ? 1 : level || Number(headingName.exec(name.trim())?.[1] ?? 0);
    if (heading > 0) this.#headingStyles.set(number, heading);
    this.#style = { number: 0, name: '', level: 0 };
  }

  /** Whether a control word says where the text of its group goes. */
  #openDestination(word: string): boolean {
    const isMarker = word === 'pntext' || word === 'listtext';
    if (word === 'fonttbl') this.#group.destination = 'fonts';
    else if (word === 'stylesheet') this.#group.destination = 'styles';
    else if (isMarker) this.#group.destination = 'marker';
    else if (passedOver.has(word) || this.#isIgnorable) this.#group.destination = 'skipped';
    else return false;
    return true;
  }

  /** What a control word does to the paragraph and to how it is read. */
  #change(word: string, param: number): void {
    if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph();
    else if (word === 'cell') this.#endCell();
    else if (word === 'row') this.#page.endRow();
    else if (word === 'line') this.#put(' ');
    else if (word === 'pard') this.#resetParagraph();
    else if (word === 'intbl') this.#paragraph.isInTable = true;
    else this.#changeReading(word, param);
  }

  #endCell(): void {
    this.#endParagraph();
    this.#page.endCell();
  }

  /** `\pard` takes the paragraph's look back, and leaves what stands in it. */
  #resetParagraph(): void {
    const { text, marker } = this.#paragraph;
    this.#paragraph = { ...emptyParagraph(), text, marker };
  }

  #changeReading(word: string, param: number): void {
    const isStyle = this.#group.destination === 'styles';
    if (word === 'f') this.#group.font = param;
    else if (word === 'fcharset') this.#learnCharset(param);
    else if (word === 'uc') this.#group.fallbackLength = Math.min(8, Math.max(0, param));
    else if (word === 'v') this.#group.isHidden = param !== 0;
    else if (word === 'ansicpg') this.#codePage = codePageOf(param) ?? this.#codePage;
    else if (word === 's' && isStyle) this.#style.number = param;
    else if (word === 's') this.#paragraph.style = param;
    else if (word === 'outlinelevel' && isStyle) this.#style.level = headingLevel(param);
    else if (word === 'outlinelevel') this.#paragraph.level = headingLevel(param);
  }

  #learnCharset(charset: number): void {
    const known = charsets[charset];
    if (this.#group.destination === 'fonts' && known !== undefined) this.#fontCharsets.set(this.#group.font, known);
  }

  #endParagraph(): void {
    const { text, marker, level, style, isInTable } = this.#paragraph;
    const words = escapeHtml(text.trim());
    this.#paragraph = { ...this.#paragraph, text: '', marker: '' };
    if (isInTable) this.#page.addToCell(words);
    else this.#page.addParagraph(words, marker.trim(), level || (this.#headingStyles.get(style) ?? 0));
  }
}

/** Puts paragraphs into lists and cells into tables. */
class HtmlPage {
  readonly #html: string[] = [];
  #row: string[] = [];
  #cell: string[] = [];
  #open: 'ul' | 'table' | null = null;

  addParagraph(words: string, marker: string, level: number): void {
    if (words === '') return;
    const number = /\d{1,4}/.exec(marker)?.[0];
    const isItem = level === 0 && marker !== '' && number === undefined;
    this.#switchTo(isItem ? 'ul' : null);
    if (level > 0) this.#html.push(`<h${level}>${words}</h${level}>`);
    else if (isItem) this.#html.push(`<li>${words}</li>`);
    else if (number !== undefined) this.#html.push(`<ol start="${number}"><li>${words}</li></ol>`);
    else this.#html.push(`<p>${words}</p>`);
  }

  addToCell(words: string): void {
    if (words !== '') this.#cell.push(`<p>${words}</p>`);
  }

  endCell(): void {
    this.#row.push(`<td>${this.#cell.join('')}</td>`);
    this.#cell = [];
  }

  endRow(): void {
    this.#switchTo('table');
    this.#html.push(`<tr>${this.#row.join('')}</tr>`);
    this.#row = [];
  }

  finish(): string {
    if (this.#cell.length > 0) this.endCell();
    if (this.#row.length > 0) this.endRow();
    this.#switchTo(null);
    return this.#html.join('');
  }

  #switchTo(open: 'ul' | 'table' | null): void {
    if (open === this.#open) return;
    if (this.#open !== null) this.#html.push(`</${this.#open}>`);
    if (open !== null) this.#html.push(`<${open}>`);
    this.#open = open;
  }
}

/** Outline levels count from 0; 9 is body text. */
function headingLevel(outlineLevel: number): number {
  return outlineLevel >= 0 && outlineLevel < 6 ? outlineLevel + 1 : 0;
}

function codePageOf(page: number): string | undefined {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);
}

function emptyParagraph(): Paragraph {
  return { text: '', marker: '', level: 0, style: 0, isInTable: false };
}
