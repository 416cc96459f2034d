import { byRef, node, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { ownCalendars } from "../catalog/managed-lines.ts";
import { derived, step } from "../kit.ts";
import { premiseId } from "../premises/premises-of.ts";
import { isTakenOver } from "../records/record.ts";

/** Versions that were chosen are supported, until a day that their vendor has set. */
export const supportStep = step("support", {
  reads: {
    choices: decision.choice,
    candidates: decision.candidate,
    hostings: optional(decision.hosting),
    asOf: optional(host.asOf),
  },
  writes: { premises: decision.premise },
  run: ({ choices, candidates, hostings, asOf }) => {
    const of = byRef(candidates);
    const rented = new Set<string>(
      hostings.flatMap(({ data }) => (data.by === "provider" ? [data.choice] : [])),
    );
    return {
      premises: choices.flatMap((choice) => {
        const { candidate, technology, name, version } = choice.data;
        const { supportedUntil: until, checked } = of.get(candidate)?.data ?? {};
        const day = asOf?.data.date ?? checked;
        // The day of the project is not that of who rents it out.
        if (rented.has(choice.ref) && ownCalendars.has(technology)) return [];
        if (isTakenOver(choice) || !version || !until || !day || until <= day) return [];
        return [
          node(
            decision.premise,
            premiseId(choice.ref, "support"),
            { kind: "support", decision: choice.ref, technology, name, version, until },
            derived("premise-supported", [choice.ref, candidate]),
          ),
        ];
      }),
    };
  },
});
