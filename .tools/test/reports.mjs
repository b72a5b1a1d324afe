/** What the test runners counted, out of the reports that they leave beside what they print. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectCache } from '../setup/places.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The part of vitest's JSON report that is read.
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 */

/**
 * The part of Playwright's JSON report that is read.
 * @typedef {{ errors: unknown[], stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
 */

/**
 * @param {string} suite
 * @returns {string} the file for the report of a suite, with no earlier report in it
 */
export function freshReport(suite) {
  const folder = join(projectCache, 'reports');
  const file = join(folder, `${suite}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @returns {Count | undefined} undefined where the runner came to no report
 */
export function countVitest(file) {
  const report = /** @type {VitestReport | undefined} */ (readReport(file));
  if (!report) return undefined;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  // A file that does not load fails without any test in it failing.
  const failedFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: count('passed'), failed: count('failed') + failedFiles.length };
}

/**
 * @param {string} file
 * @returns {Count | undefined} undefined where the runner came to no report
 */
export function countPlaywright(file) {
  const report = /** @type {PlaywrightReport | undefined} */ (readReport(file));
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
