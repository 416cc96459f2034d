import { optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { monitoringWords } from "../catalog/external-systems.ts";
import { monitoringTopics, topicComponents } from "../catalog/topic-components.ts";
import { rule } from "../kit.ts";
import { hasPhrase } from "../model/language.ts";

/** The component that stands for a topic. */
const standsFor = new Map<string, string>([
  ...topicComponents.map(({ topic }) => [topic, topic] as const),
  ...monitoringTopics.map((topic) => [topic, "monitoring"] as const),
  ["load-balancer", "load-balancer"],
  ["identity-provider", "identity-provider"],
  ["offline-store", "offline-store"],
]);

export const patternWithoutComponent = rule("pattern-without-component", {
  reads: { mentions: brief.mention, components: optional(architecture.component) },
  check: ({ mentions, components, report }) => {
    const ids = new Set<string>(components.map(({ id }) => id));
    const watched = components.some(
      ({ data }) =>
        data.kind === "external-system" &&
        hasPhrase(`${data.name} ${data.responsibilities.join(" ")}`, monitoringWords),
    );
    if (watched) ids.add("monitoring");
    for (const { ref, data } of mentions) {
      const id = standsFor.get(data.topic ?? "");
      if (
        data.standIn !== undefined ||
        data.kind !== "pattern" ||
        data.modality === "avoid" ||
        !id ||
        ids.has(id)
      )
        continue;
      report("pattern-without-component", { pattern: data.technology }, { ref });
    }
  },
});
