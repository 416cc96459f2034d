import { optional, type PlanNodeOf } from "@planc/core";
import { deployment } from "@planc/core/ir";
import {
  fileLink,
  type Inline,
  inlineCode,
  nodeLink,
  paragraph,
  table,
  text,
} from "@planc/core/markdown";
import { section } from "../kit.ts";
import { imageText, instancesText, sizeText } from "./cells.ts";

type Unit = PlanNodeOf<typeof deployment.unit>;

const code = (value: string | undefined) =>
  value === undefined || value === "–" ? "–" : inlineCode(value);
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A column that has nothing to say of any unit is left out. */
const all: readonly { readonly head: string; readonly cell: (unit: Unit) => Inline }[] = [
  { head: "Unit", cell: ({ ref, data }) => nodeLink(data.components[0] ?? ref, data.name) },
  { head: "On", cell: ({ data }) => data.platform },
  { head: "Image", cell: (unit) => code(imageText(unit)) },
  { head: "Instances", cell: instancesText },
  { head: "Each has", cell: sizeText },
  { head: "Asked at", cell: ({ data }) => code(data.health) },
];

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
    const secrets = settings.filter(({ data }) => data.kind === "secret").length;
    const columns = all.filter(
      ({ head, cell }) => head === "Unit" || units.some((unit) => cell(unit) !== "–"),
    );
    return {
      blocks: [
        table(
          columns.map(({ head }) => head),
          units.map((unit) => columns.map(({ cell }) => cell(unit))),
        ),
        ...(environments.length + settings.length === 0
          ? []
          : [
              paragraph(
                fileLink(
                  "deployment.md",
                  [
                    ...(environments.length > 0
                      ? [counted(environments.length, "environment")]
                      : []),
                    ...(settings.length > 0
                      ? [
                          `${counted(settings.length, "setting")}${secrets > 0 ? `, ${secrets} of them secret` : ""}`,
                        ]
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
