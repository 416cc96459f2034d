import { expect, it } from "vitest";
import { optional } from "../index.ts";
import { copier, maker, other, plugin, sole1, thing } from "./fixtures/lab.ts";
import { graphMermaid, graphOf } from "./index.ts";

const asks = plugin("asks", (kit) => [
  kit.step("read-all", {
    reads: { things: thing, one: optional(sole1) },
    writes: { others: other },
    run: () => {
      throw new Error("must not run");
    },
  }),
]);

it("shows steps by area, slots, and what is read and written", () => {
  const graph = graphOf([copier("copy"), maker("make"), asks]);
  expect(graph.findings).toEqual([]);
  expect(graph.edges).toEqual([
    { step: "asks/read-all", slot: "lab/thing", kind: "reads" },
    { step: "asks/read-all", slot: "lab/sole", kind: "reads-optionally" },
    { step: "asks/read-all", slot: "lab/other", kind: "writes" },
    { step: "copy/copy", slot: "lab/thing", kind: "reads" },
    { step: "copy/copy", slot: "lab/other", kind: "writes" },
    { step: "make/make", slot: "lab/thing", kind: "writes" },
  ]);
  expect(graphMermaid(graph)).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph area_asks["asks"]
        step0["read-all"]
      end
      subgraph area_copy["copy"]
        step1["copy"]
      end
      subgraph area_make["make"]
        step2["make"]
      end
      slot0[("lab/other")]
      slot1(["lab/sole"])
      slot2[("lab/thing")]
      slot2 --> step0
      slot1 -.-> step0
      step0 --> slot0
      slot2 --> step1
      step1 --> slot0
      step2 --> slot2
    "
  `);
});

it("shows what is wrong with plugins that do not fit together", () => {
  const { findings } = graphOf([copier("copy")]);
  expect(findings.map(({ code }) => code)).toEqual(["core/unprovided-slot"]);
  expect(graphOf([copier("copy")], { slots: [thing] }).findings).toEqual([]);
});

it("escapes what Mermaid would take for its own", () => {
  const text = graphMermaid({
    steps: [{ id: 'a/"x"]<b>#35;\n', area: "a", plugin: "p" }],
    slots: [],
    edges: [],
    findings: [],
  });
  expect(text).toBe(
    'flowchart LR\n  subgraph area_a["a"]\n    step0["#quot;x#quot;]#lt;b#gt;#35;35; "]\n  end\n',
  );
});
