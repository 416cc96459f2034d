import { entryNamed, patternNamed, styleNamed } from "../catalog/index.ts";
import { furtherNamed } from "../catalog/terms/further-names.ts";

/** Whether the catalogue has the name, be it of something that no decision is about. */
export function isKnownName(name: string): boolean {
  return [entryNamed, patternNamed, styleNamed, furtherNamed].some(
    (find) => find(name) !== undefined,
  );
}
