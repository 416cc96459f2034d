import { type DataOf, optional } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** From a change to the people who use it, stage by stage. */
export const pipelineSection = section("pipeline", {
  document: "deployment.md",
  title: "Pipeline",
  reads: { pipelines: optional(deployment.pipeline) },
  render: ({ pipelines: pipeline }) => {
    if (!pipeline) return undefined;
    const { tool, stages, apart, variables } = pipeline.data;
    const file = /gitlab/i.test(tool)
      ? "deployment/gitlab-ci.yaml"
      : /github/i.test(tool)
        ? `deployment/workflows/${apart ? "service" : "delivery"}.yaml`
        : undefined;
    return {
      blocks: [
        paragraph(
          tool,
          ...(pipeline.why.kind === "assumed" ? [" (assumed)"] : []),
          ...(file ? [": ", fileLink(file)] : []),
          ...(apart ? [`, a run for each of ${apart.length} units that a change touches`] : []),
          ".",
        ),
        table(
          ["Stage", "Of", "Passes", "After", "On"],
          stages.map(({ name, key, does, gate, needs, on }) => [
            /^(?:lint|test)-/.test(key) ? `${name} (${key.slice(5).replace("-", ", ")})` : name,
            does,
            gate ?? "–",
            needs.length > 0 ? needs.join(", ") : "–",
            on === "change"
              ? "each change"
              : on === "main"
                ? "main"
                : key === "publish"
                  ? "tag"
                  : key === "rollback"
                    ? "failure"
                    : "main, approved",
          ]),
        ),
        ...(variables.length > 0
          ? [
              paragraph(
                "Variables: ",
                ...named(variables, "config"),
                ...(variables.some(({ kind }) => kind === "secret")
                  ? ["; secrets: ", ...named(variables, "secret")]
                  : []),
                ".",
              ),
            ]
          : []),
        ...(stages.some(({ key }) => key === "production" || key === "publish")
          ? []
          : [paragraph("No stage puts it anywhere: where it runs is not decided.")]),
      ],
      shows: [pipeline.ref],
    };
  },
});

type Variables = DataOf<typeof deployment.pipeline>["variables"];

const named = (variables: Variables, of: Variables[number]["kind"]) =>
  variables
    .filter(({ kind }) => kind === of)
    .flatMap(({ name }, index) => [...(index > 0 ? [", "] : []), inlineCode(name)]);
