/*
 * A Markdown parser takes time that grows with the square of some constructs, and deep nesting
 * exhausts the stack. What no person writes is blanked before parsing, character for character, so
 * that offsets stay.
 */

const deepest = 12;
/** Of each kind of markup in one slice; a page of dense prose has about a tenth. */
const most = 400;

/** Blanks nesting that is too deep and markup that is too dense in one slice of a document. */
export function tameMarkup(slice: string): string {
  let text = blankDeepContainers(slice);
  text = thin(text, /[*_~]+/g, /(?<![\n ]|^)[*_~]+|[*_~]+(?=[^\s*_~])/g);
  text = thin(text, /[[\]!<`\\]/g, /[[\]!<`\\]/g);
  text = thin(text, /^ {0,3}(?:=+|-+)[ \t]*$/gm, /^ {0,3}(?:=+|-+)[ \t]*$/gm);
  return text;
}

function thin(text: string, counted: RegExp, blanked: RegExp): string {
  let count = 0;
  for (const _ of text.matchAll(counted)) {
    if (++count > most) return text.replace(blanked, (run) => " ".repeat(run.length));
  }
  return text;
}

/** Keeps the outermost markers of quotes and lists on each line. */
function blankDeepContainers(text: string): string {
  const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let result = "";
  let done = 0;
  for (let line = 0; line < text.length; ) {
    const end = endOfLine(text, line);
    marker.lastIndex = line;
    let depth = 0;
    let from = line;
    while (marker.lastIndex < end && marker.test(text)) {
      if (++depth <= deepest) from = marker.lastIndex;
      else done = blank(marker.lastIndex);
      line = marker.lastIndex;
    }
    line = end + 1;

    function blank(to: number): number {
      result += text.slice(done, Math.max(done, from)) + " ".repeat(to - Math.max(done, from));
      return to;
    }
  }
  return done === 0 ? text : result + text.slice(done);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
