import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal, snake } from "../naming.ts";
import { ProtoTypes } from "./fields.ts";
import {
  field,
  type ProtoField,
  type ProtoMethod,
  type ProtoModel,
  type ProtoType,
} from "./model.ts";
import { statusOf } from "./status.ts";
import { eachOnce, TypeNames } from "./type-names.ts";

type OperationNode = ViewOf<typeof api.operation>;
type SchemaNode = ViewOf<typeof api.schema>;
type SubscriptionNode = ViewOf<typeof api.subscription>;

export interface ProtoFacts {
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly OperationNode[];
  readonly schemas: readonly SchemaNode[];
  readonly subscriptions: readonly SubscriptionNode[];
}

/** The interface in proto3: a service for each resource, a request and an answer of its own for each method. */
export function buildModel(facts: ProtoFacts): ProtoModel {
  const operations = Map.groupBy(
    facts.operations.filter(({ data }) => data.webhook === undefined),
    ({ data }) => data.resource,
  );
  const told = Map.groupBy(facts.subscriptions, ({ data }) => data.resource);
  const writer = new MethodWriter(facts);
  const services = facts.resources.flatMap(({ ref, data }) => {
    const methods = [
      ...(operations.get(ref) ?? []).map((each) => writer.call(each)),
      ...(told.get(ref) ?? []).map((each) => writer.stream(each)),
    ];
    const name = `${pascal(data.name)}Service`;
    return methods.length === 0
      ? []
      : [
          {
            name: writer.names.of(`service ${ref}`, name, pascal(`${data.name} api service`)),
            comment: `Operations on ${data.name.toLowerCase()}`,
            methods,
          },
        ];
  });
  return { services, types: writer.types };
}

/** What any method can answer stands once above them. */
const ofAll: ReadonlySet<number> = new Set([401, 429, 500]);

class MethodWriter {
  readonly names = new TypeNames();
  readonly #byRef: ReadonlyMap<string, SchemaNode>;
  readonly #shapes: ProtoTypes;
  readonly #own: ProtoType[] = [];

  constructor({ operations, schemas, subscriptions }: ProtoFacts) {
    const methods = [
      ...operations.map(({ data }) => pascal(data.operationId)),
      ...subscriptions.map(watching),
    ];
    for (const each of methods.flatMap((name) => [`${name}Request`, `${name}Response`]))
      this.names.of(`method ${each}`, each);
    this.#byRef = new Map(schemas.map((each) => [each.ref, each]));
    this.#shapes = new ProtoTypes(this.#byRef, this.names);
  }

  get types(): readonly ProtoType[] {
    return [...this.#own, ...this.#shapes.all];
  }

  call({ data }: OperationNode): ProtoMethod {
    const name = pascal(data.operationId);
    const request = this.#message(`${name}Request`, data.summary, this.#taken(data, name));
    const isPage = data.paginated && data.response !== undefined;
    const what = isPage ? "One page, in a stable order." : `What ${name} answers.`;
    const answer = this.#message(`${name}Response`, what, this.#given(data));
    const isFile = (at: "request" | "response") => (data.file?.in === at ? "stream " : "");
    return {
      name,
      comments: [
        `${data.summary}.`,
        ...(data.description ? [data.description] : []),
        ...data.errors
          .filter((each) => !ofAll.has(each.status))
          .map((each) => `${statusOf(each, data.effect)}: ${each.when}`),
      ],
      takes: `${isFile("request")}${request}`,
      answers: `${isFile("response")}${answer}`,
    };
  }

  stream(subscription: SubscriptionNode): ProtoMethod {
    const { data } = subscription;
    const name = watching(subscription);
    const ids = [...new Set(data.rooms.map(({ parameter }) => snake(parameter)))];
    const request = this.#message(
      `${name}Request`,
      `Whom ${name} tells.`,
      ids.map((each) => field(each, "string")),
    );
    const answer = this.#message(`${name}Response`, data.summary, [
      field(snake(data.name), this.#shapes.of(data.message)),
    ]);
    return { name, comments: [`${data.summary}.`], takes: request, answers: `stream ${answer}` };
  }

  #message(name: string, comment: string, fields: readonly ProtoField[]): string {
    this.#own.push({ kind: "message", name, comment, fields: eachOnce(fields) });
    return name;
  }

  #taken(operation: OperationNode["data"], method: string): readonly ProtoField[] {
    const input = this.#byRef.get(operation.request ?? "");
    const answer = this.#byRef.get(operation.response ?? "");
    const of =
      this.#byRef.get(itemsOf(answer)?.schema ?? "")?.data.name ?? answer?.data.name ?? method;
    const parameters = operation.parameters.map((each) => {
      if (operation.paginated && each.name === "cursor") return field("page_token", "string");
      if (operation.paginated && each.name === "limit") return field("page_size", "int32");
      // As others call what HTTP says by headers.
      if (/^idempotency-key$/i.test(each.name)) return field("request_id", "string");
      if (/^if-match$/i.test(each.name)) return field("etag", "string");
      const type = this.#shapes.scalar(each, of);
      const isThere = each.required || each.in === "path";
      return field(snake(each.name), type, { label: isThere ? "" : "optional" });
    });
    const hasInput = input !== undefined && input.data.properties.length > 0;
    return [
      ...parameters,
      ...(hasInput ? [field("input", this.#shapes.of(input.ref))] : []),
      ...(hasInput && operation.effect === "update"
        ? [field("update_mask", "google.protobuf.FieldMask")]
        : []),
      ...(operation.file?.in === "request" ? [field("data", "bytes")] : []),
    ];
  }

  #given(operation: OperationNode["data"]): readonly ProtoField[] {
    if (operation.file?.in === "response") return [field("data", "bytes")];
    const answer = this.#byRef.get(operation.response ?? "");
    if (answer === undefined || answer.data.properties.length === 0) return [];
    if (!operation.paginated) return [field(snake(answer.data.name), this.#shapes.of(answer.ref))];
    const items = itemsOf(answer);
    const type = items?.schema ? this.#shapes.of(items.schema) : "string";
    return [field("items", type, { label: "repeated" }), field("next_page_token", "string")];
  }
}

function watching({ data }: SubscriptionNode): string {
  return `Watch${pascal(data.name)}`;
}

/** The property of a page in which its items stand. */
function itemsOf(schema: SchemaNode | undefined) {
  return schema?.data.properties.find((each) => each.list && each.schema !== undefined);
}
