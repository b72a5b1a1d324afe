import { expect, it } from 'vitest';
import { identityOf } from '../../../../../src-main/storage/sealing/identity.ts';

const id = '7d7c8f2e-3f3e-4c0e-9a53-0d5a4f9f3f10';
const copy = `~000012~1764400000000~${'ab'.repeat(32)}.json`;

it.each([
  [`interviews/${id}.json`, `interviews/${id}.json`],
  [`trash/interviews/${id}.json`, `interviews/${id}.json`],
  [`backup/2026-11-29/interviews/${id}.json`, `interviews/${id}.json`],
  [`backup/2026-11-29/settings.json`, 'settings.json'],
  [`backup/copies/interviews/${id}${copy}`, `interviews/${id}.json`],
  [`backup/copies/settings${copy}`, 'settings.json'],
  [`backup/copies/interviews/${id}${copy}.part`, `interviews/${id}.json`],
  // In a second folder of copies.
  [`interviews/${id}${copy}`, `interviews/${id}.json`],
  [`settings${copy}`, 'settings.json'],
  [`quarantine/interviews-${id}.json`, `interviews/${id}.json`],
  [`quarantine/interviews-${id}.2.json`, `interviews/${id}.json`],
  ['quarantine/settings.3.json', 'settings.json'],
  [`quarantine/backup-copies-interviews-${id}${copy}`, `interviews/${id}.json`],
  [`quarantine/backup-copies-settings${copy}`, 'settings.json'],
  [`quarantine/interviews-${id}.json.reason.txt`, `quarantine/interviews-${id}.json.reason.txt`],
  ['logs/errors.log', 'logs/errors.log'],
  ['logs/errors.old.log', 'logs/errors.log'],
  ['index.json', 'index.json'],
])('%s is %s', (place, identity) => {
  expect(identityOf(place)).toBe(identity);
});
