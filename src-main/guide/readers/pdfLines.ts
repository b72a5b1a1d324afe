/** A run of text as PDF.js gives it; `transform` holds its place as the last two of six numbers. */
export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A stretch of text without a gap in it as wide as between the columns of a table. In points. */
export interface PdfSegment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line on a page, with the stretches that gaps part. Lengths and places are in points, `y` grows upwards. */
export interface PdfLine extends PdfSegment {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly PdfSegment[];
}

/** Runs whose base lines are closer than this share of their size stand on one line: figures that are set high or low. */
const sameLine = 0.5;

/** The lines of a page in the order in which they are drawn. Text that does not stand upright (a watermark) is left out. */
export function pdfLines(items: readonly PdfText[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let runs: Run[] = [];
  const end = (): void => {
    lines.push(...lineOf(runs));
    runs = [];
  };
  for (const item of items) {
    const run = runOf(item);
    if (run !== null) {
      const last = runs.at(-1);
      if (last !== undefined && Math.abs(last.y - run.y) > sameLine * Math.max(last.size, run.size)) end();
      runs.push(run);
    }
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

interface Run extends PdfSegment {
  readonly y: number;
  readonly size: number;
  readonly weight: number;
}

/** Nothing for a run without a letter: spaces between runs keep their place through `text`. */
function runOf({ str, transform, width, height }: PdfText): Run | null {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a)) return null;
  const size = Math.hypot(c, d) || height;
  return { text: str, left, right: left + width, y, size, weight: str.trim().length };
}

function lineOf(runs: readonly Run[]): PdfLine[] {
  const text = withoutControls(joinRuns(runs)).replace(/\s+/g, ' ').trim();
  const written = runs.filter(({ weight }) => weight > 0);
  const [first] = written;
  if (text === '' || first === undefined) return [];
  const largest = written.reduce((most, run) => (run.weight > most.weight ? run : most), first);
  return [
    {
      text,
      left: written.reduce((least, { left }) => Math.min(least, left), first.left),
      right: written.reduce((most, { right }) => Math.max(most, right), first.right),
      y: largest.y,
      size: largest.size,
      segments: segmentsOf(runs),
    },
  ];
}

/** A gap between columns is wider than this share of the size. */
const leastColumnGap = 0.65;

function segmentsOf(runs: readonly Run[]): PdfSegment[] {
  const groups: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const group = groups.at(-1);
    const isNext = run.weight > 0 && run.left - right > leastColumnGap * run.size;
    if (group === undefined || isNext) groups.push([run]);
    else group.push(run);
    if (run.weight > 0) right = run.right;
  }
  return groups.flatMap((group) => {
    const written = group.filter(({ weight }) => weight > 0);
    const [first] = written;
    const text = withoutControls(joinRuns(group)).replace(/\s+/g, ' ').trim();
    return first === undefined || text === ''
      ? []
      : [{ text, left: first.left, right: written.at(-1)?.right ?? first.right }];
  });
}

/** A gap between two runs that is wider than this share of their size is a space that was not written. */
const leastGap = 0.18;

function joinRuns(runs: readonly Run[]): string {
  let text = '';
  let previous: Run | undefined;
  for (const run of runs) {
    if (previous !== undefined && run.left - previous.right > leastGap * run.size) text += ' ';
    text += run.text;
    previous = run;
  }
  return text;
}

/** Fonts for bullets put them where no letter is; other characters without a form are left out. */
function withoutControls(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '•').replace(unprintable, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g;
