const maker = 'Scorecard';

/** A date as PDF writes it, without its zone: `YYYYMMDDHHmmSS` in UTC (ISO 32000-2, 7.9.4). */
function pdfTime(instant: number): string {
  return new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
}

/**
 * A copy of a PDF of Chromium's that says nothing of when and on what computer it was made: creation and modification date
 * are `date`, and the creator is the app. The same page so gives the same bytes. Nothing moves: digits take the place of
 * digits, and blanks that of what is left over. What is not there stays away.
 * @param date in ms since the epoch
 */
export function withNeutralInfo(pdf: Uint8Array, date: number): Uint8Array {
  const copy = Buffer.from(pdf);
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    const digits = endOf(copy, key);
    if (digits === null || !/^\d{14}$/.test(copy.toString('latin1', digits, digits + 14))) continue;
    copy.write(pdfTime(date), digits, 'latin1');
  }
  nameTheMaker(copy);
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
}

/** The position behind the first occurrence of `key`. */
function endOf(pdf: Buffer, key: string): number | null {
  const start = pdf.indexOf(key, 0, 'latin1');
  return start < 0 ? null : start + key.length;
}

function nameTheMaker(pdf: Buffer): void {
  const start = endOf(pdf, '/Creator (');
  if (start === null) return;
  // A literal string: a bracket inside of it is escaped.
  const [value = ''] = /^(?:\\.|[^\\()])*(?=\))/s.exec(pdf.toString('latin1', start, start + 2_000)) ?? [];
  if (value.length < maker.length) return;
  pdf.write(`${maker})`.padEnd(value.length + 1), start, 'latin1');
}
