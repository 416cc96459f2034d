import { makesPages } from "@planc/core";
import { inboundCalls, isSocket } from "../controls/on-connections.ts";
import { isSensitive, type Model } from "../model.ts";
import { authenticates, type Connection, passesThrough } from "../topology.ts";
import { impactOf } from "./severity.ts";
import type { ThreatRule } from "./threat.ts";

/** Stores that hand out grants of their own may be reached by clients. */
const granting = new Set(["object-store", "cdn"]);

export const connectionThreats: readonly ThreatRule[] = [
  {
    id: "SEC-TM-001",
    find: (model) =>
      model.crossings
        .filter(
          (each) =>
            isSensitive(each.data.class) &&
            !passesThrough(model.component(each.data.from)) &&
            authenticates(each) !== "unknown",
        )
        .map((each) => {
          const outside = ["client", "external"].includes(model.zoneOf(each.data.from));
          const known = authenticates(each) === "yes";
          return {
            subject: each,
            elements: [each.ref],
            scenario: isQueue(model, each)
              ? `A message that nobody of ours put into ${model.nameOf(each.data.from)} is taken for real by ${model.nameOf(each.data.to)}.`
              : known
                ? `${who(model, each)} calls ${model.nameOf(each.data.to)} in the name of another.`
                : `Anybody who reaches ${model.nameOf(each.data.to)} ${outside ? "from the internet" : "on the inner network"} gets ${each.data.class} data.`,
            stake: [dataOf(each)],
            likelihood: outside ? "high" : "medium",
            impact: impactOf(each.data.class),
            controls: ["sign-in", "service-credentials", "webhook-signature"],
            covers: coveredBy(model, each),
            unprotected: !known,
          };
        }),
  },
  {
    id: "SEC-TM-002",
    find: (model) =>
      model.connections
        .filter((each) => each.data.remote && isSensitive(each.data.class))
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `${each.data.class} data is read or changed between ${model.nameOf(each.data.from)} and ${model.nameOf(each.data.to)}.`,
          stake: [dataOf(each)],
          likelihood: model.zoneOf(each.data.from) === "client" ? "high" : "medium",
          impact: impactOf(each.data.class),
          controls: ["transport-encryption"],
          unprotected: !each.data.encrypted,
        })),
  },
  {
    id: "SEC-TM-003",
    find: (model) =>
      model.crossings
        .filter(
          (each) =>
            model.zoneOf(each.data.from) === "client" &&
            model.zoneOf(each.data.to) === "data" &&
            !granting.has(model.component(each.data.to)?.data.kind ?? ""),
        )
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `Whoever has ${model.nameOf(each.data.from)} can ask ${model.nameOf(each.data.to)} for anything.`,
          stake: [dataOf(each)],
          likelihood: "high",
          impact: impactOf(each.data.class),
          controls: [],
          unprotected: true,
        })),
  },
  {
    id: "SEC-TM-013",
    find: (model) =>
      model.crossings
        .filter(
          (each) =>
            ["application", "edge"].includes(model.zoneOf(each.data.from)) &&
            ["data", "external"].includes(model.zoneOf(each.data.to)) &&
            authenticates(each) === "yes",
        )
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `The credential of ${model.nameOf(each.data.from)} for ${model.nameOf(each.data.to)} gets into a repository, an image or a log.`,
          stake: [dataOf(each)],
          likelihood: "medium",
          impact: impactOf(each.data.class),
          controls: ["secrets-store"],
          covers: [each.data.from],
        })),
  },
  {
    id: "SEC-TM-020",
    find: (model) =>
      inboundCalls(model).map((each) => ({
        subject: each,
        elements: [each.ref],
        scenario: `Somebody pretends to be ${model.nameOf(each.data.from)}, or sends an old event again, and ${actsOn(model, each)} acts on it.`,
        likelihood: "high",
        impact: "medium",
        controls: ["webhook-signature"],
      })),
  },
  {
    id: "SEC-TM-036",
    find: (model) =>
      model.connections
        .filter((each) => isSocket(each.data.protocol) && model.zoneOf(each.data.from) === "client")
        .map((each) => ({
          subject: each,
          elements: [each.ref],
          scenario: `A page of somebody else opens a socket to ${model.nameOf(each.data.to)} in the name of who looks at it.`,
          stake: [dataOf(each)],
          likelihood: "medium",
          impact: impactOf(each.data.class),
          controls: ["socket-handshake"],
          unprotected: !each.data.encrypted,
        })),
  },
];

function dataOf({ data }: Connection): string {
  return `${data.class} data`;
}

/** What passes a request on acts on nothing: who answers behind it does. */
function actsOn(model: Model, { data: { to } }: Connection): string {
  const passes = passesThrough(model.component(to)) || model.zoneOf(to) === "edge";
  return passes ? `what stands behind ${model.nameOf(to)}` : model.nameOf(to);
}

function who(model: Model, connection: Connection): string {
  return model.zoneOf(connection.data.from) === "client"
    ? "Somebody"
    : `Somebody in place of ${model.nameOf(connection.data.from)}`;
}

function isQueue(model: Model, { data: { from } }: Connection): boolean {
  return model.component(from)?.data.kind === "broker";
}

/** Where a control of callers stands: at the identity for who signs in, at the connection for services of ours and those who sign. */
function coveredBy(model: Model, connection: Connection) {
  const { from, to, authentication } = connection.data;
  const caller = model.component(from);
  // What makes pages hands on what the person who asked for them showed.
  const people =
    ["client", "edge"].includes(model.zoneOf(from)) ||
    (caller !== undefined && makesPages(caller.data));
  // A system of others that calls the interface gets its token as every caller does.
  const calls =
    model.zoneOf(from) === "external" &&
    ["application", "edge"].includes(model.zoneOf(to)) &&
    !/signature/.test(authentication);
  return (people || calls) && model.identity ? [model.identity.ref] : [connection.ref];
}
