import type { Catalogue } from "../catalog/catalogue.ts";
import { furtherNamed } from "../catalog/terms/further-names.ts";

/** Whether the catalogue has the name, be it of something that no decision is about. */
export function isKnownName(catalogue: Catalogue, name: string): boolean {
  return [catalogue.entryNamed, catalogue.patternNamed, catalogue.styleNamed, furtherNamed].some(
    (find) => find(name) !== undefined,
  );
}
