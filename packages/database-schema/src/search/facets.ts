import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { facetValues } from "../catalog/search-numbers.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import type { Found } from "./found.ts";

type Facet = Omit<DataOf<typeof data.searchFacet>, "search">;
type Field = ViewOf<typeof data.field>;

/** Types of which values or ranges of them say something when they are counted. */
const counted: ReadonlySet<string> = new Set([
  "enum",
  "boolean",
  "country",
  "currency",
  "language",
  "list",
]);
const ranged: ReadonlySet<string> = new Set(["money", "percent", "integer", "decimal", "duration"]);

/** What is counted of all that is found: closed lists, what things belong to, and amounts by range. */
export function facetsOf(
  { engineIndex, entity }: Found,
  fieldBy: ReadonlyMap<string, Field>,
  /** Fields of which searchers see one value alone. */
  fixed: ReadonlySet<string>,
  people: ReadonlySet<string>,
): readonly Facet[] {
  return (engineIndex?.data.fields ?? []).flatMap((each): readonly Facet[] => {
    const field = fieldBy.get(each.field);
    if (field === undefined || fixed.has(field.ref)) return [];
    const { name, type, unique, references, generated } = field.data;
    if (name === systemFieldNames.id || unique) return [];
    const isOwn = references?.entity === entity.ref || people.has(references?.entity ?? "");
    if (references ? isOwn : generated) return [];
    const about = { field: field.ref, name: each.name };
    if (each.role === "facet" && (references || counted.has(type)))
      return [{ ...about, counts: "values", most: facetValues }];
    if (each.role === "range" && ranged.has(type) && !/\bversion\b/i.test(name))
      return [{ ...about, counts: "ranges" }];
    return [];
  });
}
