import { type DataOf, idOf, optional } from "@planc/core";
import { decision } from "@planc/core/ir";
import { type Inline, nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import type { Catalogue } from "../catalog/catalogue.ts";
import { type KnownTopic, topicTitles } from "../catalog/topic-keys.ts";
import { section } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { pickVersion } from "../scoring/versions.ts";
import { listed } from "../text/words.ts";

/** What one installs on a developer's machine, in the order in which it is needed. */
const installed: readonly KnownTopic[] = [
  "runtime",
  "language",
  "container-runtime",
  "relational-store",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "time-series-store",
  "vector-store",
  "graph-store",
  "cache",
  "message-broker",
  "search-engine",
  "object-store",
  "identity-provider",
  "load-testing",
  "infrastructure-as-code",
  "data-processing",
  "workflow-engine",
];

export const prerequisites = section("prerequisites", {
  document: "quickstart.md",
  title: "Prerequisites",
  reads: { choices: optional(decision.choice) },
  render: ({ choices, options }) => {
    const catalogue = catalogueOf(options);
    const names = new Set(choices.map(({ data }) => data.technology));
    const rows = installed.flatMap((topic) =>
      choices.flatMap(({ ref, data }): readonly (readonly Inline[])[] => {
        const entry = catalogue.entryOf(data.technology);
        if (idOf(data.topic) !== topic || isElsewhere(data)) return [];
        if (
          entry?.account ||
          entry?.form === "protocol" ||
          comesAlong(catalogue, data.technology, names)
        )
          return [];
        return [[nodeLink(ref, data.name), data.version ?? "newest", topicTitles[topic]]];
      }),
    );
    const builder = builderOfClient(catalogue, names);
    if (builder) rows.push(builder);
    // What belongs to a provider is used with the account there.
    const taken = new Set(choices.map(({ data }) => data.technology));
    const accounts = choices.filter(({ data }) => {
      const entry = catalogue.entryOf(data.technology);
      return entry?.account && !(entry.cloud !== undefined && taken.has(entry.cloud));
    });
    const existing = choices.filter(({ data }) => isElsewhere(data));
    const blocks: RootContent[] = [];
    if (rows.length > 0) blocks.push(table(["Tool", "Version", "For"], rows));
    // Keys for tests are of what the product itself calls; the rest is where it is built and run.
    const called = accounts.filter(({ data }) => catalogue.entryOf(data.technology)?.external);
    for (const [title, some] of [
      ["Test keys", called],
      ["Accounts", accounts.filter((each) => !called.includes(each))],
    ] as const) {
      if (some.length > 0)
        blocks.push(paragraph(`${title}: ${listed(some.map(({ data }) => data.name))}.`));
    }
    if (existing.length > 0) {
      blocks.push(paragraph(`Access to: ${listed(existing.map(({ data }) => data.name))}.`));
    }
    return blocks.length > 0 ? { blocks } : undefined;
  },
});

/** Somebody runs it already; what the repository brings along is started from there. */
function isElsewhere({ lifecycle, found }: DataOf<typeof decision.choice>): boolean {
  return lifecycle === "existing" && found === undefined;
}

/** A client in TypeScript is built with Node.js, whatever the server runs on. */
function builderOfClient(
  catalogue: Catalogue,
  chosen: ReadonlySet<string>,
): [string, string, string] | undefined {
  const scripts = chosen.has("typescript") || chosen.has("javascript");
  if (!scripts || ["nodejs", "deno", "bun"].some((key) => chosen.has(key))) return undefined;
  return [
    "Node.js",
    pickVersion(catalogue, "nodejs", undefined, undefined)?.version ?? "newest",
    "Builds the client",
  ];
}

/** Languages without a tool chain of their own, and libraries, come with the runtime. */
function comesAlong(catalogue: Catalogue, key: string, chosen: ReadonlySet<string>): boolean {
  const entry = catalogue.entryOf(key);
  if (entry?.form === "library" && entry.topics[0] !== "relational-store") return true;
  if (key === "typescript" || key === "javascript") return true;
  return (key === "java" || key === "kotlin") && chosen.has("openjdk");
}
