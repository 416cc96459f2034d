import { optional, spoken } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { padded } from "../text.ts";

/** "the page is approved", "if it is staff-facing": what has to be said of the thing itself. */
const said = /^(?:if it|the .+?|it) is (?:not )?(.+)$/;

/** A right that depends on what the thing is needs something kept of the thing that tells it. */
export const conditionUntold = rule("condition-untold", {
  reads: {
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    entities: optional(data.entity),
    fields: optional(data.field),
    policies: optional(security.policy),
  },
  check: ({ actors, concepts, entities, fields, policies, report }) => {
    const names = new Map<string, string>(actors.map(({ ref, data }) => [ref, data.name]));
    const things = new Map<string, string>(concepts.map(({ ref, data }) => [ref, data.name]));
    const byEntity = Map.groupBy(fields, ({ data }) => data.entity);
    const telling = new Map<string, readonly string[]>(
      entities.flatMap(({ ref, data: { concept, states = [] } }) =>
        concept === undefined
          ? []
          : [
              [
                concept,
                [
                  ...states.map(({ name }) => name),
                  ...(byEntity.get(ref) ?? []).flatMap(({ data: { name, values = [] } }) => [
                    name,
                    ...values,
                  ]),
                ].map(padded),
              ] as const,
            ],
      ),
    );
    const told = new Set<string>();
    for (const { ref, data: policy } of policies) {
      const known = telling.get(policy.concept);
      // What no table keeps is judged by whoever keeps it.
      if (known === undefined) continue;
      for (const limit of policy.limits ?? []) {
        const wanted = said.exec(limit)?.[1]?.split(" or ") ?? [];
        const missing = wanted.filter((each) => !known.some((one) => one.includes(padded(each))));
        const key = `${policy.role} ${policy.concept} ${limit}`;
        if (missing.length === 0 || told.has(key)) continue;
        told.add(key);
        const role = names.get(policy.role) ?? policy.role;
        const thing = spoken(things.get(policy.concept) ?? "thing");
        report("condition-untold", { role, thing, limit: missing.join(" or ") }, { ref });
      }
    }
  },
});
