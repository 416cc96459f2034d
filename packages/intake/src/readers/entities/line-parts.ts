import { lineHeads, linesWith } from "../../catalog/line-words.ts";
import { singular } from "../../words/singular.ts";
import { nameWords } from "../../words/split-name.ts";
import { bracketsIn, type TextSpan, textOf } from "../text-span.ts";
import { fieldName } from "./field-name.ts";
import { isMany, lastWord } from "./field-naming.ts";
import { isName } from "./property-name.ts";
import { splitElements } from "./split-elements.ts";

const mostParts = 20;

/** What each of several lines has: "lines (product, quantity)", "line items with products and quantities". */
export function linesOf(
  text: string,
  written: string,
  rest: TextSpan,
): readonly string[] | undefined {
  if (!isMany(lastWord(written)) || !lineHeads.has(singular(nameWords(written).at(-1) ?? ""))) {
    return undefined;
  }
  const inside = insideOf(text, rest);
  if (inside === undefined) return undefined;
  const names = splitElements(text, inside)
    .slice(0, mostParts)
    .flatMap((element) => {
      const named = fieldName(text, element);
      return named ? [textOf(text, named.span).replace(/[`"'*“”]/g, "")] : [];
    });
  return names.length > 0 && names.every(isName) ? [...new Set(names)] : undefined;
}

function insideOf(text: string, rest: TextSpan): TextSpan | undefined {
  if (text.charAt(rest.from) === "(") {
    const close = bracketsIn(text, rest).get(rest.from);
    const inside = close === undefined ? undefined : { from: rest.from + 1, to: close };
    if (inside === undefined || /^(?:e\.?g|such as|like|i\.?e|see)\b/i.test(textOf(text, inside)))
      return undefined;
    return inside;
  }
  const lead = linesWith.exec(textOf(text, rest))?.[0].length ?? 0;
  return lead === 0 ? undefined : { from: rest.from + lead, to: rest.to };
}
