import { byRef, figureOf, optional, type Ref, sole, type ViewOf } from "@planc/core";
import { api, architecture, brief, decision, security } from "@planc/core/ir";
import { idleLimits } from "../catalog/idle-limits.ts";
import { type LiveTransport, transportOf } from "../catalog/live-transports.ts";
import { assumed, step } from "../kit.ts";
import { livePath } from "../live/path.ts";
import { statedHeartbeat } from "../live/stated-heartbeat.ts";

type Identity = ViewOf<typeof security.identity>;

/** Times and limits that nothing states: a judgement, each to be changed in one place. */
const usual = {
  told: { value: 1, unit: "s" },
  recheck: 60,
  spread: { value: 30, unit: "s" },
  jitter: 0.5,
  rate: { value: 20, unit: "msg/s" },
  size: { value: 32, unit: "kB" },
  rooms: 200,
  connections: 10,
  drain: { value: 60, unit: "s" },
} as const;

/** How clients stay connected: sign-in, heartbeat, limits, and what stands between. */
export const livePolicy = step("live-policy", {
  reads: {
    subscriptions: api.subscription,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    requirements: optional(brief.requirement),
    choices: optional(decision.choice),
    identity: optional(security.identity),
  },
  writes: { policy: api.livePolicy },
  run: ({ subscriptions, components, connections, requirements, choices, identity, report }) => {
    const [first] = subscriptions;
    const { holders, before, hub } = livePath(connections, byRef(components));
    const [holder] = holders;
    const transport = first && transportOf(first.data.technology);
    if (!first || !holder || !transport) return { policy: undefined };
    const { technology } = first.data;
    const said = requirements.flatMap((each) => {
      const seconds = statedHeartbeat(each.data.text);
      return seconds === undefined ? [] : [{ ref: each.ref, seconds }];
    })[0];
    const interval = said?.seconds ?? transport.heartbeat.interval;
    const { timeout } = transport.heartbeat;
    const limits = before.flatMap((each) => {
      const known = idleLimits.find(({ named }) => named.test(each.data.technology ?? ""));
      return known ? [{ ...known, at: each }] : [];
    });
    const idle = limits.toSorted((a, b) => a.seconds - b.seconds)[0];
    if (idle && interval >= idle.seconds)
      report(
        "heartbeat-over-idle",
        {
          interval: `${interval} s`,
          balancer: idle.at.data.technology ?? idle.at.data.name,
          limit: `${idle.seconds} s`,
        },
        { ref: said?.ref ?? first.ref },
      );
    const choice = choices.find(({ data }) => data.topic === "decision/topic#real-time");
    const from: readonly Ref[] = [
      ...subscriptions.map(({ ref }) => ref),
      ...(choice ? [choice.ref] : []),
      ...(said ? [said.ref] : []),
      ...(identity ? [identity.ref] : []),
      ...(idle ? [idle.at.ref] : []),
    ];
    const isOpen = subscriptions.every(({ data }) => data.access.kind === "public");
    return {
      policy: sole(
        api.livePolicy,
        {
          technology,
          holders: [holder.ref, ...holders.slice(1).map(({ ref }) => ref)],
          ...(hub ? { hub: hub.ref } : {}),
          because: transport.because,
          ...(identity && !isOpen ? { signIn: signInOf(identity, transport) } : {}),
          heartbeat: {
            interval: { value: interval, unit: "s" },
            timeout: { value: timeout, unit: "s" },
            by: transport.heartbeat.by,
            noticed: figureOf("interval + timeout", "s", {
              interval: { value: interval, unit: "s", ...(said ? { ref: said.ref } : {}) },
              timeout: { value: timeout, unit: "s" },
            }),
            basis: said ? "stated" : transport.heartbeat.basis,
            fact: factOf(transport.heartbeat),
          },
          ...(idle
            ? {
                idle: {
                  component: idle.at.ref,
                  limit: { value: idle.seconds, unit: "s" },
                  fact: factOf(idle),
                },
              }
            : {}),
          reconnect: {
            first: { value: transport.reconnect.first, unit: "s" },
            factor: transport.reconnect.factor,
            most: { value: transport.reconnect.most, unit: "s" },
            jitter: usual.jitter,
            spread: usual.spread,
          },
          limits: {
            ...(transport.sends ? { rate: usual.rate, rooms: usual.rooms } : {}),
            size: usual.size,
            connections: usual.connections,
          },
          sticky: transport.sticky,
          drain: usual.drain,
        },
        assumed(
          "live-defaults",
          `${said ? "the interval is stated; " : ""}waits and limits are a judgement until a test under load has others.`,
          from,
        ),
      ),
    };
  },
});

const factOf = ({ source, checked }: { readonly source: string; readonly checked?: string }) => ({
  source,
  ...(checked === undefined ? {} : { checked }),
});

/** How a connection shows who it is, for how long, and by when it is ended. */
function signInOf({ ref, data }: Identity, { token, renews }: LiveTransport) {
  const lifetime = (data.tokens.find(({ name }) => /access/i.test(name)) ?? data.tokens[0])
    ?.lifetime;
  const { carrier } = data;
  const byCookie = carrier?.kind === "session-cookie" || carrier?.kind === "token-cookie";
  const isLookedUp =
    carrier?.kind === "session-cookie" ||
    (carrier?.kind === "bearer-header" && carrier.token === "opaque");
  const worst =
    isLookedUp || lifetime === undefined
      ? figureOf("recheck", "s", { recheck: { value: usual.recheck, unit: "s" } })
      : figureOf("lifetime", lifetime.unit, { lifetime: { ...lifetime, ref } });
  return {
    carriedBy: byCookie
      ? `cookie ${carrier.cookie} of the request that opens it, whose Origin has to be the product's own`
      : token,
    ...(lifetime ? { lifetime } : {}),
    renewal: isLookedUp
      ? `none: the holder looks the session up again every ${usual.recheck} s`
      : renews
        ? `${renews} with the new ${byCookie ? "cookie's proof" : "token"} before the old one ends; else disconnected as it ends`
        : "opened anew with the new token before the old one ends, the old connection closed after it",
    told: usual.told,
    endsWithin: worst,
  };
}
