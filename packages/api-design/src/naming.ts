import { asPattern, capital } from "@planc/core";
import pluralize from "pluralize";

/** Lower-case words of a name: `Order lines (new)` gives `order`, `lines`, `new`. ASCII where it can be. */
export function words(name: string): readonly string[] {
  const found = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  // A name in another script has no ASCII words: its characters' codes keep it apart from others.
  return (
    found ?? [
      `x${Array.from(name, (character) => character.codePointAt(0)?.toString(36)).join("")}`.slice(
        0,
        40,
      ),
    ]
  );
}

/** `order line` → `orderLine`. */
export function camel(name: string): string {
  const [first = "", ...rest] = words(name);
  return startWithLetter(first) + rest.map(capital).join("");
}

/** `order line` → `OrderLine`. */
export function pascal(name: string): string {
  return capital(camel(name));
}

/** `order line` → `order_line`. */
export function snake(name: string): string {
  return startWithLetter(words(name).join("_"));
}

/** `order line` → `order-line`. */
export function kebab(name: string): string {
  return words(name).join("-");
}

/** `order line` → `order lines`. */
export function plural(name: string): string {
  return pluralize.plural(name);
}

/** The source of a pattern of names as a text writes them: "C++ Course", "Order (draft". */
export function namedAs(...names: readonly string[]): string {
  const each = names.map(asPattern);
  return `(?<![\\p{L}\\p{N}])(?:${each.join("|")})(?![\\p{L}\\p{N}])`;
}

/** `status` in the case that the conventions ask for. */
export function property(name: string, propertyCase: "camel" | "snake"): string {
  return propertyCase === "camel" ? camel(name) : snake(name);
}

/** `a project`, `an order`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) && !/^(uni|use|one|eu)/i.test(noun) ? "an" : "a"} ${noun}`;
}

function startWithLetter(word: string): string {
  return /^[0-9]/.test(word) ? `n${word}` : word;
}
