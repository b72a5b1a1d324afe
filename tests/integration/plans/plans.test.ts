import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PlanParts } from '../../../shared/domain/plan/hiringPlan.ts';
import { makePlanEdition, type PlanEdition } from '../../../shared/domain/plan/planEdition.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { planEntrySchema } from '../../../shared/ipc/planContract.ts';
import { ok, unwrap } from '../../../shared/ipc/result.ts';
import { createPlanHandlers } from '../../../src-main/ipc/planHandlers.ts';
import { idOf } from '../../unit/domain/examples.ts';
import { plan } from '../../unit/domain/plan/planExamples.ts';
import { temporaryFolder } from '../library/support.ts';
import { type Computer, computer, receive } from '../panels/support.ts';

/** A computer whose user has a name, with a plan of their own. */
function author(name: string, root = temporaryFolder()): Computer {
  const self = computer(name, root);
  unwrap(self.library.settings.change({ interviewer: { name, email: '' } }));
  unwrap(self.library.plans.save(plan));
  return self;
}

async function planFrom(self: Computer): Promise<{ made: PlanEdition; text: string }> {
  const { content, text } = unwrap(await self.plans.handOn(plan.id));
  return { made: content, text };
}

function change({ library }: Computer, changes: Partial<PlanParts>): void {
  unwrap(library.plans.save({ ...plan, ...changes }));
}

const take = (self: Computer, text: string): Promise<PanelReceipt> => receive(self, text, 'backend.plan');
const entries = ({ plans }: Computer) => plans.editions().map((one) => planEntrySchema.parse(one));
const titles = ({ library }: Computer) => library.plans.list().map(({ title }) => title);

describe('a plan of one’s own', () => {
  it('gets an edition when it is handed on, and the next one when it has changed', async () => {
    const ira = author('Ira Example');
    const first = await planFrom(ira);
    expect(first.made).toMatchObject({ edition: 1, previousHash: null, author: { name: 'Ira Example', email: '' } });
    expect((await planFrom(ira)).text).toBe(first.text);
    expect(entries(ira)).toMatchObject([{ id: first.made.id, madeFrom: plan.id, isOutdated: false, obstacle: null }]);
    change(ira, { rule: { ...plan.rule, leastMean: 3.5 } });
    expect(entries(ira)).toMatchObject([{ edition: 1, isOutdated: true }]);
    const second = await planFrom(ira);
    expect(second.made).toMatchObject({ id: first.made.id, edition: 2, previousHash: first.made.hash });
    expect(titles(ira)).toEqual(['Backend engineer']);
  });

  it('needs the author’s name, and to be there', async () => {
    const self = computer('Nobody');
    unwrap(self.library.plans.save(plan));
    expect(await self.plans.handOn(plan.id)).toMatchObject({
      error: {
        message: 'A plan names its author, and the settings do not have your name yet. Write it there, and try again.',
      },
    });
    expect(await author('Ira Example').plans.handOn(idOf(404))).toMatchObject({ error: { code: 'notFound' } });
  });

  it('stays as it is when it comes back', async () => {
    const ira = author('Ira Example');
    expect(await take(ira, (await planFrom(ira)).text)).toMatchObject({
      text: 'This is your own plan. You have it as the plan “Backend engineer”; nothing was changed.',
      isRefused: false,
      planId: plan.id,
    });
  });

  it('comes back from others once it was deleted, and goes on with the same numbers when it is there again', async () => {
    const ira = author('Ira Example');
    const { made, text } = await planFrom(ira);
    unwrap(ira.library.plans.remove(plan.id));
    expect(await take(ira, text)).toMatchObject({
      text: '“Backend engineer”, edition 1 by Ira Example, is among your plans now. It stays as it is; duplicate it to make your own of it.',
      planId: made.id,
    });
    expect(ira.library.plans.list()).toEqual([{ ...plan, id: made.id }]);
    unwrap(ira.library.plans.restore(plan.id));
    change(ira, { title: 'Backend' });
    expect((await planFrom(ira)).made).toMatchObject({ id: made.id, edition: 2, previousHash: made.hash });
    expect(titles(ira)).toEqual(['Backend']);
  });
});

describe('a received plan', () => {
  it('is among the plans and cannot be changed, after a restart too', async () => {
    const noor = computer('Noor Example');
    const { made, text } = await planFrom(author('Ira Example'));
    expect(await take(noor, text)).toMatchObject({
      text: '“Backend engineer”, edition 1 by Ira Example, is among your plans now. It stays as it is; duplicate it to make your own of it. This is the first plan from Ira Example. Their key is remembered from now on.',
      isRefused: false,
      planId: made.id,
    });
    const again = computer('Noor Example', noor.library.root);
    const received = again.library.plans.find(made.id);
    expect(received).toEqual({ ...plan, id: made.id });
    expect(again.library.plans.save({ ...plan, id: made.id, title: 'Mine' })).toMatchObject({
      error: { message: 'This plan stays as its author made it. Duplicate it to make your own of it.' },
    });
    expect(unwrap(await again.plans.handOn(made.id)).text).toBe(text);
    expect(await take(again, `${text}\n`)).toMatchObject({ text: 'You have “Backend engineer”, edition 1, already.' });
  });

  it('takes the place of no plan that is there', async () => {
    const noor = author('Noor Example');
    const { made } = await planFrom(author('Ira Example'));
    const hiding = makePlanEdition(made, { id: plan.id, author: made.author, previous: null, at: made.madeAt });
    expect(await take(noor, planFiles.textOf(planFiles.sign(hiding, newSecretKey())))).toMatchObject({
      text: '“Backend engineer” bears the number of another plan that is here, “Backend engineer”. Nothing was changed. Ask Ira Example where this file is from.',
      isRefused: true,
    });
    expect(noor.library.plans.list()).toEqual([plan]);
  });

  it('is deleted and brought back like a plan', async () => {
    const noor = computer('Noor Example');
    const { made, text } = await planFrom(author('Ira Example'));
    await take(noor, text);
    unwrap(noor.library.plans.remove(made.id));
    expect(titles(noor)).toEqual([]);
    expect(noor.plans.wasRemoved(made.id)).toBe(true);
    expect(await noor.library.recovery.deleted()).toMatchObject([
      { kind: 'planFile', name: 'Backend engineer', detail: 'Edition 1 by Ira Example' },
    ]);
    unwrap(noor.library.plans.restore(made.id));
    expect(titles(noor)).toEqual(['Backend engineer']);
  });
});

describe('a newer edition of a plan', () => {
  it('is offered with what changed, and taken when one says so', async () => {
    const [ira, noor] = [author('Ira Example'), computer('Noor Example')];
    const { made, text } = await planFrom(ira);
    await take(noor, text);
    change(ira, { rule: { ...plan.rule, leastInterviews: 3 } });
    expect(await take(noor, (await planFrom(ira)).text)).toMatchObject({
      text: '“Backend engineer”, edition 2 by Ira Example, is newer than edition 1, which you have. The plan shows what changed, and takes it when you say so.',
    });
    expect(entries(noor)).toMatchObject([{ edition: 1, offer: { edition: 2, changes: ['Changed: the rule.'] } }]);
    expect(noor.library.plans.find(made.id)?.rule.leastInterviews).toBeNull();
    unwrap(noor.plans.takeNewer(made.id));
    expect(entries(noor)).toMatchObject([{ edition: 2, offer: null }]);
    expect(noor.library.plans.find(made.id)?.rule.leastInterviews).toBe(3);
    expect(noor.plans.takeNewer(made.id)).toMatchObject({ error: { code: 'notFound' } });
  });

  it('is not followed by an older one, by one that does not follow, or by one under another key', async () => {
    const [ira, noor] = [author('Ira Example'), computer('Noor Example')];
    const first = await planFrom(ira);
    change(ira, { title: 'Backend' });
    const second = await planFrom(ira);
    await take(noor, second.text);
    const path = join(noor.library.root, 'planfiles', `${first.made.id}.json`);
    const kept = readFileSync(path, 'utf8');
    expect(await take(noor, first.text)).toMatchObject({
      text: 'This is edition 1 of “Backend engineer”, and you have edition 2. Nothing was changed.',
      isRefused: false,
    });
    const secret = unwrap(await ira.trust.identity.secretKey());
    const fork = makePlanEdition(
      { ...plan, title: 'Fork' },
      { id: idOf(1), author: first.made.author, previous: first.made, at: first.made.madeAt },
    );
    expect(await take(noor, planFiles.textOf(planFiles.sign(fork, secret)))).toMatchObject({
      text: 'This edition 2 of “Fork” does not follow the edition 2 that you have. Nothing was changed. Ask Ira Example which one counts; to take this one, delete the plan and add the file again.',
      isRefused: true,
    });
    const forged = planFiles.textOf(planFiles.sign({ ...second.made, madeAt: 1 }, newSecretKey()));
    expect(await take(noor, forged)).toMatchObject({
      text: 'A plan with this number is here under another key: “Backend” by Ira Example. Nothing was changed. Ask Ira Example whether this file is theirs.',
      isRefused: true,
    });
    expect(readFileSync(path, 'utf8')).toBe(kept);
  });
});

describe('trust in a plan', () => {
  it('asks about another key under a known name', async () => {
    const noor = computer('Noor Example');
    await take(noor, (await planFrom(author('Ira Example'))).text);
    const { made, text } = await planFrom(author('Ira Example'));
    await take(noor, text);
    const [entry] = entries(noor).filter(({ id }) => id === made.id);
    expect(noor.plans.states().map(({ plan: { id } }) => id)).not.toContain(made.id);
    expect(entry).toMatchObject({
      keyQuestion: { doubt: 'otherKey' },
      obstacle:
        'This plan bears the name Ira Example and another key than before. Ask Ira Example whether it is theirs. Do not go by it before you have said in the plan whether it is theirs.',
    });
    unwrap(noor.plans.acceptKey(made.id));
    expect(entries(noor).every(({ obstacle }) => obstacle === null)).toBe(true);
    expect(noor.plans.states()).toContainEqual({ plan: { ...plan, id: made.id }, edition: 1, since: made.madeAt });
  });

  it('refuses what was altered, on the way or on the disk', async () => {
    const noor = computer('Noor Example');
    const { made, text } = await planFrom(author('Ira Example'));
    expect(await take(noor, text.replace('"mustHave":3.5', '"mustHave":null'))).toMatchObject({
      text: 'This plan was altered after its author made it. Ask the author to send it again.',
      isRefused: true,
    });
    expect(entries(noor)).toEqual([]);
    await take(noor, text);
    const path = join(noor.library.root, 'planfiles', `${made.id}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"mustHave": 3.5', '"mustHave": 1'));
    const again = computer('Noor Example', noor.library.root);
    expect(entries(again)).toMatchObject([
      {
        obstacle:
          'This plan was altered on this computer after it was received. Ask its author to send it again, and add it once more.',
      },
    ]);
    expect(await again.plans.handOn(made.id)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await take(again, text)).toMatchObject({
      text: '“Backend engineer”, edition 1 by Ira Example, is among your plans again, as its author made it: what was there had been altered.',
    });
    expect(entries(again)).toMatchObject([{ obstacle: null }]);
  });
});

describe('a plan in the shared folder', () => {
  const publish = (self: Computer) =>
    createPlanHandlers({
      plans: self.library.plans,
      editions: self.plans,
      sharing: self.shared,
      reader: { read: async () => null },
      chooseFile: async () => ok(null),
    })['plans:publish']({ id: plan.id });

  async function share(self: Computer, folder: string): Promise<void> {
    onTestFinished(() => self.shared.stop());
    unwrap(await self.shared.choose(folder));
  }

  it('is received by the others, once an edition, and its next edition takes its place', async () => {
    const folder = temporaryFolder();
    const [ira, noor] = [author('Ira Example'), computer('Noor Example')];
    await share(ira, folder);
    await share(noor, folder);
    const { fileName } = unwrap(await publish(ira));
    const { made } = await planFrom(ira);
    expect(fileName).toBe(`Backend engineer – ${made.id.slice(0, 8)}.plan`);
    expect((await noor.shared.rescan()).remarks).toEqual([]);
    expect(entries(noor)).toMatchObject([{ id: made.id, edition: 1, offer: null }]);
    change(ira, { jobDescription: 'We look for two engineers.' });
    expect(unwrap(await publish(ira)).fileName).toBe(fileName);
    expect(readdirSync(join(folder, 'plans'))).toEqual([fileName]);
    await noor.shared.rescan();
    expect(entries(noor)).toMatchObject([{ edition: 1, offer: { edition: 2 } }]);
    unwrap(noor.library.plans.remove(made.id));
    const again = computer('Noor Example', noor.library.root);
    await noor.shared.stop();
    await share(again, folder);
    await again.shared.rescan();
    expect(entries(again)).toEqual([]);
  });

  it('is told about when it cannot be used, and nothing outside of the folder is read', async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    const [ira, noor] = [author('Ira Example'), computer('Noor Example')];
    const { text } = await planFrom(ira);
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'plans', 'a.plan'), text.replace('Collaboration', 'Cooperation'));
    await share(noor, folder);
    expect((await noor.shared.rescan()).remarks).toEqual([
      '“plans/a.plan”: This plan was altered after its author made it. Ask the author to send it again.',
    ]);
    writeFileSync(join(outside, 'b.plan'), text);
    rmSync(join(folder, 'plans'), { recursive: true });
    symlinkSync(outside, join(folder, 'plans'));
    expect((await noor.shared.rescan()).remarks).toEqual([]);
    expect(entries(noor)).toEqual([]);
  });
});
