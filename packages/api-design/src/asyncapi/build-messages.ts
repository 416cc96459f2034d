import { type DataOf, type PlanNodeOf, slug } from "@planc/core";
import type { api, data, security } from "@planc/core/ir";
import { pascal } from "../naming.ts";
import { bodyExample, componentSchema, nameSchemas } from "../openapi/component-schemas.ts";
import { joiningOf } from "./joining.ts";
import { keepingOf, schemeOf } from "./keeping.ts";
import { promisesOf } from "./promises.ts";

export interface MessageFacts {
  readonly productName: string;
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly subscriptions: readonly PlanNodeOf<typeof api.subscription>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  /** Name by actor. */
  readonly roles: ReadonlyMap<string, string>;
  readonly policy?: DataOf<typeof api.livePolicy> | undefined;
  readonly promises?: readonly PlanNodeOf<typeof api.liveChannel>[];
  readonly fields?: readonly PlanNodeOf<typeof data.field>[];
  readonly carrier?: DataOf<typeof security.identity>["carrier"];
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
  const channels = subscriptions.flatMap(({ data }) => channelsOf(data));
  const named = new Map<string, string>([
    ...operations.map((each) => [each.ref, each.data.operationId] as const),
    ...(facts.fields ?? []).map((each) => [each.ref, each.data.name] as const),
  ]);
  const name = (ref: string) => named.get(ref) ?? ref;
  const promised = new Map<string, ReturnType<typeof promisesOf>>(
    (facts.promises ?? []).map(({ data }) => [
      data.subscription,
      promisesOf(data, { operation: name, field: name }),
    ]),
  );
  const promise = new Map(
    subscriptions.map(({ ref, data }) => [data.name, promised.get(ref)] as const),
  );
  const keeping = keepingOf(facts.policy);
  const scheme = facts.policy?.signIn ? schemeOf(facts.carrier) : undefined;
  const joining = joiningOf(
    technology,
    subscriptions.map(({ data }) => data),
  );
  return {
    asyncapi: "3.0.0",
    info: {
      title: `${productName} live updates`,
      version: "1.0.0",
      description: `What clients that stay connected are told, over ${technology}. ${entering(facts.policy)} Who may read a thing hears of it, and nobody else.${/^websocket$/i.test(technology) ? " A frame is an object of event (the last part of an address), room (what is before it) and data (the payload)." : ""}${/socket\.io/i.test(technology) ? " The last part of an address is the name of the event, what is before it the room." : ""}`,
    },
    defaultContentType: "application/json",
    servers: {
      live: {
        host: "localhost",
        pathname: `${convention.data.basePath.replace(/\/$/, "")}/live`,
        protocol: protocolOf(technology),
        description: "Every environment, by its host.",
        ...(scheme ? { security: [{ $ref: "#/components/securitySchemes/signedIn" }] } : {}),
      },
    },
    channels: Object.fromEntries([
      ...keeping.channels,
      ...joining.channels,
      ...channels.map(({ id, of, room }) => [
        id,
        {
          address: room
            ? `${room.segment}/{${room.parameter}}/${room.only ? `${slug(ofIt(room.only))}/` : ""}${of.name}`
            : of.name,
          description: room?.only
            ? `${of.because} Here only what is so: ${room.only}. Each message is looked at before it is sent.`
            : of.because,
          ...(room
            ? { parameters: { [room.parameter]: { description: entry(room, roles) } } }
            : {}),
          messages: { [of.name]: { $ref: `#/components/messages/${of.name}` } },
        },
      ]),
    ]),
    operations: Object.fromEntries([
      ...keeping.operations,
      ...joining.operations,
      ...channels.flatMap(({ id, room, of: { name, access, summary, resource } }) => {
        const again = resource && readsAgain(resource, operations);
        const channel = { $ref: `#/channels/${id}` };
        const messages = [{ $ref: `#/channels/${id}/messages/${name}` }];
        const capital = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
        const missed = again
          ? `What was missed while the connection was lost is read by ${again}.`
          : "What was missed is not sent again.";
        const description = `For: ${hearers(access, roles, room)}. ${missed}`;
        const extra = promise.get(name)?.operation ?? {};
        const sent = { action: "send", channel, summary, description, messages, ...extra };
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
    ]),
    components: {
      ...(scheme ? { securitySchemes: { signedIn: scheme } } : {}),
      messages: Object.fromEntries([
        ...keeping.messages,
        ...joining.messages,
        ...subscriptions.map(({ data }) => {
          const schema = byRef.get(data.message);
          return [
            data.name,
            {
              name: data.name,
              summary: data.summary,
              ...promise.get(data.name)?.message,
              payload: { $ref: `#/components/schemas/${names.get(data.message) ?? data.name}` },
              ...(schema ? { examples: [{ payload: bodyExample(schema, byRef) }] } : {}),
            },
          ];
        }),
      ]),
      schemas: Object.fromEntries(
        shown.map((each) => [names.get(each.ref) ?? each.data.name, componentSchema(each, names)]),
      ),
    },
  };
}

function entering(policy: MessageFacts["policy"]): string {
  const by = policy?.signIn?.carriedBy;
  return by
    ? `A client shows who it is by the ${by}; without that it is disconnected.`
    : "A client shows who it is as for any request, in its first frame where it cannot set a header; without that it is disconnected.";
}

type Told = MessageFacts["subscriptions"][number]["data"];
type Room = Told["rooms"][number];

/** One for each kind of room that it is told in; the first has its name. */
function channelsOf(of: Told): readonly { id: string; of: Told; room: Room | undefined }[] {
  if (of.rooms.length === 0) return [{ id: of.name, of, room: undefined }];
  return of.rooms.map((room, index) => {
    const by = room.parameter.charAt(0).toUpperCase() + room.parameter.slice(1);
    const limit = room.only ? `Where${pascal(ofIt(room.only))}` : "";
    return { id: index === 0 ? `${of.name}${limit}` : `${of.name}By${by}${limit}`, of, room };
  });
}

/** `its visibility is public` → `visibility is public`. */
function ofIt(only: string): string {
  return only.replace(/^its /, "");
}

/** Who is let into a room. */
function entry(
  { resource, segment, when, roles: admitted }: Room,
  roles: ReadonlyMap<string, string>,
): string {
  const names = admitted.map((role) => roles.get(role) ?? role).join(" or ");
  const letIn = [names, when === undefined ? "who may read it" : `who ${when}`]
    .filter((each) => each !== "")
    .join(" ");
  if (segment === "accounts" && resource === undefined)
    return `The account that listens, by its token; it hears of what it may read${when === undefined ? "" : `: ${when}`}.`;
  return `Checked when a client joins: ${letIn}${names === "" ? "" : "; any other role is refused"}. Checked again with each change of that: who may no longer is taken out of the room by every instance.`;
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
  room: Room | undefined,
): string {
  if (access.kind === "public") return "everyone";
  const admitted = room && room.roles.length > 0 ? room.roles : access.roles;
  const names = admitted.map((role) => roles.get(role) ?? role);
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
