import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { packageFolderOf, readPackage } from '../../.tools/build/shippedPackages.mjs';
import { expect, test } from './fixtures.ts';
import { openDialogs } from './steps.ts';

const root = resolve(import.meta.dirname, '../..');
const notices = join(root, 'out', 'notices');

interface BillOfMaterials {
  specVersion: string;
  components: { name: string; group?: string; version?: string }[];
}

/** Licences under which something may ship. */
const accepted = new Set([
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'LicenseRef-ICC-profile',
  'MIT',
  'MIT-0',
  // Of ical.js alone: its files ship unchanged, and the package that the list names is their source.
  'MPL-2.0',
  'OFL-1.1',
  'Unicode-3.0',
]);

/** `name version` of each package that the source maps of the bundles name: other witnesses than the list is made of. */
function packagesInBundles(): string[] {
  const maps = readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.map'),
  );
  const sources = maps.flatMap((name) => JSON.parse(readFileSync(join(root, 'out', name), 'utf8')).sources as string[]);
  const folders = new Set(sources.map(packageFolderOf).filter((folder) => folder !== null));
  return [...folders].map((folder) => {
    const { name, version } = readPackage(root, folder);
    return `${name} ${version}`;
  });
}

function rowsOfPage(): { part: string; licence: string }[] {
  const page = readFileSync(join(notices, 'LICENSES.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (.*?) \| (.*?) \| (.*?) \| .*? \|$/gm)];
  return rows
    .filter(([, name]) => name !== '---')
    .map(([, name, version, licence = '']) => ({ part: `${name} ${version}`.trim(), licence }));
}

test('every package in the bundles is in the list of licences and in the bill of materials', () => {
  const bundled = packagesInBundles();
  expect(bundled.length).toBeGreaterThan(80);
  const listed = new Set(rowsOfPage().map(({ part }) => part));
  expect(bundled.filter((part) => !listed.has(part))).toEqual([]);
  const { components }: BillOfMaterials = JSON.parse(readFileSync(join(notices, 'sbom.cdx.json'), 'utf8'));
  const inBill = components.map(({ group, name, version = '' }) =>
    `${group ? `${group}/` : ''}${name} ${version}`.trim(),
  );
  expect(new Set(inBill)).toEqual(listed);
});

test('what ships beside code is listed, and nothing ships under a licence that nobody has looked at', () => {
  const rows = rowsOfPage();
  const names = rows.map(({ part }) => part.replace(/ [\d.]+$/, ''));
  expect(names).toEqual(
    expect.arrayContaining(['electron', 'Inter', 'Unicode confusables', 'pdf.js', 'sRGB colour profile', 'nanoid']),
  );
  expect(rows.filter(({ licence }) => !accepted.has(licence))).toEqual([]);
});

test('the bill of materials is one by the schema of CycloneDX 1.6', () => {
  const schemas = join(root, 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema');
  const schema = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  const isValid = ajv.compile(schema('bom-1.6'));
  const bill = JSON.parse(readFileSync(join(notices, 'sbom.cdx.json'), 'utf8'));
  isValid(bill);
  expect(isValid.errors).toBeNull();
  expect(isValid({ ...bill, components: [{ name: 'without a type' }] })).toBe(false);
});

test('the settings show the version and the licence of each part', async ({ start }) => {
  const { page } = await start();
  await page.evaluate(() => {
    window.location.hash = '/settings';
  });
  await expect(page.getByText('Version 0.1.0, under the MIT licence.')).toBeVisible();
  await page.getByRole('button', { name: 'Licences…' }).click();
  const dialog = openDialogs(page);
  await dialog.getByText(/^react 19\./).click();
  await expect(dialog.getByText('Copyright (c) Meta Platforms, Inc. and affiliates.').first()).toBeVisible();
});
