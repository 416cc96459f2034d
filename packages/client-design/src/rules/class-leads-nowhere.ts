import { byRef, optional } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** What things are sorted by leads to those things: some list can be asked for them. */
export const classLeadsNowhere = rule("class-leads-nowhere", {
  reads: {
    screens: client.screen,
    operations: optional(api.operation),
    entities: optional(data.entity),
    fields: optional(data.field),
  },
  check: ({ screens, operations, entities, fields, report }) => {
    const entityOf = byRef(entities);
    const fieldOf = byRef(fields);
    const referredTo = new Set<string>(
      fields.flatMap(({ data: { references } }) => references?.entity ?? []),
    );
    const asked = new Set<string>(
      operations.flatMap(({ data: { parameters } }) =>
        parameters.flatMap(({ field }) => {
          const own = fieldOf.get(field ?? "")?.data;
          return own?.references && own.references.entity !== own.entity
            ? [own.references.entity]
            : [];
        }),
      ),
    );
    const viewed = new Set<string>(
      screens.flatMap(({ data }) => (data.kind === "detail" && data.about ? [data.about] : [])),
    );
    for (const { ref, data: screen } of screens) {
      const entity = entityOf.get(screen.about ?? "");
      if (screen.kind !== "list" || entity === undefined || screen.leads.length > 0) continue;
      // Who looks after it changes it there.
      if (screen.uses.some(({ when }) => when === "acting")) continue;
      if (viewed.has(entity.ref) || asked.has(entity.ref) || !referredTo.has(entity.ref)) continue;
      report(
        "class-leads-nowhere",
        { screen: screen.name, thing: entity.data.name.toLowerCase() },
        { ref },
      );
    }
  },
});
