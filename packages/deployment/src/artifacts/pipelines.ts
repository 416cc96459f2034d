import { optional } from "@planc/core";
import { architecture, brief, decision, deployment } from "@planc/core/ir";
import { plannedPipeline } from "../delivery/planned.ts";
import { artifact } from "../kit.ts";
import { githubWorkflows } from "../pipelines/github.ts";
import { gitlabPipelines } from "../pipelines/gitlab.ts";

const reads = {
  pipelines: deployment.pipeline,
  choices: optional(decision.choice),
  components: optional(architecture.component),
  folders: optional(architecture.folder),
  product: optional(brief.product),
};

/** Workflows where the code is on GitHub; other tools have the stages in deployment.md. */
export const workflows = artifact("workflows", {
  reads,
  emit: ({ pipelines: pipeline, ...facts }) =>
    pipeline && /github/i.test(pipeline.data.tool)
      ? githubWorkflows(plannedPipeline(pipeline.data, facts)).map(yaml)
      : [],
});

/** The pipeline where the code is on GitLab. */
export const gitlab = artifact("gitlab", {
  reads,
  emit: ({ pipelines: pipeline, ...facts }) =>
    pipeline && /gitlab/i.test(pipeline.data.tool)
      ? gitlabPipelines(plannedPipeline(pipeline.data, facts)).map(yaml)
      : [],
});

const yaml = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  path,
  mediaType: "application/yaml",
  text,
});
