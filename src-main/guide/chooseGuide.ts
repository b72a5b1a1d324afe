import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { done, failed, type Outcome } from '../outcome.ts';
import { type GuideFile, readGuideFile } from './guideFile.ts';
import { describeUnreadable, UnreadableError } from './unreadable.ts';

/** What the dialog shows first. Every file can be chosen: what it is shows in its content. */
const filters = [
  {
    name: 'Interview guides',
    extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf', 'csv', 'tsv', 'json'],
  },
  { name: 'All files', extensions: ['*'] },
];

/** Asks for the file of a guide and loads it. Null when the user thinks better of it. */
export async function chooseGuide(owner: BrowserWindow | null): Promise<Outcome<GuideFile | null>> {
  const options: OpenDialogOptions = {
    title: 'Import guide',
    defaultPath: app.getPath('documents'),
    buttonLabel: 'Import',
    filters,
    properties: ['openFile'],
  };
  const { canceled, filePaths } = await (owner === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(owner, options));
  const [path] = filePaths;
  return canceled || path === undefined ? done(null) : load(path);
}

async function load(path: string): Promise<Outcome<GuideFile>> {
  try {
    return done(await readGuideFile(path));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return failed('unreadable', describeUnreadable(basename(path), error));
  }
}
