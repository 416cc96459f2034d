import { expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import {
  anyRef,
  carried,
  facet,
  many,
  mark,
  node,
  one,
  optional,
  pluginKit,
  ref,
  sole,
  use,
} from "./index.ts";

const thing = many(
  "test/thing",
  z.strictObject({
    name: z.string(),
    size: z.enum(["small", "large"]),
    parent: ref("test/thing").optional(),
  }),
  { summary: "things" },
);
const style = one("test/style", z.strictObject({ style: z.enum(["a", "b"]) }), {
  summary: "style",
});
const tag = facet("test/tag", [thing], z.strictObject({ tag: z.literal("x") }), {
  summary: "tags",
});

const kit = pluginKit({
  name: "@test/plugin",
  version: "1.0.0",
  area: "test",
  summary: "A plugin of this test.",
  options: z.strictObject({ naming: z.enum(["snake", "camel"]).default("snake") }),
  findings: {
    "thing-lost": {
      severity: "error",
      message: "Thing {thing} of {owner} is lost.",
      cause: "c",
      fix: "f",
    },
    "thing-plain": { severity: "info", message: "Plain.", cause: "c", fix: "f" },
  },
  derivations: { "thing-per-thing": "each thing gives a thing" },
});

it("infers what a step gets and must return from its reads and writes", () => {
  const step = kit.step("copy", {
    reads: { things: thing, style: optional(style), tags: optional(tag) },
    writes: { style, tags: tag },
    run: ({ things, style: chosen, tags, options, report }) => {
      expectTypeOf(options.naming).toEqualTypeOf<"snake" | "camel">();
      expectTypeOf(things[0]?.data.size).toEqualTypeOf<"small" | "large" | undefined>();
      expectTypeOf(chosen?.data.style).toEqualTypeOf<"a" | "b" | undefined>();
      expectTypeOf(tags.length).toEqualTypeOf<number>();
      report("thing-lost", { thing: "x", owner: "y" });
      report("thing-plain");
      // @ts-expect-error an argument is missing
      report("thing-lost", { thing: "x" });
      // @ts-expect-error no such code
      report("thing-found");
      const first = things[0];
      return {
        style: first
          ? sole(
              style,
              { style: first.data.size === "small" ? "a" : "b" },
              kit.derived("thing-per-thing", [first.ref]),
            )
          : undefined,
        tags: things.flatMap((each) =>
          each.data.parent ? [mark(tag, each.ref, { tag: "x" }, carried(each.ref))] : [],
        ),
      };
    },
  });
  expect(step.kind).toBe("step");
});

it("refuses at compile time what does not fit a slot", () => {
  // @ts-expect-error a value outside the closed list
  node(thing, "a", { name: "a", size: "medium" }, carried("test/thing#b"));
  // @ts-expect-error a reference into another slot
  node(thing, "a", { name: "a", size: "small", parent: "test/other#b" }, carried("test/thing#b"));
  // @ts-expect-error a node without a reason
  node(thing, "a", { name: "a", size: "small" });
  // @ts-expect-error a facet on a node of a slot that it does not sit on
  mark(tag, "test/style#style", { tag: "x" }, carried("test/thing#b"));
  // @ts-expect-error a misspelt option
  use(kit.plugin([]), { namng: "camel" });
  // @ts-expect-error a value that the option does not take
  use(kit.plugin([]), { naming: "kebab" });
  use(kit.plugin([]), { naming: "camel" });
  use(kit.plugin([]));
  // @ts-expect-error an undeclared derivation
  kit.derived("thing-from-nothing", []);
  // @ts-expect-error a name that the engine fills
  kit.step("reserved", { reads: { report: thing }, writes: {}, run: () => ({}) });
});

it("takes as a reference only what can be the address of a node", () => {
  for (const schema of [ref("test/thing"), anyRef()]) {
    expect(schema.safeParse("test/thing#a.b").success).toBe(true);
    expect(schema.safeParse("test/thing#край").success).toBe(true);
    const wrong = ["", "a b", "a\n", "\u0007", "\u001b[31m", "a".repeat(501)];
    for (const id of wrong) expect(schema.safeParse(`test/thing#${id}`).success).toBe(false);
  }
});

it("refuses an area or slug that is not lower-case words joined by hyphens", () => {
  expect(() => pluginKit({ name: "x", version: "1.0.0", area: "Not OK", summary: "" })).toThrow(
    TypeError,
  );
});
