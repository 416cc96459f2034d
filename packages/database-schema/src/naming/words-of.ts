import { asPattern } from "@planc/core";

/** Finds a name of the text as whole words, however they are parted, in any script; nothing in it is syntax. */
export function wordsOf(name: string, ending = ""): RegExp {
  const words = name.split(" ").map(asPattern);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join("[\\s_-]*")}${ending}(?![\\p{L}\\p{N}])`,
    "iu",
  );
}
