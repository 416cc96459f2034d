import { brief, host, reading } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const mention = (id: string, technology: string, modality: "must" | "avoid" | "prefer") =>
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
  ])
  .invalid([
    {
      name: "a technology that is wanted and ruled out",
      nodes: [source, statement, mention("a", "Vue", "must"), mention("b", "Vue", "avoid")],
      findings: [
        {
          code: "intake/technology-contradicted",
          ref: "reading/mention#b",
          message: "Vue is asked for and ruled out.",
        },
      ],
    },
  ]);

const quantity = (
  id: string,
  value: number,
  comparator: "<=" | ">=",
  measure: "availability" | "response-time",
  about: string,
) =>
  given(brief.quantity, id, {
    about,
    measure,
    kind: "system-target",
    comparator,
    value,
    unit: measure === "availability" ? "%" : "ms",
  });

ruleTester(plugin, "contradicting-quantities")
  .valid([
    {
      name: "targets of different things",
      nodes: [
        quantity("a", 200, "<=", "response-time", "search"),
        quantity("b", 900, "<=", "response-time", "export"),
      ],
    },
    {
      name: "a lower and an upper bound",
      nodes: [
        quantity("a", 99, ">=", "availability", "uptime"),
        quantity("b", 99.9, "<=", "availability", "uptime"),
      ],
    },
  ])
  .invalid([
    {
      name: "two availabilities, whatever they are called",
      nodes: [
        quantity("a", 99, ">=", "availability", "uptime"),
        quantity("b", 99.9, ">=", "availability", "availability"),
      ],
      findings: [
        {
          code: "intake/quantity-contradicted",
          ref: "brief/quantity#b",
          message: "uptime is stated as 99 % and as 99.9 %.",
        },
      ],
    },
  ]);
