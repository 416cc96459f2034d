import { groupedBy, optional, plannedCapacity } from "@planc/core";
import { architecture, brief, data, decision, performance, workload } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isCounted } from "../resources/database-time.ts";
import { amountText } from "../text.ts";

/** A cache of copies alone, which nobody asked for and whose store serves everything without it. */
export const cacheNotNeeded = rule("cache-not-needed", {
  reads: {
    caches: optional(performance.cache),
    components: optional(architecture.component),
    choices: optional(decision.choice),
    mentions: optional(brief.mention),
    keys: optional(data.keyPattern),
    stores: optional(data.store),
    loads: optional(workload.load),
    targets: optional(performance.target),
    resources: optional(performance.resource),
  },
  check: ({ caches, components, choices, mentions, keys, stores, loads, targets, ...read }) => {
    const { resources, report } = read;
    const [server] = resources
      .filter(isCounted)
      .toSorted((a, b) => a.data.capacity.value - b.data.capacity.value);
    const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
    // Below that, the way to a database and back is a part of the answer that counts.
    const isTight = targets.some(
      ({ data: { measure, value } }) =>
        measure === "response-time" && value.unit === "ms" && value.value <= tightest,
    );
    if (!peak || isTight) return;
    const held = groupedBy(caches, ({ data }) =>
      data.layer === "application" ? data.at : undefined,
    );
    for (const [at, copies] of held) {
      const component = components.find(({ ref }) => ref === at);
      const choice = choices.find(({ ref }) => ref === component?.data.choice);
      const isAskedFor = mentions.some(
        ({ data: { technology, topic, modality } }) =>
          modality !== "avoid" &&
          (topic === "cache" || technology === choice?.data.name || /\bcach/i.test(technology)),
      );
      const own = stores.find(({ data }) => data.component === at)?.ref;
      const patterns = keys.filter(({ data }) => data.store === own);
      const holdsMore = patterns.some(({ id }) => !/\.(?:one|list|generation)[^.]*$/.test(id));
      const isNeeded = copies.some(({ data: { hitRatio } }) => hitRatio.value > 0);
      if (!component || component.data.lifecycle === "existing") continue;
      if (isAskedFor || holdsMore || isNeeded) continue;
      report(
        "cache-not-needed",
        {
          cache: component.data.name,
          peak: amountText(peak.data.figure),
          serves: amountText(server?.data.capacity ?? plannedCapacity.relationalServer),
        },
        { ref: component.ref },
      );
    }
  },
});

const tightest = 50;
