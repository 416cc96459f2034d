import { byRef, optional } from "@planc/core";
import { client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Nobody types the id of what another program keeps: it is chosen, or known from who is signed in. */
export const idsTypedIn = rule("ids-typed-in", {
  reads: { screens: client.screen, fields: optional(data.field) },
  check: ({ screens, fields, report }) => {
    const fieldOf = byRef(fields);
    const found = new Map<string, { names: Set<string>; screens: Set<string> }>();
    for (const { data: screen } of screens)
      for (const { field, by } of screen.controls ?? []) {
        const own = fieldOf.get(field)?.data;
        if (own === undefined || by !== "text" || own.references !== undefined) continue;
        if (!/\bids?$/i.test(own.name) || !["uuid", "text", "integer"].includes(own.type)) continue;
        const known = found.get(own.entity) ?? { names: new Set(), screens: new Set() };
        known.names.add(own.name);
        known.screens.add(screen.name);
        found.set(own.entity, known);
      }
    for (const { names, screens: on } of found.values())
      report("id-typed-in", { screens: [...on].join(", "), fields: [...names].join(", ") });
  },
});
