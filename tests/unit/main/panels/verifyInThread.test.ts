import { describe, expect, it } from 'vitest';
import { scorecardText } from '../../../../shared/files/signedScorecard.ts';
import { createSignedFileReader } from '../../../../src-main/panels/verifyInThread.ts';
import { exampleScorecard, sketch } from '../../domain/panel/panelExamples.ts';

const [osei, lindqvist] = sketch;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = createSignedFileReader('no thread is needed for what is small');

describe('the reader of scorecards', () => {
  it('reads copies of a file once, and every other file by itself', async () => {
    const text = scorecardText(exampleScorecard(osei));
    const first = await read(bytesOf(text));
    expect(first).toMatchObject({ ok: true });
    expect(await read(bytesOf(text))).toBe(first);
    expect(await read(bytesOf(scorecardText(exampleScorecard(lindqvist))))).not.toEqual(first);
    expect(await read(bytesOf(text.replace('Osei', 'Oxei')))).toMatchObject({
      ok: false,
      problem: { kind: 'altered' },
    });
  });

  it('forgets the files that it has not seen for the longest time', async () => {
    const text = scorecardText(exampleScorecard(osei));
    const first = await read(bytesOf(text));
    for (let spaces = 1; spaces <= 32; spaces += 1) await read(bytesOf(`${text}${' '.repeat(spaces)}`));
    const again = await read(bytesOf(text));
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });
});
