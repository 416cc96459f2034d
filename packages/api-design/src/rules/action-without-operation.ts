import { byRef, optional, spoken } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { trace } from "../catalog/made-in-passing.ts";
import { rule } from "../kit.ts";

/** A stated action on something stored that no operation carries out. */
export const actionWithoutOperation = rule("action-without-operation", {
  reads: {
    convention: api.convention,
    operations: api.operation,
    actions: brief.action,
    concepts: optional(brief.concept),
    denials: optional(security.denial),
    messages: optional(api.statedMessage),
  },
  check: ({ operations, actions, concepts, denials, messages, report }) => {
    const forbidden = new Set(denials.flatMap((each) => each.data.actions));
    const realised = new Set(operations.flatMap((each) => each.data.realises));
    const told = new Set<string>(messages.flatMap((each) => each.data.realises));
    const conceptByRef = byRef(concepts);
    for (const action of actions) {
      // What the product does by itself, or nobody may do, is no operation.
      if (action.data.automatic !== undefined || forbidden.has(action.ref)) continue;
      const concept = conceptByRef.get(action.data.concept);
      const stored = concept?.data.role === "stored" || concept?.data.role === "join";
      const asking = action.data.requirements;
      // A message over a connection does it.
      if (asking.length > 0 && asking.every((each) => told.has(each))) continue;
      // A trace of what was done is written with it.
      const isTrace =
        action.data.effect === "create" && trace.test(spoken(concept?.data.name ?? ""));
      if (isTrace || action.why.kind !== "stated" || !stored || realised.has(action.ref)) continue;
      report(
        "action-without-operation",
        { verb: action.data.verb, concept: concept.data.name },
        { ref: action.ref },
      );
    }
  },
});
