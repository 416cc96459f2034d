import { describe, expect, it } from "vitest";
import * as z from "zod";
import { many, node, type Part, type Plugin } from "../index.ts";
import { codes, compile, maker, messages, plugin, refs, said, thing } from "./fixtures/lab.ts";

/** A plugin whose step reads a slot like `lab/thing` that differs in these properties. */
const reading = (differences: object): Plugin =>
  plugin("a", (kit) => [
    kit.step("read", {
      reads: { things: { ...thing, ...differences } },
      writes: {},
      run: () => ({}),
    }),
  ]);

describe("what checks a value does not ask the value itself", () => {
  it("for the files of an artifact", async () => {
    const forged = { path: "../../etc/passwd", mediaType: "text/plain", text: "x" };
    const list = Object.assign([{ path: "a.txt", mediaType: "text/plain", text: "x" }], {
      map: () => [forged],
      [Symbol.iterator]: () => [forged].values(),
    });
    const forger = plugin("a", (kit) => [kit.artifact("file", { reads: {}, emit: () => list })]);
    const { files } = await compile([forger]);
    expect(files.map(({ path }) => path)).toEqual(["a.txt"]);
  });

  it("for a plugin, of which only what was checked is used", async () => {
    let looks = 0;
    const shifty = Object.defineProperty({ ...maker("a", "x") }, "parts", {
      enumerable: true,
      get: () => (looks++ === 0 ? maker("a", "x").parts : [{ kind: "step", name: "None" } as Part]),
    });
    const result = await compile([Object.freeze(shifty)]);
    expect([codes(result), refs(result)]).toEqual([[], ["lab/thing#x"]]);
    expect(refs(await compile([shifty]))).toEqual(["lab/thing#x"]);
  });

  it.each<[string, Plugin, RegExp]>([
    [
      "a slot whose schema only looks like one",
      reading({ schema: { _zod: {}, safeParse: (data: unknown) => ({ success: true, data }) } }),
      /^core\/invalid-plugin: @lab\/a .*parts\.0\.reads\.things/,
    ],
    [
      "a slot that says nothing of its end",
      reading({ deprecated: true }),
      /^core\/invalid-plugin: @lab\/a .*parts\.0\.reads\.things/,
    ],
  ])("and refuses %s", async (_, broken, message) => {
    const result = await compile([broken, maker("z", "x")]);
    expect(messages(result)).toEqual([expect.stringMatching(message)]);
    expect(refs(result)).toEqual(["lab/thing#x"]);
  });

  it("and survives a schema that cannot be read twice", async () => {
    let reads = 0;
    const schema = z.lazy(() => {
      if (reads++ > 0) throw new Error("read before");
      return z.strictObject({});
    });
    const shy = many("lab/shy", schema, { summary: "" });
    const writer = plugin("a", (kit) => [
      kit.step("write", {
        reads: {},
        writes: { all: shy },
        run: () => ({ all: [node(shy, "x", {}, said)] }),
      }),
    ]);
    expect(messages(await compile([writer]))).toEqual([
      "core/invalid-output: step a/write of @lab/a 1.0.0 returned something invalid: the references of lab/shy#x cannot be found (read before).",
    ]);
    const given = [node(shy, "x", {}, said)];
    expect(codes(await compile([], { slots: [shy], inputs: given }))).toEqual([
      "core/invalid-input",
    ]);
  });
});
