import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { plan } from '../../unit/domain/plan/planExamples.ts';
import { filesIn, temporaryFolder } from '../library/support.ts';
import { computer } from '../panels/support.ts';

const appRoot = join(import.meta.dirname, '../../..');

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(args, {
    appRoot,
    env: {},
    home: null,
    out: (line) => void out.push(line),
    outBytes: () => undefined,
    fail: (line) => void errors.push(line),
    input: () => Promise.resolve(Buffer.from('')),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

/** The author's data folder, with a plan of theirs, and a place for files. */
function started() {
  const ira = computer('Ira Example');
  unwrap(ira.library.settings.change({ interviewer: { name: 'Ira Example', email: '' } }));
  unwrap(ira.library.plans.save({ ...plan, rule: { ...plan.rule, leastMean: 3.5, leastInterviews: 3 } }));
  return { ira, root: ira.library.root, path: join(temporaryFolder(), 'backend.plan') };
}

describe('scorecard plan', () => {
  it('exports the edition that the app makes, and writes nothing into the data folder', async () => {
    const { ira, root, path } = started();
    expect(await run('plan', 'export', 'backend engineer', '--data-folder', root, '--out', path)).toEqual({
      code: 2,
      out: '',
      errors: `scorecard plan: there is no key for signing in ${root} yet: hand a plan or a scorecard on in Scorecard once, which makes it`,
    });
    const { content } = unwrap(await ira.plans.handOn(plan.id));
    const before = filesIn(root, 'planfiles');
    expect(await run('plan', 'export', 'backend engineer', '--data-folder', root, '--out', path)).toEqual({
      code: 0,
      out: '',
      errors: `${path}: “Backend engineer”, edition 1`,
    });
    expect(planFiles.read(readFileSync(path, 'utf8'))).toMatchObject({ ok: true, content: { hash: content.hash } });
    unwrap(ira.library.plans.save(plan));
    expect((await run('plan', 'export', plan.id, '--data-folder', root, '--out', path)).code).toBe(0);
    const next = planFiles.read(readFileSync(path, 'utf8'));
    expect(next).toMatchObject({ ok: true, content: { edition: 2, previousHash: content.hash } });
    expect(filesIn(root, 'planfiles')).toEqual(before);
    expect((await run('plan', 'export', 'Backend enginer', '--data-folder', root, '--out', path)).errors).toBe(
      "scorecard plan: there is no plan “Backend enginer”; did you mean 'Backend engineer'?",
    );
  });

  it('shows and checks a file', async () => {
    const { ira, path } = started();
    const { content, text } = unwrap(await ira.plans.handOn(plan.id));
    writeFileSync(path, text);
    const shown = await run('plan', 'show', path);
    expect(shown.out.replace(/signed by [0-9a-f ]{19}/, 'signed by …').split('\n')).toEqual([
      'Backend engineer',
      'Edition 1 by Ira Example, signed by …',
      '',
      'Competencies:',
      '  System design (must-have, at least 3.5)',
      '  Collaboration',
      '',
      'Rounds:',
      '  1  Screening (30 min): Kit 701, edition 1 by Ira Example',
      '  2  Système design (60 min): Kit 702, edition 1 by Ira Example; Ira Example',
      '  3  Values (45 min): no kit',
      '',
      'Rule:',
      '  Mean of all interviews: at least 3.5',
      '  Submitted interviews: at least 3',
    ]);
    const json = await run('plan', 'show', path, '--json');
    expect(JSON.parse(json.out)).toEqual(content);
    const verified = await run('plan', 'verify', path);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain(`is unaltered: “Backend engineer”, Edition 1 by Ira Example`);
    expect(await run('verify', path)).toEqual(verified);
  });

  it('tells what was altered from what is no plan', async () => {
    const { ira, path } = started();
    const { text } = unwrap(await ira.plans.handOn(plan.id));
    writeFileSync(path, text.replace('Collaboration', 'Cooperation'));
    const altered = `${path}: This plan was altered after its author made it. Ask the author to send it again.`;
    expect(await run('plan', 'verify', path)).toEqual({ code: 1, out: altered, errors: '' });
    expect(await run('plan', 'show', path)).toEqual({ code: 2, out: '', errors: `scorecard plan: ${altered}` });
    expect((await run('plan', 'verify', join(appRoot, 'package.json'))).code).toBe(2);
    expect((await run('plan', 'mend', path)).errors).toContain("plan takes show, verify or export, not 'mend'");
    expect((await run('plan', 'show', path, '--out', 'x.plan')).errors).toContain('--out is for plan export');
    expect((await run('plan', 'export', 'x')).errors).toContain('--out is missing: the FILE.plan to write');
  });
});
