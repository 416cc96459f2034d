import { byRef, groupedBy, optional, type ViewOf } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { inText } from "../screens/words.ts";

type Field = ViewOf<typeof data.field>;

/** What people choose by stands in the line of a list, and not behind one more read for each. */
export const linesOfLists = rule("lines-of-lists", {
  reads: {
    screens: client.screen,
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    fields: optional(data.field),
  },
  check: ({ screens, operations, resources, entities, fields, report }) => {
    const operationOf = byRef(operations);
    const resourceOf = byRef(resources);
    const entityOf = byRef(entities);
    const fieldsOf = groupedBy(fields, ({ data: { entity } }) => entity);
    const parts = groupedBy(
      fields.filter(({ data: { references } }) => references?.onDelete === "cascade"),
      ({ data }) => data.references?.entity ?? "",
    );
    const found = new Map<string, Set<string>>();
    for (const { data: screen } of screens) {
      if (screen.area === "Back office") continue;
      for (const { operation, when } of screen.uses) {
        const own = operationOf.get(operation)?.data;
        if (when !== "opening" || (own?.effect !== "list" && own?.effect !== "search")) continue;
        // Of one's own, people know the price.
        if (own.access.kind !== "public") continue;
        const entity = resourceOf.get(own.resource)?.data.entity;
        if (entity === undefined || screen.kind === "detail" || screen.kind === "step") continue;
        found.set(entity, (found.get(entity) ?? new Set()).add(screen.name));
      }
    }
    for (const [entity, names] of found) {
      const own = fieldsOf.get(entity) ?? [];
      const missing = kinds.flatMap((kind) => {
        if (own.some(kind.test)) return [];
        const part = (parts.get(entity) ?? []).find(
          ({ data: { entity: of } }) =>
            entityOf.get(of)?.data.concept !== undefined &&
            (fieldsOf.get(of) ?? []).some(kind.test),
        );
        return part
          ? [{ name: kind.name, of: entityOf.get(part.data.entity)?.data.name ?? "" }]
          : [];
      });
      const about = entityOf.get(entity);
      if (missing.length === 0 || about === undefined) continue;
      report(
        "list-lacks-what-tells",
        {
          screens: [...names].join(", "),
          things: inText(about.data.name),
          missing: missing.map(({ name }) => name).join(" and "),
          of: [...new Set(missing.map(({ of }) => inText(of)))].join(" and "),
        },
        { ref: about.ref },
      );
    }
  },
});

const kinds: readonly { readonly name: string; readonly test: (field: Field) => boolean }[] = [
  { name: "price", test: ({ data }) => data.type === "money" },
  {
    name: "picture",
    test: ({ data }) =>
      data.type === "file" ||
      (data.type === "url" && /image|photo|picture/i.test(data.name)) ||
      /\bimage (?:file|url)$/i.test(data.name),
  },
];
