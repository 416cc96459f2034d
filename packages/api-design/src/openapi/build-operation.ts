import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import type {
  OperationObject,
  ParameterObject,
  ResponsesObject,
  ServerObject,
} from "openapi3-ts/oas31";
import { saidOnce } from "../operation/group-rules.ts";
import { bodyExample, type SchemaNames, schemaReference } from "./component-schemas.ts";
import { type DeedFacts, deedOf } from "./deeds.ts";
import { groupRolesOf, type HeldContext, heldBy } from "./held-policies.ts";
import { errorAnswers, type ProblemContext } from "./problem-responses.ts";
import {
  beginningHeaders,
  guestHeaders,
  type Identity,
  securityOf,
  sessionHeaders,
} from "./security-schemes.ts";
import {
  type Exchange,
  exchangeHeaders,
  exchangeTold,
  isRevalidated,
  referenceTo,
} from "./shared-headers.ts";
import { valueSchema } from "./value-schema.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;

/** What an operation needs to know of the rest of the contract. */
export interface OperationContext extends HeldContext {
  readonly names: SchemaNames;
  /** The entities that fields refer to. */
  readonly targets: ReadonlyMap<string, Ref>;
  readonly schemas: ReadonlyMap<string, PlanNodeOf<typeof api.schema>>;
  readonly deeds: DeedFacts;
  /** Tag by resource. */
  readonly tags: ReadonlyMap<string, string>;
  readonly denials: readonly PlanNodeOf<typeof security.denial>[];
  /** Key by requirement, as the text has it. */
  readonly keys: ReadonlyMap<string, string>;
  readonly identity: Identity;
  readonly basePath: string;
  readonly exchanges: ReadonlyMap<string, Exchange>;
  /** Resources of which one can be read. */
  readonly readable: ReadonlySet<string>;
  readonly answers: ProblemContext;
  /** Every request names the version. */
  readonly isVersioned: boolean;
}

/** One operation as OpenAPI has it: who may call it, what it takes, everything that it can answer. */
export function buildOperation(
  { data: operation, ref }: OperationNode,
  context: OperationContext,
): OperationObject {
  const exchange = context.exchanges.get(ref) ?? {};
  const parameters = [
    ...operation.parameters.map(parameter),
    ...(isRevalidated(exchange) ? [referenceTo("parameters", "IfNoneMatch")] : []),
    ...(context.isVersioned ? [referenceTo("parameters", "ApiVersion")] : []),
  ];
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    description: describe(operation, exchange, context),
    tags: [context.tags.get(operation.resource) ?? "Other"],
    security: securityOf(operation, context.identity),
    // A list among the requirements would ask for all of them at once.
    ...(operation.access.kind === "authenticated" && operation.access.roles.length > 0
      ? { "x-roles": operation.access.roles.map((role) => context.roles.get(role) ?? idOf(role)) }
      : {}),
    ...groupRolesOf(operation, context),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.request === undefined && operation.file?.in !== "request"
      ? {}
      : { requestBody: requestBody(operation, context) }),
    responses: responses(operation, exchange, context),
    ...(operation.host === undefined ? {} : { servers: [hostOf(operation.host, context)] }),
  };
}

/** Another host than that of all other operations. */
function hostOf(description: string, { basePath }: OperationContext): ServerObject {
  return {
    url: `https://{linkHost}${basePath}`,
    description,
    variables: {
      linkHost: { default: "links.localhost", description: "Host of what leads elsewhere." },
    },
  };
}

function describe(
  operation: OperationNode["data"],
  exchange: Exchange,
  context: OperationContext,
): string {
  const lines = operation.description === undefined ? [] : [operation.description];
  lines.push(...exchangeTold(exchange));
  // What proves who asks without a sign-in is not open to everyone.
  const isGuest = operation.access.kind === "public" && operation.access.guest === "shown";
  const proves =
    operation.webhook !== undefined ||
    operation.session === "renews" ||
    isGuest ||
    operation.begun === "shown";
  if (proves && operation.access.kind === "public") lines.push(operation.access.because);
  else if (operation.access.kind === "public")
    lines.push(`Open to everyone. ${operation.access.because}`);
  else {
    const names = callersOf(operation, context);
    lines.push(names.length === 0 ? "For everyone who is signed in." : `For: ${names.join("; ")}.`);
  }
  const forbidden = forbiddenBy(operation, context);
  if (forbidden.length > 0) lines.push(`Forbidden: ${forbidden.join("; ")}.`);
  const keys = operation.realises
    .filter((each) => each.startsWith("brief/requirement#"))
    .map((each) => keyOf(each, context));
  if (keys.length > 0) lines.push(`Serves ${[...new Set(keys)].join(", ")}.`);
  return lines.join("\n\n");
}

function keyOf(requirement: Ref, { keys }: OperationContext): string {
  return keys.get(requirement) ?? idOf(requirement);
}

/** `Editor`, `Member (owns the comment)`: roles, each with the conditions on which they may. */
function callersOf(operation: OperationNode["data"], context: OperationContext): readonly string[] {
  if (operation.access.kind === "public") return [];
  const parts = operation.access.parts ?? [];
  return operation.access.roles.map((role) => {
    const name = context.roles.get(role) ?? role;
    const conditions = [...new Set(heldBy(role, operation, context).map((each) => each.when))];
    const isOpen = conditions.includes(undefined);
    const needed = [
      ...(conditions.length === 0 || isOpen
        ? []
        : [saidOnce(conditions.filter((each) => each !== undefined)).join(", or ")]),
      ...parts.flatMap((each) =>
        each.role === role ? `${each.names.join(" or ")} given: ${each.when}` : [],
      ),
    ];
    return needed.length === 0 ? name : `${name} (${needed.join("; ")})`;
  });
}

/** What the input forbids of it: to whom, and when. */
function forbiddenBy(
  { effect, realises }: OperationNode["data"],
  context: OperationContext,
): readonly string[] {
  const { roles, denials } = context;
  const behind = new Set<string>(realises);
  const name = (ref: string) => roles.get(ref) ?? ref;
  const said = denials
    .filter(({ data: { actions, effects } }) => {
      const same = effects.some((each) => kindOf(each) === kindOf(effect));
      return same && actions.some((each) => behind.has(each));
    })
    .map(({ data: { role, except, when, requirements } }) => {
      const all = except === undefined ? "everybody" : `all but ${except.map(name).join(", ")}`;
      const keys = requirements.map((each) => keyOf(each, context));
      const from = keys.length > 0 ? ` (${keys.join(", ")})` : "";
      const opens = /^(?:if|unless|once|until|after|before)\b/.test(when ?? "");
      const on = when === undefined ? "" : opens ? ` ${when}` : ` when ${when}`;
      return `${role === undefined ? all : name(role)}${on}${from}`;
    });
  return [...new Set(said)];
}

/** A ban on editing forbids no looking, although what is looked at is shown for editing too. */
function kindOf(effect: OperationNode["data"]["effect"]): "look" | "create" | "change" | "delete" {
  if (effect === "create" || effect === "delete") return effect;
  return /^(?:read|list|search)$/.test(effect) ? "look" : "change";
}

function parameter(each: OperationNode["data"]["parameters"][number]): ParameterObject {
  return {
    name: each.name,
    in: each.in,
    required: each.required,
    description: each.description,
    schema: {
      ...valueSchema(each),
      ...(each.default === undefined ? {} : { default: each.default }),
    },
  };
}

function requestBody(
  operation: OperationNode["data"],
  { names, schemas, targets }: OperationContext,
) {
  if (operation.file?.in === "request") {
    return { required: true, content: fileContent(operation.file.mediaType) };
  }
  const schema = operation.request === undefined ? undefined : schemas.get(operation.request);
  const example = schema && bodyExample(schema, schemas, { targets });
  const written = operation.webhook?.body;
  if (written !== undefined) {
    const one = schemaReference(operation.request ?? "api/schema#", names);
    const list = written === "json-list";
    return {
      required: true,
      content: {
        [list ? "application/json" : "application/x-www-form-urlencoded"]: {
          schema: list ? { type: "array" as const, maxItems: 1000, items: one } : one,
          ...(example ? { example: list ? [example] : example } : {}),
        },
      },
    };
  }
  return {
    required: true,
    content: {
      [operation.method === "patch" ? "application/merge-patch+json" : "application/json"]: {
        schema: schemaReference(operation.request ?? "api/schema#", names),
        ...(example ? { example } : {}),
      },
    },
  };
}

/** A file as the body, of whatever it is made. */
function fileContent(mediaType: string) {
  return { [mediaType]: { schema: { type: "string", format: "binary" } } } as const;
}

function successBody(
  operation: OperationNode["data"],
  exchange: Exchange,
  { names, schemas, targets, deeds, identity, readable }: OperationContext,
) {
  const isReadable = readable.has(operation.resource);
  const shared = exchangeHeaders(operation, exchange, isReadable);
  if (operation.success >= 300) {
    return {
      description: "The caller goes on to where it leads.",
      headers: {
        ...beginningHeaders(operation),
        ...shared,
        Location: { required: true, schema: { type: "string", format: "uri" } },
      },
    } as const;
  }
  if (operation.file?.in === "response") {
    return {
      description: "The file.",
      headers: shared,
      content: fileContent(operation.file.mediaType),
    };
  }
  const answer = operation.response === undefined ? undefined : schemas.get(operation.response);
  const headers = { ...sessionHeaders(operation, identity), ...guestHeaders(operation), ...shared };
  return {
    description: answer ? answer.data.description : emptyAnswer(operation.success),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(answer && operation.response
      ? {
          content: {
            "application/json": {
              schema: schemaReference(operation.response, names),
              example: bodyExample(answer, schemas, {
                targets,
                deed: deedOf(operation, answer.data.entity, deeds),
              }),
            },
          },
        }
      : {}),
  };
}

function emptyAnswer(success: number): string {
  return success === 202 ? "Taken on; nothing more is sent back." : "Done; nothing is sent back.";
}

function responses(
  operation: OperationNode["data"],
  exchange: Exchange,
  context: OperationContext,
): ResponsesObject {
  return {
    [String(operation.success)]: successBody(operation, exchange, context),
    ...(operation.again === undefined
      ? {}
      : {
          [String(operation.again)]: {
            ...successBody({ ...operation, success: operation.again }, exchange, context),
            description: "What is there already, as it is now: no second one is made.",
          },
        }),
    ...(isRevalidated(exchange) ? { "304": referenceTo("responses", "NotModified") } : {}),
    ...errorAnswers(operation, context.answers),
  };
}
