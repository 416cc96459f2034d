import { idOf, optional } from "@planc/core";
import { api, architecture, brief, decision, deployment } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { technologyOf } from "../kubernetes/ways.ts";
import { yamlText } from "../kubernetes/yaml-text.ts";
import { functionTemplate } from "../serverless/template.ts";

/** Runtimes of AWS Lambda by what the plan chose, recalled on 2026-12-01; the newest that AWS has of a line. */
const runtimes: readonly (readonly [topic: string, key: string, name: string])[] = [
  ["runtime", "nodejs", "nodejs24.x"],
  ["language", "typescript", "nodejs24.x"],
  ["language", "javascript", "nodejs24.x"],
  ["language", "python", "python3.14"],
  ["language", "java", "java25"],
  ["language", "kotlin", "java25"],
  ["language", "csharp", "dotnet10"],
  ["language", "ruby", "ruby3.4"],
];

/** A template of AWS SAM, where functions of AWS Lambda do the work. */
export const template = artifact("function-template", {
  reads: {
    units: deployment.unit,
    settings: optional(deployment.setting),
    product: optional(brief.product),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    operations: optional(api.operation),
    convention: optional(api.convention),
    events: optional(architecture.event),
    duties: optional(architecture.duty),
    workflows: optional(architecture.workflow),
  },
  emit: ({ choices, product, convention, ...facts }) => {
    if (technologyOf(choices, "functions") !== "aws-lambda") return [];
    const runtime = runtimes.find(([topic, key]) =>
      choices.some(({ data }) => idOf(data.topic) === topic && data.technology === key),
    );
    const made = functionTemplate({
      ...facts,
      title: product?.data.name ?? "Product",
      // What AWS has no runtime for brings its own.
      runtime: runtime?.[2] ?? "provided.al2023",
      basePath: convention?.data.basePath ?? "",
      queues: technologyOf(choices, "message-broker") === "sqs",
    });
    return made === undefined
      ? []
      : [
          {
            path: "deployment/serverless/template.yaml",
            mediaType: "application/yaml",
            text: yamlText(JSON.parse(JSON.stringify(made))),
          },
        ];
  },
});
