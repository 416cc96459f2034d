import { byTarget, node, optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { holding } from "../slots.ts";

/** The concepts that keep personal data, with who answers for them. */
export const holdings = step("holdings", {
  reads: {
    concepts: brief.concept,
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
  },
  writes: { holdings: holding },
  run: ({ concepts, attributes, classes, options }) => {
    const classOf = byTarget(classes);
    const owners = new Map(
      Object.entries(options.owners).map(([name, owner]) => [name.toLowerCase(), owner]),
    );
    return {
      holdings: concepts.flatMap(({ id, ref, data: { name, role } }) => {
        const personal = attributes.filter(
          (each) => each.data.concept === ref && classOf.get(each.ref)?.personal,
        );
        if (role !== "stored" || personal.length === 0) return [];
        const owner = owners.get(name.toLowerCase());
        return [
          node(
            holding,
            id,
            {
              concept: ref,
              name,
              fields: personal.map((each) => each.data.name),
              ...(owner === undefined ? {} : { owner }),
            },
            derived("holding-per-concept", [ref, ...personal.map((each) => each.ref)]),
          ),
        ];
      }),
    };
  },
});
