/** What the person who waits is told. Everything goes to stderr: stdout belongs to the program that is started. */

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

const secondsBetweenSignsOfLife = 15;

/**
 * Announces a piece of work, shows that it is alive, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  say(`${title} …`);
  const signOfLife = setInterval(() => say(`  … ${seconds()} s`), secondsBetweenSignsOfLife * 1000);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(signOfLife);
  }
}
