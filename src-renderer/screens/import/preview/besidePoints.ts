import { isSame } from '../../../../shared/domain/parts.ts';
import { generalAnchors } from '../../../../shared/domain/questions/question.ts';
import type { GuideQuestion } from '../../../../shared/guide/import/importPlan.ts';

/** What a question has beside its points, in words: '2 probes', 'anchors 1, 3, 5', '6 min'. */
export function besidePoints(question: GuideQuestion): string[] {
  const { probes, redFlags = [], anchors, purpose, minutes } = question;
  const levels = isSame(anchors, generalAnchors)
    ? []
    : anchors.flatMap((anchor, index) => (anchor === '' ? [] : [index + 1]));
  return [
    ...counted(probes.length, 'probe'),
    ...counted(redFlags.length, 'red flag'),
    ...(levels.length === 0 ? [] : [`anchors ${levels.join(', ')}`]),
    ...(purpose === '' ? [] : ['a purpose']),
    `${minutes} min`,
  ];
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}
