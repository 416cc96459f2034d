import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Filter } from "./queries.ts";

type Right = ViewOf<typeof data.searchRight>;
type Index = DataOf<typeof data.searchIndex>;

/** What a value is filled in for, when a request is made. */
const filledIn = {
  caller: "{{caller}}",
  tenant: "{{tenant}}",
  member: "{{memberships}}",
} as const;

/**
 * The conditions of those who may least: each of `filters` has to hold, and of one any of its parts. Nothing where
 * everybody who searches finds all.
 */
export function filtersOf(
  rights: readonly Right[],
  index: Index,
  fields: ReadonlyMap<string, ViewOf<typeof data.field>>,
): readonly Filter[] {
  const nameOf = new Map<string, string>(index.fields.map(({ field, name }) => [field, name]));
  const limits = rights.filter(({ data: { kind } }) => kind !== "all" && kind !== "told");
  const within = limits.filter(({ data: { kind } }) => kind === "tenant");
  const least = limits.find(({ data: { kind } }) => kind !== "tenant");
  const role = least?.data.roles[0];
  const any = limits
    .filter(({ data: { kind, roles } }) => kind !== "tenant" && role && roles.includes(role))
    .flatMap(({ data: { kind, field = "", value } }): Filter => {
      const name = nameOf.get(field);
      if (kind === "value" && name && value) return [{ name, value }];
      if (kind === "member" && name) return [{ name, value: filledIn.member, many: true }];
      if (kind !== "caller" || !name) return [];
      const open = index.fields.find((each) =>
        value === undefined ? false : fields.get(each.field)?.data.values?.includes(value),
      );
      return [
        { name, value: filledIn.caller },
        ...(open && value ? [{ name: open.name, value }] : []),
      ];
    });
  return [
    ...within.flatMap(({ data: { field = "" } }): readonly Filter[] => {
      const name = nameOf.get(field);
      return name ? [[{ name, value: filledIn.tenant }]] : [];
    }),
    ...(any.length > 0 ? [distinct(any)] : []),
  ];
}

function distinct(any: Filter): Filter {
  return [...new Map(any.map((each) => [`${each.name}=${each.value}`, each])).values()];
}
