const inTurn = /\b(?:chat|comment|message|post|reply|replies)s?$/i;
const scrolled =
  /\bscroll\w*\b[^.]{0,40}\b(?:without|continuous\w*|endless\w*|infinite\w*|seamless\w*|smooth\w*)\b|\b(?:continuous|endless|infinite|seamless|smooth)(?:ly)? scroll/i;
const repeatedUntilThere = /\bat[- ]least[- ]once\b/i;

/** Whether by its name a thing is what people say one after the other: messages of a room, comments of a post. */
export function isSaidInTurn(name: string): boolean {
  return inTurn.test(name);
}

/** Whether a sentence has a list scrolled without a break: “the log scrolls smoothly, page after page”. */
export function isScrolledOn(sentence: string): boolean {
  return scrolled.test(sentence);
}

/** Whether a sentence has something arrive though a first attempt was lost. */
export function isRepeatedUntilThere(sentence: string): boolean {
  return repeatedUntilThere.test(sentence);
}

/** Ways of building by which a list of what is said in turn is read from a place in it, both ways. */
export const readFromPlace: ReadonlySet<string> = new Set(["both-ways", "cursor-of-device"]);
