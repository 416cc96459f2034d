import { containerNouns, momentOfSnapshot, snapshotNouns } from "../../catalog/element-words.ts";
import { nameWords } from "../../words/split-name.ts";
import { bracketsIn, type TextSpan, textOf } from "../text-span.ts";
import { isName, isProperty } from "./property-name.ts";
import { type FieldFacts, readPiece } from "./read-remark.ts";
import { cutAt, expandShared, splitElements } from "./split-elements.ts";

/** "contact details (phone, fax)": the fields that a word stands for, unless they are examples. */
export function partsOf(text: string, written: string, rest: TextSpan): readonly TextSpan[] {
  const head = nameWords(written).at(-1) ?? "";
  const isSnapshot = snapshotNouns.has(head);
  if (!(isSnapshot || containerNouns.has(head)) || text.charAt(rest.from) !== "(") return [];
  const close = bracketsIn(text, rest).get(rest.from);
  if (close === undefined) return [];
  const inside = { from: rest.from + 1, to: close };
  if (/^(?:e\.?g|such as|like|i\.?e)\b|\betc\b|…|\.\.\./i.test(textOf(text, inside))) return [];
  const elements = splitElements(text, inside).map((each) =>
    isSnapshot ? withoutMoment(text, each) : each,
  );
  const names = elements.map((each) => textOf(text, each));
  if (!names.every((name) => isName(name.replace(/\([^()]*\)/g, "")))) return [];
  const several = elements.length > 1 || names.some((name) => expandShared(name).length > 1);
  return several && names.some((name) => isProperty(name.replace(/\([^()]*\)/g, "").trim()))
    ? elements
    : [];
}

/** "rate at the time of booking": the rate. */
function withoutMoment(text: string, { from, to }: TextSpan): TextSpan {
  const found = momentOfSnapshot.exec(text.slice(from, to));
  return { from, to: found ? from + found.index : to };
}

/** "room snapshot": of which thing its parts are. */
export function snapshotOf(container: string): string | undefined {
  const words = nameWords(container);
  return snapshotNouns.has(words.at(-1) ?? "") ? words.slice(0, -1).join(" ") : undefined;
}

/** "time spent in each stage (coding, review)": one for each. */
export function spreadOver(
  text: string,
  written: string,
  rest: TextSpan,
): readonly string[] | undefined {
  const found = /^(?:in|for|per|by) (?:each )?[\p{L}-]{2,20} \(([^()]{3,120})\)$/u.exec(
    textOf(text, rest),
  );
  if (found?.[1] === undefined || /\b(?:e\.g|etc|optional|required)\b/.test(found[1]))
    return undefined;
  const values = found[1].split(/,\s?(?:and\s)?|\sand\s/).map((value) => value.trim());
  const head = written.replace(/\s(?:spent|used|taken|needed)$/i, "");
  return values.length > 1 && values.every(isName)
    ? values.map((value) => `${value} ${head}`)
    : undefined;
}

/** "payment as either a fixed amount or a rate": two fields of which one is filled. */
export function eitherOf(text: string, element: TextSpan): readonly TextSpan[] | undefined {
  const own = textOf(text, element);
  const found = /^[^()]{0,60}\beither\s/i.exec(own);
  if (!found) return undefined;
  const from = element.from + found[0].length;
  const sides = cutAt(text, { from, to: element.to }, (all, at) =>
    /^or\s/i.test(all.slice(at, at + 3)) && /\s/.test(all.charAt(at - 1)) ? 2 : 0,
  );
  const [one, other] = sides;
  if (!one || !other || sides.length !== 2) return undefined;
  const named = sides.filter((side) => nameWords(textOf(text, side)).length > 1);
  return named.length > 0 && sides.every((side) => isName(textOf(text, side))) ? sides : undefined;
}

/** `ScheduledAt time.Time`, `email VARCHAR(255) NOT NULL`: an identifier with the words of its type. */
export function typedIdentifier(
  written: string,
): { readonly name: string; readonly facts: FieldFacts } | undefined {
  const parts = written.split(/\s+/);
  const [name, ...rest] = parts;
  if (name === undefined || rest.length === 0 || rest.length > 4) return undefined;
  const identifier = /^[a-z][\w]*$|^[A-Z]\w*[a-z]\w*$/.test(name);
  const pieces = rest.map((word) => readPiece(word));
  const type = pieces[0];
  if (!identifier || type?.type === undefined) return undefined;
  // "start date" and "review text" name; `start date NOT NULL` and `StartsAt timestamp` type.
  const code =
    /[_\p{Lu}]|\d/u.test(name.slice(1)) || /[.A-Z(]/.test(rest[0] ?? "") || rest.length > 1;
  if (!code) return undefined;
  return { name, facts: Object.assign({}, ...pieces.map((piece) => piece ?? {})) };
}

/** "active vs archived status", "enabled/disabled state" */
export function statesInFront(
  written: string,
): { readonly name: string; readonly facts: FieldFacts } | undefined {
  const found =
    /^([\p{L}-]{2,20})(?:\s?\/\s?|\s(?:vs\.?|versus|or)\s)([\p{L}-]{2,20})\s([\p{L}]{3,20})$/iu.exec(
      written,
    );
  const [, one, other, name] = found ?? [];
  if (one === undefined || other === undefined || name === undefined) return undefined;
  const closed = /^(?:status|state|type|kind|mode|role)$/i.test(name);
  return closed ? { name, facts: { type: "enum", values: [one, other] } } : undefined;
}
