import { isClient, isCode, type Ref, type ViewOf } from "@planc/core";
import type { architecture, integration } from "@planc/core/ir";
import { distinct } from "../text.ts";
import { isExchange } from "./endpoint.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;
type Flow = ViewOf<typeof architecture.flow>;
type Step = Flow["data"]["steps"][number];
type Provider = ViewOf<typeof integration.provider>;
export type Awaited = "person" | "program" | "nobody";

/** One operation that one part of ours asks of a provider, with all the flows that do. */
export interface Use {
  readonly provider: Provider;
  readonly connection: Connection;
  readonly caller: Component;
  readonly message: string;
  readonly awaited: Awaited;
  /** Some flows make it under a condition alone: more often than they run it cannot be. */
  readonly conditional: boolean;
  /** Made ahead and kept, whoever comes: no request sets it off. */
  readonly ahead?: true;
  /** How long it is waited for, where that is not what the connection says. */
  readonly wait?: { readonly value: number; readonly unit: "s" };
  readonly flows: readonly {
    readonly flow: Flow;
    /** How often one run of the flow asks it. */
    readonly times: number;
  }[];
}

interface Plan {
  readonly providers: readonly Provider[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly flows: readonly Flow[];
}

/** What is asked of each provider: by the flows that draw it, else by the connection itself. */
export function usesOf({ providers, components, connections, flows }: Plan): readonly Use[] {
  const at = new Map<Ref, Component>(components.map((each) => [each.ref, each]));
  return providers.flatMap((provider) =>
    connections.flatMap((connection) => {
      const caller = at.get(connection.data.from);
      const { data } = connection;
      if (data.to !== provider.data.component || !caller || !data.timeout) return [];
      if (!isCode(caller.data.kind) || isClient(caller.data.kind)) return [];
      const isKeys = fetchesKeys(connection);
      const siblings = connections.filter(
        (each) => each.data.from === data.from && each.data.to === data.to && each.data.timeout,
      );
      const drawn = flows.flatMap((flow) =>
        flow.data.steps.flatMap((step, index) =>
          step.from === data.from &&
          step.to === data.to &&
          step.mode !== "reply" &&
          !isLocal(step.message) &&
          carrierOf(flow, siblings) === connection
            ? [{ flow, index, step, message: plain(step.message) }]
            : [],
        ),
      );
      const shared = { provider, connection, caller };
      // What another connection between the two carries is drawn there.
      if (drawn.length === 0 && connection !== (siblings.find(isPlain) ?? siblings[0])) return [];
      if (drawn.length === 0)
        return isLocal(data.purpose)
          ? []
          : partsOf(data.purpose).map((message) => ({
              ...shared,
              message,
              awaited: isKeys ? "nobody" : waitedAnyway(connection, caller, connections, at),
              conditional: false,
              flows: [],
            }));
      const ahead = drawn.some(({ message }) => isExchange.test(message)) ? readAhead : [];
      const own = distinct(drawn.map(({ message }) => message)).map((message): Use => {
        const all = drawn.filter((each) => each.message === message);
        const waits = all.map(({ flow, index, step }) => waiting(step, flow, index, at));
        return {
          ...shared,
          message,
          conditional: all.some(({ step }) => step.message !== message),
          awaited: isKeys
            ? "nobody"
            : waits.includes("person")
              ? "person"
              : waits.includes("program")
                ? "program"
                : "nobody",
          flows: distinct(all.map(({ flow }) => flow)).map((flow) => ({
            flow,
            times: all.filter((each) => each.flow === flow).length,
          })),
        };
      });
      const kept = ahead.map(
        (message): Use => ({
          ...shared,
          message,
          awaited: "nobody",
          conditional: false,
          ahead: true,
          flows: [],
        }),
      );
      return [
        ...own,
        ...indexing(shared, drawn),
        ...(connections.some((each) => isKeysOf(each, connection)) ? [] : kept),
      ];
    }),
  );
}

/** What searches an index keeps it in step as well, behind the requests; no flow need draw it. */
function indexing(
  shared: Pick<Use, "provider" | "connection" | "caller">,
  drawn: readonly { readonly message: string }[],
): readonly Use[] {
  const things = /\bindexes (.+)$/.exec(shared.connection.data.purpose)?.[1];
  if (things === undefined || drawn.some(({ message }) => /\bindex/i.test(message))) return [];
  return [
    {
      ...shared,
      message: `index ${things} that have changed`,
      awaited: "nobody",
      conditional: false,
      // A batch takes longer than a question that somebody waits for.
      wait: { value: 10, unit: "s" },
      flows: [],
    },
  ];
}

/** A token is believed by what its issuer publishes, which is fetched before the first sign-in. */
const readAhead = [
  "reads the discovery document",
  "reads the key set that tokens are checked with",
] as const;

const isKeysOf = (each: Connection, { data }: Connection): boolean =>
  fetchesKeys(each) && each.data.to === data.to && each.data.from === data.from;

/** Whether it is made ahead of any request. */
export const isAhead = ({ ahead, connection }: Use): boolean =>
  ahead === true || fetchesKeys(connection);

/** What is written and read back is two calls: `writes the archive`, `reads it back`. */
const partsOf = (purpose: string): readonly string[] => purpose.split(/,? and (?=reads? it\b)/);

/** Keys that signatures are checked with are fetched ahead and kept. */
export const fetchesKeys = ({ data }: Connection): boolean =>
  data.authentication === "none, public keys";

/** An address is signed by whoever holds the key: nobody is asked. */
const isLocal = (message: string): boolean => /^hands out signed addresses\b/.test(message);

/** Of several connections between two parts, the one that a flow runs over. */
function carrierOf({ id }: Flow, siblings: readonly Connection[]): Connection | undefined {
  const ofPerson = siblings.find((each) => !isPlain(each));
  return isOfPerson(id) && ofPerson ? ofPerson : (siblings.find(isPlain) ?? siblings[0]);
}

const isPlain = ({ data }: Connection): boolean => data.ofPerson === undefined;

/** A copy of all that is held of somebody, or the end of it: asked for once by each, if ever. */
export const isOfPerson = (flow: string): boolean => /^(?:erasure|export)-of-person$/.test(flow);

/** The condition of a step is no part of what it does: `hands over e-mail, where its channel is email`. */
/** What is asked, without the condition that it is asked under. */
export const plain = (message: string): string =>
  message.replace(/, (?:where|apart from|if) .*$/, "");

/** Who waits at that point of the flow: the begin of the chain of questions that are not answered yet. */
function waiting(
  step: Step,
  { data }: Flow,
  index: number,
  at: ReadonlyMap<Ref, Component>,
): Awaited {
  if (step.mode !== "sync") return "nobody";
  const open: Step[] = [];
  for (const each of data.steps.slice(0, index)) {
    if (each.mode === "sync") open.push(each);
    if (each.mode !== "reply") continue;
    const asked = open.findLastIndex(({ from, to }) => from === each.to && to === each.from);
    if (asked >= 0) open.splice(asked, 1);
  }
  let outermost: Ref = step.from;
  const seen = new Set<Ref>([outermost]);
  for (;;) {
    const asking = open.findLast(({ to }) => to === outermost)?.from;
    if (asking === undefined || seen.has(asking)) break;
    seen.add(asking);
    outermost = asking;
  }
  if (outermost === step.from) return "nobody";
  const kind = at.get(outermost)?.data.kind;
  return kind === "person" || (kind !== undefined && isClient(kind)) ? "person" : "program";
}

/** Where no flow draws it: a worker's calls are awaited by nobody, others by who calls the caller. */
function waitedAnyway(
  { data }: Connection,
  caller: Component,
  connections: readonly Connection[],
  at: ReadonlyMap<Ref, Component>,
): Awaited {
  if (data.mode !== "sync" || caller.data.kind === "worker") return "nobody";
  const before = connections.filter(
    (each) => each.data.to === caller.ref && each.data.mode === "sync",
  );
  const isPeople = before.some((each) => {
    const kind = at.get(each.data.from)?.data.kind;
    return kind !== undefined && (isClient(kind) || people.has(kind));
  });
  return isPeople ? "person" : before.length > 0 ? "program" : "nobody";
}

const people: ReadonlySet<string> = new Set(["person", "gateway", "load-balancer", "cdn"]);
