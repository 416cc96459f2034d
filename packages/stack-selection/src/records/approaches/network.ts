import { capital, idOf } from "@planc/core";
import { ofNetworks } from "../../catalog/facts/networks.ts";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, type DrawnComponent, ofKinds, programsOf } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import type { Teller, Told } from "./told.ts";

const stores = [
  "relational-store",
  "document-store",
  "key-value-store",
  "search-engine",
  "cache",
  "broker",
  "time-series-store",
] as const;

/** What of a plan stands in the network of the provider, by the names that the plan has for it. */
function networkOf({ drawn }: Confirmed) {
  const { choices = [] } = drawn;
  const chosen = (topic: string) => choices.find(({ data }) => idOf(data.topic) === topic)?.data;
  const cloud = chosen("cloud-platform");
  const words = cloud && ofNetworks[cloud.technology];
  if (!cloud || !words) return undefined;
  const all = ofKinds(drawn, ...stores).filter(({ data }) => data.lifecycle !== "existing");
  const kept = all.filter(({ data }) => isAtCloud(data));
  const elsewhere = all.filter(({ data }) => !isAtCloud(data)).map(productOf);
  const [database] = kept.filter(({ data }) => data.kind === "relational-store");
  const fronts = ofKinds(drawn, "load-balancer").map((each) =>
    each.data.choice === undefined ? `the ${productOf(each)}` : productOf(each),
  );
  const called = new Set<string>(drawn.connections.map(({ data }) => data.to));
  const outside = ofKinds(drawn, "external-system", "identity-provider")
    .filter(({ ref }) => called.has(ref))
    .map((each) => (each.data.kind === "identity-provider" ? productOf(each) : each.data.name));
  const standby = chosen("standby")?.technology;
  const doubled = standby === "synchronous-standby" || standby === "asynchronous-standby";
  const hasBroker = kept.some(({ data }) => data.kind === "broker");
  return {
    words,
    cloud: cloud.name,
    functions: ofKinds(drawn, "function").length > 0,
    programs: programsOf(drawn).map(({ data }) => data.name),
    stores: kept.map(productOf),
    elsewhere,
    database: database && productOf(database),
    broker: kept
      .filter(({ data }) => data.kind === "broker")
      .map(productOf)
      .find((each) => / on Amazon MQ$/.test(each)),
    // Three servers of a broker that agree lose their majority with a zone that has two of them.
    zones: hasBroker && doubled ? "three" : "two",
    doubled,
    managed: ofKinds(drawn, "gateway")
      .map(productOf)
      .find((each) => /^(?:Amazon API Gateway|Azure API Management)/.test(each)),
    front: fronts.length > 0 ? listed(fronts) : `a load balancer of ${cloud.name}`,
    outside,
    // Where no person opens a screen of it, those who call may stand at the same provider.
    callers:
      ofKinds(drawn, "web-client", "mobile-client", "desktop-client").length > 0
        ? []
        : ofKinds(drawn, "external-system")
            .filter(({ ref }) => drawn.connections.some(({ data }) => data.from === ref))
            .map(({ data }) => data.name),
    services: choices.flatMap(({ data }) => words.endpoints[data.technology] ?? []),
  };
}

const productOf = ({ data }: DrawnComponent): string => data.technology ?? data.name;

/** A provider of its own has a network of its own. */
function isAtCloud({ technology = "" }: DrawnComponent["data"]): boolean {
  const [, by] = technology.split(" on ");
  return by === undefined || /^(?:Amazon|AWS|Azure|Google|Cloud |Memorystore)/.test(by);
}

type Network = NonNullable<ReturnType<typeof networkOf>>;

function commonTo(network: Network): Told {
  const { words, cloud, programs, stores, elsewhere, front, managed, database, doubled, zones } =
    network;
  const { broker, callers } = network;
  const behind = listed([sample(programs), ...stores]);
  return {
    positive: [
      managed === undefined
        ? brief(
            `Public: ${front}. Private, ${zones} zones: ${behind}.`,
            `In ${words.network} over ${zones} zones nothing but ${front} can be reached from outside; ${behind} have no public address.`,
          )
        : `In ${words.network} over ${zones} zones ${behind} have no public address: ${managed} ${network.functions ? "starts the functions, which nothing else reaches" : "reaches the programs by a link into it"}.`,
    ],
    negative: [
      ...(database && !doubled
        ? [
            brief(
              `Single-zone: ${listed([database, ...(broker ? [broker] : [])])}.`,
              `${database} stands in one of the ${zones} zones: while that zone is away nobody is answered.`,
            ),
            ...(broker
              ? [
                  registered(
                    `So does the one broker of ${broker}: while its zone is away nothing is handed on, and what was still in it comes back with it.`,
                  ),
                ]
              : []),
          ]
        : []),
      ...(elsewhere.length > 0
        ? [
            `Who may reach ${listed(elsewhere)} is set at two companies, at its maker and in the network at ${cloud}.`,
          ]
        : []),
    ],
    mitigation: [
      managed === undefined
        ? `${words.rules} let the internet reach ${front} at port 443 alone, from there what it hands requests to, and each program the stores that it uses.`
        : network.functions
          ? `${words.rules} let nothing reach a function, and let each function reach the stores that it uses alone.`
          : `${words.rules} let the link alone reach what ${managed} hands requests to, and each program the stores that it uses.`,
      ...(managed === undefined && callers.length > 0
        ? [
            `Ask whether ${listed(callers)} ${callers.length === 1 ? "stands" : "stand"} in a network that can be joined to this one: then ${front} needs no address of the internet.`,
          ]
        : []),
      ...(zones === "three"
        ? [
            brief(
              "Three subnets.",
              "A subnet in each of the three, so that of three servers that agree no zone has two.",
            ),
          ]
        : []),
      ...(database && doubled
        ? [
            brief(
              `Standby elsewhere: ${database}.`,
              `${database} has its standby in ${zones === "two" ? "the other zone" : "a second of them"}.`,
            ),
          ]
        : []),
      ...elsewhere.map(
        (each) =>
          `${each} stands in an account of its maker: it is reached by ${wayTo(each)}, with no way through the internet, and its public address is shut.`,
      ),
    ],
  };
}

/** Tiger Cloud is joined to a network of one's own by peering; the others give an address inside of it. */
const wayTo = (product: string): string =>
  /\bTiger Cloud\b/.test(product)
    ? "a peering of both networks"
    : "a private endpoint in the network";

const confirmationOf = ({ programs, database, elsewhere }: Network, more: string): string =>
  `From outside no address of ${listed([sample(programs), ...(database ? [database] : []), ...elsewhere], "or")} answers, at any port${more}.`;

export const networkTellers: Readonly<Record<string, Teller>> = {
  "private-by-endpoints": (choice) => {
    const own = networkOf(choice);
    if (!own) return undefined;
    const common = commonTo(own);
    const services = [...new Set([...own.services, ...own.words.always])];
    return {
      ...common,
      negative: [
        ...common.negative,
        "The first system outside of the provider that a program calls asks for another way out.",
      ],
      mitigation: [
        ...common.mitigation,
        `Endpoints of ${own.words.network.replace(/^an? /, "the ")}: ${listed(services)}.`,
      ],
      confirmation: confirmationOf(
        own,
        "; a new instance starts, and reads its image and its secrets, though no route leads to the internet",
      ),
    };
  },
  "private-by-nat": (choice) => {
    const own = networkOf(choice);
    if (!own) return undefined;
    const common = commonTo(own);
    const called = listed([...own.outside, `services of ${own.cloud}`]);
    return {
      ...common,
      negative: [
        ...common.negative,
        registered(
          `${capital(own.words.nat)} is paid for by the hour and by what passes it, images and logs too.`,
        ),
      ],
      mitigation: [
        ...common.mitigation,
        `${capital(called)} are called through ${own.words.nat}, one in each zone in which programs run${own.words.free ? `; ${own.words.free}` : ""}.`,
      ],
      confirmation: confirmationOf(
        own,
        "; a call of a program arrives elsewhere from the address of the way out",
      ),
    };
  },
  "public-programs": (choice) => {
    const own = networkOf(choice);
    return (
      own && {
        positive: [`${listed(own.stores)} have no public address.`],
        negative: [
          `Each instance of ${sample(own.programs)} has a public address: a slip in a rule opens it.`,
        ],
        mitigation: [`${own.words.rules} let ${own.front} alone reach a program.`],
      }
    );
  },
};
