import { byRef, optional } from "@planc/core";
import { brief, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Whoever fills in a reference is shown what can be chosen: one finding for each thing that cannot be listed. */
export const choicesUnlisted = rule("choices-unlisted", {
  reads: {
    screens: client.screen,
    fields: optional(data.field),
    entities: optional(data.entity),
    actors: optional(brief.actor),
  },
  check: ({ screens, fields, entities, actors, report }) => {
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const actorOf = byRef(actors);
    const found = new Map<string, { screens: Set<string>; people: Set<string> }>();
    for (const { data } of screens)
      for (const { field, by, choices } of data.controls ?? []) {
        const to = fieldOf.get(field)?.data.references?.entity;
        if (by !== "lookup" || choices !== undefined || to === undefined) continue;
        const known = found.get(to) ?? { screens: new Set(), people: new Set() };
        known.screens.add(data.name);
        for (const each of data.actors) known.people.add(actorOf.get(each)?.data.name ?? each);
        found.set(to, known);
      }
    for (const [ref, { screens: on, people }] of found) {
      const entity = entityOf.get(ref);
      report(
        "choices-unlisted",
        {
          thing: entity?.data.name.toLowerCase() ?? ref,
          screens: [...on].slice(0, 4).join(", "),
          people: [...people].join(", "),
        },
        entity ? { ref: entity.ref } : {},
      );
    }
  },
});
