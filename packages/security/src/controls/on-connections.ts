import { isCookie } from "@planc/core";
import type { Model } from "../model.ts";
import { counted, distinct, someOf } from "../text.ts";
import { authenticates } from "../topology.ts";
import type { Control } from "./control.ts";

const isSocket = (protocol: string) => /websocket|wss|socket\.io/i.test(protocol);
/** Remote connections that our own parts open with a credential of their own. */
const ownCalls = (model: Model) =>
  model.connections.filter(
    (each) =>
      each.data.remote &&
      ["application", "edge"].includes(model.zoneOf(each.data.from)) &&
      ["data", "external", "application"].includes(model.zoneOf(each.data.to)) &&
      authenticates(each) === "yes",
  );
/** Every call between our own parts and to others whose caller is known, also what a broker hands on. */
const provenCalls = (model: Model) => [
  ...ownCalls(model),
  ...model.connections.filter(
    (each) =>
      each.data.remote &&
      model.zoneOf(each.data.from) === "data" &&
      model.zoneOf(each.data.to) === "application" &&
      authenticates(each) === "yes",
  ),
];
/** Calls that systems of others make to us. */
export const inboundCalls = (model: Model) =>
  model.connections.filter(
    (each) =>
      each.data.remote &&
      // A system that calls the interface as any caller does signs nothing.
      /signature/.test(each.data.authentication) &&
      model.component(each.data.from)?.data.kind === "external-system" &&
      ["application", "edge"].includes(model.zoneOf(each.data.to)),
  );

export const connectionControls: readonly Control[] = [
  {
    id: "transport-encryption",
    name: "Encryption in transit",
    verification: "A TLS scan of every listed endpoint refuses versions below 1.2.",
    check: "TLS scan",
    place: ({ connections }) => {
      const at = connections.filter((each) => each.data.remote && each.data.encrypted);
      return {
        at: at.map((each) => each.ref),
        setting: "TLS 1.2 or later",
        what: `TLS 1.3, at least 1.2, on ${counted(at.length, "remote connection")}: ${someOf(distinct(at.map((each) => each.data.protocol)))}.`,
      };
    },
  },
  {
    id: "service-credentials",
    name: "A credential per caller",
    verification: "A call without the credential, and one with another caller's, are refused.",
    check: "wrong credential refused",
    place: (model) => {
      const at = provenCalls(model);
      return {
        at: at.map((each) => each.ref),
        what: `Each caller proves who it is: ${someOf(distinct(at.map((each) => each.data.authentication)))}.`,
      };
    },
  },
  {
    id: "secrets-store",
    name: "Secrets kept apart from code",
    verification: "A secret scan of the repository and of built images finds none.",
    check: "secret scan",
    place: (model) => {
      const calls = ownCalls(model);
      const chosen = model.choices.find((each) => each.data.topic === "decision/topic#secrets");
      const targets = distinct(calls.map((each) => model.nameOf(each.data.to)));
      return {
        at: distinct(calls.map((each) => each.data.from)),
        what: `Credentials for ${someOf(targets)} come from ${chosen?.data.name ?? "a place that the program alone may read"} at start, never from the repository or an image.`,
        setting: chosen?.data.name ?? "no store chosen",
        because: chosen ? [chosen.ref] : [],
      };
    },
  },
  {
    id: "webhook-signature",
    name: "Signed webhooks",
    verification:
      "A changed body, a time stamp that is signed and old, and a repeated event are each refused or ignored.",
    check: "tampered event refused",
    place: (model) => {
      const calls = inboundCalls(model);
      const from = distinct(calls.map((each) => model.nameOf(each.data.from)));
      return {
        at: [...calls.map((each) => each.ref), ...model.inbound.map((each) => each.ref)],
        setting: someOf(distinct(model.inbound.map((each) => each.data.event))),
        what: `The signature of what ${someOf(from)} sends is checked as its sender makes it, and the age where that is signed too, before anything of it is used; an event id is handled once.`,
      };
    },
  },
  {
    id: "socket-handshake",
    name: "Checked socket handshake",
    verification:
      "A handshake from another origin, and one without what callers show, are refused.",
    check: "foreign origin refused",
    place: (model) => {
      const at = model.connections.filter(
        (each) =>
          isSocket(each.data.protocol) &&
          each.data.encrypted &&
          model.zoneOf(each.data.from) === "client",
      );
      return {
        at: at.map((each) => each.ref),
        setting: isCookie(model.identity?.data) ? "origin, cookie" : "origin, access token",
        what: isCookie(model.identity?.data)
          ? "The handshake checks origin and cookie, and the connection ends when the session does."
          : "The handshake checks origin and access token, and the connection ends when the token does.",
      };
    },
  },
];

export { isSocket };
