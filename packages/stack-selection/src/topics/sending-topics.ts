import type { TopicKey } from "../catalog/topic-keys.ts";
import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { capital, sample } from "../text/words.ts";
import { no, type TopicRule, type TopicRules, yes } from "./verdict.ts";

/** What reaches people outside of the product. */
export const sendingTopics: TopicRules = {
  email: (facts, sofar) =>
    namedPart(/e-?mail/i, "sends e-mail")(facts, sofar) ??
    invitations(facts, sofar) ??
    unwritten(facts, sofar),
  sms: namedPart(/\bsms\b|text message/i, "sends text messages"),
  push: namedPart(/push notification/i, "sends push notifications"),
};

/** An invitation has to reach somebody, and the text says nothing of messages that the product sends. */
function invitations(
  { inputs, conditions }: Facts,
  sofar: ReadonlySet<TopicKey>,
): ReturnType<TopicRule> {
  const invites = inputs.actions.filter(({ data }) => data.verb === "invite");
  if (!conditions.server || invites.length === 0) return undefined;
  const what = capital(sample(invites.map(({ id }) => id.replace(/[-.]/g, " "))));
  const isElsewhere =
    sofar.has("identity-provider") ||
    inputs.systems.some(({ data }) => data.category === "identity provider");
  const toAccount = invites.every(({ data }) => data.concept === "brief/concept#user");
  return no(
    toAccount && isElsewhere
      ? `${what}: who is invited signs in with an account that somebody else holds, so no link has to be brought`
      : `${what}: whoever invites is handed the link and passes it on, as the text asks for no message that the product sends`,
    "Invitations that the product itself brings by e-mail, or notices",
    invites.map(({ ref }) => ref),
    {
      here: toAccount && isElsewhere ? "account elsewhere" : "link handed over",
      turns: "e-mail notices",
    },
  );
}

const writing = /\be-?mails?\b|\bmagic link|\breset|\bforg[oe]t|\bverif|\bnotif/i;
const ordered = /^(?:order|booking|reservation|ticket)$/i;

/** Accounts of one's own, and a text that says of no message to those who have them. */
function unwritten(
  { inputs, conditions }: Facts,
  sofar: ReadonlySet<TopicKey>,
): ReturnType<TopicRule> {
  const { accounts, server } = conditions;
  const isElsewhere =
    sofar.has("identity-provider") ||
    inputs.systems.some(({ data }) => data.category === "identity provider");
  if (!server || !accounts || isElsewhere || inputs.product.data.unseen === true) return undefined;
  if (inputs.requirements?.some(({ data }) => writing.test(data.text))) return undefined;
  const bought = inputs.concepts.find(({ data }) => ordered.test(data.name));
  return no(
    `The text asks for no message that the product sends: the address of an account is taken as typed${bought ? `, and what becomes of ${(bought.data.plural ?? `${bought.data.name}s`).toLowerCase()} is seen in the product alone` : ""}`,
    "A forgotten password that people set anew themselves; notices by e-mail",
    [...accounts.refs, ...(bought ? [bought.ref] : [])],
    { here: "no mail sent", turns: "e-mail notices" },
  );
}

function namedPart(pattern: RegExp, what: string): TopicRule {
  return ({ inputs, conditions }) => {
    if (!conditions.server) return undefined;
    const parts = inputs.parts.filter(({ data }) => pattern.test(data.name));
    const concepts = inputs.concepts.filter(({ data }) => pattern.test(data.name));
    const refs = [...parts, ...concepts].map(({ ref }) => ref);
    if (refs.length === 0) return undefined;
    return yes(
      parts.length > 0
        ? `the ${parts[0]?.data.name ?? ""} ${parts[0]?.data.kind ?? "part"} ${what}`
        : `${sample(namesOf(concepts))}: the product ${what}`,
      refs,
    );
  };
}
