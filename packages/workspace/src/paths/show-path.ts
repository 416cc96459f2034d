const LONGEST = 200;

/** A path (or any text from outside) fit for one line of a terminal: escaped and cut. */
export function showPath(path: string): string {
  const cut = path.length > LONGEST ? `${path.slice(0, LONGEST - 1)}…` : path;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<U+${code.padStart(4, "0")}>`;
  });
}
