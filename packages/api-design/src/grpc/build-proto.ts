import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal, snake } from "../naming.ts";
import type { ProtoField, ProtoModel, ProtoService, ProtoType } from "./model.ts";
import { unspecifiedOf } from "./model.ts";
import { keyOf, type Numbering } from "./numbering.ts";

export interface ProtoText {
  readonly productName: string;
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly model: ProtoModel;
  readonly numberings: readonly Numbering[];
}

/** The file of the interface, with the numbers that its fields go by. */
export function buildProto({ productName, convention, model, numberings }: ProtoText): string {
  const byType = new Map(numberings.map((each) => [keyOf(each), each]));
  const body = [
    ...model.services.map(serviceText),
    ...model.types.map((each) => typeText(each, byType.get(keyOf(each)))),
  ].join("\n\n");
  const imports = ["duration", "field_mask", "struct", "timestamp"].filter((each) =>
    body.includes(`google.protobuf.${pascal(each)}`),
  );
  const [, major = "1"] = /\/v(\d+)/.exec(convention.data.basePath) ?? [];
  return [
    `// ${line(productName)}.`,
    `// ${line(convention.data.versioning)}`,
    `// ${line(convention.data.errors)}`,
    `// ${line(convention.data.pagination)}`,
    `// Sign-in: ${line(convention.data.authentication)}`,
    "// Any method: UNAUTHENTICATED where it asks for sign-in and has none, RESOURCE_EXHAUSTED, INTERNAL.",
    'syntax = "proto3";',
    "",
    `package ${snake(productName)}.v${major};`,
    "",
    ...imports.map((each) => `import "google/protobuf/${each}.proto";`),
    "",
    body,
    "",
  ].join("\n");
}

function serviceText({ name, comment, methods }: ProtoService): string {
  const calls = methods.map((each) =>
    [
      ...each.comments.map((text) => `  // ${line(text)}`),
      `  rpc ${each.name}(${each.takes}) returns (${each.answers});`,
    ].join("\n"),
  );
  return `// ${line(comment)}.\nservice ${name} {\n${calls.join("\n\n")}\n}`;
}

function typeText(type: ProtoType, numbering: Numbering | undefined): string {
  const numbers = new Map(numbering?.numbers.map(({ name, number }) => [name, number]));
  const numberOf = (part: string): number => {
    const number = numbers.get(part);
    if (number === undefined) throw new Error(`${type.name}.${part} has no number in the plan`);
    return number;
  };
  const gone = reservedOf(numbering);
  if (type.kind === "enum") {
    const none = unspecifiedOf(snake(type.name).toUpperCase());
    const values = type.values.map((each) => `  ${each} = ${numberOf(each)};`);
    return `enum ${type.name} {\n${[...gone, `  ${none} = 0;`, ...values].join("\n")}\n}`;
  }
  const lines = [...gone, ...type.fields.map((each) => fieldText(each, numberOf(each.name)))];
  const body = lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
  return `// ${line(type.comment)}\nmessage ${type.name} ${body}`;
}

function fieldText({ name, type, label, comment }: ProtoField, number: number): string {
  const told = comment === undefined ? "" : `  // ${line(comment)}\n`;
  return `${told}  ${label === "" ? "" : `${label} `}${type} ${name} = ${number};`;
}

/** What programs of earlier plans still send, which is nothing else from now on. */
function reservedOf(numbering: Numbering | undefined): readonly string[] {
  const retired = numbering?.retired ?? [];
  if (retired.length === 0) return [];
  const used = new Set(numbering?.numbers.map(({ name }) => name));
  const names = [...new Set(retired.map(({ name }) => name))].filter((each) => !used.has(each));
  return [
    `  reserved ${retired.map(({ number }) => number).join(", ")};`,
    ...(names.length > 0 ? [`  reserved ${names.map((each) => `"${each}"`).join(", ")};`] : []),
  ];
}

/** Nothing of a text ends the comment that it stands in. */
function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
