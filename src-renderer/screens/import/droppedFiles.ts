import { RequestError } from '../../state/api.ts';

/** Why files are not taken, and what to do instead. */
export interface Refusal {
  readonly title: string;
  readonly error: RequestError;
}

/** A file as the window gets it; a folder is known by `isFolder` alone. */
export interface DroppedFile {
  readonly name: string;
  readonly isFolder?: boolean;
}

/** Why these files are not read as a guide; null when there is one, and it may be one. */
export function refusalOf(files: readonly DroppedFile[]): Refusal | null {
  const [file] = files;
  if (file === undefined)
    return refusal('Nothing was dropped that can be read', 'Drop a file with an interview guide.');
  if (files.length > 1)
    return refusal(`${files.length} files are too many at once`, 'Drop one guide, add its questions, then the next.');
  if (file.isFolder === true)
    return refusal(`‘${file.name}’ is a folder`, 'Open it, and drop the file with the interview guide.');
  if (/\.scorecard$/i.test(file.name))
    return refusal(
      `‘${file.name}’ is a scorecard, not an interview guide`,
      'It holds a finished interview: the panel of its candidate takes it, under Candidates. For questions, drop the guide itself.',
    );
  if (/\.kit$/i.test(file.name))
    return refusal(
      `‘${file.name}’ is a kit, not an interview guide`,
      'It is a question set as everybody asks it. Drop it on any other screen, or add it under Question sets.',
    );
  return null;
}

function refusal(title: string, message: string): Refusal {
  return { title, error: new RequestError('notAllowed', message) };
}
