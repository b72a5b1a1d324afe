import canonicalize from 'canonicalize';

/**
 * The one text that stands for a value (RFC 8785): keys sorted by UTF-16 code units, no white space, shortest numbers.
 * @throws Error for what JSON in UTF-8 cannot hold (undefined, NaN, half a surrogate pair), which no schema of this project
 * lets through.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for this value.');
  return text;
}
