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
/** A statement with what it says of Vue. */
const saying = (id: string, text: string, modality: "must" | "avoid", purpose?: string) => [
  given(reading.statement, id, {
    source: "host/source#prompt",
    kind: "sentence",
    text,
    under: [],
    order: 0,
  }),
  given(reading.mention, id, {
    statement: `reading/statement#${id}`,
    technology: "Vue",
    modality,
    kind: "product",
    ...(purpose === undefined ? {} : { purpose }),
  }),
];
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
      name: "two purposes",
      nodes: [
        source,
        ...saying("a", "Use Vue for maps.", "must", "maps"),
        ...saying("b", "Never use Vue for mails.", "avoid", "mails"),
      ],
    },
    {
      name: "what works although it is missing",
      nodes: [
        source,
        ...saying("a", "Use Vue.", "must"),
        ...saying("b", "Without Vue the list must still open.", "avoid"),
      ],
    },
    {
      name: "what another product does without",
      nodes: [
        source,
        ...saying("a", "Use Vue.", "must"),
        ...saying("b", "The old site must not use Vue.", "avoid"),
      ],
    },
    {
      name: "a wish that comes later",
      nodes: [
        source,
        ...saying("a", "The map SHOULD be drawn by Vue.", "must"),
        ...saying("b", "Vue: deferred in this version, a picture stands in.", "avoid"),
      ],
    },
    {
      name: "a technology that a scenario does without",
      nodes: [source, statement, scenario, mention("a", "Vue", "must"), inScenario],
    },
  ])
  .invalid([
    {
      name: "a demand that is put off elsewhere",
      nodes: [
        source,
        ...saying("a", "The map MUST be drawn by Vue.", "must"),
        ...saying("b", "Vue: deferred in this version, a picture stands in.", "avoid"),
      ],
      findings: [
        {
          code: "intake/technology-contradicted",
          ref: "reading/mention#b",
          message:
            "Vue is asked for (test, line 1, “The map MUST be drawn by Vue.”) and ruled out (test, line 1, “Vue: deferred in this version, a picture stands in.”).",
        },
      ],
    },
    {
      name: "a technology that is ruled out for all, and wanted for a part",
      nodes: [
        source,
        ...saying("a", "Use Vue for maps.", "must", "maps"),
        ...saying("b", "Never use Vue.", "avoid"),
      ],
      findings: [
        {
          code: "intake/technology-contradicted",
          ref: "reading/mention#b",
          message:
            "Vue is asked for (test, line 1, “Use Vue for maps.”) and ruled out (test, line 1, “Never use Vue.”).",
        },
      ],
    },
    {
      name: "a technology that is wanted and ruled out",
      nodes: [source, statement, mention("a", "Vue", "must"), mention("b", "Vue", "avoid")],
      findings: [
        {
          code: "intake/technology-contradicted",
          ref: "reading/mention#b",
          message: "Vue is asked for (test, line 1, “a”) and ruled out (test, line 1, “a”).",
        },
      ],
    },
  ]);
