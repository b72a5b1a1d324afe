import { expect, it } from 'vitest';
import { receivedFormat } from '../../../../shared/files/formats/received.ts';
import { readDocument } from '../../../../shared/files/readDocument.ts';
import { idOf, nine } from '../../domain/examples.ts';
import { exampleScorecard, sketch } from '../../domain/panel/panelExamples.ts';

it.each([1, 2])('version %i of a received scorecard came when it was saved', (version) => {
  const older = {
    format: 'scorecard-received',
    version,
    id: idOf(1),
    savedAt: nine,
    fileName: 'a.scorecard',
    scorecard: exampleScorecard(sketch[0]),
    placedWith: null,
  };
  expect(readDocument(JSON.stringify(older), receivedFormat)).toEqual({
    ok: true,
    value: { ...older, version: 6, receivedAt: nine },
  });
});

it.each([3, 4, 5])('version %i of a received scorecard stays as it was', (version) => {
  const older = {
    format: 'scorecard-received',
    version,
    id: idOf(1),
    savedAt: nine,
    receivedAt: nine - 1,
    fileName: 'a.scorecard',
    scorecard: exampleScorecard(sketch[0]),
    placedWith: null,
  };
  expect(readDocument(JSON.stringify(older), receivedFormat)).toEqual({ ok: true, value: { ...older, version: 6 } });
});
