import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/domain/contentHash.ts';
import { startPanel } from '../../../../shared/domain/panel/debrief.ts';
import { type PanelDocument, panelFormat } from '../../../../shared/files/formats/panel.ts';
import { readDocument } from '../../../../shared/files/readDocument.ts';
import { idOf, nine } from '../../domain/examples.ts';

const document: PanelDocument = {
  format: 'scorecard-panel',
  version: 4,
  savedAt: nine,
  panel: startPanel({
    id: idOf(1),
    createdAt: nine,
    candidate: { name: 'Priya Raman', role: 'Back-end engineer', email: '' },
    scorecards: [{ id: idOf(101), hash: 'ab'.repeat(32) }],
  }),
};

/** Version 1 as it is on disks. It does not change any more. */
const versionOne =
  '{"format":"scorecard-panel","panel":{"candidate":{"email":"","name":"Priya Raman","role":"Back-end engineer"},' +
  '"createdAt":1772442000000,"current":"general","decision":{"basis":[],"decidedAt":null,"dissent":[],"outcome":null,"reasons":""},' +
  '"id":"00000000-0000-4000-8000-000000000001","minutes":30,"notes":{},"present":[],' +
  '"scorecards":[{"hash":"abababababababababababababababababababababababababababababababab","id":"00000000-0000-4000-8000-000000000101"}],' +
  '"timer":{"elapsed":0,"runningSince":null,"spent":{},"startedAt":null}},"savedAt":1772442000000,"version":1}';

/** Version 2, which did not know yet whether one interviews the candidate either. */
const versionTwo = versionOne.replace('"version":1}', '"version":2}');

/** Version 3, which knew no plans. */
const versionThree = versionOne
  .replace('"notes":{},', '"notes":{},"nothingToSubmitAt":null,')
  .replace('"version":1}', '"version":3}');

/** Version 4 as it is on disks. It does not change any more: what changes becomes version 5. */
const versionFour = versionThree
  .replace('"panel":{', '"panel":{"agreed":null,')
  .replace('"decision":{', '"decision":{"againstRule":"",')
  .replace('"version":3}', '"version":4}');

describe('panelFormat', () => {
  it('reads version 1, in which nobody had been asked about their interview', () => {
    expect(readDocument(versionOne, panelFormat)).toEqual({ ok: true, value: document });
    expect(document.panel.nothingToSubmitAt).toBeNull();
  });

  it('reads versions 2 and 3, in which nothing was agreed', () => {
    expect(readDocument(versionTwo, panelFormat)).toEqual({ ok: true, value: document });
    expect(readDocument(versionThree, panelFormat)).toEqual({ ok: true, value: document });
    expect(document.panel).toMatchObject({ agreed: null, decision: { againstRule: '' } });
  });

  it('reads version 4, as it is written', () => {
    expect(readDocument(versionFour, panelFormat)).toEqual({ ok: true, value: document });
    expect(canonicalJson(document)).toBe(versionFour);
  });

  it('refuses a newer version and another format', () => {
    const refused = (text: string) => {
      const result = readDocument(text, panelFormat);
      return result.ok ? 'no problem' : result.problem;
    };
    expect(refused(versionOne.replace('"version":1', '"version":5'))).toEqual({ kind: 'newerVersion', version: 5 });
    expect(refused(versionOne.replace('scorecard-panel', 'scorecard-set'))).toEqual({
      kind: 'otherFormat',
      format: 'scorecard-set',
    });
  });
});
