import { idOf, type ViewOf } from "@planc/core";
import type { architecture, decision } from "@planc/core/ir";
import { archUnitRules } from "./archunit.ts";
import { dependencyCruiserRules } from "./dependency-cruiser.ts";
import { guardedParts } from "./guarded.ts";

const scripted: ReadonlySet<string> = new Set(["typescript", "javascript"]);

interface Plan {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly folders: readonly ViewOf<typeof architecture.folder>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
}

/** The file by which the language's own tool breaks the build where a module calls one that it may not. */
export function rulesFile({ components, connections, folders, choices }: Plan) {
  const parts = guardedParts(components, connections, folders);
  if (parts.length === 0) return undefined;
  const java = archUnitRules(parts);
  if (java !== undefined)
    return { path: "modules/ModuleRulesTest.java", mediaType: "text/x-java", text: java };
  const language = choices.find(
    ({ id, data }) => idOf(data.topic) === "language" && id === "language",
  );
  if (!language || !scripted.has(language.data.name.toLowerCase())) return undefined;
  return {
    path: "modules/dependency-cruiser.json",
    mediaType: "application/json",
    text: dependencyCruiserRules(parts),
  };
}
