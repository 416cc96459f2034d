import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { regimeOf } from "../steps/obligations.ts";

/** Every regime has clauses mapped, but those that ask nothing of security. */
export const regimeWithoutMapping = rule("regime-without-mapping", {
  reads: { regimes: optional(brief.regime), mappings: optional(security.mapping) },
  check: ({ regimes, mappings, report }) => {
    const mapped = new Set<string>(mappings.map((each) => each.data.regime));
    for (const { ref, data } of regimes) {
      const known = regimeOf(data.name);
      if (mapped.has(ref) || known?.clauses.length === 0) continue;
      report("regime-without-mapping", { regime: data.name }, { ref });
    }
  },
});

/** Each clause is supported by something, or by somebody outside of the software. */
export const clauseWithoutControl = rule("clause-without-control", {
  reads: { regimes: optional(brief.regime), mappings: optional(security.mapping) },
  check: ({ regimes, mappings, report }) => {
    for (const { ref, data } of mappings) {
      const regime = regimes.find((each) => each.ref === data.regime);
      const clause = regimeOf(regime?.data.name ?? "")?.clauses.find(
        (each) => each.clause === data.clause,
      );
      if (data.controls.length > 0 || clause?.outside !== undefined) continue;
      report(
        "clause-without-control",
        { regime: regime?.data.name ?? data.regime, clause: data.clause },
        { ref },
      );
    }
  },
});
