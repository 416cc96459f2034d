import { optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Whoever is woken has to know what to do. */
export const alertWithoutRunbook = rule("alert-without-runbook", {
  reads: { alerts: performance.alert, runbooks: optional(performance.runbook) },
  check: ({ alerts, runbooks, report }) => {
    const covered = new Set<string>(runbooks.flatMap(({ data }) => data.alerts));
    for (const { ref, data } of alerts) {
      if (!covered.has(ref)) report("alert-without-runbook", { alert: data.name }, { ref });
    }
  },
});
