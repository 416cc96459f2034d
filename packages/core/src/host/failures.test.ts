import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carried, mark, node, type Plugin, stated } from "../index.ts";
import {
  codes,
  compile,
  copier,
  liar,
  maker,
  messages,
  other,
  place,
  plugin,
  refs,
  said,
  tag,
  thing,
} from "./fixtures/lab.ts";

/** A plugin whose step `fail` reads things and misbehaves; it writes others and tags. */
function failing(area: string, run: (things: readonly unknown[]) => unknown): Plugin {
  return plugin(area, (kit) => [
    kit.step("fail", {
      reads: { things: thing },
      writes: { others: other, tags: tag },
      run: ({ things }) => run(things) as never,
    }),
  ]);
}

const goodDraft = () => node(other, "good", { name: "good" }, said);
const output = (others: unknown, tags: unknown = []) => ({ others, tags });
const cyclic: Record<string, unknown> = { name: "x" };
cyclic.self = cyclic;
class Instance {
  name = "x";
}
const trap = (message: string): object =>
  Object.defineProperty({}, "others", {
    enumerable: true,
    get: () => {
      throw new Error(message);
    },
  });
const hostileThrow = {
  get message(): string {
    throw new Error("not even that");
  },
};

// Spelt apart, because the linter takes every "then" for a mistake.
const then = ["th", "en"].join("");

const misbehaviours: Record<string, () => unknown> = {
  "throws an error": () => {
    throw new Error("no");
  },
  "throws nothing": () => {
    throw undefined;
  },
  "throws what cannot be shown": () => {
    throw hostileThrow;
  },
  "throws a value without a prototype": () => {
    throw Object.create(null);
  },
  "overflows the stack": () => {
    const dive = (): unknown => [dive()];
    return dive();
  },
  rejects: () => Promise.reject(new Error("no")),
  "rejects with nothing": () => Promise.reject(),
  "never resolves": () => new Promise(() => {}),
  "returns a trap for promises": () =>
    Object.defineProperty({}, then, {
      get: () => {
        throw new Error("then");
      },
    }),
  "returns a promise with a method of its own that throws": () =>
    Object.defineProperty(Promise.resolve(output([])), then, {
      value: () => {
        throw new Error("then");
      },
    }),
  "returns a promise that changes when it is looked at again": () => {
    let reads = 0;
    return Object.defineProperty(Promise.resolve(output([])), then, {
      get: () => {
        if (reads++ > 0) throw new Error("then");
        return () => {};
      },
    });
  },
  "returns a promise whose constructor is a trap": () =>
    Object.defineProperty(Promise.resolve(output([])), "constructor", {
      get: () => {
        throw new Error("constructor");
      },
    }),
  "returns a promise that lies": () => ({ [then]: () => {} }),
  "returns nothing": () => undefined,
  "returns null": () => null,
  "returns a number": () => 7,
  "returns a list": () => [goodDraft()],
  "returns a function": () => () => output([]),
  "returns an instance of a class": () => new Instance(),
  "returns a map": () => new Map(),
  "leaves a list out": () => ({ others: [] }),
  "writes what it does not declare": () => ({ ...output([]), things: [] }),
  "returns a node where a list belongs": () => output(goodDraft()),
  "returns text for a list": () => output("good"),
  "returns nulls for nodes": () => output([goodDraft(), null]),
  "returns a list with holes": () => output(new Array(3)),
  "returns a list longer than memory": () => output(new Array(2 ** 32 - 1)),
  "returns an instance as a node": () => output([new Instance()]),
  "returns a node of another slot": () => output([node(thing, "a", { name: "a" }, said)]),
  "returns a node with extras": () => output([{ ...goodDraft(), extra: 1 }]),
  "returns a node without a reason": () => output([{ ...goodDraft(), why: undefined }]),
  "returns a reason of no kind": () => output([{ ...goodDraft(), why: { kind: "felt" } }]),
  "derives from nothing": () =>
    output([{ ...goodDraft(), why: { kind: "derived", by: "b/rule", from: [] } }]),
  "names a derivation of another plugin": () =>
    output([{ ...goodDraft(), why: { kind: "derived", by: "x/rule", from: ["lab/thing#a"] } }]),
  "names an undeclared derivation": () =>
    output([{ ...goodDraft(), why: { kind: "derived", by: "b/none", from: ["lab/thing#a"] } }]),
  "names a derivation every object has": () =>
    output([{ ...goodDraft(), why: { kind: "derived", by: "b/toString", from: ["lab/thing#a"] } }]),
  "carries the reason of no node": () => output([{ ...goodDraft(), why: carried("lab/thing#z") }]),
  "carries a reason that it cannot see": () =>
    output([{ ...goodDraft(), why: carried("lab/sole#sole") }]),
  "states without a place": () => output([{ ...goodDraft(), why: { kind: "stated", at: [] } }]),
  "states a place that ends before it starts": () =>
    output([{ ...goodDraft(), why: stated({ ...place, span: [4, 0] }) }]),
  "states a place with a whole book for a quote": () =>
    output([{ ...goodDraft(), why: stated({ ...place, quote: "x".repeat(161) }) }]),
  "states a place outside text": () =>
    output([{ ...goodDraft(), why: stated({ ...place, line: -1 }) }]),
  "returns data that does not fit": () => output([{ ...goodDraft(), data: { name: 1 } }]),
  "returns data with unknown properties": () =>
    output([{ ...goodDraft(), data: { name: "x", more: 1 } }]),
  "returns cyclic data": () => output([{ ...goodDraft(), data: cyclic }]),
  "returns no id": () => output([{ ...goodDraft(), id: undefined }]),
  "returns an empty id": () => output([{ ...goodDraft(), id: "" }]),
  "returns an id with spaces": () => output([{ ...goodDraft(), id: "a b" }]),
  "returns an id in two forms of Unicode": () => output([{ ...goodDraft(), id: "e\u0301" }]),
  "returns an id with a hash": () => output([{ ...goodDraft(), id: "a#b" }]),
  "returns an id that is too long": () => output([{ ...goodDraft(), id: "a".repeat(501) }]),
  "marks what is no address": () => output([], [mark(tag, "thing" as never, { tag: "x" }, said)]),
  "sets a trap": () => trap("sprung"),
  "sets a trap in a node": () =>
    output([{ ...goodDraft(), data: Object.defineProperty({}, "name", trapProperty) }]),
  "returns a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
};
const trapProperty: PropertyDescriptor = {
  enumerable: true,
  get: () => {
    throw new Error("sprung");
  },
};

describe("a step that misbehaves loses only its own output", () => {
  it.each(Object.entries(misbehaviours))("%s", async (_, misbehave) => {
    const result = await compile([maker("a", "x"), failing("b", misbehave), copier("c")]);
    expect(refs(result)).toEqual(["lab/other#x", "lab/thing#x"]);
    expect(codes(result)).toEqual([
      expect.stringMatching(/^core\/(step-crashed|step-timeout|invalid-output)$/),
    ]);
    expect(result.findings[0]?.message).toContain("step b/fail of @lab/b 1.0.0");
    expect(result).toMatchObject({ crashed: true, exitCode: 3 });
  });
});

type Things = { data: { name?: string } }[];
const changes: Record<string, (things: Things) => unknown> = {
  adding: (things) => things.push({ data: {} }),
  replacing: (things) => things.splice(0, 1, { data: {} }),
  reversing: (things) => things.reverse(),
  renaming: ([first]) => Object.assign(first?.data ?? {}, { name: "y" }),
  deleting: ([first]) => delete first?.data.name,
};

it.each(Object.entries(changes))(
  "says that what is read is frozen to a step that changes it by %s",
  async (_, change) => {
    const careless = failing("b", (things) => {
      change(things as Things);
      return output([]);
    });
    const result = await compile([maker("a", "x", "y"), careless]);
    expect(messages(result)[0]).toMatch(/^core\/step-crashed: .*\(what a step reads is frozen/);
    expect(refs(result)).toEqual(["lab/thing#x", "lab/thing#y"]);
  },
);

it("takes the data of an instance as plain data", async () => {
  const instance = failing("b", () => output([{ ...goodDraft(), data: new Instance() }]));
  const { plan } = await compile([maker("a"), instance]);
  expect(Object.getPrototypeOf(plan.get(other)[0]?.data)).toBe(Object.prototype);
});

it("tells which node and which property does not fit", async () => {
  const wrong = failing("b", () => output([{ ...goodDraft(), data: { name: 1 } }]));
  const [first] = messages(await compile([maker("a"), wrong]));
  expect(first).toBe(
    "core/invalid-output: step b/fail of @lab/b 1.0.0 returned something invalid: " +
      "lab/other#good: data.name: expected string, received number.",
  );
});

it("keeps the stack of a crash for the trace alone", async () => {
  const result = await compile([liar("a", () => Promise.reject(new Error("no")))]);
  expect(result.trace).toEqual([
    expect.objectContaining({
      id: "a/make",
      outcome: "failed",
      stack: expect.stringContaining("at "),
    }),
  ]);
  expect(JSON.stringify(result.findings)).not.toContain(".ts");
});

it("drops what a failed step reported, and what it reports after its time", async () => {
  const late = plugin("a", (kit) => [
    kit.step("late", {
      reads: {},
      writes: {},
      run: async ({ report, signal }) => {
        report("bad");
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        report("bad");
        return {};
      },
    }),
  ]);
  expect(codes(await compile([late]))).toEqual(["core/step-timeout"]);
});

it("survives any data that a step may return", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
      async (value) => {
        const result = await compile([maker("a", "x"), failing("b", () => value), copier("c")]);
        expect(refs(result)).toEqual(["lab/other#x", "lab/thing#x"]);
        const node = { slot: "lab/other", id: "z", data: value, why: said };
        const asData = await compile([maker("a", "x"), failing("b", () => output([node]))]);
        expect(refs(asData)).toContain("lab/thing#x");
        expect(() => JSON.stringify([...asData.plan])).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
