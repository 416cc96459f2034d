import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { bodyExample, componentSchema, nameSchemas } from "../openapi/component-schemas.ts";

export interface MessageFacts {
  readonly productName: string;
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly subscriptions: readonly PlanNodeOf<typeof api.subscription>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  /** Name by actor. */
  readonly roles: ReadonlyMap<string, string>;
}

/** What connected clients are sent, as an AsyncAPI 3 document. */
export function buildMessages(facts: MessageFacts): Record<string, unknown> {
  const { productName, convention, subscriptions, operations, schemas, roles } = facts;
  const names = nameSchemas(schemas);
  const byRef = new Map<string, (typeof schemas)[number]>(schemas.map((each) => [each.ref, each]));
  const technology = subscriptions[0]?.data.technology ?? "WebSocket";
  const used = new Set<string>();
  const visit = (ref: string | undefined): void => {
    if (ref === undefined || used.has(ref)) return;
    used.add(ref);
    for (const each of byRef.get(ref)?.data.properties ?? []) visit(each.schema);
  };
  for (const { data } of subscriptions) visit(data.message);
  const shown = schemas.filter(({ ref }) => used.has(ref));
  return {
    asyncapi: "3.0.0",
    info: {
      title: `${productName} live updates`,
      version: "1.0.0",
      description: `What clients that stay connected are told, over ${technology}. A client shows who it is as for any request, in its first frame where it cannot set a header; without that it is disconnected. Who may read a thing hears of it, and nobody else.`,
    },
    defaultContentType: "application/json",
    servers: {
      live: {
        host: "localhost",
        pathname: `${convention.data.basePath}/live`,
        protocol: protocolOf(technology),
        description: "Every environment, by its host.",
      },
    },
    channels: Object.fromEntries(
      subscriptions.map(({ data }) => [
        data.name,
        {
          address: data.name,
          description: data.because,
          messages: { [data.name]: { $ref: `#/components/messages/${data.name}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      subscriptions.flatMap(({ data }) => {
        const { name, access, summary, resource } = data;
        const again = resource && readsAgain(resource, operations);
        const channel = { $ref: `#/channels/${name}` };
        const messages = [{ $ref: `#/channels/${name}/messages/${name}` }];
        const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        const missed = again
          ? `What was missed while the connection was lost is read by ${again}.`
          : "What was missed is not sent again.";
        const description = `For: ${hearers(access, roles)}. ${missed}`;
        const sent = { action: "send", channel, summary, description, messages };
        // What nobody keeps comes from a client, and is passed on.
        const taken = {
          action: "receive",
          channel,
          summary,
          description: "Sent by the client of the account that it is about; any other is refused.",
          messages,
        };
        return [
          [`send${capital}`, sent],
          ...(resource === undefined ? [[`receive${capital}`, taken]] : []),
        ];
      }),
    ),
    components: {
      messages: Object.fromEntries(
        subscriptions.map(({ data }) => {
          const schema = byRef.get(data.message);
          return [
            data.name,
            {
              name: data.name,
              summary: data.summary,
              payload: { $ref: `#/components/schemas/${names.get(data.message) ?? data.name}` },
              ...(schema ? { examples: [{ payload: bodyExample(schema, byRef) }] } : {}),
            },
          ];
        }),
      ),
      schemas: Object.fromEntries(
        shown.map((each) => [names.get(each.ref) ?? each.data.name, componentSchema(each, names)]),
      ),
    },
  };
}

/** What a client reads after its connection was lost. */
function readsAgain(resource: string, operations: MessageFacts["operations"]): string | undefined {
  const own = operations.filter(
    ({ data }) => data.resource === resource && data.method === "get" && data.file === undefined,
  );
  const list = own.find(({ data }) => data.effect === "list");
  return (list ?? own[0])?.data.operationId;
}

function hearers(
  access: MessageFacts["subscriptions"][number]["data"]["access"],
  roles: ReadonlyMap<string, string>,
): string {
  if (access.kind === "public") return "everyone";
  const names = access.roles.map((role) => roles.get(role) ?? role);
  return names.length > 0
    ? `${names.join(", ")}, each of what they may read`
    : "everyone who is signed in";
}

function protocolOf(technology: string): string {
  if (/stomp/i.test(technology)) return "stomps";
  if (/mqtt/i.test(technology)) return "secure-mqtt";
  if (/socket\.io/i.test(technology)) return "socket.io";
  if (/server-sent/i.test(technology)) return "https";
  return "wss";
}
