import { basename } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { askToOpen } from '../app/dialogs.ts';
import { type GuideFile, readGuideFile } from './guideFile.ts';
import { describeUnreadable, UnreadableError } from './readers/unreadable.ts';

/** What the dialog shows first. Every file can be chosen: what it is shows in its content. */
const filters = [
  {
    name: 'Interview guides',
    extensions: [
      'txt',
      'md',
      'markdown',
      'html',
      'htm',
      'docx',
      'odt',
      'rtf',
      'pdf',
      'csv',
      'tsv',
      'xlsx',
      'ods',
      'eml',
      'zip',
      'json',
    ],
  },
  { name: 'All files', extensions: ['*'] },
];

/** Asks for the file of a guide, or of another text, and loads it. Null when the user thinks better of it. */
export async function chooseGuide(
  owner: BrowserWindow | null,
  words = { title: 'Import guide', buttonLabel: 'Import' },
): Promise<Result<GuideFile | null>> {
  const [path] = await askToOpen(owner, {
    defaultPath: app.getPath('documents'),
    ...words,
    filters,
    properties: ['openFile'],
  });
  return path === undefined ? ok(null) : load(path);
}

async function load(path: string): Promise<Result<GuideFile>> {
  try {
    return ok(await readGuideFile(path, 'refuse'));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return err('unreadable', describeUnreadable(basename(path), error));
  }
}
