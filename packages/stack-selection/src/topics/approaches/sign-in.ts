import type { Facts } from "../../facts/facts.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** What a text says of it where it settles it itself: that there is a session or a token settles nothing. */
const said =
  /\b(?:jwts?|json web tokens?|bearer|cookies?|server[- ]side sessions?|sessions?[- ](?:based|ids?|stores?|storage|management)|(?:access|refresh) tokens?|api keys?|stateless)\b/i;

/** A requirement that has the token itself in the cookie: settled, with what follows from it still to be said. */
export function tokenCookieSaid({ inputs: { requirements = [] } }: Facts) {
  const said = requirements.filter(
    ({ data: { text, priority } }) =>
      priority !== "wont" &&
      /\b(?:jwts?|json web tokens?)\b[^.]*\bcookies?\b/i.test(text) &&
      !/\b(?:not|never|no|instead of|rather than)\b/i.test(text),
  );
  return said.find(({ data: { text } }) => !text.includes("?")) ?? said[0];
}

/** People who sign in, where the text leaves open what they carry afterwards. */
export const signInVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs, kinds, stated } = facts;
  const user = inputs.concepts.find(({ id }) => id === "user");
  const people = inputs.actors.filter(({ data }) => data.kind !== "system");
  const web = conditions["web-client"];
  const app = conditions["mobile-client"];
  if (!conditions.server || !sofar.has("relational-store") || people.length === 0) return undefined;
  // Whose accounts are elsewhere, or whose repository signs people in, is not asked again.
  if (user?.data.role !== "stored" || inputs.product.data.scope === "feature") return undefined;
  if (sofar.has("backend-platform") || kinds.has("api-service")) return undefined;
  const services = web && conditions["several-services"];
  const clients = web ?? app;
  const texts = [
    ...(inputs.requirements ?? []).map(({ data }) => data.text),
    ...inputs.qualities.map(({ data }) => data.text),
    ...inputs.mentions.map(({ data }) => `${data.technology} ${data.purpose ?? ""}`),
  ];
  const settled = web && tokenCookieSaid(facts);
  if (settled)
    return yes(
      `“${settled.data.text}”: it is settled what a browser carries, and not what holds after a sign-out or a withdrawn role`,
      [settled.ref, user.ref],
    );
  if (!clients || conditions.sessions || texts.some((text) => said.test(text))) return undefined;
  if (stated.technologies.some(({ topic }) => topic === "sign-in-library")) return undefined;
  const from = web && app ? "a browser and an app" : web ? "a browser" : "an app";
  return yes(
    `People sign in from ${from}, and the text leaves open what ${web && app ? "each" : "it"} carries afterwards${services ? `, and how each of ${services.text} knows from it who asks` : ""}`,
    [user.ref, ...clients.refs, ...(services?.refs ?? [])],
  );
};
