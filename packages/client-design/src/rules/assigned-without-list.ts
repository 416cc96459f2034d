import { byRef, isOnesOwn, optional } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { inText } from "../screens/words.ts";

const given = /^(?:assignee|assigned(?: to)?|responsible|handler|reviewer|agent|technician)$/i;

/** Who is given things in many places sees all of theirs in one. */
export const assignedWithoutList = rule("assigned-without-list", {
  reads: {
    screens: client.screen,
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    fields: optional(data.field),
    actors: optional(brief.actor),
  },
  check: ({ screens, operations, resources, entities, fields, actors, report }) => {
    const operationOf = byRef(operations);
    const resourceOf = byRef(resources);
    const entityOf = byRef(entities);
    const actorOf = byRef(actors);
    const lists = new Map<string, { within: Set<string>; people: Set<string>; isFree: boolean }>();
    for (const { data: screen } of screens)
      for (const { operation, actors: callers } of screen.uses) {
        const own = operationOf.get(operation)?.data;
        if (own?.effect !== "list" && own?.effect !== "search") continue;
        const resource = resourceOf.get(own.resource)?.data;
        if (resource?.entity === undefined) continue;
        const known = lists.get(resource.entity) ?? {
          within: new Set<string>(),
          people: new Set<string>(),
          isFree: false,
        };
        const parent = resourceOf.get(resource.parent ?? "")?.data.name;
        if (own.path.includes("{") && parent) known.within.add(parent);
        else known.isFree = true;
        for (const each of callers.length > 0 ? callers : screen.actors) known.people.add(each);
        lists.set(resource.entity, known);
      }
    for (const { data: field } of fields) {
      const list = lists.get(field.entity);
      const entity = entityOf.get(field.entity);
      if (field.references?.entity !== "data/entity#user" || !given.test(field.name)) continue;
      if (list === undefined || list.isFree || entity === undefined) continue;
      const [parent] = list.within;
      const people = [...list.people].map((each) => actorOf.get(each)?.data.name ?? each);
      if (parent === undefined || isOnesOwn(parent) || people.length === 0) continue;
      report(
        "assigned-without-list",
        {
          people: people.join(", "),
          things: inText(entity.data.name),
          field: field.name,
          parent: inText(parent),
        },
        { ref: entity.ref },
      );
    }
  },
});
