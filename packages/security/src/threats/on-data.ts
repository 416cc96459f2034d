import { files, targets } from "../controls/on-data.ts";
import { inRequestsOf } from "../logged.ts";
import { distinct, someOf } from "../text.ts";
import { impactOf } from "./severity.ts";
import type { ThreatRule } from "./threat.ts";

export const dataThreats: readonly ThreatRule[] = [
  {
    id: "SEC-TM-012",
    find: ({ sensitiveStores }) =>
      sensitiveStores.map(({ component, class: sensitivity, names, at }) => ({
        subject: component,
        elements: [component.ref],
        scenario: `${at === "device" ? "A device" : "A volume or backup"} with ${component.data.name} is taken; it has ${someOf(distinct(names))}.`,
        stake: names,
        likelihood: "medium",
        impact: impactOf(sensitivity),
        controls: ["encryption-at-rest", "device-encryption"],
      })),
  },
  {
    id: "SEC-TM-014",
    find: (model) =>
      model.operations.length === 0
        ? []
        : targets(model).map((each) => ({
            subject: each,
            elements: [each.ref],
            scenario: `${each.data.name} is set to an address of the inner network, and the server calls it.`,
            likelihood: "medium",
            impact: "high",
            controls: ["outbound-allow-list"],
          })),
  },
  {
    id: "SEC-TM-015",
    find: (model) =>
      model.operations.length === 0
        ? []
        : files(model).map((each) => ({
            subject: each,
            elements: [each.ref],
            scenario: `A file given as ${each.data.name} runs in the browser or the tool of who opens it.`,
            likelihood: "medium",
            impact: "medium",
            controls: ["upload-checks"],
          })),
  },
  {
    id: "SEC-TM-026",
    find: (model) =>
      model.servers.flatMap((each) => {
        const brought = inRequestsOf(model, each);
        if (brought.length === 0) return [];
        return [
          {
            subject: each,
            elements: [each.ref],
            scenario: `${each.data.name} logs a request with ${someOf(brought, 3)}, and more people read logs than records.`,
            stake: brought,
            likelihood: "medium" as const,
            impact: "medium" as const,
            controls: ["log-redaction"],
          },
        ];
      }),
  },
  {
    id: "SEC-TM-031",
    find: ({ components, signsIn, sensitive }) =>
      components
        .filter((each) => each.data.kind === "cdn" && signsIn && sensitive.length > 0)
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `${each.data.name} keeps a response made for one person and gives it to the next.`,
          likelihood: "medium",
          impact: "medium",
          controls: ["private-responses"],
        })),
  },
];
