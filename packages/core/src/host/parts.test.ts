import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import type { OutputFile, Part, Plugin } from "../index.ts";
import { node, optional, sole } from "../index.ts";
import { section } from "../ir/document.ts";
import {
  codes,
  compile,
  type LabKit,
  maker,
  messages,
  plugin,
  refs,
  said,
  sole1,
  thing,
} from "./fixtures/lab.ts";

const paragraph = (value: string): RootContent => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});
const boom = () => {
  throw new Error("no");
};
const file = (path: string, text: unknown = "x"): OutputFile => ({
  path,
  mediaType: "text/plain",
  text: text as string,
});
const rendering = (kit: LabKit, name: string, render: () => unknown): Part =>
  kit.section(name, { document: "plan.md", title: name, reads: {}, render: render as never });
const emitting = (area: string, emit: () => unknown): Plugin =>
  plugin(area, (kit) => [kit.artifact("files", { reads: {}, emit: emit as never })]);
const lists = emitting("l", () => [file("list.txt")]);

describe("a rule", () => {
  it("sees nodes with their reasons, after all steps", async () => {
    let seen: unknown;
    const rule = plugin("r", (kit) => [
      kit.rule("look", {
        reads: { things: thing },
        check: ({ things }) => {
          seen = things;
        },
      }),
    ]);
    await compile([rule, maker("a", "x")]);
    expect(seen).toEqual([
      { ref: "lab/thing#x", id: "x", data: { name: "x" }, why: said, by: "a/make" },
    ]);
  });

  it("does not apply where a single node is absent, and loses its own findings when it crashes", async () => {
    const rules = plugin("r", (kit) => [
      kit.step("nothing", { reads: {}, writes: { one: sole1 }, run: () => ({ one: undefined }) }),
      kit.rule("absent", { reads: { one: sole1 }, check: ({ report }) => report("bad") }),
      kit.rule("asks", {
        reads: { one: optional(sole1) },
        check: ({ one, report }) => report("odd", { what: String(one) }),
      }),
      kit.rule("crashes", {
        reads: {},
        check: ({ report }) => {
          report("bad");
          throw new Error("no");
        },
      }),
    ]);
    const result = await compile([rules]);
    expect(messages(result)).toEqual([
      "core/part-crashed: rule r/crashes of @lab/r 1.0.0 crashed: no.",
      "r/odd: undefined is odd.",
    ]);
    expect(result).toMatchObject({ crashed: true, exitCode: 3 });
  });
});

describe("a section", () => {
  const sections = plugin("s", (kit) => [
    rendering(kit, "second", () => ({ blocks: [paragraph("two")] })),
    rendering(kit, "first", () => ({ blocks: [paragraph("one")] })),
    rendering(kit, "empty", () => ({ blocks: [] })),
    rendering(kit, "silent", () => undefined),
  ]);

  it("becomes a node that artifacts read; one with nothing to say does not", async () => {
    const writer = plugin("w", (kit) => [
      kit.artifact("document", {
        reads: { sections: section },
        emit: ({ sections: all }) => [file("plan.md", all.map(({ data }) => data.key).join())],
      }),
    ]);
    const result = await compile([writer, sections]);
    expect(result.sections.map(({ ref, data, by }) => ({ ref, data, by }))).toEqual(
      ["first", "second"].map((name) => ({
        ref: `document/section#s.${name}`,
        data: {
          document: "plan.md",
          key: `s/${name}`,
          title: name,
          blocks: [paragraph(name === "first" ? "one" : "two")],
        },
        by: `s/${name}`,
      })),
    );
    expect(result.files.map(({ text }) => text)).toEqual(["s/first,s/second"]);
    expect(result.exitCode).toBe(0);
  });

  it("cannot change the findings of others", async () => {
    const source = { source: "prompt", span: [0, 4] as [number, number], line: 1, quote: "said" };
    const frozen: boolean[] = [];
    const tells = plugin("a", (kit) => [
      kit.rule("tell", { reads: {}, check: ({ report }) => report("bad", { source }) }),
      kit.section("look", {
        document: "plan.md",
        title: "Look",
        reads: {},
        render: ({ findings: [first] }) => {
          for (const each of [first, first?.source, first?.source?.span]) {
            frozen.push(Object.isFrozen(each));
          }
          return undefined;
        },
      }),
    ]);
    await compile([tells]);
    expect(frozen).toEqual([true, true, true]);
  });

  it("sees the findings of steps and rules", async () => {
    let seen: readonly string[] = [];
    const curious = plugin("c", (kit) => [
      kit.rule("tell", { reads: {}, check: ({ report }) => report("bad") }),
      kit.section("look", {
        document: "plan.md",
        title: "x",
        reads: {},
        render: ({ findings }) => {
          seen = findings.map(({ code }) => code);
          return undefined;
        },
      }),
    ]);
    await compile([curious]);
    expect(seen).toEqual(["c/bad"]);
  });

  it.each([
    ["nothing to see", () => null],
    ["text", () => "text"],
    ["blocks that are no list", () => ({ blocks: "x" })],
    ["blocks that are no nodes", () => ({ blocks: [1] })],
    ["a block that JSON cannot hold", () => ({ blocks: [{ type: "x", value: () => 1 }] })],
    ["a crash", boom],
  ])("loses only itself where it returns %s", async (_, render) => {
    const broken = plugin("b", (kit) => [rendering(kit, "broken", render)]);
    const result = await compile([broken, sections, lists]);
    expect(codes(result)).toEqual(["core/part-crashed"]);
    expect(result.sections).toHaveLength(2);
    expect(result.files).toHaveLength(1);
  });

  it("cannot be read by a step, a rule or a section, nor written by a step", async () => {
    const reads = { sections: section };
    const users = plugin("u", (kit) => [
      kit.step("read", { reads, writes: {}, run: () => ({}) }),
      kit.step("write", { reads: {}, writes: reads, run: () => ({ sections: [] }) }),
      kit.rule("check", { reads: { sections: optional(section) }, check: () => undefined }),
      kit.section("render", { document: "d", title: "t", reads, render: () => undefined }),
    ]);
    expect(messages(await compile([users])).map((message) => message.slice(0, 53))).toEqual([
      "core/misused-section-slot: rule u/check of @lab/u rea",
      "core/misused-section-slot: section u/render of @lab/u",
      "core/misused-section-slot: step u/read of @lab/u read",
      "core/misused-section-slot: step u/write of @lab/u wri",
    ]);
  });
});

describe("an artifact", () => {
  it("gives files, sorted by path, with their hash and their maker", async () => {
    const result = await compile([emitting("a", () => [file("b/x.txt", "ä"), file("a.txt")])]);
    expect(result.files).toEqual([
      { ...file("a.txt"), by: "a/files", sha256: expect.stringMatching(/^2d711642/) },
      { ...file("b/x.txt", "ä"), by: "a/files", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it.each([
    "../x",
    "a/../x",
    "/x",
    "C:\\x",
    "C:/x",
    "a\\b",
    "",
    ".",
    "a//b",
    "a/",
    "./a",
    "a\u0000b",
    "a\nb",
    "x".repeat(241),
    7,
    undefined,
  ])("may not write to %j", async (path) => {
    const result = await compile([
      emitting("a", () => [file("ok.txt"), file(path as string)]),
      lists,
    ]);
    expect(codes(result)).toEqual(["core/part-crashed"]);
    expect(result.files.map((each) => each.path)).toEqual(["list.txt"]);
  });

  it.each([
    ["no list", () => file("x")],
    ["no file", () => [null]],
    ["text that is none", () => [file("x", 7)]],
    ["no media type", () => [{ path: "x", mediaType: "", text: "" }]],
    ["extras", () => [{ ...file("x"), mode: 0o777 }]],
    ["a crash", boom],
    ["a promise that never settles", () => new Promise(() => {})],
  ])("loses only its own files where it returns %s", async (_, emit) => {
    const result = await compile([emitting("a", emit), lists]);
    expect(codes(result)).toEqual(["core/part-crashed"]);
    expect(result.files.map((each) => each.path)).toEqual(["list.txt"]);
  });

  it("keeps a path by its name also where the other was quicker", async () => {
    const slow = plugin("a", (kit) => [
      kit.artifact("file", {
        reads: {},
        emit: () => new Promise((take) => setTimeout(take, 5, [file("x.md", "slow")])),
      }),
    ]);
    const quick = plugin("b", (kit) => [
      kit.artifact("file", { reads: {}, emit: () => [file("x.md", "quick")] }),
    ]);
    const { files } = await compile([slow, quick]);
    expect(files.map(({ by, text }) => [by, text])).toEqual([["a/file", "slow"]]);
  });

  it("keeps a path where its name sorts before the other's", async () => {
    const [first, second] = [
      emitting("a", () => [file("x", "a")]),
      emitting("b", () => [file("X", "b")]),
    ];
    const result = await compile([second, first]);
    expect(messages(result)).toEqual([
      "core/duplicate-file: artifact a/files and artifact b/files both make the file X; the first is kept.",
    ]);
    expect(result.files.map(({ text }) => text)).toEqual(["a"]);
    expect(messages(await compile([emitting("a", () => [file("x"), file("x")])]))[0]).toContain(
      "artifact a/files and the same artifact again",
    );
  });
});

it("skips what needs a failed slot, and names the cause", async () => {
  const needs = plugin("n", (kit) => [
    kit.step("one", { reads: {}, writes: { one: sole1 }, run: () => ({ one: 7 }) as never }),
    kit.artifact("files", { reads: { one: sole1 }, emit: () => [file("x")] }),
  ]);
  const result = await compile([needs]);
  expect(codes(result)).toEqual(["core/invalid-output", "core/step-skipped"]);
  expect(result.files).toEqual([]);
});

it("takes sections that the host gives, so that documents can be tested alone", async () => {
  const data = { document: "plan.md", key: "a/b", title: "T", blocks: [paragraph("x")] };
  const result = await compile([], {
    inputs: [node(section, "a.b", data, said)],
    slots: [section],
  });
  expect(refs(result)).toEqual(["document/section#a.b"]);
  expect(sole(sole1, { name: "x" }, said).id).toBe("sole");
});
