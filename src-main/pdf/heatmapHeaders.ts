import { type Block, paragraph } from './document.ts';
import { headersFit } from './heatmapLayout.ts';
import { isolated } from './printableText.ts';

/** What stands above columns of `room` points: the names, or, where one of them is too long, initials and a key to them. */
export function columnHeaders(names: readonly string[], room: number): { headers: string[]; key: Block[] } {
  if (headersFit(names, room)) return { headers: [...names], key: [] };
  const headers = distinct(names.map(initials));
  const key = names.map((name, index) => `${headers[index]} ${isolated(name)}`).join(' · ');
  return { headers, key: [paragraph(key, 'small')] };
}

const segmenter = new Intl.Segmenter();

/** 'Bartholomew van der Berg' → 'BB': the first letters of the first and the last part. */
function initials(name: string): string {
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return [parts[0], last].map((part) => (part === undefined ? '' : firstLetter(part))).join('') || '?';
}

function firstLetter(text: string): string {
  const [first] = segmenter.segment(text);
  return first?.segment.toUpperCase() ?? '';
}

/** Equal ones are numbered: 'AO', 'AO 2'. */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const earlier = labels.slice(0, index).filter((other) => other === label).length;
    return earlier === 0 ? label : `${label} ${earlier + 1}`;
  });
}
