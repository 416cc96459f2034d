import { describe, expect, it } from "vitest";
import * as z from "zod";
import { anyRef, many, type Part, ref } from "../index.ts";
import {
  compile,
  copier,
  given,
  type LabKit,
  maker,
  messages,
  other,
  plugin,
  said,
  tag,
  thing,
} from "./fixtures/lab.ts";
import { eachReference } from "./references.ts";

const to = ref("lab/thing", "lab/other");

function found(schema: z.ZodType, data: unknown): readonly string[] {
  const slot = many("lab/any", schema, { summary: "" });
  expect(schema.safeParse(data).error).toBeUndefined();
  const list: string[] = [];
  eachReference(slot, data, (target, path) => list.push(`${path} ${target}`));
  return list;
}
const [x, y] = ["lab/thing#x", "lab/other#y"] as const;

const tree: z.ZodType = z.strictObject({
  at: to,
  get under() {
    return z.array(tree).optional();
  },
});
const lazy: z.ZodType = z.lazy(() => z.strictObject({ at: to, next: lazy.optional() }));
const barren: z.ZodType = z.strictObject({
  name: z.string(),
  get under() {
    return z.array(barren);
  },
});

describe("references are found", () => {
  it.each<[string, z.ZodType, unknown, readonly string[]]>([
    ["in a property", z.strictObject({ a: to }), { a: x }, [`data.a ${x}`]],
    ["to any slot", z.strictObject({ a: anyRef() }), { a: "k8s/pod#x" }, ["data.a k8s/pod#x"]],
    ["in lists", z.array(to), [x, y], [`data.0 ${x}`, `data.1 ${y}`]],
    ["in tuples", z.tuple([z.string(), to], to), [x, x, y], [`data.1 ${x}`, `data.2 ${y}`]],
    ["as values by name", z.record(z.string(), to), { k: x }, [`data.k ${x}`]],
    ["as names", z.record(to, z.string()), { [x]: y }, [`data.${x} ${x}`]],
    [
      "where optional",
      z.strictObject({ a: to.optional(), b: to.optional() }),
      { b: x },
      [`data.b ${x}`],
    ],
    ["where null may stand", z.array(to.nullable()), [null, x], [`data.1 ${x}`]],
    [
      "behind readonly, default and catch",
      z.array(to.readonly().default(x).catch(x)),
      [y],
      [`data.0 ${y}`],
    ],
    [
      "behind nonoptional and prefault",
      z.array(z.nonoptional(to.optional()).prefault(x)),
      [y],
      [`data.0 ${y}`],
    ],
    ["at the end of a pipe", z.pipe(z.string(), to), x, [`data ${x}`]],
    [
      "in both sides of an intersection",
      z.intersection(z.object({ a: to }), z.object({ b: to })),
      { a: x, b: y },
      [`data.a ${x}`, `data.b ${y}`],
    ],
    [
      "beyond the known properties",
      z.object({ a: z.string() }).catchall(to),
      { a: x, b: y },
      [`data.b ${y}`],
    ],
    [
      "in schemas that contain themselves",
      tree,
      { at: x, under: [{ at: y }] },
      [`data.at ${x}`, `data.under.0.at ${y}`],
    ],
    ["in lazy schemas", lazy, { at: x, next: { at: y } }, [`data.at ${x}`, `data.next.at ${y}`]],
  ])("%s", (_, schema, data, expected) => {
    expect(found(schema, data)).toEqual(expected);
  });

  it.each<[string, z.ZodType, unknown, readonly string[]]>([
    ["text", z.strictObject({ a: z.string() }), { a: x }, []],
    [
      "values of unknown form",
      z.strictObject({ a: z.unknown(), b: z.custom<string>() }),
      { a: x, b: x },
      [],
    ],
    ["text made after another pattern", z.templateLiteral(["v", z.string()]), "v1/x#y", []],
    ["a schema that contains itself without any", barren, { name: x, under: [] }, []],
    [
      "words beside references",
      z.array(z.union([to, z.literal("none")])),
      ["none", x],
      [`data.1 ${x}`],
    ],
    [
      "the option that accepts the text first",
      z.array(z.union([z.literal(x), to])),
      [x, y],
      [`data.1 ${y}`],
    ],
    [
      "options by their discriminator",
      z.array(
        z.discriminatedUnion("k", [
          z.strictObject({ k: z.literal("r"), v: to }),
          z.strictObject({ k: z.literal("t"), v: z.string() }),
        ]),
      ),
      [
        { k: "r", v: x },
        { k: "t", v: y },
      ],
      [`data.0.v ${x}`],
    ],
  ])("but not in %s", (_, schema, data, expected) => {
    expect(found(schema, data)).toEqual(expected);
  });
});

describe("a reference to a node that is not in the plan is told", () => {
  const pointing = (target: string, from: string) =>
    plugin("p", (kit) => [
      kit.step("point", {
        reads: {},
        writes: { things: thing, others: other },
        run: () => ({
          things: [
            { slot: "lab/thing", id: "p", data: { name: "p", of: target as never }, why: said },
          ],
          others: [
            {
              slot: "lab/other",
              id: "q",
              data: { name: "q" },
              why: kit.derived("rule", [from as never]),
            },
          ],
        }),
      }),
    ]);

  it("in data and in reasons, naming holder, path and target", async () => {
    expect(
      messages(await compile([pointing("lab/thing#no", "lab/none#no"), maker("a", "x")])),
    ).toEqual([
      "core/dangling-ref: lab/other#q (why.from) refers to lab/none#no, which is not in the plan.",
      "core/dangling-ref: lab/thing#p (data.of) refers to lab/thing#no, which is not in the plan.",
    ]);
    expect(messages(await compile([pointing("lab/other#q", "lab/thing#p")]))).toEqual([]);
  });

  it("under facets, which sit on nodes of their own slots alone", async () => {
    const mark = (id: string) => ({ slot: "lab/tag" as const, id, data: { tag: "t" }, why: said });
    const inputs = [given("x"), mark("lab/thing#no"), mark("lab/other#y"), mark("lab/thing#x")];
    const writer = plugin("p", (kit) => [
      kit.step("point", {
        reads: {},
        writes: { others: other },
        run: () => ({ others: [{ slot: "lab/other", id: "y", data: { name: "y" }, why: said }] }),
      }),
    ]);
    expect(messages(await compile([writer], { inputs, slots: [thing, tag] }))).toEqual([
      "core/dangling-ref: lab/tag#lab/other#y (target) refers to lab/other#y, but sits on nodes of lab/thing alone.",
      "core/dangling-ref: lab/tag#lab/thing#no (target) refers to lab/thing#no, which is not in the plan.",
    ]);
  });

  const told = "core/dangling-ref: finding p/bad refers to lab/thing#no, which is not in the plan.";
  const tell = ({ report }: { report: (slug: "bad", place: { ref: "lab/thing#no" }) => void }) => {
    report("bad", { ref: "lab/thing#no" });
    return {};
  };
  const file = [{ path: "a.txt", mediaType: "text/plain", text: "" }];

  it.each<[string, (kit: LabKit) => readonly Part[]]>([
    ["steps", (kit) => [kit.step("tell", { reads: {}, writes: {}, run: tell })]],
    ["rules", (kit) => [kit.rule("tell", { reads: {}, check: (tools) => void tell(tools) })]],
    [
      "artifacts",
      (kit) => {
        const emit = (tools: Parameters<typeof tell>[0]) => Object.values<never>(tell(tools));
        return [kit.artifact("tell", { reads: {}, emit })];
      },
    ],
    [
      "probes",
      (kit) => {
        const of = { file: kit.artifact("file", { reads: {}, emit: () => file }) };
        const run = (tools: Parameters<typeof tell>[0]) =>
          ({ status: "passed", detail: "", ...tell(tools) }) as const;
        return [of.file, kit.probe("tell", { of, when: "compile", tool: "t", run })];
      },
    ],
  ])("in findings of %s", async (_, parts) => {
    const result = await compile([plugin("p", parts)], { probes: "compile" });
    expect(messages(result)).toEqual([told, "p/bad: Bad."]);
  });

  it("but not where the run was cancelled before it could be made", async () => {
    const controller = new AbortController();
    const stops = plugin("p", (kit) => [
      kit.step("stop", {
        reads: {},
        writes: { things: thing },
        run: () => {
          controller.abort();
          const data = { name: "x", of: "lab/other#x" } as const;
          return { things: [{ slot: "lab/thing", id: "x", data, why: said }] };
        },
      }),
    ]);
    const { signal } = controller;
    const result = await compile([stops, copier("q")], { signal });
    expect(messages(result).map((each) => each.slice(0, 18))).toEqual(["core/run-cancelled"]);
  });
});
