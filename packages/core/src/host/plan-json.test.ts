import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { node, one, sole } from "../index.ts";
import { concept } from "../ir/brief.ts";
import { source, text } from "../ir/host.ts";
import { compile, maker, other, plugin, said, thing } from "./fixtures/lab.ts";
import { planJson, planJsonSchema, readPlanJson } from "./index.ts";

const hash = "0".repeat(64);
const inputs = [
  node(source, "spec", { kind: "spec", path: "spec.md", sha256: hash, length: 3 }, said),
  node(source, "prompt", { kind: "prompt", sha256: hash, length: 4 }, said),
  node(text, "prompt", { text: "said" }, said),
];
const whole = plugin("w", (kit) => {
  const file = kit.artifact("file", {
    reads: {},
    emit: () => [{ path: "a.txt", mediaType: "text/plain", text: "x" }],
  });
  return [
    kit.step("make", {
      reads: { things: thing },
      writes: { others: other },
      run: ({ things, report }) => {
        report("bad", { ref: "lab/thing#x" });
        return {
          others: things.map(({ id, ref, data: { name } }) =>
            node(other, id, { name }, kit.derived("rule", [ref])),
          ),
        };
      },
    }),
    file,
    kit.probe("probe", {
      of: { file },
      when: "compile",
      tool: "t",
      run: () => ({ status: "passed", detail: "fine" }),
    }),
  ];
});

it("puts one node on a line, sorted, without working data", async () => {
  const result = await compile([whole, maker("m", "y", "x")], { inputs, probes: "compile" });
  expect(planJson(result)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "sources": [
        {"id":"prompt","kind":"prompt","sha256":"0000000000000000000000000000000000000000000000000000000000000000"},
        {"id":"spec","kind":"spec","path":"spec.md","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}
      ],
      "slots": {
        "host/source": [
          {"id":"prompt","data":{"kind":"prompt","sha256":"0000000000000000000000000000000000000000000000000000000000000000","length":4},"why":{"kind":"stated","at":[{"source":"prompt","span":[0,4],"line":1,"quote":"said"}]}},
          {"id":"spec","data":{"kind":"spec","path":"spec.md","sha256":"0000000000000000000000000000000000000000000000000000000000000000","length":3},"why":{"kind":"stated","at":[{"source":"prompt","span":[0,4],"line":1,"quote":"said"}]}}
        ],
        "lab/other": [
          {"id":"x","data":{"name":"x"},"why":{"kind":"derived","by":"w/rule","from":["lab/thing#x"]}},
          {"id":"y","data":{"name":"y"},"why":{"kind":"derived","by":"w/rule","from":["lab/thing#y"]}}
        ],
        "lab/thing": [
          {"id":"x","data":{"name":"x"},"why":{"kind":"stated","at":[{"source":"prompt","span":[0,4],"line":1,"quote":"said"}]}},
          {"id":"y","data":{"name":"y"},"why":{"kind":"stated","at":[{"source":"prompt","span":[0,4],"line":1,"quote":"said"}]}}
        ]
      },
      "findings": [
        {"code":"w/bad","severity":"error","message":"Bad.","ref":"lab/thing#x","source":{"source":"prompt","span":[0,4],"line":1,"quote":"said"}}
      ],
      "artifacts": [
        {"path":"a.txt","mediaType":"text/plain","sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","by":"w/file","probes":[{"id":"w/probe","status":"passed","detail":"fine"}]}
      ]
    }
    "
  `);
});

it("is the same text again after reading it", async () => {
  const result = await compile([whole, maker("m", "y", "x")], { inputs, probes: "compile" });
  const json = planJson(result);
  const read = readPlanJson(json);
  if (!read.ok) throw new Error("unreadable");
  const { plan, document } = read;
  expect(plan.get(source).map(({ id }) => id)).toEqual(["prompt", "spec"]);
  expect(plan.node("lab/other#x")).toEqual({
    ref: "lab/other#x",
    id: "x",
    data: { name: "x" },
    why: { kind: "derived", by: "w/rule", from: ["lab/thing#x"] },
    by: "w/rule",
  });
  expect(planJson({ ...result, plan })).toBe(json);
  expect(document.artifacts.map(({ by }) => by)).toEqual(["w/file"]);
});

it("lists a probe under the files that it judged alone", async () => {
  const judged = plugin("j", (kit) =>
    ["a", "b"].flatMap((name) => {
      const text = kit.artifact(name, {
        reads: {},
        emit: () => [{ path: `${name}.txt`, mediaType: "text/plain", text: name }],
      });
      const run = () => ({ status: "passed", detail: "fine" }) as const;
      const rest = { when: "compile", tool: "t", run } as const;
      return [text, kit.probe(name, { of: { text }, ...rest })];
    }),
  );
  const read = readPlanJson(planJson(await compile([judged], { probes: "compile" })));
  expect(
    read.ok && read.document.artifacts.map(({ path, probes }) => [path, probes[0]?.id]),
  ).toEqual([
    ["a.txt", "j/a"],
    ["b.txt", "j/b"],
  ]);
  expect(read.ok && read.document.artifacts.every(({ probes }) => probes.length === 1)).toBe(true);
});

it("is in order after reading, however it was written", () => {
  const why = { kind: "assumed", by: "a/b", reason: "r", from: [] };
  const nodes = ["b", "a"].map((id) => ({ id, data: { name: id }, why }));
  const slots = { "lab/z": nodes, "lab/a": nodes };
  const read = readPlanJson(
    JSON.stringify({ version: 1, sources: [], slots, findings: [], artifacts: [] }),
  );
  const found = read.ok ? [...read.plan].flatMap((slot) => slot.nodes.map(({ ref }) => ref)) : [];
  expect(found).toEqual(["lab/a#a", "lab/a#b", "lab/z#a", "lab/z#b"]);
});

it("holds an empty plan", async () => {
  const json = planJson(await compile([]));
  expect(JSON.parse(json)).toEqual({
    version: 1,
    sources: [],
    slots: {},
    findings: [],
    artifacts: [],
  });
});

describe("a text that is no plan", () => {
  const frame = (more: object) =>
    JSON.stringify({ version: 1, sources: [], slots: {}, findings: [], artifacts: [], ...more });
  const nodes = (...list: readonly object[]) => frame({ slots: { "lab/thing": list } });
  const plain = { id: "x", data: {}, why: said };

  it.each<[string, string, string]>([
    ["nothing", "", "it is not JSON"],
    ["a plan cut off", frame({}).slice(0, -2), "it is not JSON"],
    ["null", "null", "it names no version"],
    ["a list", "[]", "it names no version"],
    [
      "another version",
      frame({ version: 2 }),
      "it is of version 2, and version 1 is what can be read",
    ],
    ["more than a plan", frame({ more: 1 }), 'Unrecognized key: "more"'],
    [
      "a slot that is none",
      frame({ slots: { "no slot": [] } }),
      "slots.no slot: Invalid key in record",
    ],
    ["a node without a reason", nodes({ ...plain, why: undefined }), "slots.lab/thing.0.why: "],
    ["two nodes with one id", nodes(plain, plain), "it has two nodes lab/thing#x"],
    [
      "a prototype",
      '{"version":1,"__proto__":{}}',
      "__proto__ is a name that plain data cannot use",
    ],
    [
      "a constructor's name for a slot",
      frame({ slots: { constructor: [] } }),
      "slots.constructor: ",
    ],
    [
      "depth without end",
      "[".repeat(200_000) + "]".repeat(200_000),
      "is cyclic or nested too deeply",
    ],
  ])("is refused: %s", (_, json, reason) => {
    const read = readPlanJson(json);
    expect(read).toMatchObject({ ok: false, findings: [{ code: "core/plan-unreadable" }] });
    if (!read.ok) expect(read.findings[0]?.message).toContain(reason);
  });

  it("is refused where data does not fit a slot that is known", () => {
    const json = frame({ slots: { [concept.id]: [{ ...plain, data: { name: 7 } }] } });
    const read = readPlanJson(json);
    if (!read.ok) expect(read.findings[0]?.message).toContain("brief/concept#x: data.name: ");
    expect(readPlanJson(json, []).ok).toBe(true);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => frame({ slots: value })),
        ),
        (json) => {
          expect(typeof readPlanJson(json).ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });
});

it("gives the node of a slot for one by its token", async () => {
  const style = one("lab/style", z.strictObject({ name: z.string() }), { summary: "" });
  const result = await compile([], { inputs: [sole(style, { name: "x" }, said)], slots: [style] });
  const read = readPlanJson(planJson(result), [style]);
  expect(read.ok && read.plan.get(style)?.data).toEqual({ name: "x" });
});

it("describes the data of its slots as JSON Schema", () => {
  const small = one("lab/style", z.strictObject({ name: z.string() }), { summary: "the style" });
  expect(planJsonSchema([small])).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: {
      slots: {
        properties: {
          "lab/style": {
            description: "the style",
            items: {
              properties: {
                data: { properties: { name: { type: "string" } }, required: ["name"] },
                why: { $ref: "#/$defs/why" },
              },
            },
          },
        },
      },
    },
  });
});
