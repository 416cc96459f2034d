import { describe, expect, it } from "vitest";
import { node, type Plugin, sole } from "../index.ts";
import {
  codes,
  compile,
  maker,
  messages,
  other,
  plugin,
  refs,
  said,
  sole1,
  thing,
} from "./fixtures/lab.ts";

const one = (area: string): Plugin =>
  plugin(area, (kit) => [
    kit.step("sole", {
      reads: {},
      writes: { one: sole1 },
      run: () => ({ one: sole(sole1, { name: area }, said) }),
    }),
  ]);
describe("a slot for one node with several writers", () => {
  const reader = plugin("r", (kit) => [
    kit.step("read", {
      reads: { one: sole1 },
      writes: { others: other },
      run: ({ one: { ref, data } }) => ({
        others: [node(other, data.name, data, kit.derived("rule", [ref]))],
      }),
    }),
  ]);
  const ofHost = sole(sole1, { name: "host" }, said);

  it("takes the node of none, and names two", async () => {
    const result = await compile([one("b"), one("a"), reader]);
    expect(messages(result)).toEqual([
      "core/slot-conflict: step a/sole of @lab/a and step b/sole of @lab/b both write lab/sole, which holds one node; neither counts.",
      "core/step-skipped: step r/read of @lab/r did not run: it needs lab/sole, which is missing because of step a/sole of @lab/a.",
    ]);
    expect(refs(result)).toEqual([]);
    const withHost = await compile([one("b")], { inputs: [ofHost] });
    expect(messages(withHost)[0]).toContain("the host and step b/sole of @lab/b both write");
    expect(refs(withHost)).toEqual([]);
  });

  it.each([
    ["@lab/b", "b"],
    ["host", "host"],
  ])("takes the node of %s where it is bound to it", async (bound, name) => {
    const result = await compile([one("a"), one("b"), reader], {
      bind: { "lab/sole": bound },
      inputs: [ofHost],
    });
    expect(codes(result)).toEqual([]);
    expect(refs(result)).toEqual([`lab/other#${name}`, "lab/sole#sole"]);
  });

  it("does not run a step of which nothing is taken", async () => {
    const result = await compile([one("a"), one("b")], { bind: { "lab/sole": "@lab/b" } });
    expect(result.trace.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["a/sole", "not-applicable"],
      ["b/sole", "ok"],
    ]);
  });

  it("keeps what an unbound step writes into other slots", async () => {
    const both = plugin("a", (kit) => [
      kit.step("both", {
        reads: {},
        writes: { one: sole1, things: thing },
        run: () => ({
          one: sole(sole1, { name: "a" }, said),
          things: [node(thing, "x", { name: "x" }, said)],
        }),
      }),
    ]);
    const result = await compile([both, one("b")], { bind: { "lab/sole": "@lab/b" } });
    expect(result.plan.get(sole1)?.by).toBe("b/sole");
    expect(refs(result)).toEqual(["lab/sole#sole", "lab/thing#x"]);
  });

  it("takes the node of none where the plugin that it is bound to has two", async () => {
    const two = plugin("a", (kit) =>
      ["first", "second"].map((name) =>
        kit.step(name, {
          reads: {},
          writes: { one: sole1 },
          run: () => ({ one: sole(sole1, { name }, said) }),
        }),
      ),
    );
    const result = await compile([two, one("b")], { bind: { "lab/sole": "@lab/a" } });
    expect(messages(result)).toEqual([
      "core/slot-conflict: step a/first of @lab/a and step a/second of @lab/a both write lab/sole, which holds one node; neither counts.",
    ]);
    expect(refs(result)).toEqual([]);
  });

  it("stays empty where it is bound to the host, which gives no node of it", async () => {
    const bind = { "lab/sole": "host" };
    const result = await compile([one("a")], { bind, slots: [sole1] });
    expect([codes(result), refs(result)]).toEqual([[], []]);
  });

  it.each([
    [{ "lab/sole": "host" }, "the host does not give the slot"],
    [{ "lab/none": "@lab/a" }, "no active plugin knows the slot"],
    [{ "lab/thing": "@lab/a" }, "the slot takes the nodes of all its writers"],
    [{ "lab/sole": "@lab/z" }, "the plugin does not write the slot, or is not active"],
  ])("refuses the binding %o", async (bind, reason) => {
    const [message] = messages(await compile([one("a"), maker("b")], { bind }));
    expect(message).toContain(reason);
  });
});
