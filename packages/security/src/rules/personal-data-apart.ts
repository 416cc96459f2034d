import { listed, optional } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import { rule } from "../kit.ts";

const owed = {
  export: "A copy of their data",
  erasure: "The erasure of their data",
} as const;

/** What people are owed of their data reaches every service that holds some of it, and it is seen when it has. */
export const personalDataApart = rule("personal-data-apart", {
  reads: {
    obligations: optional(security.obligation),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    actions: optional(brief.action),
  },
  check: ({ obligations, components, connections, events, actions, report }) => {
    for (const kind of ["export", "erasure"] as const) {
      const duties = obligations.filter(({ data }) => data.kind === kind);
      const personal = new Set<string>(duties.flatMap(({ data }) => data.applies));
      const holding = components.filter(
        ({ data }) => data.kind === "service" && data.owns.some((each) => personal.has(each)),
      );
      const [first] = duties;
      const isAsked = connections.some(({ data }) => data.ofPerson?.includes(kind) === true);
      if (!first || holding.length < 2 || isAsked) continue;
      const gone = events.find(({ data }) =>
        actions.some(
          ({ ref, data: each }) =>
            ref === data.action && each.concept === userConcept && each.effect === "delete",
        ),
      );
      report(
        "personal-data-apart",
        {
          owed: owed[kind],
          services: listed(holding.map(({ data }) => data.name)),
          missing:
            kind === "erasure" && gone
              ? `“${gone.data.name}” tells them, and nothing tells when all of them have done it`
              : "nothing in the plan reaches all of them",
        },
        { ref: first.ref },
      );
    }
  },
});
