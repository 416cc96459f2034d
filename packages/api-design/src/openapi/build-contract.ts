import { byTarget, type PlanNodeOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import {
  type OpenAPIObject,
  OpenApiBuilder,
  type OperationObject,
  type PathItemObject,
} from "openapi3-ts/oas31";
import { errorFormOf } from "../house/error-forms.ts";
import { styleOf } from "../house/style-of.ts";
import { buildOperation, type OperationContext } from "./build-operation.ts";
import { bodyExample, componentSchema, nameSchemas, targetsOf } from "./component-schemas.ts";
import { deedFacts } from "./deeds.ts";
import { describedContract } from "./describe-contract.ts";
import { problemResponses } from "./problem-responses.ts";
import {
  beginningSchemes,
  challengeOf,
  defaultSecurity,
  guestSchemes,
  securitySchemes,
  signatureSchemes,
} from "./security-schemes.ts";
import { sharedComponents } from "./shared-headers.ts";
import { webhookItems, webhookScheme } from "./webhook-calls.ts";

export interface ContractFacts {
  readonly productName: string;
  readonly productSummary: string;
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  readonly actions: readonly PlanNodeOf<typeof brief.action>[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly identity: PlanNodeOf<typeof security.identity> | undefined;
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly groupRoles: readonly PlanNodeOf<typeof security.groupRole>[];
  readonly denials: readonly PlanNodeOf<typeof security.denial>[];
  readonly webhooks: readonly PlanNodeOf<typeof api.webhook>[];
  readonly exchanges: readonly PlanNodeOf<typeof api.exchange>[];
  readonly problems: readonly PlanNodeOf<typeof api.problem>[];
  readonly requirements: readonly PlanNodeOf<typeof brief.requirement>[];
}

/** The interface as an OpenAPI 3.1 document, in the order of its paths. */
export function buildContract(facts: ContractFacts): OpenAPIObject {
  const { convention, schemas, resources, identity } = facts;
  const names = nameSchemas(schemas);
  const style = styleOf(convention);
  const operations =
    style.version === "query" ? facts.operations.map(refusingVersions) : facts.operations;
  const basePath = convention.data.basePath.replace(/\/$/, "");
  const context: OperationContext = {
    names,
    targets: targetsOf(facts.fields),
    deeds: deedFacts(facts.actions, facts.entities),
    schemas: new Map(schemas.map((each) => [each.ref, each])),
    tags: new Map(resources.map((each) => [each.ref, tagOf(each.data.name)])),
    roles: new Map(facts.actors.map((each) => [each.ref, each.data.name])),
    policies: new Map(facts.policies.map((each) => [each.ref, each])),
    groupRoles: new Map(facts.groupRoles.map((each) => [each.ref, each])),
    denials: facts.denials,
    keys: new Map(facts.requirements.map(({ ref, data }) => [ref, data.key])),
    identity,
    basePath,
    exchanges: byTarget(facts.exchanges),
    readable: new Set(
      operations.flatMap(({ data }) =>
        data.effect === "read" && data.method === "get" ? [data.resource] : [],
      ),
    ),
    answers: {
      problems: new Map(facts.problems.map((each) => [each.data.key, each])),
      names,
      form: errorFormOf(style),
      challenge: challengeOf(identity),
    },
    isVersioned: style.version === "query",
  };
  const secured = operations.some((each) => each.data.access.kind === "authenticated");
  const builder = OpenApiBuilder.create({
    openapi: "3.1.1",
    info: {
      title: `${facts.productName} API`,
      version: "1.0.0",
      description: describedContract(facts),
      // Nothing in a prompt gives a licence away; the owner of the interface replaces it.
      license: { name: "All rights reserved", url: "https://spdx.org/licenses/" },
    },
    servers: [
      {
        url: `https://{host}${basePath}`,
        description: "Every environment, by its host.",
        variables: { host: { default: "localhost", description: "Host of the environment." } },
      },
    ],
    tags: [...new Set(operations.map((each) => context.tags.get(each.data.resource) ?? "Other"))]
      .sort()
      .map((name) => ({ name, description: `Operations on ${name.toLowerCase()}.` }))
      .concat(
        facts.webhooks.length > 0 ? [{ name: webhookTag, description: "Calls to receivers." }] : [],
      ),
    ...(secured && identity ? { security: defaultSecurity(identity) } : {}),
  });
  const used = usedSchemas(facts);
  for (const schema of schemas.filter((each) => used.has(each.ref))) {
    builder.addSchema(names.get(schema.ref) ?? schema.data.name, {
      ...componentSchema(schema, names, wholeOf(schema.ref, operations)),
      examples: [bodyExample(schema, context.schemas, { targets: context.targets })],
    });
  }
  for (const [name, response] of problemResponses(operations, context.answers))
    builder.addResponse(name, response);
  if (secured && identity)
    for (const [name, scheme] of securitySchemes(identity)) builder.addSecurityScheme(name, scheme);
  for (const [name, scheme] of beginningSchemes(operations.map(({ data }) => data)))
    builder.addSecurityScheme(name, scheme);
  for (const [name, scheme] of guestSchemes(operations.map(({ data }) => data)))
    builder.addSecurityScheme(name, scheme);
  for (const [name, scheme] of signatureSchemes(operations.map(({ data }) => data)))
    builder.addSecurityScheme(name, scheme);
  for (const [path, item] of pathItems(operations, context)) builder.addPath(path, item);
  for (const [name, item] of webhookItems(facts.webhooks, {
    ...context,
    tag: webhookTag,
    errors: context.answers.form.mediaType,
  }))
    builder.addWebhook(name, item);
  if (facts.webhooks.length > 0) builder.addSecurityScheme(...webhookScheme);
  const shared = sharedComponents(JSON.stringify(builder.getSpec()));
  for (const [name, each] of Object.entries(shared.headers)) builder.addHeader(name, each);
  for (const [name, each] of Object.entries(shared.parameters)) builder.addParameter(name, each);
  for (const [name, each] of Object.entries(shared.responses)) builder.addResponse(name, each);
  return withoutEmptyComponents(builder.getSpec());
}

/** What takes nothing else can still be asked for in a version that is none. */
function refusingVersions(
  operation: ContractFacts["operations"][number],
): ContractFacts["operations"][number] {
  const { errors } = operation.data;
  if (errors.some(({ status }) => status === 400)) return operation;
  const refused = {
    status: 400,
    problem: "invalid-request",
    when: "`api-version` is missing, or no version of this interface.",
  };
  return { ...operation, data: { ...operation.data, errors: [refused, ...errors] } };
}

const webhookTag = "Webhooks that are sent";

/** How many one answer holds, where an operation gives all of a thing. */
function wholeOf(schema: string, operations: ContractFacts["operations"]): number | undefined {
  const most = operations.flatMap(({ data }) =>
    data.response === schema && data.whole !== undefined ? [data.whole] : [],
  );
  return most.length > 0 ? Math.max(...most) : undefined;
}

/** One tag per resource, by its own name. */
function tagOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function pathItems(
  operations: ContractFacts["operations"],
  context: OperationContext,
): ReadonlyMap<string, PathItemObject> {
  const items = new Map<string, Record<string, OperationObject>>();
  const order = ["get", "post", "put", "patch", "delete"];
  const sorted = [...operations].sort(
    (a, b) =>
      (a.data.path < b.data.path ? -1 : a.data.path > b.data.path ? 1 : 0) ||
      order.indexOf(a.data.method) - order.indexOf(b.data.method),
  );
  for (const operation of sorted) {
    const item = items.get(operation.data.path) ?? {};
    item[operation.data.method] = buildOperation(operation, context);
    items.set(operation.data.path, item);
  }
  return items;
}

/** Schemas that some operation sends or answers, directly or inside another; the rest would be lint. */
function usedSchemas({ operations, schemas, webhooks }: ContractFacts): ReadonlySet<string> {
  const byRef = new Map<string, ContractFacts["schemas"][number]>(
    schemas.map((each) => [each.ref, each]),
  );
  const used = new Set<string>();
  const visit = (ref: string | undefined) => {
    if (ref === undefined || used.has(ref)) return;
    used.add(ref);
    for (const property of byRef.get(ref)?.data.properties ?? []) visit(property.schema);
  };
  for (const { data: operation } of operations) {
    visit(operation.request);
    visit(operation.response);
    if (operation.errors.length > 0) visit("api/schema#problem");
  }
  for (const { data } of webhooks) visit(data.payload);
  return used;
}

/** The builder starts with every component map; an empty one says nothing. */
function withoutEmptyComponents(contract: OpenAPIObject): OpenAPIObject {
  const components = Object.fromEntries(
    Object.entries(contract.components ?? {}).filter(
      ([, entries]) => Object.keys(entries ?? {}).length > 0,
    ),
  );
  const { webhooks, ...rest } = contract;
  return {
    ...rest,
    components,
    ...(webhooks && Object.keys(webhooks).length > 0 ? { webhooks } : {}),
  };
}
