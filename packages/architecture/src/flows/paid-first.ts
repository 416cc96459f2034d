import type { ComponentView } from "../design/draft.ts";
import type { Action, Facts } from "../design/facts.ts";
import { externals } from "../design/outside.ts";
import { several } from "../model/language.ts";
import {
  type Connection,
  called,
  type Network,
  patience,
  type Script,
  subjectOf,
} from "./draft.ts";

/** Who takes the payment without which nothing is stored. */
export interface Payment {
  readonly provider: ComponentView;
  readonly connection: Connection;
}

const failing =
  /\b(?:payments?|charges?|cards?|authori[sz]ations?)\b.{0,40}\b(?:fail(?:s|ed|ure|ures)?|declin(?:e|es|ed)|reject(?:s|ed)?|unsuccessful|not succeed)\b|\b(?:failed|declined|unsuccessful) (?:payments?|charges?|cards?)\b/i;
const paid =
  /\b(?:only|not)\b.{0,60}\b(?:after|once|when|until|upon|if|on)\b.{0,40}\b(?:payment|charge|authori[sz]ation)\b.{0,40}\b(?:succe\p{L}{1,8}|confirm\p{L}{0,6}|complet\p{L}{0,4}|authori[sz]ed|accepted|received|made)\b|\b(?:after|once|upon) (?:an? |the )?(?:successful|confirmed|completed|authori[sz]ed) (?:payment|charge)\b/iu;
const coming = /\b(?:creat|plac|record|stor|mad)(?:e|es|ed|ing)?\b/i;

/** The provider that is asked first, where the text has no such thing unless it is paid. */
export function paymentBefore(
  action: Action,
  owner: ComponentView,
  { plan, from, at }: Network,
): Payment | undefined {
  if (action.data.effect !== "create" || !needsPayment(action, plan.facts)) return undefined;
  const takers = new Set(
    externals(plan.facts).flatMap(({ draft, purpose }) =>
      purpose?.topic === "payments" ? [draft.data.name] : [],
    ),
  );
  for (const connection of from(owner)) {
    const provider = at.get(connection.data.to);
    if (!provider || !takers.has(provider.data.name) || connection.data.mode !== "sync") continue;
    return { provider, connection };
  }
  return undefined;
}

/** "payment fails: the order must not be created", "orders are created only after successful payment" */
function needsPayment(action: Action, facts: Facts): boolean {
  const concept = facts.concept.get(action.data.concept)?.data;
  if (!concept) return false;
  const names = [concept.name, several(concept)].map((name) => name.toLowerCase());
  const speaks = (text: string) => names.some((name) => ` ${text} `.includes(` ${name} `));
  return facts.requirements.some(({ data }) => {
    if (data.priority === "wont") return false;
    const text = data.text.slice(0, 2000).toLowerCase();
    const isPaid = text
      .split(/[.;?!]\s/)
      .some((each) => speaks(each) && coming.test(each) && paid.test(each));
    return isPaid || (failing.test(text) && names.some((name) => isBarred(text, name)));
  });
}

/** "the order must not be created", "no order is placed" */
function isBarred(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const behind = text.slice(at + name.length, at + name.length + 40);
    if (
      /^ (?:must|should|shall|will|is|are|can|does|do)? ?(?:not|never|cannot) (?:be )?(?:\p{L}{1,12} )?(?:created|placed|stored|recorded|made|exist)/u.test(
        behind,
      )
    )
      return true;
    const before = text.slice(Math.max(0, at - 12), at);
    if (
      /\bno $/.test(before) &&
      /^ (?:\p{L}{1,8} ){1,3}(?:created|placed|stored|recorded|made)\b/u.test(behind)
    )
      return true;
  }
  return false;
}

export function authorises(
  action: Action,
  owner: ComponentView,
  { provider, connection }: Payment,
  script: Script,
  { plan }: Network,
): void {
  const subject = subjectOf(action, plan.facts);
  const client = plan.clients[0];
  const told = client
    ? `the ${client.data.name.toLowerCase()} keeps what was to be paid for, says why and offers another try`
    : "the caller is told why, and may try again";
  script.ask(
    owner,
    provider,
    `authorise the payment of the ${subject}`,
    "authorised, or the reason why not",
  );
  script.fails(
    provider,
    `${called(provider)} declines the payment`,
    `no ${subject} is stored; ${told}`,
  );
  script.fails(
    provider,
    `${called(provider)} does not answer the authorisation${patience(connection)}`,
    `no ${subject} is stored; the call is repeated under the same key, so it counts once, and voided if the caller gives up`,
  );
}

export function captures(
  action: Action,
  owner: ComponentView,
  { provider, connection }: Payment,
  script: Script,
  { plan }: Network,
): void {
  const subject = subjectOf(action, plan.facts);
  script.ask(owner, provider, `capture the payment of the ${subject}`, "captured");
  script.fails(
    provider,
    `${called(provider)} does not answer the capture${patience(connection)}`,
    `the ${subject} stays, as its payment is authorised; the capture is repeated under the same key, so it counts once`,
  );
}
