import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal, snake } from "../naming.ts";
import { ProtoTypes } from "./fields.ts";
import { line, message } from "./message.ts";
import { statusOf } from "./status.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;
type SchemaNode = PlanNodeOf<typeof api.schema>;
type Operation = OperationNode["data"];

export interface ProtoFacts {
  readonly productName: string;
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly operations: readonly OperationNode[];
  readonly schemas: readonly SchemaNode[];
  readonly subscriptions: readonly PlanNodeOf<typeof api.subscription>[];
}

/** The interface in proto3: a service for each resource, a request and an answer for each operation. */
export function buildProto(facts: ProtoFacts): string {
  const { operations, schemas, resources, subscriptions, convention } = facts;
  const byRef = new Map<string, SchemaNode>(schemas.map((each) => [each.ref, each]));
  const types = new ProtoTypes(byRef);
  const messages: string[] = [];
  const services = resources.flatMap((resource) => {
    const own = operations.filter(({ data }) => data.resource === resource.ref);
    const told = subscriptions.filter(({ data }) => data.resource === resource.ref);
    if (own.length + told.length === 0) return [];
    const calls = own.map(({ data }) => {
      messages.push(requestOf(data, byRef, types));
      return rpc(data, byRef, types, messages);
    });
    const streams = told.map(({ data }) => {
      const name = `Watch${pascal(data.name)}`;
      const ids = [...new Set(data.rooms.map(({ parameter }) => parameter))];
      messages.push(
        message(
          `${name}Request`,
          `Whom ${name} tells.`,
          ids.map((each) => `string ${snake(each)}`),
        ),
      );
      return `  // ${line(data.summary)}.\n  rpc ${name}(${name}Request) returns (stream ${types.of(data.message)});`;
    });
    return [
      `// ${line(`Operations on ${resource.data.name.toLowerCase()}`)}.\nservice ${pascal(resource.data.name)}Service {\n${[...calls, ...streams].join("\n\n")}\n}`,
    ];
  });
  const shapes = types.rendered();
  const body = [...services, ...messages, ...shapes].join("\n\n");
  const imports = ["duration", "empty", "field_mask", "struct", "timestamp"].filter((each) =>
    body.includes(`google.protobuf.${pascal(each)}`),
  );
  return [
    `// ${line(facts.productName)}.`,
    `// ${line(convention.data.versioning)}`,
    `// ${line(convention.data.errors)}`,
    `// ${line(convention.data.pagination)}`,
    `// Sign-in: ${line(convention.data.authentication)}`,
    "// Any method: UNAUTHENTICATED where it asks for sign-in and has none, RESOURCE_EXHAUSTED, INTERNAL.",
    'syntax = "proto3";',
    "",
    `package ${snake(facts.productName)}.v1;`,
    "",
    ...imports.map((each) => `import "google/protobuf/${each}.proto";`),
    "",
    body,
    "",
  ].join("\n");
}

/** What any method can answer stands once above them. */
const ofAll: ReadonlySet<number> = new Set([401, 429, 500]);

function rpc(
  operation: Operation,
  byRef: ReadonlyMap<string, SchemaNode>,
  types: ProtoTypes,
  messages: string[],
): string {
  const name = pascal(operation.operationId);
  const told = [
    `${operation.summary}.`,
    ...(operation.description ? [operation.description] : []),
    ...operation.errors
      .filter((each) => !ofAll.has(each.status))
      .map((each) => `${statusOf(each, operation.effect)}: ${each.when}`),
  ];
  return [
    ...told.map((each) => `  // ${line(each)}`),
    `  rpc ${name}(${operation.file?.in === "request" ? "stream " : ""}${name}Request) returns (${answerOf(operation, byRef, types, messages)});`,
  ].join("\n");
}

function answerOf(
  operation: Operation,
  byRef: ReadonlyMap<string, SchemaNode>,
  types: ProtoTypes,
  messages: string[],
): string {
  if (operation.file?.in === "response") return `stream ${types.chunk()}`;
  const answer = byRef.get(operation.response ?? "");
  if (answer === undefined || answer.data.properties.length === 0) return "google.protobuf.Empty";
  if (!operation.paginated) return types.of(answer.ref);
  const items = answer.data.properties.find(({ list, schema }) => list && schema !== undefined);
  const name = `${pascal(operation.operationId)}Response`;
  messages.push(
    message(name, "One page, in a stable order.", [
      `repeated ${items?.schema ? types.of(items.schema) : "string"} items`,
      "string next_page_token",
    ]),
  );
  return name;
}

function requestOf(
  operation: Operation,
  byRef: ReadonlyMap<string, SchemaNode>,
  types: ProtoTypes,
): string {
  const name = `${pascal(operation.operationId)}Request`;
  const input = byRef.get(operation.request ?? "");
  const answer = byRef.get(operation.response ?? "");
  const item = answer?.data.properties.find(({ list, schema }) => list && schema !== undefined);
  const of = byRef.get(item?.schema ?? "")?.data.name ?? answer?.data.name ?? name;
  const parameters = operation.parameters.flatMap((each) => {
    if (operation.paginated && each.name === "cursor") return ["string page_token"];
    if (operation.paginated && each.name === "limit") return ["int32 page_size"];
    // As others call what HTTP says by headers.
    if (/^idempotency-key$/i.test(each.name)) return ["string request_id"];
    if (/^if-match$/i.test(each.name)) return ["string etag"];
    const type = types.scalar(each, of);
    return [`${each.required || each.in === "path" ? "" : "optional "}${type} ${snake(each.name)}`];
  });
  return message(name, operation.summary, [
    ...parameters,
    ...(input && input.data.properties.length > 0
      ? [
          `${types.of(input.ref)} input`,
          ...(operation.effect === "update" ? ["google.protobuf.FieldMask update_mask"] : []),
        ]
      : []),
    ...(operation.file?.in === "request" ? ["bytes data"] : []),
  ]);
}
