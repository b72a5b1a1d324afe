import type { PrintedKit } from '../../shared/domain/questions/printedKit.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import { kitForm } from './content/kitForm.ts';
import { markdownForm } from './forms/markdownForm.ts';

/** A question set as Markdown, to be filled in. */
export function kitMarkdown(printed: PrintedKit): string {
  return markdownForm(kitForm(printed));
}

/** The same for Word. What writes it is loaded with the first document. */
export async function kitWord(printed: PrintedKit, paper: Paper): Promise<Uint8Array> {
  const { wordForm } = await import('./forms/wordForm.ts');
  return wordForm(kitForm(printed), paper);
}
