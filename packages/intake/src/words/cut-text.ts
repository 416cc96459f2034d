/** The offset itself, or the one before it where it would cut a character of two units in half. */
export function wholeEnd(text: string, end: number): number {
  const inside = end > 0 && end < text.length && isTail(text.charCodeAt(end));
  return inside && isHead(text.charCodeAt(end - 1)) ? end - 1 : end;
}

/** At most so many units of a text, and no half of a character. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, wholeEnd(text, longest));
}

/** The text, or its beginning with an ellipsis where it is longer than a line may be. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${clip(text, longest - 1)}…`;
}

function isHead(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** The second half of a character of two units. */
export function isTail(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
