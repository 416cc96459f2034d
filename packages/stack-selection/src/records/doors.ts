import { idOf, makesPages } from "@planc/core";
import { gatewayWords } from "../catalog/gateway-words.ts";
import { listed } from "../text/words.ts";
import { type Confirmed, type Drawn, type DrawnComponent, namesOf, ofKinds } from "./drawn.ts";
import { singleBehind } from "./front-words.ts";
import { brief, type Line, registered } from "./line.ts";

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

/** The gateway of a plan as its connections have it: what it hands on to is told by these alone. */
export function gatewayIn({ ref, drawn }: Pick<Confirmed, "ref" | "drawn">) {
  const gateway = drawn.components.find(
    ({ data }) => data.kind === "gateway" && data.choice === ref,
  );
  if (!gateway) return undefined;
  const behind = new Set<string>(
    drawn.connections.flatMap(({ data }) => (data.from === gateway.ref ? [data.to] : [])),
  );
  const programs = ofKinds(drawn, "service", "function").filter((each) => behind.has(each.ref));
  return {
    gateway,
    services: programs.filter(({ data }) => !makesPages(data)),
    pages: programs.find(({ data }) => makesPages(data)),
  };
}

/** A sentence of the text that asks of a gateway what these words say. */
export function askedOfGateway({ requirements }: Drawn, words: RegExp): boolean {
  return requirements.some(({ data }) => data.priority !== "wont" && words.test(data.text));
}

/** What follows for the ways in from what a gateway stands before, and what it is reached by. */
export function doorsOf(choice: Confirmed): Told {
  if (ofKinds(choice.drawn, "load-balancer").some(({ data }) => data.choice === choice.ref))
    return behindBalancer(choice);
  const found = gatewayIn(choice);
  const { name, drawn, entry } = choice;
  if (!found || found.services.length === 0) return nothing;
  const { services, pages, gateway } = found;
  const single = aloneBehind(choice);
  const front = entry?.form === "service" ? nothing : frontOf(name, drawn);
  // A service of a cloud counts by route, and takes an address of a browser from nobody.
  const asks = entry?.form !== "service" && pages && isJoined(drawn, pages, gateway);
  return {
    positive: [
      ...front.positive,
      ...(pages
        ? [
            brief(
              `Routes: operations → ${namesOf(services)}, else → ${pages.data.name}.`,
              `Pages and operations have one host name: the paths of the operations lead to ${namesOf(services)}, every other path to ${pages.data.name}.`,
            ),
          ]
        : []),
    ],
    negative: [...front.negative, ...single.negative],
    mitigation: [
      ...front.mitigation,
      ...single.mitigation,
      ...(asks
        ? [
            `${pages.data.name} asks ${name} from an address of its own: it hands on that of the browser, which ${name} takes from ${pages.data.name} alone; else a limit by address stops all visitors at once.`,
          ]
        : []),
      ...(askedOfGateway(drawn, gatewayWords.ownErrors)
        ? [
            `Where ${services.length > 1 ? `one of ${namesOf(services)}` : namesOf(services)} does not answer, ${name} answers 502, 503 or 504 itself: in the form of errors of the contract, without names or addresses of what stands behind it.`,
          ]
        : []),
    ],
  };
}

/** Of each program behind a gateway there may be one: what it answers is away while that is replaced. */
function aloneBehind(choice: Confirmed): Pick<Told, "negative" | "mitigation"> {
  const single = singleBehind(choice);
  const runner = choice.drawn.choices?.find(({ data }) =>
    ["orchestration", "hosting"].includes(idOf(data.topic)),
  )?.data.name;
  if (runner === undefined || single.length < 2) return { negative: [], mitigation: [] };
  return {
    negative: [
      brief(
        `Single instances: ${listed([...single])}.`,
        `There is one instance each of ${listed([...single])}: while ${runner} replaces one that failed, what it answers is away.`,
      ),
    ],
    mitigation: [
      brief(
        "Open: tolerated downtime.",
        "A second of each is started once somebody says how long it may be away.",
      ),
    ],
  };
}

/** What is the only one has nobody beside it, whatever stands in front. */
function behindBalancer(choice: Confirmed): Told {
  const { drawn } = choice;
  const replacing = drawn.choices?.find(({ data }) =>
    ["orchestration", "hosting"].includes(idOf(data.topic)),
  )?.data.name;
  const single = singleBehind(choice);
  if (replacing === undefined || single.length === 0) return nothing;
  const names = listed([...single]);
  return {
    positive: [],
    negative: [
      brief(
        `Single instance: ${names}.`,
        `There is one instance of ${names}: while ${replacing} replaces one that failed, nobody is answered.`,
      ),
    ],
    mitigation: [
      registered(
        `A release starts the new instance and ends the old one once the new one answers its health check.`,
      ),
    ],
  };
}

/** What gives a gateway that the team runs an address and a certificate: what runs images gives it none to the outside. */
function frontOf(name: string, drawn: Drawn): Told {
  const chosen = (topic: string) =>
    drawn.choices?.find(({ data }) => idOf(data.topic) === topic)?.data;
  const cluster = chosen("orchestration") ?? chosen("hosting");
  const [front] = ofKinds(drawn, "load-balancer");
  if (!cluster || front?.data.choice !== undefined) return nothing;
  const cloud = chosen("cloud-platform");
  const isKubernetes = cluster.technology === "kubernetes";
  const asked = isKubernetes
    ? `, which ${cluster.name} asks for with a service of the type LoadBalancer,`
    : `, which ${cluster.name} enters each new instance of ${name} in,`;
  return {
    positive: [],
    negative: [
      registered(
        `Inside of ${cluster.name} ${name} has no address for clients and no certificate.`,
      ),
    ],
    mitigation: [
      `${front ? `The ${front.data.technology ?? "load balancer"}` : `A load balancer of ${cloud?.name ?? "the network"}`}${asked} is the one public address: it ends TLS with a certificate for a name of the product's own, and hands on to two instances of ${name} that nothing else reaches from outside, with the address of the client, by which limits count.`,
      ...(cluster.technology === "amazon-ecs"
        ? [
            `${name} resolves the names of what it hands on to anew, as each new instance has another address; a test replaces one under load.`,
          ]
        : []),
      ...(isKubernetes
        ? [
            `Behind it TLS goes on: ${name} and the programs have certificates of an authority of the cluster's own, which a job inside of it renews.`,
          ]
        : []),
    ],
  };
}

function isJoined({ connections }: Drawn, from: DrawnComponent, to: DrawnComponent): boolean {
  return connections.some(({ data }) => data.from === from.ref && data.to === to.ref);
}

const nothing: Told = { positive: [], negative: [], mitigation: [] };
