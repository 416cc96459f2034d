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
    "unit-of-program":
      "a program runs by itself, with its modules in it, on the platform that was decided",
    "unit-of-server": "a server that the team runs is started from the image of who makes it",
    "unit-of-files": "files that no program of ours hands out are put where files are",
    "unit-of-app": "an app goes to the people by the store of each system that it is for",
    "unit-of-package": "what others call or install goes to them by its registry",
  },
});
