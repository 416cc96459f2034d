import { type FigureInput, figureOf, node, optional, type Ref } from "@planc/core";
import { api, archetype, brief, security, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { amountText } from "../text.ts";
import { createdShares } from "../workload/created-shares.ts";
import { creationsOf } from "../workload/creations.ts";
import { namedShares } from "../workload/named-shares.ts";
import { weighing } from "../workload/weights.ts";

const readEffects = new Set(["read", "list", "search"]);

/** The share of each operation in the traffic, and its rate at peak. Shares add up to one. */
export const mix = step("mix", {
  reads: {
    loads: optional(workload.load),
    batches: optional(workload.batch),
    rates: optional(workload.rate),
    operations: optional(api.operation),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    policies: optional(security.policy),
    proposals: optional(archetype.proposal),
  },
  writes: { mix: workload.mix },
  run: ({
    loads,
    batches,
    rates,
    operations: all,
    actions,
    actors,
    policies,
    proposals,
    report,
  }) => {
    // How often systems of others call back is not a share of what people ask for.
    const operations = all.filter(({ data }) => data.webhook === undefined);
    const readShare = loads.find((each) => each.data.measure === "read-share");
    const average = loads.find((each) => each.data.measure === "request-rate");
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    const users = loads.find((each) => each.data.measure === "daily-active-users");
    if (!readShare || !average || !peak || operations.length === 0) return { mix: [] };
    const weightOf = weighing({ actions, actors, policies });
    const isRead = (each: (typeof operations)[number]) => readEffects.has(each.data.effect);

    const named = namedShares(rates, operations, actions, peak);
    const created = createdShares({
      creations: creationsOf(actions, proposals, batches),
      operations,
      actions,
      average: inputFrom(average),
      users: users && inputFrom(users),
    });
    const expected = new Map([...created, ...named]);
    const sum = [...expected.values()].reduce((total, each) => total + each.value, 0);
    const whole = operations.every((each) => expected.has(each.ref));
    // What programs send can be all there is: nobody's reading comes on top that anybody has counted.
    const isAll = users === undefined && Math.abs(sum - 1) < 1e-6;
    const isMore = sum >= 1 && !isAll;
    if (isMore) {
      report(
        "load-below-volume",
        {
          created: amountText({ value: sum * average.data.figure.value, unit: "req/s" }),
          average: amountText(average.data.figure),
          peak: amountText(peak.data.figure),
        },
        { ref: average.ref },
      );
    }
    const known = isMore || whole ? new Map<string, never>() : expected;
    const creations: FigureInput = { value: known.size > 0 ? Math.min(1, sum) : 0, unit: "ratio" };

    const total = (reads: boolean) =>
      operations
        .filter((each) => !known.has(each.ref) && isRead(each) === reads)
        .reduce((weights, each) => weights + weightOf(each), 0);
    const [reads, writes] = [total(true), total(false)];
    // Where the text gives rates, the share of reads is of what is left.
    const fits = named.size === 0 && creations.value <= 1 - readShare.data.figure.value;
    const formulaOf = (read: boolean) => {
      // Where there is only one kind, it takes all of the traffic.
      if ((read ? writes : reads) === 0) return "(1 - creations) * weight / weights";
      if (read) return `readShare * ${fits ? "" : "(1 - creations) * "}weight / weights`;
      return fits
        ? "max(0, 1 - readShare - creations) * weight / weights"
        : "(1 - readShare) * (1 - creations) * weight / weights";
    };
    return {
      mix: operations.map((each) => {
        const read = isRead(each);
        const formula = formulaOf(read);
        const share =
          known.get(each.ref) ??
          figureOf(formula, "ratio", {
            ...(formula.includes("readShare") ? { readShare: inputFrom(readShare) } : {}),
            ...(formula.includes("creations") ? { creations } : {}),
            weight: { value: weightOf(each), unit: "count" },
            weights: { value: read ? reads : writes, unit: "count" },
          });
        const from: Ref[] = share.inputs.flatMap((input): Ref[] => (input.ref ? [input.ref] : []));
        return node(
          workload.mix,
          each.id,
          {
            operation: each.ref,
            share,
            rate: figureOf("peak * share", "req/s", {
              peak: inputFrom(peak),
              share: { value: share.value, unit: "ratio" },
            }),
            reads: read,
          },
          derived("mix-by-effect", [...new Set([each.ref, readShare.ref, peak.ref, ...from])]),
        );
      }),
    };
  },
});
