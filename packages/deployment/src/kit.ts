import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "deployment",
  summary: manifest.description,
  findings: {
    "workflow-invalid": {
      severity: "error",
      message: "{file}, line {line}: {problem}.",
      cause: "actionlint refuses a workflow for GitHub Actions.",
      fix: "Report it: a workflow that planc writes has to be accepted.",
    },
    "gitlab-pipeline-invalid": {
      severity: "error",
      message: "{file}, {place}: {problem}.",
      cause: "GitLab's own schema refuses the pipeline.",
      fix: "Report it: a pipeline that planc writes has to be accepted.",
    },
  },
  derivations: {
    "pipeline-of-what-is-built":
      "what is checked, built and put somewhere follows from the code, the contract, the database and where it runs",
  },
});
