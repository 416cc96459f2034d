import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "deployment",
  summary: manifest.description,
  findings: {
    "manifest-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause:
        "An object for Kubernetes has a field that its kind does not know, or does not fit another.",
      fix: "This is a fault of planc: report it with the plan.",
    },
  },
  derivations: {
    "unit-of-program":
      "a program runs by itself, with its modules in it, on the platform that was decided",
    "unit-of-server": "a server that the team runs is started from the image of who makes it",
    "unit-of-files": "files that no program of ours hands out are put where files are",
    "unit-of-app": "an app goes to the people by the store of each system that it is for",
    "unit-of-package": "what others call or install goes to them by its registry",
  },
});
