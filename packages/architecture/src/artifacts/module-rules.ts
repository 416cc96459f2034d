import { idOf, optional } from "@planc/core";
import { architecture, decision } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { archUnitRules } from "../modules/archunit.ts";
import { dependencyCruiserRules } from "../modules/dependency-cruiser.ts";
import { guardedParts } from "../modules/guarded.ts";

const scripted: ReadonlySet<string> = new Set(["typescript", "javascript"]);

/** Whom each module may call, as a file that breaks the build, where the language has a tool for it. */
export const moduleRules = artifact("module-rules", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
    folders: optional(architecture.folder),
    choices: optional(decision.choice),
  },
  emit: ({ components, connections, folders, choices }) => {
    const parts = guardedParts(components, connections, folders);
    if (parts.length === 0) return [];
    const java = archUnitRules(parts);
    if (java !== undefined)
      return [{ path: "modules/ModuleRulesTest.java", mediaType: "text/x-java", text: java }];
    const language = choices.find(
      ({ id, data }) => idOf(data.topic) === "language" && id === "language",
    );
    return language && scripted.has(language.data.name.toLowerCase())
      ? [
          {
            path: "modules/dependency-cruiser.json",
            mediaType: "application/json",
            text: dependencyCruiserRules(parts),
          },
        ]
      : [];
  },
});
