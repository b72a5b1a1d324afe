import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoopReport } from '../../../shared/files/exports/loopReport.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import { scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
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
    expect((await run('plan', 'mend', path)).errors).toContain(
      "plan takes show, verify, compare or export, not 'mend'",
    );
    expect((await run('plan', 'show', path, '--out', 'x.plan')).errors).toContain('--out is for plan export');
    expect((await run('plan', 'export', 'x')).errors).toContain('--out is missing: the FILE.plan to write');
  });
});

describe('scorecard plan compare', () => {
  /** The plan as a file, and the scorecards of two of its rounds, as those have them who interview nobody. */
  async function held() {
    const { ira, path } = started();
    writeFileSync(path, unwrap(await ira.plans.handOn(plan.id)).text);
    const [osei, lindqvist] = sketch;
    const files = [
      { ...lindqvist, round: 'systeme design' },
      { ...osei, round: 'Screening' },
    ].map((example, index) => {
      const file = join(temporaryFolder(), `${index}.scorecard`);
      const scorecard = exampleScorecard({ ...example, candidate: { role: 'Backend engineer' } });
      writeFileSync(file, scorecardText(sign(scorecard, newSecretKey())));
      return file;
    });
    return { path, files };
  }

  it('lays the rounds side by side and holds the rule against them', async () => {
    const { path, files } = await held();
    const { code, out } = await run('plan', 'compare', path, ...files, '--not-interviewing');
    expect(code).toBe(0);
    // System design (4 + 4 + 2 + 4) ÷ 4, Collaboration (5 + 3) ÷ 2, Data and APIs (3 + 4) ÷ 2; all of them 29 ÷ 8.
    expect(out.replace(/on \d{4}-\d\d-\d\d/, 'on …').split('\n')).toEqual([
      'Priya Raman, Backend engineer',
      'By “Backend engineer”, Edition 1 by Ira Example',
      '',
      '                 Screening  Système design',
      'Competency       A. Osei    J. Lindqvist    Mean',
      'Mean             4.0        3.3',
      'System design *  4.0 (2)    3.0 (2)         3.5 (4)',
      'Collaboration    5.0 (1)    3.0 (1)         4.0 (2)',
      'Data and APIs    3.0 (1)    4.0 (1)         3.5 (2)',
      '* must-have',
      '',
      '2 of 3 rounds are in. Not yet: Values.',
      '',
      'Rule:',
      '  ○ Not yet to be said: Mean of all ratings at least 3.5 (3.63 so far)',
      '  ○ Not yet to be said: System design (must-have) at least 3.5 (3.5 so far)',
      '  ○ Not yet to be said: At least 3 interviews submitted (2 so far)',
      'The edition was made on …, after the first scorecard was submitted. The rule decides nothing.',
    ]);
  });

  it('gives the same as JSON, with the figures unrounded', async () => {
    const { path, files } = await held();
    const { out } = await run('plan', 'compare', path, ...files, '--not-interviewing', '--json');
    const report = JSON.parse(out) as LoopReport;
    expect(
      report.interviewers.map(({ interviewer, round, planned, mean }) => [interviewer, round, planned, mean]),
    ).toEqual([
      ['A. Osei', 'Screening', true, 4],
      ['J. Lindqvist', 'Système design', true, 3.25],
    ]);
    expect(
      report.competencies.map(({ competency, mustHave, mean, ratings }) => [competency, mustHave, mean, ratings]),
    ).toEqual([
      ['System design', 3.5, 3.5, 4],
      ['Collaboration', null, 4, 2],
      ['Data and APIs', null, 3.5, 2],
    ]);
    expect(report.missingRounds).toEqual(['Values']);
    expect(report.rule?.clauses.map(({ kind, figure, state }) => [kind, figure, state])).toEqual([
      ['mean', 3.625, 'open'],
      ['mustHave', 3.5, 'open'],
      ['interviews', 2, 'open'],
    ]);
  });

  it('refuses what is sealed, altered or about somebody else, and a plan that was altered', async () => {
    const { path, files } = await held();
    const [first = '', second = ''] = files;
    const sealed = await run('plan', 'compare', path, first);
    expect([sealed.code, sealed.out]).toEqual([2, '']);
    expect(sealed.errors).toContain(first);
    expect(sealed.errors).not.toContain('3.3');
    writeFileSync(second, readFileSync(second, 'utf8').replace('"rating":4', '"rating":5'));
    const altered = await run('plan', 'compare', path, ...files, '--not-interviewing');
    expect([altered.code, altered.out]).toEqual([2, '']);
    expect(altered.errors).toContain(second);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Collaboration', 'Cooperation'));
    expect((await run('plan', 'compare', path, first, '--not-interviewing')).errors).toContain('This plan was altered');
    expect((await run('plan', 'compare', path)).errors).toContain('a SCORECARD is missing');
  });
});
