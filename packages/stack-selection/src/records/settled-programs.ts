import { mostConnections } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { SettledBy } from "../catalog/settled-by.ts";
import { counted, listed, number, sample } from "../text/words.ts";
import type { Drawn, DrawnComponent } from "./drawn.ts";
import { ofKinds, programsOf } from "./drawn.ts";
import type { Settler } from "./settled.ts";

/** Connections an instance where no figure of a pool is planned. */
const usualPool = 5;

/** Risks of programs: how many of them there are, what they compute, and how they tell one another. */
export const programSettlers = {
  "drawn-fan-out": ({ name, drawn }) => {
    const ways = drawn.connections.filter(({ id }) => id.endsWith(".fan-out"));
    if (drawn.components.length === 0) return undefined;
    // One instance holds every connection itself.
    const [way] = ways;
    if (!way) return {};
    const at = new Map<string, DrawnComponent>(drawn.components.map((each) => [each.ref, each]));
    const holders = ways.flatMap(({ data }) => {
      const from = at.get(data.from);
      return from && from.data.kind !== "worker" && from.data.kind !== "function"
        ? [from.data.name]
        : [];
    });
    const hub = at.get(way.data.to);
    const by = hub?.data.technology ?? hub?.data.name ?? "";
    const tellers = ways.flatMap(({ data }) => {
      const from = at.get(data.from);
      return from?.data.kind === "function" ? [from.data.name] : [];
    });
    const told =
      tellers.length > 0
        ? ` ${listed(tellers)} only ${tellers.length > 1 ? "tell" : "tells"} it, and ${tellers.length > 1 ? "listen" : "listens"} to nothing.`
        : "";
    const [balancer] = ofKinds(drawn, "load-balancer");
    const sticky = balancer
      ? `; ${balancer.data.technology ?? balancer.data.name} sends a client to the same instance each time, as it may begin with several requests`
      : "";
    return {
      negative: "Two instances do not see each other's rooms.",
      mitigation: `An adapter of ${name} over ${by}: each instance of ${listed(holders)} ${(ways.find(({ data }) => at.get(data.from)?.data.kind === "service") ?? way).data.purpose}${sticky}.${told}${name === "Socket.IO" && /^PostgreSQL/.test(by) ? " It has a table of its own for what is larger, socket_io_attachments, beside the tables of this plan, from which it deletes by a clock: a migration makes it." : ""}`,
    };
  },
  "drawn-computation": ({ name, drawn }) => {
    const own = programsOf(drawn).filter(({ data }) => data.technology?.endsWith(name) === true);
    if (own.length === 0) return undefined;
    const media = drawn.connections.filter(({ data }) => /smaller forms/.test(data.purpose));
    const makers = own.filter(({ ref }) => media.some(({ data }) => data.from === ref));
    const [maker] = makers;
    if (maker)
      return {
        negative: `Making smaller forms of uploads blocks all else that the process of ${maker.data.name} does.`,
        mitigation: `${maker.data.name} makes each of them in a process of its own, with a limit of time, and goes on taking jobs meanwhile.`,
      };
    // A stated rate of an instance says how many there are, and nothing of its processor.
    const several = counts(drawn).filter(
      ({ count, component, byProcessor }) => count > 1 && byProcessor && own.includes(component),
    );
    return several.length === 0
      ? {}
      : {
          negative: `A process uses one processor core, however many a machine has, so the planned peak takes ${instances(several)}.`,
        };
  },
  "drawn-pools": ({ ref, drawn }) => {
    const own = new Set<string>(
      drawn.components.filter(({ data }) => data.choice === ref).map((each) => each.ref),
    );
    const users = new Set<string>(
      drawn.connections.filter(({ data }) => own.has(data.to)).map(({ data }) => data.from),
    );
    const planned = counts(drawn);
    const using = [
      ...planned.filter(({ component }) => users.has(component.ref)),
      // What has no figure of its load connects all the same, from one instance.
      ...ofKinds(drawn, "service", "worker", "scheduler")
        .filter(
          ({ ref: each }) =>
            users.has(each) && planned.every(({ component }) => component.ref !== each),
        )
        .map((component) => ({ component, count: 1, most: 1, byProcessor: false })),
    ];
    const total = using.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return undefined;
    if (total === 1) return {};
    // A release runs the old and the new ones at once.
    const stores = new Set<string>(
      drawn.stores.filter(({ data }) => own.has(data.component ?? "")).map((each) => each.ref),
    );
    const figure = drawn.upkeep?.find(({ data }) => data.topic === "pooling" && stores.has(data.of))
      ?.data.figure;
    const pool = figure?.inputs.find((input) => input.name === "pool")?.value ?? usualPool;
    const most = figure?.value ?? using.reduce((sum, { most: top }) => sum + top, 0) * 2 * pool;
    const top = using.some((each) => each.most > each.count)
      ? " at the most instances that the planned figures allow"
      : "";
    const { technology = "" } =
      drawn.components.find(({ data }) => data.choice === ref)?.data ?? {};
    const { most: bound, where } = mostConnections(technology);
    const hears = drawn.connections.some(({ data }) => /by LISTEN\b/.test(data.purpose));
    const waits = drawn.capacities?.some(({ data }) => (data.inFlight?.value ?? 0) > 0);
    return {
      negative: `Each connection is a process, and the planned peak has ${instances(using)} connect.`,
      mitigation: `A pool of ${pool} each takes ${number(most)} connections${top}, while a release runs old and new instances at once: ${
        most > bound
          ? `more than ${where}, so it is raised, or a pooler stands between${hears ? ", which what listens for NOTIFY goes past" : ""}`
          : `below ${where}`
      }${waits ? "; a job holds none while it waits for another system" : ""}.`,
    };
  },
  "drawn-doors": ({ drawn }) => {
    if (drawn.operations.length === 0) return undefined;
    const open = drawn.operations.filter(
      ({ data }) => data.access.kind === "public" && data.effect === "create",
    );
    return open.length === 0
      ? {}
      : {
          negative: `Whoever calls ${listed(open.map(({ data }) => data.operationId))} without signing in may set off messages that cost.`,
          mitigation:
            "Limit messages by number and country, and those operations by address; spending alert.",
        };
  },
  "drawn-sealed-push": ({ name, drawn }) => {
    const sealed = drawn.choices?.find(({ data }) => data.topic === "decision/topic#encryption");
    return sealed
      ? {
          negative: `${name} and the makers of the phones must not read what ${sealed.data.name} seals, and delivery is not guaranteed${name === "Firebase Cloud Messaging" ? ": a phone that is not reached within the hour that each lives rings for none of it, and has it when the app is opened" : ""}.`,
          mitigation: `A notification says that there is something new, and holds ids alone: the app fetches and opens the content when it is opened. To show the words at once takes an extension of its own on iOS (native code) and a data message on Android that starts the app; each opens a message with a key that is good once, so that it and the app share one encrypted database under a lock, and the words are kept there: it is left until somebody asks for it.${name === "Firebase Cloud Messaging" ? hintLife : ""}`,
        }
      : pushesByClock(name, drawn);
  },
} satisfies Partial<Record<SettledBy, Settler>>;

/**
 * By default what cannot be delivered waits for four weeks.
 * https://firebase.google.com/docs/cloud-messaging/customize-messages/setting-message-lifespan (read 2026-11-30)
 */
const hintLife =
  " Each is given a life of an hour (a judgement; ttl, and apns-expiration on iOS): else one that cannot be delivered is kept for up to four weeks, and rings for what was read long ago. None is collapsible (no collapse_key): of those a device takes 20 at once and then one in three minutes, of four keys at a time. Its id is the tag and the apns-collapse-id, so that a repetition is shown once.";

/** Who knows when one is due is a program of the plan: a phone that cannot be reached then has none. */
function pushesByClock(name: string, drawn: Drawn) {
  const flow = drawn.flows.find(({ id }) => id === "send-scheduled-pushes");
  const [first] = flow?.data.steps ?? [];
  const by = drawn.components.find(({ ref }) => ref === first?.from)?.data.name;
  const kept = /: (.+?), what each/.exec(first?.message ?? "")?.[1];
  if (!flow || !by || !kept) return undefined;
  return {
    negative: `${by} knows when one is due, by what each person keeps (${kept}), and ${name} sends it at once: a phone that cannot be reached then has it late or never, and payloads are small.`,
    mitigation:
      "The app reads what is missing when it is opened. Whether what is due by a person's own clock has to come without a line too is asked (plan.md); then the device sets it itself as a local notification, and the server leaves it out.",
  };
}

interface Count {
  readonly component: DrawnComponent;
  readonly count: number;
  /** Whether the processor time of a request says so. */
  readonly byProcessor: boolean;
  /** At the top of the range that the peak is planned in, which automatic scaling can reach. */
  readonly most: number;
}

/** How many instances of each program the planned peak takes. */
function counts({ components, capacities = [] }: Drawn): readonly Count[] {
  const planned = new Map<string, Figure>(
    capacities.map(({ data }) => [data.component, data.replicas]),
  );
  return components.flatMap((component) => {
    const replicas = planned.get(component.ref);
    return replicas === undefined
      ? []
      : [
          {
            component,
            count: replicas.value,
            most: Math.max(replicas.value, Math.ceil(replicas.high ?? 0)),
            byProcessor: replicas.inputs.every(({ name }) => name !== "ratePerInstance"),
          },
        ];
  });
}

function instances(all: readonly Count[]): string {
  return all.length > 4
    ? `${counted(
        all.reduce((sum, { count }) => sum + count, 0),
        "instance",
      )} of ${sample(all.map(({ component }) => component.data.name))}`
    : listed(
        all.map(
          ({ component, count }) => `${counted(count, "instance")} of ${component.data.name}`,
        ),
      );
}
