import { isCookie, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { primaryStore } from "../wiring/data-access.ts";
import { unitOf } from "../wiring/owners.ts";
import type { Plan } from "../wiring/plan.ts";
import { pathTo } from "./action-flow.ts";
import { called, type FlowDraft, type Network, patience, Script } from "./draft.ts";

/** Signing in, by who holds the accounts. */
export function signInFlow(network: Network): FlowDraft | undefined {
  const { plan } = network;
  const { identity } = plan.facts;
  const person = busiest(plan);
  const client = plan.clients[0];
  const unit = unitOf("brief/concept#user", plan) ?? plan.units[0];
  if (!identity || !unit || !person) return undefined;
  const script = new Script();
  const cookie = isCookie(identity.data);
  const token = identity.data.tokens[0]?.name ?? "session";
  const answer = cookie && !token.includes("cookie") ? `cookie with the ${token}` : token;
  const provider = plan.byId.get("identity-provider");
  if (identity.data.owner === "provider" && provider && client) {
    script.step("sync", person, client, "sign in");
    script.ask(client, provider, `sign in with ${identity.data.protocol}`, "tokens of the person");
    const path = pathTo(unit, undefined, network);
    for (const [index, to] of path.slice(1).entries()) {
      const from = path[index];
      if (from)
        script.step("sync", from, to, `first request with the ${cookie ? "cookie" : "token"}`);
    }
    const checker = plan.edge.find(({ data }) => data.kind === "gateway") ?? unit;
    const connection = network.between(checker, provider);
    if (connection) script.ask(checker, provider, "fetch the signing keys, once", "public keys");
    script.step("reply", client, person, "signed in");
    const lifetime = identity.data.tokens[0]?.lifetime;
    const until = lifetime ? ` for up to ${lifetime.value} ${lifetime.unit}` : "";
    script.fails(
      provider,
      `${called(provider)} does not answer${patience(connection)}`,
      `nobody can sign in; those who are signed in go on${until}`,
    );
    script.fails(
      checker,
      "the token is expired or not signed by the provider",
      "refused; the client signs in again",
    );
  } else if (identity.data.owner === "system") {
    const path = pathTo(unit, person, network);
    const store = primaryStore(plan);
    if (path.length < 2) return undefined;
    for (const [index, to] of path.slice(1).entries()) {
      const from = path[index];
      if (from) script.step("sync", from, to, "sign in with e-mail and password");
    }
    if (store && network.between(unit, store)) {
      script.ask(unit, store, "read the account by e-mail", "account with password hash");
      const { carrier } = identity.data;
      if (carrier?.kind === "session-cookie" && carrier.state === "database")
        script.ask(unit, store, "insert the session", "committed");
      script.fails(
        store,
        `${called(store)} does not answer${patience(network.between(unit, store))}`,
        "nobody can sign in; the person is told to try again",
      );
    }
    const back = path.toReversed();
    for (const [index, to] of back.slice(1).entries()) {
      const from = back[index];
      if (from) script.step("reply", from, to, answer);
    }
    script.fails(
      unit,
      "e-mail or password is wrong",
      "one answer for both, after the same time, so that nobody learns which accounts exist",
    );
  } else return undefined;
  return node(
    architecture.flow,
    "sign-in",
    {
      name: "Sign in",
      trigger: "A person without a valid session opens the system.",
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-sign-in", [identity.ref]),
  );
}

/** The person with the most actions among those who have to say who they are. */
function busiest({ components, facts }: Plan): ComponentView | undefined {
  const counts = new Map<string, number>();
  for (const { data } of facts.actions) {
    for (const actor of data.actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const weight = ({ id }: ComponentView) => counts.get(`brief/actor#${id}`) ?? 0;
  return components
    .filter(({ data }) => data.kind === "person")
    .filter(({ id }) => facts.actor.get(`brief/actor#${id}`)?.data.anonymous !== true)
    .toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0];
}
