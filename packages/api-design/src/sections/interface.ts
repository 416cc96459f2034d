import { graphqlRoot, lookup, optional, type ViewOf } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { bullets, fileLink, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { askedOfPeople, readsBetween } from "../openapi/reads-between.ts";
import { notOffered } from "./not-offered.ts";
import { statedMessageRows } from "./stated-message-rows.ts";

type Operation = ViewOf<typeof api.operation>;

const ownOf = lookup(({ data }: Operation) => data.resource);

/** The operations at a glance: what, who, what they realise. */
export const interfaceSection = section("interface", {
  document: "plan.md",
  title: "API",
  reads: {
    messages: optional(api.statedMessage),
    convention: api.convention,
    operations: api.operation,
    resources: api.resource,
    subscriptions: optional(api.subscription),
    livePolicy: optional(api.livePolicy),
    sealed: optional(api.sealed),
    webhooks: optional(api.webhook),
    schemas: optional(api.schema),
    actors: optional(brief.actor),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    entities: optional(data.entity),
    fields: optional(data.field),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  render: ({
    convention,
    operations,
    resources,
    subscriptions,
    livePolicy,
    sealed,
    webhooks,
    schemas,
    ...facts
  }) => {
    if (operations.length === 0) return undefined;
    const role = new Map<string, string>(facts.actors.map((each) => [each.ref, each.data.name]));
    const { data: rules } = convention;
    const without = notOffered({ ...facts, resources, schemas });
    return {
      blocks: [
        bullets([
          // The contract has each answer that is an error; of a graph it has none.
          rules.style === "rest"
            ? [strong("Base path:"), " ", inlineCode(rules.basePath)]
            : [strong("Errors:"), ` ${rules.errors}`],
          [strong("Sign-in:"), ` ${rules.authentication}`],
          ...(rules.rateLimit ? [[strong("Rate limits:"), ` ${rules.rateLimit}`]] : []),
          ...(rules.requestLimits ? [[strong("One request:"), ` ${rules.requestLimits}`]] : []),
          ...operations.flatMap(({ data: { operationId, host } }) =>
            host === undefined ? [] : [[strong(`${operationId}:`), ` ${host}`]],
          ),
          ...(without.length > 0 ? [[strong("Not offered:"), ` ${without.join("; ")}.`]] : []),
        ]),
        rules.style === "graphql"
          ? fields(resources, operations, role)
          : table(
              ["Resource", "Operations", "Who"],
              resources.map((resource) => {
                const own = ownOf(operations, resource.ref);
                return [
                  inlineCode(resource.data.path),
                  own.map((each) => each.data.operationId).join(", "),
                  whoCalls(own, role),
                ];
              }),
            ),
        ...(rules.style === "rest"
          ? [
              paragraph(
                "Contract: ",
                fileLink("contracts/openapi.yaml"),
                "; problems: ",
                fileLink("contracts/problems.md"),
                "; calls: ",
                fileLink("contracts/api.http"),
                ".",
              ),
              ...(webhooks.length > 0
                ? [
                    table(
                      ["Sent by webhook", "When"],
                      webhooks.map(({ data }) => [
                        inlineCode(data.type ?? data.name),
                        data.summary ?? data.name,
                      ]),
                    ),
                  ]
                : []),
            ]
          : [
              paragraph(
                "Contract: ",
                fileLink(
                  rules.style === "grpc" ? "contracts/api.proto" : "contracts/schema.graphql",
                ),
                ".",
              ),
            ]),
        ...statedMessageRows(facts.messages),
        ...(subscriptions.length > 0
          ? [
              ...(subscriptions.some(({ data }) => data.because.startsWith("Changed by: "))
                ? [paragraph("No sentence names what is live: told is what several people change.")]
                : []),
              table(
                ["Live", "Over", "Who", "Why"],
                subscriptions.map(({ data }) => [
                  inlineCode(data.name),
                  data.technology,
                  whoCalls([{ data }], role),
                  data.because,
                ]),
              ),
              ...(rules.style === "graphql"
                ? []
                : [paragraph("Messages: ", fileLink("contracts/asyncapi.yaml"), ".")]),
              ...(livePolicy
                ? [
                    paragraph(
                      "Rooms, order, repeats, gaps, heartbeat: ",
                      fileLink("contracts/realtime.md"),
                      ".",
                    ),
                  ]
                : []),
            ]
          : []),
        ...(sealed
          ? [
              paragraph(
                "Sealed between devices: ",
                fileLink("contracts/end-to-end-encryption.md"),
                ".",
              ),
            ]
          : []),
        ...(schemas.some(({ data }) => data.event !== undefined)
          ? [paragraph("Events between components: ", fileLink("contracts/events.yaml"), ".")]
          : []),
        ...(askedOfPeople(facts).length > 0 ||
        readsBetween({ ...facts, resources, operations }).length > 0
          ? [paragraph("Between services: ", fileLink("contracts/internal.yaml"), ".")]
          : []),
        ...(rules.style !== "rest" && operations.some(({ data }) => data.webhook)
          ? [paragraph("What other systems call: ", fileLink("contracts/openapi.yaml"), ".")]
          : []),
      ],
    };
  },
});

/** A GraphQL interface has one path: what is asked and changed is told by its fields. */
function fields(
  resources: readonly ViewOf<typeof api.resource>[],
  operations: readonly ViewOf<typeof api.operation>[],
  role: ReadonlyMap<string, string>,
) {
  return table(
    ["Type", "Queries", "Mutations", "Who"],
    resources.map((resource) => {
      const own = operations.filter(
        ({ data }) => data.resource === resource.ref && data.webhook === undefined,
      );
      const named = (root: "query" | "mutation") =>
        own
          .filter(({ data }) => graphqlRoot(data.method) === root)
          .map(({ data }) => data.operationId)
          .join(", ");
      return [resource.data.name, named("query"), named("mutation"), whoCalls(own, role)];
    }),
  );
}

function whoCalls(
  operations: readonly {
    readonly data: {
      readonly access: { readonly kind: string; readonly roles?: readonly string[] };
      readonly webhook?: unknown;
    };
  }[],
  role: ReadonlyMap<string, string>,
): string {
  const names = new Set<string>();
  for (const { data } of operations) {
    if (data.webhook) names.add("its signature");
    else if (data.access.kind === "public") names.add("everyone");
    else if ((data.access.roles ?? []).length === 0) names.add("signed in");
    for (const each of data.access.roles ?? []) names.add(role.get(each) ?? each);
  }
  return [...names].sort().join(", ");
}
