import { wordTable } from "@planc/core";
import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { tomlTree } from "../trees/toml.ts";
import { entry, scalar } from "../trees/tree.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, named, nameOf } from "./reader.ts";

const byFile: Readonly<Record<string, string>> = wordTable({
  ".nvmrc": "Node.js",
  ".node-version": "Node.js",
  ".python-version": "Python",
  ".ruby-version": "Ruby",
  ".java-version": "Java",
  ".go-version": "Go",
  ".php-version": "PHP",
  "rust-toolchain": "Rust",
});

/** What version managers call languages. */
const byTool: Readonly<Record<string, string>> = wordTable({
  nodejs: "Node.js",
  node: "Node.js",
  python: "Python",
  ruby: "Ruby",
  java: "Java",
  golang: "Go",
  go: "Go",
  rust: "Rust",
  php: "PHP",
  dotnet: ".NET",
  "dotnet-core": ".NET",
  elixir: "Elixir",
  erlang: "Erlang",
  bun: "Bun",
  deno: "Deno",
  terraform: "Terraform",
});

const release = /^(?:[a-z]{1,20}-)?v?(\d[\w.+]{0,30})/;

/** Files of version managers, one version or one tool a line. */
export const runtimes: FactReader = {
  kind: "facts",
  reads: named(...Object.keys(byFile), ".tool-versions"),
  read(text, path) {
    const single = byFile[nameOf(path)];
    const found: Sighting[] = [];
    for (const line of linesOf(text)) {
      const words = (line.text.split("#", 1)[0] ?? "").trim().split(/\s+/);
      const [name, written] = single ? [single, words[0]] : [byTool[words[0] ?? ""], words[1]];
      const version = release.exec(written ?? "")?.[1];
      if (name === undefined || version === undefined) continue;
      found.push({ fact: { kind: "runtime", name, version }, at: within(line, words.join(" ")) });
      if (single) break;
    }
    return found;
  },
};

/** `rust-toolchain.toml`, `global.json` of .NET and `deno.json`. */
export const toolchains: FactReader = {
  kind: "facts",
  reads: named("rust-toolchain.toml", "global.json", "deno.json", "deno.jsonc"),
  read(text, path) {
    const name = nameOf(path);
    if (name.startsWith("deno")) return [{ fact: { kind: "runtime", name: "Deno" }, at: [0, 1] }];
    const rust = name.startsWith("rust");
    const set = rust
      ? entry(tomlTree(text), "toolchain", "channel")
      : entry(jsonTree(text), "sdk", "version");
    const version = release.exec(scalar(set?.value) ?? "")?.[1];
    return set && version
      ? [{ fact: { kind: "runtime", name: rust ? "Rust" : ".NET", version }, at: set.at }]
      : [];
  },
};
