import { host, reading } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const mention = (id: string, technology: string, modality: "must" | "avoid" | "existing") =>
  given(reading.mention, id, {
    statement: "reading/statement#a",
    technology,
    modality,
    kind: "product",
  });
const statement = given(reading.statement, "a", {
  source: "host/source#prompt",
  kind: "sentence",
  text: "a",
  under: [],
  order: 0,
});
const scenario = given(reading.statement, "b", {
  source: "host/source#prompt",
  kind: "item",
  text: "b",
  under: [],
  order: 1,
  role: "scenario",
});
const inScenario = given(reading.mention, "b", {
  statement: "reading/statement#b",
  technology: "Vue",
  modality: "avoid",
  kind: "product",
});
const source = given(host.source, "prompt", { kind: "prompt", sha256: "0".repeat(64), length: 1 });

ruleTester(plugin, "contradicting-technologies")
  .valid([
    {
      name: "a technology that is only wanted",
      nodes: [source, statement, mention("a", "Vue", "must")],
    },
    {
      name: "one wanted and another ruled out",
      nodes: [source, statement, mention("a", "Vue", "must"), mention("b", "Svelte", "avoid")],
    },
    {
      name: "a technology that is there and left behind",
      nodes: [source, statement, mention("a", "Vue", "existing"), mention("b", "Vue", "avoid")],
    },
    {
      name: "a technology that the constitution only wishes away",
      nodes: [
        source,
        statement,
        mention("a", "Vue", "must"),
        mention("b", "Vue", "avoid"),
        given(reading.principle, "p", {
          statement: "reading/statement#a",
          statements: ["reading/statement#a"],
          name: "P",
          text: "Vue SHOULD NOT be used.",
          level: "should",
          rules: [
            { text: "Vue SHOULD NOT be used.", level: "should", demands: ["reading/mention#b"] },
          ],
        }),
      ],
    },
    {
      name: "a technology that a scenario does without",
      nodes: [source, statement, scenario, mention("a", "Vue", "must"), inScenario],
    },
  ])
  .invalid([
    {
      name: "a technology that is wanted and ruled out",
      nodes: [source, statement, mention("a", "Vue", "must"), mention("b", "Vue", "avoid")],
      findings: [
        {
          code: "intake/technology-contradicted",
          ref: "reading/mention#b",
          message: "Vue is asked for (test, line 1, “a”) and ruled out (test, line 1, “b”).",
        },
      ],
    },
  ]);
