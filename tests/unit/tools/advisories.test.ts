import { describe, expect, it } from 'vitest';
import { knownFaults } from '../../../.tools/audit/advisories.mjs';

const shipped = new Set(['node_modules/zod']);

function fault(name: string, via: unknown[]) {
  return { name, severity: 'high', isDirect: true, via, effects: [], range: '*', nodes: [`node_modules/${name}`] };
}

describe('knownFaults', () => {
  it('says that none is known', () => {
    expect(knownFaults(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), shipped)).toEqual({
      code: 0,
      lines: ['No fault is known of any package in package-lock.json.'],
    });
  });

  it('tells what ships from what only builds', () => {
    const vulnerabilities = {
      zod: fault('zod', [{ title: 'Slow for some text', url: 'https://example.org/1' }]),
      vite: fault('vite', ['rolldown']),
    };
    expect(knownFaults(JSON.stringify({ auditReportVersion: 2, vulnerabilities }), shipped)).toEqual({
      code: 1,
      lines: [
        'Ships with the app:',
        '  zod, high: Slow for some text (https://example.org/1)',
        'Only builds or tests it, and does not ship:',
        '  vite, high: through rolldown',
      ],
    });
  });

  it.each([
    ['', 'npm gave no report'],
    ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['{"error":{"summary":"no lock file"}}', 'no lock file'],
  ])('does not pass for a check when there was none: %s', (printed, reason) => {
    const { code, lines } = knownFaults(printed, shipped);
    expect(code).toBe(2);
    expect(lines[0]).toBe(`Whether faults are known of the packages could not be learnt: ${reason}.`);
  });
});
