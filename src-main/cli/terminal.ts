import type { ReadStream } from 'node:tty';

/** Keys as a terminal sends them. */
const enter = ['\r', '\n'];
const backspace = ['\b', '\u007f'];
const interrupt = '\u0003';
const endOfInput = '\u0004';

/**
 * Asks for something in a terminal that is not shown as it is typed.
 * @param write puts words before it
 * @throws Error when it is given up by Ctrl+C or Ctrl+D
 */
export async function askInTerminal(
  input: ReadStream,
  write: (text: string) => void,
  question: string,
): Promise<string> {
  write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  let typed = '';
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      for (const key of chunk) {
        if (enter.includes(key)) return typed;
        if (key === interrupt || key === endOfInput) throw new Error('nothing was typed');
        typed = backspace.includes(key) ? [...typed].slice(0, -1).join('') : typed + key;
      }
    }
    return typed;
  } finally {
    input.setRawMode(false);
    write('\n');
  }
}
