import { optional, type PlanNodeOf } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import {
  bullets,
  codeBlock,
  type Inline,
  inlineCode,
  paragraph,
  table,
} from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { jsonSchemaOf } from "../commands/json-schema.ts";
import { section } from "../kit.ts";

type Entry = PlanNodeOf<typeof api.entryPoint>;

/** The commands of a command-line tool, as a contract of their own. */
export const commands = section("commands", {
  document: "contracts/cli.md",
  title: "Commands",
  reads: {
    product: brief.product,
    entryPoints: api.entryPoint,
    requirements: optional(brief.requirement),
  },
  render: ({ entryPoints, requirements }) => {
    const own = entryPoints.filter((each) => each.data.kind === "command");
    if (own.length === 0) return undefined;
    const key = new Map<string, string>(requirements.map(({ ref, data }) => [ref, data.key]));
    const codes = new Set(own.flatMap(({ data }) => data.failures.map(({ code }) => code)));
    return {
      blocks: [
        table(
          ["Command", "Does"],
          own.map(({ data }) => [inlineCode(data.name), data.summary]),
        ),
        bullets([
          "Standard output has the result and nothing else; standard error has messages, warnings and progress.",
          [
            "Exit codes: ",
            inlineCode("0"),
            " done, ",
            ...(codes.has("1") ? [inlineCode("1"), " not done, with why on standard error, "] : []),
            ...(codes.has("2") ? [inlineCode("2"), " arguments that do not fit the usage, "] : []),
            inlineCode("130"),
            " interrupted",
          ],
          [inlineCode("--help"), " on every command; ", inlineCode("--version"), " on the program"],
        ]),
        ...own.flatMap((each) => commandBlocks(each, key)),
      ],
    };
  },
});

function commandBlocks({ data: entry }: Entry, key: ReadonlyMap<string, string>): RootContent[] {
  return [
    { type: "heading", depth: 3, children: [inlineCode(entry.name)] },
    paragraph(`${entry.summary}. ${entry.output}`),
    ...(entry.usage ? [codeBlock("text", entry.usage)] : []),
    ...inputsOf(entry.inputs),
    ...(entry.gives
      ? [paragraph("With ", inlineCode("--json"), ":"), codeBlock("json", jsonSchemaOf(entry))]
      : []),
    ...failuresOf(entry),
    ...((entry.examples ?? []).length > 0
      ? [
          bullets(
            (entry.examples ?? []).map(({ line, requirement }): Inline[] => [
              inlineCode(line),
              ` (${key.get(requirement) ?? requirement})`,
            ]),
          ),
        ]
      : []),
  ];
}

/** What every command of the program has stands above them all. */
function failuresOf({ failures }: Entry["data"]): RootContent[] {
  const own = failures.filter(({ when }) => when.includes(";") && !when.startsWith("It could not"));
  return own.length === 0
    ? []
    : [
        table(
          ["Exit code", "When"],
          own.map((each) => [inlineCode(each.code), each.when]),
        ),
      ];
}

/** The public functions and types of a library. */
export const functions = section("functions", {
  document: "contracts/library.md",
  title: "Public interface",
  reads: { product: brief.product, entryPoints: api.entryPoint },
  render: ({ entryPoints }) => {
    const own = entryPoints.filter((each) => each.data.kind !== "command");
    if (own.length === 0) return undefined;
    return {
      blocks: own.flatMap(({ data: entry }: Entry): RootContent[] => [
        { type: "heading", depth: 3, children: [inlineCode(entry.name)] },
        paragraph(`${entry.kind === "type" ? "Type. " : ""}${entry.summary}. ${entry.output}`),
        ...inputsOf(entry.inputs),
        ...(entry.kind === "type"
          ? [
              table(
                ["Property", "Type", "Always there", "Meaning"],
                (entry.gives ?? []).map((each) => [
                  inlineCode(each.name),
                  typeOf(each),
                  each.required ? "yes" : "no",
                  each.description,
                ]),
              ),
            ]
          : []),
        ...(entry.failures.length > 0
          ? [
              table(
                ["Fails with", "When"],
                entry.failures.map((each) => [inlineCode(each.code), each.when]),
              ),
            ]
          : []),
      ]),
    };
  },
});

function inputsOf(inputs: Entry["data"]["inputs"]): RootContent[] {
  return inputs.length === 0
    ? []
    : [
        table(
          ["Input", "Type", "Required", "Meaning"],
          inputs.map((each) => [
            inlineCode(each.name),
            each.type,
            each.required ? "yes" : "no",
            each.description,
          ]),
        ),
      ];
}

function typeOf({
  type,
  values,
}: {
  readonly type: string;
  readonly values?: readonly string[] | undefined;
}): string {
  return values ? `one of ${values.join(", ")}` : type;
}
