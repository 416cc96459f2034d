import { defineConfig } from "@planc/config";
import { entries, slots } from "./catalogue.ts";
import dataOwners from "./data-owners/plugin.ts";
import { technologies } from "./policy.ts";

/** What every project of Acme builds on: `extends: [acme]` in its `planc.config.ts`. */
export const acme = defineConfig({
  name: "Acme",
  use: [dataOwners],
  plugins: {
    "@planc/stack-selection": { technologies, entries, slots },
    // Every product has accounts; of its other data a project names who answers for it.
    "@acme/planc": { owners: { User: "identity team" } },
  },
  // It lies in this package, as data: a project finds it where it installs the package.
  packs: ["@acme/planc"],
  pack: "acme-clinics",
  // Projects add technologies of their own, and change nothing of these, nor of what is told of them.
  locked: [
    ...Object.keys(technologies).map(
      (name) => `plugins.@planc/stack-selection.technologies.${name}`,
    ),
    "plugins.@planc/stack-selection.slots",
    // Leave to use what is forbidden, or to live with a finding, is Acme's to give.
    "plugins.@planc/stack-selection.waivers",
    "waivers",
    "severities",
  ],
});
