import { singular } from "./singular.ts";

/** A name with a space where `camelCase`, `snake_case` and dots join its words. */
export function spacedName(name: string): string {
  return name
    .slice(0, 300)
    .replace(/[_.·]+/g, " ")
    .replace(/\b(\p{Lu}{2,6})s\b/gu, "$1")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a name in small letters, the last one in the singular. */
export function nameWords(name: string): readonly string[] {
  const words =
    spacedName(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
  const last = words.pop();
  return last === undefined
    ? []
    : [...words.map((word) => word.replace(/'s$/, "")), singular(last)];
}

/** The name as people write it in a sentence: `startDateTime` is `start date time`. */
export function plainName(name: string): string {
  return spacedName(name).toLowerCase();
}
