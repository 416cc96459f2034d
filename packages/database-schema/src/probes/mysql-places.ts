import { mysqlPatternWords } from "../mysql/pattern-words.ts";

/** A text, a name, a remark, or what the grammar here lacks: a search of words, a lock that waits for none, a place. */
const pieces =
  /'(?:[^'\\]|\\.|'')*'|`(?:[^`]|``)*`|--[^\n]*|MATCH \((?:`(?:[^`]|``)*`|[^`)])*\) AGAINST \([^)]*\)|\nFOR UPDATE SKIP LOCKED|\?/g;

/**
 * Statements with a value in each place, as the grammar of the importer has no places, no search of words and no
 * `SKIP LOCKED`. Nothing within a text or a name changes.
 */
export function withoutPlaces(sql: string): string {
  return sql.replaceAll(pieces, (piece) => {
    if (piece === "?") return "1";
    if (piece === mysqlPatternWords.locked) return "";
    return piece.startsWith("MATCH ") ? "1 = 1" : piece;
  });
}
