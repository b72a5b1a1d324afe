import { expect, it } from 'vitest';
import { codeFiles, readSource } from './codeFiles.ts';

/** What puts bytes into a file. */
const writing = [
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'copyFile',
  'copyFileSync',
  'cp',
  'cpSync',
  'createWriteStream',
  'writeWithStore',
];

/**
 * Every file that writes, and why nothing of a sealed data folder is written readable by it. Whoever adds one puts `sealedFor` around
 * what is written there, or says here why not.
 */
const writers: Readonly<Record<string, string>> = {
  'src-main/storage/documentCache.ts': 'sealedFor',
  'src-main/storage/documentFile.ts': 'sealedFor',
  'src-main/storage/errorLog.ts': 'sealedFor',
  'src-main/storage/quarantine.ts': 'sealedFor',
  'src-main/backup/copyFolder.ts': 'sealedFor',
  'src-main/backup/restoreCopy.ts': 'sealedFor',
  'src-main/vault/convertFile.ts': 'it is what seals',
  'src-main/storage/promptStore.ts': 'documentFile.ts gives it what is sealed',
  'src-main/storage/backup.ts': 'copies files as they are',
  'src-main/backup/keyBeside.ts': 'writes what wraps the key',
  'src-main/export/exportFile.ts':
    'to a place of the user’s choice; dragFiles.ts writes nothing while the folder is sealed',
  'src-main/pdf/chromium/printOnly.ts': 'the command line alone, into a folder of its own outside of the data folder',
  'src-main/pdf/pdfmake/pdfmakeEngine.ts': 'in memory: the files that its library asks for',
  'src-main/cli/printWithRuntime.ts': 'the command line alone, into a folder of its own outside of the data folder',
};

const facts = codeFiles('src-main').map(readSource);

it('every file that writes is known to seal what it writes, or not to have to', () => {
  const found = facts.filter(({ facts: { words } }) => writing.some((word) => words.has(word)));
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(writers).sort());
});

it('those that are said to seal do', () => {
  const sealing = Object.keys(writers).filter((path) => writers[path] === 'sealedFor');
  const without = facts.filter(({ path, facts: { words } }) => sealing.includes(path) && !words.has('sealedFor'));
  expect(without.map(({ path }) => path)).toEqual([]);
});
