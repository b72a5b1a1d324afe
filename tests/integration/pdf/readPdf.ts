import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A piece of text on a page. Points, from the lower left corner. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface ReadPage {
  /** All of the page's text, line by line. */
  text: string;
  items: PlacedText[];
  width: number;
  height: number;
  /** How many glyphs are the box that a font has for what it lacks (glyph 0). */
  boxes: number;
}

export interface ReadPdf {
  pages: ReadPage[];
  /** The text of all pages. */
  text: string;
  info: Record<string, unknown>;
  /** The outline's entries with those below them indented, in order. */
  outline: string[];
  /** The roles of the structure tree, in its order: 'H1', 'Table', 'TH', …; empty for a file without one. */
  roles: string[];
}

/** Reads a PDF back, with a reader that has nothing to do with its making. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  const { info } = await document.getMetadata();
  const outline = outlineLines((await document.getOutline()) ?? []);
  const roles = await rolesOf(document);
  await document.destroy();
  return { pages, text: pages.map(({ text }) => text).join('\n'), info: { ...info }, outline, roles };
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type OutlineEntry = Awaited<ReturnType<Document['getOutline']>>[number];

async function readPage(page: Page): Promise<ReadPage> {
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) =>
    'str' in item
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height }]
      : [],
  );
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const [, , width = 0, height = 0] = page.view;
  return { text, items: placed, width, height, boxes: await countBoxes(page) };
}

async function countBoxes(page: Page): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  let boxes = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    for (const glyph of argsArray[index][0]) if (isGlyph(glyph) && glyph.originalCharCode === 0) boxes += 1;
  }
  return boxes;
}

function isGlyph(value: unknown): value is { originalCharCode: number } {
  return typeof value === 'object' && value !== null && 'originalCharCode' in value;
}

async function rolesOf(document: Document): Promise<string[]> {
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree: unknown = await (await document.getPage(number)).getStructTree();
    collectRoles(tree, roles);
  }
  return roles;
}

function collectRoles(node: unknown, roles: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') roles.push(node.role);
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectRoles(child, roles);
}

function outlineLines(entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap(({ title, items }) => [`${'  '.repeat(depth)}${title}`, ...outlineLines(items, depth + 1)]);
}

/** A text without white space: lines break where they must, and a long word breaks anywhere. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
