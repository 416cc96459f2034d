import { optional } from "@planc/core";
import { architecture, decision } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { rulesFile } from "../modules/rules-file.ts";

/** Whom each module may call, as a file that breaks the build, where the language has a tool for it. */
export const moduleRules = artifact("module-rules", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
    folders: optional(architecture.folder),
    choices: optional(decision.choice),
  },
  emit: (plan) => {
    const file = rulesFile(plan);
    return file ? [file] : [];
  },
});
