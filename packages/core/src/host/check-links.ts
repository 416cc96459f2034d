import type { PlanFile } from "./artifacts.ts";
import type { Log } from "./log.ts";

/** Reports links of documents to files beside them that the plan does not write. */
export function checkLinks(files: readonly PlanFile[], log: Log): void {
  const written = new Set(files.map(({ path }) => path));
  for (const { path, mediaType, text } of files) {
    if (!mediaType.startsWith("text/markdown")) continue;
    for (const target of new Set(targetsIn(text))) {
      const file = resolved(path, target);
      if (file !== undefined && !written.has(file)) log.report("file-missing", { path, target });
    }
  }
}

/** Relative targets with the ending of a file; what code blocks and code spans show links to nothing. */
function targetsIn(text: string): readonly string[] {
  const said = text.replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, "").replace(/`[^`\n]*`/g, "");
  return [...said.matchAll(/(?<!\\)\]\(<?([^\s()<>#?:\\]+\.[a-z0-9]+)(?:#[^\s()<>]*)?>?\)/g)].map(
    ([, target = ""]) => target,
  );
}

/** The path in the plan; undefined for what lies outside of it. */
function resolved(from: string, target: string): string | undefined {
  if (target.startsWith("/")) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
