import { cpuTime } from "@planc/build/cpu-time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonTree } from "../trees/json.ts";
import { entry, textAt } from "../trees/tree.ts";
import { xmlTree } from "../trees/xml.ts";
import { yamlTrees } from "../trees/yaml.ts";
import { readers } from "./all.ts";
import { compose } from "./docker.ts";

/** Paths that every reader answers to, one each. */
const paths = [
  "package.json",
  "pom.xml",
  "build.gradle",
  "gradle/libs.versions.toml",
  "go.mod",
  "Cargo.toml",
  "requirements.txt",
  "pyproject.toml",
  "Pipfile",
  "a.csproj",
  "composer.json",
  "Gemfile",
  "a.gemspec",
  "pubspec.yaml",
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "Cargo.lock",
  "poetry.lock",
  "uv.lock",
  "pdm.lock",
  "Pipfile.lock",
  "composer.lock",
  "Gemfile.lock",
  "gradle.lockfile",
  "packages.lock.json",
  ".terraform.lock.hcl",
  ".nvmrc",
  "global.json",
  "Dockerfile",
  "compose.yaml",
  ".github/workflows/ci.yml",
  "main.tf",
  "openapi.yaml",
  "a.sql",
  "schema.prisma",
  "plan.json",
  "specs/001-a/data-model.md",
  "a/migrations/0001_initial.py",
  "db/schema.rb",
];

it("every reader is under test", () => {
  expect(readers.filter((reader) => !paths.some((path) => reader.reads(path)))).toEqual([]);
});

const words = fc.constantFrom(
  ..."{ } [ ] ( ) < > / : , ; = \" ' ` # -- $ * & | name version dependencies services image FROM require gem resource create table alter add paths get &a *a <<: 1.2 pg \n \n".split(
    " ",
  ),
  "\n  ",
  "\t",
  "\u0000",
  "é",
  "[[package]]\n",
  "<dependency>",
);
const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(words, { maxLength: 120 }).map((all) => all.join(" ")),
  fc.array(words, { maxLength: 120 }).map((all) => all.join("")),
  fc.json(),
);

describe.each(paths)("%s", (path) => {
  const own = readers.filter((reader) => reader.reads(path));

  it("gives places inside the text, or refuses it as a whole", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const reader of own) {
          let found: readonly { readonly at: readonly [number, number] }[];
          try {
            found = reader.read(text, path);
          } catch (error) {
            // The scan tells it as a file that cannot be read.
            expect(error).toBeInstanceOf(Error);
            continue;
          }
          for (const { at } of found) {
            expect(at[0]).toBeGreaterThanOrEqual(0);
            expect(at[1]).toBeGreaterThanOrEqual(at[0]);
            expect(at[1]).toBeLessThanOrEqual(Math.max(text.length, 1));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("ends soon on long and deep texts", () => {
    const hostile = [
      "[".repeat(50_000),
      "{".repeat(50_000),
      "<a>".repeat(20_000),
      "(".repeat(100_000),
      "a".repeat(300_000),
      "a: ".repeat(5_000),
      "- ".repeat(5_000),
      '"'.repeat(100_000),
      "'".repeat(99_999),
      "FROM ".repeat(50_000),
      `gem "${"a-".repeat(50_000)}`,
      "x = [\n".repeat(5_000),
      "create table a (".repeat(5_000),
      " ".repeat(300_000),
      "\n".repeat(100_000),
    ];
    const spent = cpuTime();
    for (const text of hostile) {
      for (const reader of own) {
        try {
          reader.read(text, path);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }
    }
    expect(spent()).toBeLessThan(20_000);
  });
});

it("multiplies no aliases of YAML", () => {
  const levels = Array.from(
    { length: 30 },
    (_, i) => `l${i + 1}: &l${i + 1} [*l${i},*l${i},*l${i},*l${i}]`,
  );
  const text = `l0: &l0 {image: x}\n${levels.join("\n")}\nservices:\n  a:\n    <<: [*l1, *l2]\n    image: redis:7\n`;
  const [tree] = yamlTrees(text);
  expect(textAt(tree, "services", "a", "image")).toBe("redis:7");
  expect(compose.read(text, "compose.yaml").map(({ fact }) => fact.name)).toEqual([
    "Docker Compose",
    "a",
    "redis",
  ]);
});

it("knows no tree that contains itself", () => {
  expect(yamlTrees("a: &a [*a, 1]")[0]).toEqual({
    kind: "map",
    entries: [
      {
        key: "a",
        at: [0, 1],
        value: {
          kind: "list",
          items: [
            { value: { kind: "map", entries: [] }, at: [7, 9] },
            { value: { kind: "scalar", value: "1" }, at: [11, 12] },
          ],
        },
      },
    ],
  });
});

it("expands no entities of XML", () => {
  const text = `<!DOCTYPE p [<!ENTITY a "${"x".repeat(50)}"><!ENTITY b "&a;&a;&a;">]><p><v>&b;</v></p>`;
  expect(textAt(xmlTree(text), "p", "v")).toBe("&b;");
});

it("takes from broken JSON what can be read", () => {
  const tree = jsonTree('{ "a": { "b": 1, }, "c": ');
  expect([entry(tree, "a", "b")?.at, entry(tree, "c")]).toEqual([[9, 15], undefined]);
});
