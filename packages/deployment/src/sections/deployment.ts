import { optional } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { fileLink, inlineCode, nodeLink, paragraph, table, text } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { imageText, instancesText, sizeText } from "./cells.ts";

/** What is deployed at a glance; the rest is in a document of its own. */
export const deploymentSection = section("deployment", {
  document: "plan.md",
  title: "Deployment",
  reads: {
    units: deployment.unit,
    environments: optional(deployment.environment),
    settings: optional(deployment.setting),
  },
  render: ({ units, environments, settings }) => {
    if (units.length === 0) return undefined;
    const runs = units.some(({ data }) => data.resources);
    const secrets = settings.filter(({ data }) => data.kind === "secret").length;
    return {
      blocks: [
        table(
          ["Unit", "On", ...(runs ? ["Image", "Instances", "Each has", "Asked at"] : ["From"])],
          units.map((unit) => {
            const { data, ref } = unit;
            return [
              nodeLink(data.components[0] ?? ref, data.name),
              data.platform,
              ...(runs
                ? [
                    imageText(unit) === "–" ? "–" : inlineCode(imageText(unit)),
                    instancesText(unit),
                    sizeText(unit),
                    data.health === undefined ? "–" : inlineCode(data.health),
                  ]
                : [data.folder === undefined ? "–" : inlineCode(data.folder)]),
            ];
          }),
        ),
        ...(environments.length + settings.length === 0
          ? []
          : [
              paragraph(
                fileLink(
                  "deployment.md",
                  [
                    ...(environments.length > 0 ? [`${environments.length} environments`] : []),
                    ...(settings.length > 0
                      ? [`${settings.length} settings, ${secrets} of them secret`]
                      : []),
                  ].join("; "),
                ),
                text("."),
              ),
            ]),
      ],
    };
  },
});
