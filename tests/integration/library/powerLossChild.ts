// Types as fast as it can, in two interviews at once, and says what it knows to be on disk, until it is killed.
import { openLibrary } from '../../../src-main/library/openLibrary.ts';

const [root = '', resources = '', ...ids] = process.argv.slice(2);
const library = openLibrary({
  root,
  resources,
  now: Date.now,
  onNotice: () => undefined,
  onChange: () => undefined,
  onOwnChange: () => undefined,
});

async function type(id: string): Promise<never> {
  // Long enough that a write takes a while, so that many of the kills hit one.
  const padding = '.'.repeat(100_000);
  for (let number = 1; ; number += 1) {
    const saved = library.interviews.edit(id, [{ type: 'conclude', changes: { summary: `${number}${padding}` } }]);
    // At once, so that nearly all of the time is spent in a write.
    library.interviews.flush();
    const result = await saved;
    if (!result.ok) throw new Error(result.error.message);
    process.stdout.write(`${id} ${number}\n`);
    await new Promise(setImmediate);
  }
}

await Promise.all(ids.map(type));
