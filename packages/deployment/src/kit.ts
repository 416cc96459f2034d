import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "deployment",
  summary: manifest.description,
});
