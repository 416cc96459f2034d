/** Screens that lay out all of a thing at once, so that a page of it is no use. */
const laidOut =
  /\bkanban\b|\b(?:pipeline|planning|project|scrum|sprint|status|task|workflow) boards?\b|\b(?:floor ?plans?|gantt charts?|seat(?:ing)? (?:maps?|plans?)|swim ?lanes?)\b/i;
const plainBoard = /\bboards?\b(?! (?:of|meetings?|members?)\b)/i;
const otherBoard = /\b(?:bulletin|discussion|job|message|notice) boards?\b/i;
const columns = /\b(?:columns?|lanes?)\b|\bgrouped by\b/i;
const whole =
  /\b(?:all|complete|entire|every|full|whole)\b|\bgrouped by\b|\b(?:a|each|every|one) (?:\w+ )?(?:column|lane)\b/i;
const group = /\b(?:columns?|groups?|lanes?|stages?|swim ?lanes?)\b/i;
const added =
  /\b(?:combined|sum(?:med)? up|summed|total) (?:amounts?|costs?|hours|prices?|values?)\b|\b(?:counts?|number of \w+)\b.{0,60}\b(?:totals?|sums?)\b|\btotals?\b.{0,40}\bsum of\b/i;

/** How many of a thing such a screen is planned for where the text gives no number: a judgement. */
export const mostOnScreen = 2000;

/** Whether words name a screen on which all of a thing stands. */
export function isLaidOut(text: string): boolean {
  return laidOut.test(text) || (plainBoard.test(text) && !otherBoard.test(text));
}

/** Whether a sentence has all of a thing on one screen: “all tasks as a kanban board”. */
export function isWholeScreen(sentence: string): boolean {
  if (!whole.test(sentence)) return false;
  return laidOut.test(sentence) || (isLaidOut(sentence) && columns.test(sentence));
}

/** Whether a sentence has what stands in a group of a screen counted or added up. */
export function isTotalOfGroup(sentence: string): boolean {
  return group.test(sentence) && added.test(sentence);
}
