import type { ViewOf } from "@planc/core";
import type { decision, host } from "@planc/core/ir";

/** Where an application of Django lies: `orchard/trees/migrations/0001_initial.py` is of `trees` in `orchard`. */
const application = /^(?:(.*)\/)?[^/]+\/migrations\/[^/]+\.py$/;

/**
 * The folder of the repository that holds the code of the first of the topics for which it has something:
 * that of its manifest, or where the applications of its framework lie. Nothing where it has none.
 */
export function existingRoot(
  topics: readonly string[],
  choices: readonly ViewOf<typeof decision.choice>[],
  facts: readonly ViewOf<typeof host.fact>[],
): string | undefined {
  for (const topic of topics) {
    const choice = choices.find(
      ({ data }) => data.topic === `decision/topic#${topic}` && data.found !== undefined,
    );
    const path = choice?.data.found?.path;
    if (!choice || path === undefined || path === ".") continue;
    const manifest = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
    if (choice.data.technology === "django") {
      const paths = facts.map(({ data }) => data.path).filter((each) => each.startsWith(manifest));
      const found = paths.map((each) => application.exec(each)).find((each) => each !== null);
      if (found) return found[1] ?? "";
    }
    return manifest;
  }
  return undefined;
}
