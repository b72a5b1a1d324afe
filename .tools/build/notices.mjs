/**
 * What ships with the app and under which licence, made of what the bundles really hold: `LICENSES.md` to read,
 * a bill of materials (CycloneDX) for those who look for known faults, and the list that the window shows.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';
import { billOfMaterials } from './billOfMaterials.mjs';
import { readPackage } from './shippedPackages.mjs';

/**
 * @typedef {object} Part something that ships, made by others
 * @property {string} name
 * @property {string} version empty where it has none
 * @property {string} licence its name in the SPDX list
 * @property {string} text the licence's own text
 * @property {string} [about] what of it ships, where that is not its code
 * @property {boolean} [isPackage] whether the package registry has it under this name
 */

/** Licences that stand in a package as a text alone. */
const licencesByText = new Map([['png-js', 'MIT']]);
/** Packages whose code others have taken into theirs, where no bundler sees it. */
const takenIn = ['node_modules/docx/node_modules/nanoid'];

/** Where the build notes the packages of its bundles. */
const shipped = join(projectRoot, 'out', 'shipped');
/** What is packaged beside the app. */
export const noticesFolder = join(projectRoot, 'out', 'notices');

/**
 * Writes all three.
 * @param {string} [electronVersion] of the runtime that is packaged, where it is not the one that package.json names
 * @throws where something ships whose licence is not known
 */
export function writeNotices(electronVersion) {
  const parts = shippedParts(electronVersion);
  const unknown = parts.filter(({ licence, text }) => licence === '' || text === '');
  if (unknown.length > 0) throw new Error(`No licence is known of ${unknown.map(({ name }) => name).join(', ')}.`);
  const own = readPackage(projectRoot, '.');
  mkdirSync(noticesFolder, { recursive: true });
  writeFileSync(join(noticesFolder, 'LICENSES.md'), licencesPage(own, parts));
  writeFileSync(join(noticesFolder, 'sbom.cdx.json'), `${billOfMaterials(own, parts)}\n`);
  writeFileSync(join(projectRoot, 'out', 'renderer', 'licences.json'), licencesOfWindow(parts));
}

/**
 * @param {string} [electronVersion]
 * @returns {Part[]} by name
 */
function shippedParts(electronVersion) {
  const folders = readdirSync(shipped).flatMap((name) => JSON.parse(readFileSync(join(shipped, name), 'utf8')));
  const packages = [...new Set([...folders, ...takenIn])].map((folder) => packagePart(folder));
  const electron = packagePart('node_modules/electron');
  const runtime = {
    ...electron,
    version: electronVersion ?? electron.version,
    about: 'The runtime. The licences of Chromium and of what is in it are in LICENSES.chromium.html beside the app.',
  };
  const all = [...packages, runtime, ...insideOthers()];
  return [...new Map(all.map((part) => [`${part.name} ${part.version}`, part])).values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

/**
 * @param {string} folder
 * @returns {Part}
 */
function packagePart(folder) {
  const { name, version, author, ...named } = readPackage(projectRoot, folder);
  const licence = named.licence || (licencesByText.get(name) ?? '');
  const text = licenceText(join(projectRoot, folder)) || standardText(licence, author || `the authors of ${name}`);
  return { name, version, licence, text, isPackage: true };
}

/** @param {string} folder */
function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([-.].*)?$/i.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/**
 * The text of a licence that a package names and does not bring along.
 * @param {string} licence
 * @param {string} holder
 */
function standardText(licence, holder) {
  if (licence === 'MIT') return ownLicence().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
  return licence === 'Apache-2.0' ? apacheText() : '';
}

function ownLicence() {
  return readFileSync(join(projectRoot, 'LICENSE'), 'utf8').trim();
}

function apacheText() {
  return licenceText(join(projectRoot, 'node_modules', 'typescript'));
}

/** What is in no package of its own, or in the package of somebody else. */
function insideOthers() {
  const text = (/** @type {string} */ path) => readFileSync(join(projectRoot, path), 'utf8').trim();
  /** @type {Part[]} */
  const parts = [
    {
      name: 'Inter',
      version: '',
      licence: 'OFL-1.1',
      text: text('resources/fonts/OFL.txt'),
      about: 'The typeface of the PDFs.',
    },
    {
      name: 'Unicode confusables',
      version: '15.0.0',
      licence: 'Unicode-3.0',
      text: text('shared/domain/confusables.LICENSE.txt'),
      about: 'Which characters look alike.',
    },
    {
      name: 'pdf.js',
      version: pdfjsVersion(),
      licence: 'Apache-2.0',
      text: apacheText(),
      about: 'Inside unpdf. Copyright Mozilla Foundation.',
    },
    {
      name: 'sRGB colour profile',
      version: '2015',
      licence: 'LicenseRef-ICC-profile',
      text: [
        'Copyright International Color Consortium, 2015.',
        'This profile is made available by the International Color Consortium, and may be copied, distributed, embedded, made, used, and sold without restriction.',
        'Altered versions of this profile shall have the original identification and copyright information removed and shall not be misrepresented as the original profile.',
      ].join('\n'),
      about: 'Inside PDFs that are made to be kept; from pdfkit.',
    },
  ];
  return parts;
}

/** The version that the copy inside unpdf asks its own other half for. */
function pdfjsVersion() {
  const copy = readFileSync(join(projectRoot, 'node_modules', 'unpdf', 'dist', 'pdfjs.mjs'), 'utf8');
  const found = /apiVersion:"(\d+\.\d+\.\d+)"/.exec(copy)?.[1];
  if (found === undefined) throw new Error('The version of pdf.js inside unpdf cannot be told any more.');
  return found;
}

/**
 * For somebody who reads it: the list, then each text once with all that it belongs to.
 * @param {{ name: string, version: string }} own
 * @param {readonly Part[]} parts
 */
function licencesPage(own, parts) {
  const rows = parts.map(
    ({ name, version, licence, about = '' }) => `| ${name} | ${version} | ${licence} | ${about} |`,
  );
  const texts = [...new Set(parts.map(({ text }) => text))].map((text) => {
    const those = parts.filter((part) => part.text === text);
    return `## ${those.map(titleOf).join(', ')}\n\n${quoted(text)}\n`;
  });
  return [
    '# Licences',
    `Scorecard ${own.version} is under the MIT licence. It is made with what follows; this list is made of what its files really hold.`,
    ['| what | version | licence | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...texts,
  ].join('\n\n');
}

/** @param {Part} part */
function titleOf({ name, version }) {
  return version === '' ? name : `${name} ${version}`;
}

/**
 * A fence that the text itself does not hold.
 * @param {string} text
 */
function quoted(text) {
  return `~~~~text\n${text.replaceAll('~~~~', '~ ~ ~ ~')}\n~~~~`;
}

/**
 * Each text once; a part names its own by its place.
 * @param {readonly Part[]} parts
 */
function licencesOfWindow(parts) {
  const texts = [...new Set(parts.map(({ text }) => text))];
  const listed = parts.map(({ name, version, licence, about, text }) => ({
    name,
    version,
    licence,
    ...(about === undefined ? {} : { about }),
    text: texts.indexOf(text),
  }));
  return JSON.stringify({ parts: listed, texts });
}
