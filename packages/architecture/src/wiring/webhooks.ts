import { spoken } from "@planc/core";
import {
  callsBackWords,
  deliveryFields,
  deliveryStates,
  messageNames,
  suppressed,
  type WebhookSender,
  webhookSenders,
} from "../catalog/webhook-senders.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";

/**
 * What a system of others reports by calling us: where its documentation has webhooks for what it is here
 * for, or the text says so. Of any other nobody knows that it calls.
 */
export function reportsBack(
  component: ComponentView,
  reported: string | undefined,
  handler: ComponentView | undefined,
  plan: Plan,
): readonly ConnectionDraft[] {
  const serving = handler && plan.units.includes(handler) ? handler : plan.units[0];
  const entry = plan.edge[0] ?? serving;
  const { name } = component.data;
  const known = webhookSenders.find((each) => each.name === name.toLowerCase());
  const told = saysThatItCalls(name, plan);
  if (!serving || !entry || (told.length === 0 && !(known && reported))) return [];
  return [
    connect(
      plan,
      [component, entry],
      {
        purpose: `${reported ?? "what happens there"}, as a webhook`,
        protocol: "HTTPS",
        mode: "async",
        authentication: known?.header ? `signature in ${known.header}` : "body signature",
        webhook: { ...(known ? formOf(known) : agreedWith(name)), handler: serving.ref },
      },
      derived("external-call", [...refsOf(component, entry), ...told]),
      "callback",
    ),
  ];
}

function formOf({ proof, header, key, body, fields, repeats }: WebhookSender) {
  return {
    proof,
    ...(header ? { header } : {}),
    key,
    ...(body ? { body } : {}),
    fields: [...fields],
    repeats,
  };
}

/**
 * What the plan keeps of a message that only who delivers it knows: whether it arrived, and to whom nothing
 * more is to be sent. Without that nobody needs to be told.
 */
export function keepsDelivery({ facts, attributes }: Plan) {
  return facts.concepts.find(
    ({ ref, data }) =>
      suppressed.test(spoken(data.name)) ||
      (messageNames.test(spoken(data.name)) &&
        ((data.states ?? []).some(({ name }) => deliveryStates.test(name)) ||
          attributes.some(
            (each) => each.data.concept === ref && deliveryFields.test(each.data.name),
          ))),
  );
}

/** The plan has no documentation of it: what is needed is said, and nothing made up. */
function agreedWith(name: string) {
  return {
    proof: `a signature of the raw body under a secret that ${name} and the system alone have; its form is ${name}'s`,
    key: `the id that ${name} gives each report`,
    fields: [],
    repeats: `as ${name} documents it; until then a report that was not taken is lost`,
  };
}

/** Requirements in which this system is the one whose webhook comes in. */
function saysThatItCalls(name: string, { facts }: Plan) {
  const said = name.toLowerCase();
  return facts.requirements
    .filter(({ data }) => data.priority !== "wont")
    .filter(({ data }) =>
      data.text
        .toLowerCase()
        .split(/[.;!?]\s/)
        .some((sentence) => isFrom(said, sentence)),
    )
    .map(({ ref }) => ref);
}

/** "webhooks from Acme", "Acme's webhook", but not "sends a webhook to Acme". */
function isFrom(name: string, sentence: string): boolean {
  const at = sentence.indexOf(name);
  if (at < 0 || !callsBackWords.test(sentence)) return false;
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + name.length);
  return (
    /^(?:['’]s)?(?: \S{1,20})? (?:web-?hook|call-?back|postback)/.test(after) ||
    /(?:web-?hooks?|call-?backs?|postbacks?)(?: \S{1,20}){0,2} (?:from|of|by) (?:the )?$/.test(
      before,
    )
  );
}
