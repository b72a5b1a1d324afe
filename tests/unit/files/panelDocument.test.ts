import { describe, expect, it } from 'vitest';
import { startPanel } from '../../../shared/domain/panel/debrief.ts';
import { canonicalJson } from '../../../shared/files/canonicalJson.ts';
import { type PanelDocument, panelFormat } from '../../../shared/files/panelDocument.ts';
import { readDocument } from '../../../shared/files/readDocument.ts';
import { idOf, nine } from '../domain/examples.ts';

const document: PanelDocument = {
  format: 'scorecard-panel',
  version: 1,
  savedAt: nine,
  panel: startPanel({
    id: idOf(1),
    createdAt: nine,
    candidate: { name: 'Priya Raman', role: 'Back-end engineer', email: '' },
    scorecards: [{ id: idOf(101), hash: 'ab'.repeat(32) }],
  }),
};

/** Version 1 as it is on disks. It does not change any more: what changes becomes version 2. */
const versionOne =
  '{"format":"scorecard-panel","panel":{"candidate":{"email":"","name":"Priya Raman","role":"Back-end engineer"},' +
  '"createdAt":1772442000000,"current":"general","decision":{"basis":[],"decidedAt":null,"dissent":[],"outcome":null,"reasons":""},' +
  '"id":"00000000-0000-4000-8000-000000000001","minutes":30,"notes":{},"present":[],' +
  '"scorecards":[{"hash":"abababababababababababababababababababababababababababababababab","id":"00000000-0000-4000-8000-000000000101"}],' +
  '"timer":{"elapsed":0,"runningSince":null,"spent":{},"startedAt":null}},"savedAt":1772442000000,"version":1}';

describe('panelFormat', () => {
  it('reads version 1', () => {
    expect(readDocument(versionOne, panelFormat)).toEqual({ ok: true, value: document });
    expect(canonicalJson(document)).toBe(versionOne);
  });

  it('refuses a newer version and another format', () => {
    const refused = (text: string) => {
      const result = readDocument(text, panelFormat);
      return result.ok ? 'no problem' : result.problem;
    };
    expect(refused(versionOne.replace('"version":1', '"version":2'))).toEqual({ kind: 'newerVersion', version: 2 });
    expect(refused(versionOne.replace('scorecard-panel', 'scorecard-set'))).toEqual({
      kind: 'otherFormat',
      format: 'scorecard-set',
    });
  });
});
