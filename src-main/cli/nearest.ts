/** As many letters may be wrong in a name that is guessed. */
const most = 2;

/** '; did you mean 'verify'?' for a name that is nearly one of these; empty where none is near. */
export function didYouMean(text: string, names: readonly string[], prefix = ''): string {
  const [nearest] = names
    .map((name) => ({ name, distance: distanceBetween(text.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= most && distance < name.length)
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined ? '' : `; did you mean '${prefix}${nearest.name}'?`;
}

/** How many letters have to be put in, taken out or replaced to make the one out of the other (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
