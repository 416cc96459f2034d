import { remember } from "./remember.ts";
import { singular } from "./singular.ts";

/** A name with a space where `camelCase`, `snake_case` and dots join its words. */
export const spacedName: (name: string) => string = remember((name) =>
  name
    .slice(0, longestName)
    .replace(/[_.·]+/g, " ")
    .replace(/\b(\p{Lu}{2,6})s\b/gu, "$1")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .replace(/\s+/g, " ")
    .trim(),
);

/** What is behind is cut off. */
export const longestName = 300;

/** The words of a name in small letters, the last one in the singular. */
export const nameWords: (name: string) => readonly string[] = remember((name) => {
  const words = writtenWords(name);
  const last = words.at(-1);
  return last === undefined
    ? []
    : [...words.slice(0, -1).map((word) => word.replace(/'s$/, "")), singular(last)];
});

/** The words of a name in small letters, each as it is written. */
export const writtenWords: (name: string) => readonly string[] = remember(
  (name) =>
    spacedName(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [],
);

/** The name as people write it in a sentence: `startDateTime` is `start date time`. */
export function plainName(name: string): string {
  return spacedName(name).toLowerCase();
}
