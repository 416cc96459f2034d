import type { DataOf, PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { camel, pascal, plural } from "../naming.ts";

type Entry = PlanNodeOf<typeof api.entryPoint>;
type Given = NonNullable<DataOf<typeof api.entryPoint>["gives"]>[number];

/** The public interface as TypeScript declares it: types first, then the functions. */
export function declarationsOf(entries: readonly Entry[]): string {
  const types = entries.filter(({ data }) => data.kind === "type");
  const functions = entries.filter(({ data }) => data.kind === "function");
  const known = new Set(types.map(({ data }) => data.name));
  return [
    ...types.map(({ data }) => interfaceOf(data.name, data.summary, data.gives ?? [])),
    ...functions.flatMap(({ data }) => {
      const options = `${pascal(data.name)}Options`;
      const result =
        resultOf(data.name, known) ?? (data.gives ? `${pascal(data.name)}Result` : "void");
      const sent = data.inputs;
      return [
        ...(sent.length > 1
          ? [
              interfaceOf(
                options,
                `What ${data.name} takes`,
                sent.map((each) => ({ ...each, list: false })),
              ),
            ]
          : []),
        ...(result.endsWith("Result") ? [interfaceOf(result, data.output, data.gives ?? [])] : []),
        [
          "/**",
          ` * ${comment(data.summary)}.`,
          ...data.failures.map(
            ({ code, when }) => ` * @throws {Error} ${comment(code)}: ${comment(when)}`,
          ),
          " */",
          `export declare function ${camel(data.name)}(${argumentsOf(sent, options)}): ${result};`,
        ].join("\n"),
      ];
    }),
  ]
    .join("\n\n")
    .concat("\n");
}

function argumentsOf(inputs: Entry["data"]["inputs"], options: string): string {
  const [only] = inputs;
  if (only === undefined) return "";
  if (inputs.length > 1) return `options: ${options}`;
  return `${camel(only.name)}${only.required ? "" : "?"}: ${typeOf({ ...only, list: false })}`;
}

/** `parseSyntaxTree` gives a SyntaxTree where that is a type of the library. */
function resultOf(name: string, types: ReadonlySet<string>): string | undefined {
  const longest = [...types].sort((a, b) => b.length - a.length);
  const one = longest.find((each) => pascal(name).endsWith(each));
  const many = longest.find((each) => pascal(name).endsWith(pascal(plural(each))));
  return one ?? (many && `readonly ${many}[]`);
}

function interfaceOf(name: string, summary: string, properties: readonly Given[]): string {
  return [
    `/** ${comment(summary)}. */`,
    `export interface ${name} {`,
    ...properties.flatMap((each) => [
      `  /** ${comment(each.description)} */`,
      `  readonly ${camel(each.name)}${each.required ? "" : "?"}: ${typeOf(each)};`,
    ]),
    "}",
  ].join("\n");
}

function typeOf({ type, values, list }: Pick<Given, "type" | "list" | "values">): string {
  const one = values ? values.map((each) => JSON.stringify(each)).join(" | ") : scalar(type);
  return list ? `readonly ${/[ |]/.test(one) ? `(${one})` : one}[]` : one;
}

function scalar(type: Given["type"]): string {
  switch (type) {
    case "integer":
    case "decimal":
    case "percent":
      return "number";
    case "boolean":
      return "boolean";
    case "timestamp":
      return "Date";
    case "binary":
    case "file":
      return "Uint8Array";
    case "json":
      return "unknown";
    case "geo-point":
      return "{ readonly latitude: number; readonly longitude: number }";
    default:
      return "string";
  }
}

/** Nothing of a text ends the comment that it stands in. */
function comment(text: string): string {
  return text.replaceAll("*/", "* /").replace(/\s+/g, " ").replace(/\.$/, "").trim();
}
