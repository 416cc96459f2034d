import { expect, it } from "vitest";
import * as z from "zod";
import { many, node, one, placeIn, pluginKit, ref, sole, stated, use } from "../index.ts";
import { run } from "./index.ts";

const thing = many("test/thing", z.strictObject({ name: z.string() }), { summary: "things" });
const part = many("test/part", z.strictObject({ of: ref("test/thing") }), { summary: "parts" });
const style = one("test/style", z.strictObject({ style: z.string() }), { summary: "style" });

const kit = pluginKit({
  name: "@test/a",
  version: "1.0.0",
  area: "a",
  summary: "",
  findings: { lost: { severity: "warning", message: "Lost {x}.", cause: "c", fix: "f" } },
  derivations: { "part-per-thing": "each thing has a part" },
});

it("runs steps in the order of what they read", async () => {
  const parts = kit.step("parts", {
    reads: { things: thing },
    writes: { parts: part, style },
    run: ({ things, report }) => {
      report("lost", { x: 1 }, { ref: "test/thing#a" });
      return {
        parts: things.map((t) =>
          node(part, t.id, { of: t.ref }, kit.derived("part-per-thing", [t.ref])),
        ),
        style: sole(style, { style: "x" }, kit.derived("part-per-thing", ["test/thing#a"])),
      };
    },
  });
  const result = await run({
    plugins: [use(kit.plugin([parts]))],
    inputs: [node(thing, "a", { name: "A" }, stated(placeIn("prompt", "an A", 3, 4)))],
    slots: [thing],
    probes: "none",
  });
  expect(result.findings).toEqual([
    {
      code: "a/lost",
      severity: "warning",
      message: "Lost 1.",
      ref: "test/thing#a",
      source: { source: "prompt", span: [3, 4], line: 1, quote: "A" },
    },
  ]);
  expect(result.plan.get(part).map((each) => each.data)).toEqual([{ of: "test/thing#a" }]);
  expect(result.exitCode).toBe(0);
});
