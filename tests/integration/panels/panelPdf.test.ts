import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { comparisonPdf, panelPdf } from '../../../src-main/export/panelPdf.ts';
import { buildDocument } from '../../../src-main/pdf/render.ts';
import { idOf } from '../../unit/domain/examples.ts';
import { present } from '../../unit/domain/panel/panelExamples.ts';
import { textsIn } from '../../unit/pdf/examples.ts';
import { details } from '../library/support.ts';
import { begin, type Computer, computer, finish, interviewed, receive } from './support.ts';

const options = { kind: 'standard', paper: 'A4' } as const;
const now = Date.UTC(2026, 2, 14, 12);

async function panelIds({ panels }: Computer): Promise<string[]> {
  return (await panels.library.list()).map(({ id }) => id);
}

describe('the PDF of a panel in the library', () => {
  it('has nothing of a sealed scorecard but its interviewer’s name, and all of it once it may be seen', async () => {
    const ira = computer('Ira Example');
    const own = begin(ira);
    await receive(ira, await interviewed(computer('Noor Example'), details.candidate, 2));
    const [id = ''] = await panelIds(ira);
    expect(panelPdf(unwrap(await ira.panels.library.printed(id)), options, now)).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', message: 'There is no scorecard about Ada Example yet that you may see.' },
    });
    await finish(ira, own, 4);
    const { fileName, request } = unwrap(panelPdf(unwrap(await ira.panels.library.printed(id)), options, now));
    expect(fileName).toBe(`Ada Example – ${details.candidate.role} – Panel – 2026-03-14.pdf`);
    expect(request.printed.scorecards).toHaveLength(2);
    expect(textsIn(buildDocument(request))).toContain('Noor Example');
  });

  it('names who is sealed beside what is open', async () => {
    const ira = computer('Ira Example');
    await receive(ira, await interviewed(computer('Noor Example'), details.candidate, 2));
    const second = begin(ira);
    const sam = await interviewed(computer('Sam Example'), details.candidate, 1);
    await receive(ira, sam);
    const [id = ''] = await panelIds(ira);
    const printed = unwrap(await ira.panels.library.printed(id));
    expect([printed.sealed, printed.scorecards]).toEqual([['Noor Example', 'Sam Example'], []]);
    await finish(ira, second);
    expect(unwrap(await ira.panels.library.printed(id)).sealed).toEqual([]);
  });

  it('does not change what the window has opened: edits are meant for that', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    const [id = ''] = await panelIds(ira);
    const opened = unwrap(await ira.panels.library.open(id));
    await receive(ira, await interviewed(computer('Noor Example')));
    await ira.panels.library.printed(id);
    await ira.panels.library.printedRole(id);
    unwrap(await ira.panels.library.edit(id, [{ type: 'decide', outcome: 'hire', at: now }]));
    const { panel } = unwrap(await ira.panels.library.open(id));
    expect(panel.decision.basis).toEqual(opened.panel.scorecards);
  });

  it('is refused for a panel that is not there', async () => {
    expect(await computer('Ira Example').panels.library.printed(idOf(1))).toMatchObject({ ok: false });
    expect(await computer('Ira Example').panels.library.printedRole(idOf(1))).toMatchObject({ ok: false });
  });
});

describe('the PDF of a comparison in the library', () => {
  async function roleOfThree() {
    const ira = computer('Ira Example');
    for (const name of ['Zoe First', 'Adam Second', 'Mia Third']) {
      await interviewed(ira, { ...details.candidate, name, email: '' });
    }
    await interviewed(ira, { ...details.candidate, name: 'Other Role', role: 'Designer' });
    const list = await ira.panels.library.list();
    const idOfName = (name: string) => present(list.find(({ candidate }) => candidate.name === name)).id;
    return { ira, idOfName, role: unwrap(await ira.panels.library.printedRole(idOfName('Zoe First'))) };
  }

  it('prints the chosen in their order, with letters that go by the whole role', async () => {
    const { idOfName, role } = await roleOfThree();
    expect(role.map(({ panel }) => panel.candidate.name).sort()).toEqual(['Adam Second', 'Mia Third', 'Zoe First']);
    const choice = { panelIds: ['Mia Third', 'Zoe First'].map(idOfName), anonymous: true };
    const { fileName, request } = unwrap(comparisonPdf(role, choice, options, now));
    expect(fileName).not.toMatch(/Mia|Zoe/);
    const labels = new Map(request.compared.hidden?.map(({ candidate, label }) => [candidate.name, label]));
    expect(labels.size).toBe(3);
    const texts = textsIn(buildDocument(request));
    expect(texts.join('\n')).not.toMatch(/Mia|Third|Zoe|First\b|Adam/);
    const [first] = request.compared.candidates;
    expect(first?.candidate.name).toBe('Mia Third');
    expect(texts).toContain(present(labels.get('Mia Third')));
  });

  it('refuses candidates who are not there or are for another role', async () => {
    const { idOfName, role } = await roleOfThree();
    for (const other of [idOf(1), idOfName('Other Role')]) {
      const choice = { panelIds: [idOfName('Zoe First'), other], anonymous: false };
      expect(comparisonPdf(role, choice, options, now)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
  });
});
