import { createHash } from "node:crypto";
import type { ConfiguredPlugin } from "@planc/core";
import { createMemoryCache, run } from "@planc/core/host";
import { host } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { corePlugins } from "../index.ts";
import type { Group } from "./row.ts";

/** Starts a database server or loads an importer of seconds; the schema has a parser of its own. */
const slow: ReadonlySet<string> = new Set(["postgres", "dbml-core"]);

const plugins = corePlugins.map(
  (each): ConfiguredPlugin => ({
    ...each,
    plugin: {
      ...each.plugin,
      parts: each.plugin.parts.filter(({ kind, name }) => kind !== "probe" || !slow.has(name)),
    },
  }),
);

/** Compiles what a group of rows says, with the validators of what it writes. */
export async function compileGroup({ product, rows }: Group) {
  const text = [product, ...rows.map(({ says }) => says)].join("\n");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const result = await run({
    plugins,
    inputs: [
      given(host.source, "prompt", { kind: "prompt", sha256, length: text.length }),
      given(host.text, "prompt", { text }),
    ],
    probes: "verify",
    cache: createMemoryCache(),
  });
  return { text, ...result };
}
export type Compiled = Awaited<ReturnType<typeof compileGroup>>;
