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
});
