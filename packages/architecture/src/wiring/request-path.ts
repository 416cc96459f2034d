import { carryingOf, isCookie, receiversId } from "@planc/core";
import { routesGraphAlone } from "../catalog/graph-routers.ts";
import { handsOutAtGateway, handsOutClient } from "../design/client-files.ts";
import type { ComponentView } from "../design/draft.ts";
import { externals } from "../design/outside.ts";
import { meetsPagesAlone, pageMaking } from "../design/page-server.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { conceptsOf, exposedUnits, unitOfAccounts } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";
import { sessionStore } from "./session-store.ts";

/** From the person over the client and the edge to the deployables. */
export function requestPath(plan: Plan): readonly ConnectionDraft[] {
  const { edge, clients } = plan;
  const people = plan.components.filter(({ data }) => data.kind === "person");
  const exposed = exposedUnits(plan);
  const entries = edge.length > 0 ? edge.slice(0, 1) : exposed;
  const hops = edge.slice(1).map((next, index) => [edge[index], next] as const);
  return [
    ...people.flatMap((person) =>
      clients.length > 0
        ? clients.map((client) => uses(plan, person, client))
        : entries.map((entry) => calls(plan, person, entry)),
    ),
    ...callers(plan).flatMap((caller) => entries.map((entry) => calls(plan, caller, entry))),
    ...clients.flatMap((client) =>
      isOfPages(client, plan) ? [] : entries.map((entry) => calls(plan, client, entry)),
    ),
    ...pagesPath(plan, exposed, entries),
    ...hops.flatMap(([from, to]) => (from ? [passesOn(plan, from, to)] : [])),
    ...edge.slice(-1).flatMap((last) => exposed.map((unit) => passesOn(plan, last, unit))),
    ...asksOfSessions(plan, edge.at(-1)),
    ...delivery(plan, entries[0]),
  ];
}

/** A browser that is given pages made from templates calls nothing else. */
const isOfPages = ({ data }: ComponentView, { facts, pages }: Plan): boolean =>
  data.kind === "web-client" && pages !== undefined && meetsPagesAlone(facts);

/** From browsers to the program that makes the pages, and from there to what answers the operations. */
function pagesPath(
  plan: Plan,
  exposed: readonly ComponentView[],
  entries: readonly ComponentView[],
): readonly ConnectionDraft[] {
  const { pages, edge } = plan;
  if (!pages) return [];
  const gateway = edge.filter(({ data }) => data.kind === "gateway");
  const before = beforePages(plan);
  const first = before[0];
  const last = before.at(-1);
  const browsers = plan.clients.filter(({ data }) => data.kind === "web-client");
  const wanted =
    pageMaking(plan.facts) === "templates" ? "pages and forms" : "pages and built files";
  const ask = (from: ComponentView, to: ComponentView) =>
    connect(
      plan,
      [from, to],
      {
        purpose: wanted,
        protocol: "HTTPS",
        authentication: shownBy(plan, pages),
        carries: plan.units.flatMap((unit) => conceptsOf(unit, plan)),
      },
      derived("request-path", refsOf(from, to)),
    );
  return [
    // Where both have one address, what a browser asks it for is told once, with the operations.
    ...(first && entries.includes(first) && !meetsPagesAlone(plan.facts)
      ? []
      : browsers.map((client) => ask(client, first ?? pages))),
    ...(last ? [ask(last, pages)] : []),
    ...(gateway.length > 0 ? gateway : exposed).map((entry) =>
      inTime(plan, calls(plan, pages, entry)),
    ),
  ];
}

/** What a request for a page passes first: pages and operations have one address, but for what routes a graph alone. */
export function beforePages({ edge }: Plan): readonly ComponentView[] {
  return edge.filter(({ data }) => data.kind !== "gateway" || !routesGraphAlone(data));
}

/** Whoever opens a page by its address sends cookies and no header. */
function shownBy(plan: Plan, pages: ComponentView): string {
  const { identity } = plan.facts;
  if (!identity || identity.data.owner === "none" || isCookie(identity.data))
    return credential(plan);
  return `cookie of the ${pages.data.name.toLowerCase()}, which holds the ${identity.data.tokens[0]?.name ?? "session"}`;
}

/** Who made a page waits no longer for the parts of it than whoever waits for the page. */
function inTime(plan: Plan, connection: ConnectionDraft): ConnectionDraft {
  return plan.inRequest
    ? { ...connection, data: { ...connection.data, timeout: plan.inRequest } }
    : connection;
}

/** Systems of others that call this one. */
function callers(plan: Plan): readonly ComponentView[] {
  const called = new Set(externals(plan.facts).map(({ draft }) => draft.data.name));
  return plan.components.filter(
    (each) =>
      each.data.kind === "external-system" &&
      each.id !== receiversId &&
      !called.has(each.data.name) &&
      !plan.watchers.includes(each),
  );
}

function uses(plan: Plan, person: ComponentView, client: ComponentView): ConnectionDraft {
  return connect(
    plan,
    [person, client],
    { purpose: `uses the ${client.data.name.toLowerCase()}`, protocol: "screen", remote: false },
    derived("request-path", refsOf(person, client)),
  );
}

/** How a caller proves who it is, in the words of the identity that the plan has. */
export function credential({ facts: { identity } }: Plan): string {
  if (!identity || identity.data.owner === "none") return "none";
  const { tokens, protocol } = identity.data;
  const [first] = carryingOf(identity.data);
  if (first?.credential === "key") return `API key, ${first.place}`.slice(0, 200);
  const token = tokens[0]?.name ?? "session";
  return (protocol.includes(token) ? protocol : `${token}, ${protocol}`).slice(0, 200);
}

const carried = (plan: Plan, to: ComponentView) =>
  plan.units.some(({ ref }) => ref === to.ref)
    ? conceptsOf(to, plan)
    : plan.units.flatMap((unit) => conceptsOf(unit, plan));

function calls(plan: Plan, caller: ComponentView, entry: ComponentView): ConnectionDraft {
  return connect(
    plan,
    [caller, entry],
    {
      purpose: `${besideOperations(plan, caller, entry)}${interfaceOf(plan)} operations`,
      protocol: "HTTPS",
      authentication: credential(plan),
      carries: carried(plan, entry),
    },
    derived("request-path", refsOf(caller, entry)),
  );
}

/** What else a client asks the same address for. */
function besideOperations(plan: Plan, caller: ComponentView, entry: ComponentView): string {
  if (isHandedOut(plan, caller, entry)) return "files of the client, ";
  const pages = plan.pages !== undefined && caller.data.kind === "web-client";
  return pages && beforePages(plan)[0] === entry ? "pages, built files, " : "";
}

/** One program serves the client's files beside its operations, or the gateway in front of several. */
const isHandedOut = (
  { facts, units, edge }: Plan,
  { data }: ComponentView,
  entry: ComponentView,
): boolean =>
  data.kind === "web-client" &&
  ((units.some((unit) => unit.id === "api") && handsOutClient(facts)) ||
    (edge.includes(entry) && handsOutAtGateway(facts)));

function interfaceOf({ facts }: Plan): string {
  return facts.topics.get("api-style")?.choices[0]?.data.name ?? "HTTP";
}

export function passesOn(
  plan: Plan,
  from: ComponentView,
  to: ComponentView,
  what: "requests" | "reports" = "requests",
): ConnectionDraft {
  const carries = carried(plan, to);
  const names = carries.flatMap((ref) => plan.facts.concept.get(ref) ?? []);
  const about = listed(
    names.map(({ data }) => several(data)),
    3,
  );
  return connect(
    plan,
    [from, to],
    {
      purpose:
        what === "reports"
          ? "webhooks of other systems"
          : about
            ? `requests about ${about}`
            : "requests",
      protocol: "HTTPS",
      authentication: what === "reports" ? "body signature" : credential(plan),
      carries,
      ...(plan.inRequest ? { timeout: plan.inRequest } : {}),
    },
    derived("request-path", refsOf(from, to)),
  );
}

/**
 * A function reaches the rows of its own alone, so that what hands requests on asks whose session they come with, and
 * says so to the function.
 */
function asksOfSessions(
  plan: Plan,
  gateway: ComponentView | undefined,
): readonly ConnectionDraft[] {
  const { cut } = plan.facts;
  const keeper = unitOfAccounts(plan);
  const store = sessionStore(plan);
  if (cut.unit !== "function" || gateway?.data.kind !== "gateway" || !keeper) return [];
  if (!store || store !== primaryStore(plan) || plan.units.length < 2) return [];
  return [
    connect(
      plan,
      [gateway, keeper],
      {
        purpose: "asks whose session a request comes with, before it hands that on",
        eachRequest: true,
        protocol: "HTTPS",
        authentication: "service identity of the platform",
        ...(plan.inRequest ? { timeout: plan.inRequest } : {}),
      },
      derived("request-path", refsOf(gateway, keeper)),
      "sessions",
    ),
  ];
}

/** What is delivered from the edge of the network, and where that gets it from. */
function delivery(plan: Plan, entry: ComponentView | undefined): readonly ConnectionDraft[] {
  const cdn = plan.byId.get("cdn");
  if (!cdn) return [];
  // What makes the pages is reached by the one address alone, by an edge too.
  const pages = plan.pages && (beforePages(plan)[0] ?? plan.pages);
  const keeping = [plan.byId.get("object-store"), pages].flatMap((each) => each ?? []);
  const origins = keeping.length > 0 ? keeping : [entry ?? []].flat();
  const what = cdn.data.responsibilities[0] ?? "files";
  return [
    ...plan.clients.map((client) =>
      connect(
        plan,
        [client, cdn],
        { purpose: what, protocol: "HTTPS" },
        derived("request-path", refsOf(client, cdn)),
      ),
    ),
    ...origins.map((origin) =>
      connect(
        plan,
        [cdn, origin],
        {
          purpose:
            origin === pages
              ? "fetches built files that it does not hold"
              : "fetches what it does not hold",
          protocol: "HTTPS",
          authentication: "CDN origin access",
        },
        derived("request-path", refsOf(cdn, origin)),
      ),
    ),
  ];
}
