import type { Content } from 'pdfmake/interfaces.js';

/** The contents of a section or of its parts, and how continuation pages call it. */
export interface LaidOutSection {
  title: string;
  contents: readonly Content[];
  parts: readonly LaidOutSection[];
}

/** All that a section holds, its parts in their order. */
export function contentsOf({ contents, parts }: LaidOutSection): Content[] {
  return [...contents, ...parts.flatMap(contentsOf)];
}

/** A text of pdfmake's. After the layout it knows the page of each of its lines. */
interface Leaf {
  text: unknown;
  id?: string;
  positions?: readonly { pageNumber: number }[];
}

/** The first text of a section that has an id, which is its heading, and its last one. */
interface Ends {
  running: string;
  first: Leaf;
  last: Leaf;
}

/**
 * What stands above each page on which a section goes on: '2 Traffic spike, continued: Ada, by Grace', as far down as it does. pdfmake asks for headers after it has laid out everything, and then
 * its nodes know on which pages they are. Of what was kept whole it tells the page only for a node with an id, and only in its
 * first position, the others being 1; so the last text of each section gets an id here.
 */
export function runningHeads(sections: readonly LaidOutSection[]): (page: number) => string {
  const ends = sections.flatMap((section, index) => endsOf(section, `end${index}`, ''));
  let heads = new Map<number, string>();
  return (page) => {
    if (page === 1) heads = new Map(ends.flatMap(continuedPages));
    return heads.get(page) ?? '';
  };
}

/** Those of a section before those of its parts, which so have the last word on a page that both go over to. */
function endsOf(section: LaidOutSection, name: string, above: string): Ends[] {
  const running = runningOf(section.title, above);
  const leaves = leavesOf(contentsOf(section));
  const first = leaves.find(({ id }) => id !== undefined);
  const last = leaves.at(-1);
  if (last !== undefined) last.id ??= name;
  const parts = section.parts.flatMap((part, index) => endsOf(part, `${name}-${index}`, running));
  if (section.title === '' || first === undefined || last === undefined) return parts;
  return [{ running, first, last }, ...parts];
}

const continued = ', continued';

function runningOf(title: string, above: string): string {
  if (title === '') return above;
  if (above === '') return `${title}${continued}`;
  return `${above}${above.endsWith(continued) ? ': ' : ', '}${title}`;
}

function continuedPages({ running, first, last }: Ends): [page: number, running: string][] {
  const start = first.positions?.[0]?.pageNumber ?? 1;
  const end = (last.positions ?? []).reduce((highest, { pageNumber }) => Math.max(highest, pageNumber), start);
  return Array.from({ length: end - start }, (_, index) => [start + 1 + index, running]);
}

/** Where the children of pdfmake's nodes are. */
const children = ['stack', 'columns', 'ul', 'table', 'body'] as const;

/** The texts in a node that are not empty, in their order. */
function leavesOf(node: unknown): Leaf[] {
  if (Array.isArray(node)) return node.flatMap(leavesOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node) return node.text === '' ? [] : [node];
  return children.flatMap((key) => (key in node ? leavesOf((node as Record<string, unknown>)[key]) : []));
}
