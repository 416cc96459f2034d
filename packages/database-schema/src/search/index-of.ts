import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { columnName } from "../fields/draft.ts";
import { systemFieldNames } from "../fields/system-fields.ts";

type Field = ViewOf<typeof data.field>;
type IndexField = DataOf<typeof data.searchIndex>["fields"][number];

const ranges: ReadonlySet<Field["data"]["type"]> = new Set([
  "integer",
  "decimal",
  "money",
  "percent",
  "date",
  "timestamp",
  "duration",
]);
const facets: ReadonlySet<Field["data"]["type"]> = new Set([
  "enum",
  "boolean",
  "country",
  "currency",
  "language",
  "list",
]);
/** What is never copied out of the store that keeps it. */
const kept: ReadonlySet<Field["data"]["type"]> = new Set(["secret-hash", "binary", "json"]);

/** The fields of an index: what is looked for, what narrows a search, and by what it is sorted. */
export function indexFields(
  fields: readonly Field[],
  words: readonly Ref[],
): readonly IndexField[] {
  const titles = words.filter((ref) => {
    const field = fields.find((each) => each.ref === ref);
    return field?.data.type === "text";
  });
  return [...fields]
    .sort((a, b) => order(a, words) - order(b, words) || (a.id < b.id ? -1 : 1))
    .flatMap((field): readonly IndexField[] => {
      const role = roleOf(field, words);
      if (role === undefined) return [];
      const isTitle = titles.includes(field.ref);
      return [
        {
          name: columnName(field.data),
          field: field.ref,
          role,
          ...(isTitle ? { completes: true as const } : {}),
          // A word in the name of a thing says more than one in a text about it.
          ...(isTitle && words.length > titles.length ? { weight: 3 } : {}),
        },
      ];
    });
}

function order(field: Field, words: readonly Ref[]): number {
  if (field.data.name === systemFieldNames.id) return 0;
  const at = words.indexOf(field.ref);
  return at < 0 ? words.length + 1 : at + 1;
}

function roleOf(
  { ref, data: field }: Field,
  words: readonly Ref[],
): IndexField["role"] | undefined {
  if (words.includes(ref)) return "words";
  if (kept.has(field.type)) return undefined;
  if (field.type === "geo-point") return "place";
  if (field.references || field.outside || field.name === systemFieldNames.id) return "facet";
  if (facets.has(field.type)) return "facet";
  // Who types a whole code wants the one thing that has it.
  if (field.unique && field.type === "text" && !/\bslug\b/i.test(field.name)) return "facet";
  return ranges.has(field.type) ? "range" : undefined;
}

/**
 * What of each of several parts narrows a search, as lists: prices and codes of variants, the categories of a product.
 */
export function partFields(
  entity: ViewOf<typeof data.entity>,
  parts: readonly ViewOf<typeof data.entity>[],
  fields: readonly Field[],
  withEntity: (name: string, part: string) => string,
): readonly IndexField[] {
  return parts.flatMap((part) => {
    const own = fields.filter(({ data: field }) => field.entity === part.ref);
    const isPart = own.some(
      ({ data: { references, required } }) =>
        required && references?.entity === entity.ref && references.onDelete === "cascade",
    );
    if (!isPart || part.ref === entity.ref) return [];
    const isJoin = own.every(({ data: field }) => field.references || field.generated);
    return own.flatMap((field): readonly IndexField[] => {
      const { type, references, unique, generated } = field.data;
      if (generated && !references) return [];
      const role = references
        ? references.entity === entity.ref || !isJoin
          ? undefined
          : "facet"
        : type === "money"
          ? "range"
          : unique || type === "enum"
            ? "facet"
            : undefined;
      if (role === undefined) return [];
      const name = columnName(field.data);
      return [
        {
          name: isJoin ? `${name}s` : withEntity(name, part.data.name),
          field: field.ref,
          role,
          through: part.ref,
        },
      ];
    });
  });
}
