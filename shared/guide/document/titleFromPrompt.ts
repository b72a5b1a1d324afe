import { singleSpaced } from '../../domain/plainText.ts';
import { withCapital } from '../grammar/withCapital.ts';

/** No title is longer, in UTF-16 code units: it is a line of a list. */
const longestTitle = 60;

/**
 * What a prompt begins with and what does not tell it from others, in the order in which it is taken off: 'Tell me about a time
 * when you', 'How would you'.
 */
const openers = [
  /^(?:please |briefly |can you |could you |would you )+/i,
  /^(?:tell (?:me|us)|talk (?:me|us)|walk (?:me|us)|take (?:me|us)) (?:about|through) /i,
  /^(?:describe|explain|share|discuss|outline|give (?:me |us )?|recall|think of) ?/i,
  /^(?:an? (?:specific |recent |real )?(?:time|example|situation|occasion|instance) (?:when |where |in which |of )?)(?:you(?:'ve|’ve)? )?(?:had to )?/i,
  /^(?:how|what) (?:do|did|does|would|will|have|should|can) you (?:approach |handle |go about |do (?:to |when |if )?)?/i,
  /^how (?:you(?:'d|’d| would)? )?/i,
  /^what(?:'s|’s| is| are| was| were) (?:your )?(?:approach to |process for |experience (?:with |of )|strategy for |view (?:of |on ))?/i,
];

/**
 * A title for lists, out of the prompt's own words: its first clause without its opener, at most 60 code units, with a capital.
 * Where it was cut in the middle of a clause it ends with '…'. '' where nothing is left: lists then show the prompt's beginning.
 */
export function titleFromPrompt(prompt: string): string {
  const line = singleSpaced(prompt.slice(0, 400)).trim();
  const bare = openers.reduce((rest, opener) => rest.replace(opener, ''), line);
  const clause = firstClause(bare);
  return clause.length < 4 ? '' : withCapital(clause);
}

/** Up to the first sentence end, colon or dash; up to the last comma or space that fits. */
function firstClause(text: string): string {
  const end = /[?!;:]|\.(?=\s|$)|\s[–—-]\s/.exec(text)?.index ?? text.length;
  const clause = text.slice(0, end).trim();
  if (clause.length <= longestTitle) return clause;
  const cut = clause.slice(0, longestTitle + 1);
  const comma = cut.lastIndexOf(',');
  const space = cut.lastIndexOf(' ');
  const at = comma > longestTitle / 2 ? comma : space > 0 ? space : longestTitle;
  const title = cut.slice(0, at).replace(/[\s,]+$/, '');
  return at === comma ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
