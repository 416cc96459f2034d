import { describe, expect, it } from "vitest";
import { node, stated } from "../index.ts";
import { compile, maker, other, plugin, thing } from "./fixtures/lab.ts";
import {
  derivationsOf,
  explain,
  formatExplain,
  type Plan,
  planJson,
  readPlanJson,
} from "./index.ts";

const spot = { source: "prompt", span: [0, 5] as [number, number], line: 3, quote: "tasks" };
const reasons = plugin("a", (kit) => [
  kit.step("make", {
    reads: {},
    writes: { things: thing },
    run: () => ({
      things: [
        node(thing, "said", { name: "Tasks" }, stated(spot)),
        node(thing, "derived", { name: "d" }, kit.derived("rule", ["lab/thing#said"])),
        node(
          thing,
          "assumed",
          { name: "a" },
          kit.assumed("guess", "Most do", ["lab/thing#derived", "lab/thing#said"]),
        ),
        node(
          thing,
          "twice",
          { name: "t" },
          kit.derived("rule", ["lab/thing#assumed", "lab/thing#derived"]),
        ),
        node(thing, "ring-a", { name: "r" }, kit.derived("rule", ["lab/thing#ring-b"])),
        node(thing, "ring-b", { name: "r" }, kit.derived("rule", ["lab/thing#ring-a"])),
      ],
    }),
  }),
]);
const derivations = derivationsOf([reasons]);
async function planOf(): Promise<Plan> {
  return (await compile([reasons])).plan;
}
const told = (plan: Plan, ref: string): string => {
  const tree = explain(plan, ref, derivations);
  return tree ? formatExplain(tree) : "nothing";
};

describe("an explanation", () => {
  it("leads over derivations to the places where it was said", async () => {
    expect(explain(await planOf(), "lab/thing#derived", derivations)).toEqual({
      ref: "lab/thing#derived",
      label: "d",
      kind: "derived",
      by: "a/rule",
      sentence: "it follows from what was read",
      places: [],
      from: [{ ref: "lab/thing#said", label: "Tasks", kind: "stated", places: [spot], from: [] }],
    });
  });

  it("reads as indented text", async () => {
    expect(told(await planOf(), "lab/thing#twice")).toMatchInlineSnapshot(`
      "lab/thing#twice (t)
        derived, because it follows from what was read
        lab/thing#assumed (a)
          assumed: Most do
          by the rule that it is usual
          lab/thing#derived (d)
            derived, because it follows from what was read
            lab/thing#said (Tasks)
              stated in prompt, line 3: “tasks”
          lab/thing#said (Tasks)
            stated in prompt, line 3: “tasks”
        lab/thing#derived (d)
          derived, because it follows from what was read
          (explained above)
      "
    `);
  });

  it("ends where reasons lead in a circle", async () => {
    expect(told(await planOf(), "lab/thing#ring-a")).toMatchInlineSnapshot(`
      "lab/thing#ring-a (r)
        derived, because it follows from what was read
        lab/thing#ring-b (r)
          derived, because it follows from what was read
          lab/thing#ring-a (r)
            derived, because it follows from what was read
            (explained above)
      "
    `);
  });

  it("is the same for a plan that was read from JSON", async () => {
    const result = await compile([reasons]);
    const read = readPlanJson(planJson(result));
    expect(read.ok && told(read.plan, "lab/thing#twice")).toBe(
      told(result.plan, "lab/thing#twice"),
    );
  });

  it("is none for an unknown node", async () => {
    expect(told(await planOf(), "lab/thing#none")).toBe("nothing");
  });

  it("is bounded in depth and size, and says so", async () => {
    const deep = plugin("d", (kit) => [
      kit.step("make", {
        reads: {},
        writes: { things: thing },
        run: () => ({
          things: Array.from({ length: 5_000 }, (_, i) =>
            node(thing, `n${i}`, { name: "n" }, kit.derived("rule", [`lab/thing#n${i + 1}`])),
          ),
        }),
      }),
    ]);
    const { plan } = await compile([deep, maker("m", "n5000")]);
    const text = told(plan, "lab/thing#n0");
    expect(text).toContain("there is more behind it");
    expect(text.split("\n").length).toBeLessThan(100);
    const wide = plugin("w", (kit) => [
      kit.step("make", {
        reads: { things: thing },
        writes: { others: other },
        run: ({ things }) => ({
          others: [
            node(
              other,
              "x",
              { name: "x" },
              kit.derived(
                "rule",
                things.map(({ ref }) => ref),
              ),
            ),
          ],
        }),
      }),
    ]);
    const names = Array.from({ length: 1_000 }, (_, i) => `n${i}`);
    const broad = (await compile([wide, maker("m", ...names)])).plan;
    expect(told(broad, "lab/other#x").split("\n").length).toBeLessThan(450);
    expect(explain(broad, "lab/other#x", {}, { nodes: 5 })).toMatchObject({
      end: "cut",
      from: { length: 4 },
    });
    const small = explain(plan, "lab/thing#n0", {}, { depth: 1 });
    expect(small?.from[0]?.end).toBe("cut");
  });

  it("keeps within 80 columns, whatever it shows", async () => {
    const long = stated({ ...spot, quote: `${"word ".repeat(30)}${"x".repeat(120)}\n\u0007` });
    const wide = plugin("w", (kit) => [
      kit.step("make", {
        reads: {},
        writes: { things: thing },
        run: () => ({
          things: [
            node(thing, `a${"b".repeat(200)}`, { name: "y ".repeat(90) }, long),
            node(
              thing,
              "x",
              { name: "x" },
              kit.assumed("guess", "z ".repeat(200), [`lab/thing#a${"b".repeat(200)}`]),
            ),
          ],
        }),
      }),
    ]);
    const text = told((await compile([wide])).plan, "lab/thing#x");
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text).not.toContain("\u0007");
  });
});
