import { listed, optional, type PlanNodeOf } from "@planc/core";
import { data, learning, performance } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText, bare } from "../text.ts";

type Figure = NonNullable<PlanNodeOf<typeof learning.use>["data"]["time"]["wait"]>;

const inMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };
const ms = ({ value, unit }: { readonly value: number; readonly unit: string }): number =>
  value * (inMs[unit] ?? Number.NaN);

/** Whoever waits for a model waits no longer than the text allows for all of it. */
export const servingBeyondTarget = rule("serving-beyond-target", {
  reads: {
    uses: optional(learning.use),
    models: optional(learning.model),
    targets: optional(performance.target),
  },
  check: ({ uses, models, targets, report }) => {
    const timed: readonly {
      ref: PlanNodeOf<typeof learning.use>["ref"] | PlanNodeOf<typeof learning.model>["ref"];
      name: string;
      wait: Figure | undefined;
      target: string | undefined;
    }[] = [
      ...uses.map(({ ref, data: each }) => ({
        ref,
        name: each.name,
        wait: each.time.wait,
        target: each.time.target,
      })),
      ...models.map(({ ref, data: each }) => ({
        ref,
        name: each.name,
        wait: each.serving.wait,
        target: each.serving.target,
      })),
    ];
    for (const { ref, name, wait, target } of timed) {
      const found = targets.find((each) => each.ref === target);
      if (!wait || !found || !(ms(wait) > ms(found.data.value))) continue;
      report(
        "serving-beyond-target",
        { use: name, wait: amountText(wait), target: amountText(found.data.value) },
        { ref },
      );
    }
  },
});

/** Nobody finds what they may not read. */
export const retrievalUnfiltered = rule("retrieval-unfiltered", {
  reads: { retrievals: learning.retrieval, tables: optional(data.table) },
  check: ({ retrievals, tables, report }) => {
    for (const { ref, data: retrieval } of retrievals) {
      if (retrieval.rights.kind !== "unfiltered") continue;
      const texts = tables.find((each) => each.ref === retrieval.texts);
      report(
        "retrieval-unfiltered",
        { retrieval: retrieval.name, texts: texts ? bare(texts.data.name) : "texts" },
        { ref },
      );
    }
  },
});

/** What is searched and quoted has to be kept. */
export const retrievalIncomplete = rule("retrieval-incomplete", {
  reads: { retrievals: learning.retrieval },
  check: ({ retrievals, report }) => {
    for (const { ref, data: retrieval } of retrievals)
      if (retrieval.citesMissing.length > 0)
        report(
          "retrieval-incomplete",
          { retrieval: retrieval.name, missing: listed(retrieval.citesMissing) },
          { ref },
        );
  },
});

/** What a model writes into a table passes a check that the plan knows. */
export const outputUnchecked = rule("output-unchecked", {
  reads: { uses: learning.use, columns: optional(data.column) },
  check: ({ uses, columns, report }) => {
    for (const { ref, data: use } of uses) {
      if (use.output.to.length === 0 || use.output.checks.length > 0) continue;
      const written = columns.filter((each) => use.output.to.includes(each.ref));
      report("output-unchecked", { columns: listed(written.map(({ id }) => bare(id))) }, { ref });
    }
  },
});

/** A provider takes money for each call, and nobody knows how much. */
export const priceOpen = rule("price-open", {
  reads: { uses: learning.use },
  check: ({ uses, report }) => {
    for (const { ref, data: use } of uses)
      if (use.model.where === "provider" && use.cost.perCall === undefined)
        report(
          "price-open",
          {
            model: use.model.name,
            use: use.name.toLowerCase(),
            formula: use.cost.formula ?? "tokens × price",
          },
          { ref },
        );
  },
});
