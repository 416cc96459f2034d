import { firstSignInOf, isCookie, isHeldByDirectory, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed } from "../model/language.ts";
import { unitOfAccounts } from "../wiring/owners.ts";
import type { Plan } from "../wiring/plan.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { pathTo } from "./action-flow.ts";
import { type FlowDraft, type Network, Script, silent } from "./draft.ts";
import { opensSession } from "./sessions.ts";

/** Signing in, by who holds the accounts. */
export function signInFlow(network: Network): FlowDraft | undefined {
  const { plan } = network;
  const { identity } = plan.facts;
  const person = busiest(plan);
  const client = plan.clients[0];
  const unit = unitOfAccounts(plan);
  if (!identity || !unit || !person) return undefined;
  const script = new Script();
  const cookie = isCookie(identity.data);
  const tokens = identity.data.tokens.map(({ name }) => name);
  const token = tokens[0] ?? "session";
  const answer =
    cookie && !token.includes("cookie")
      ? `${tokens.length > 1 ? "cookies" : "cookie"} with the ${listed(tokens)}`
      : token;
  const provider = plan.byId.get("identity-provider");
  if (identity.data.owner === "provider" && provider && client) {
    const parts = { person, client, unit, provider };
    if (cookie) backWithCode(parts, answer, script, network);
    else backWithTokens(parts, script, network);
  } else if (identity.data.owner === "system") {
    const path = pathTo(unit, person, network);
    const store = primaryStore(plan);
    if (path.length < 2) return undefined;
    const isPasskey = identity.data.means === "passkey";
    if (isPasskey) {
      along(path, "sync", "ask for a challenge, by e-mail", script);
      along(path.toReversed(), "reply", "challenge, good once, with the credential ids", script);
    }
    along(
      path,
      "sync",
      isPasskey ? "the challenge, signed by the passkey" : "sign in with e-mail and password",
      script,
    );
    if (store && network.between(unit, store)) {
      if (isPasskey)
        script.ask(unit, store, "read the passkey by credential id", "public key and counter");
      else script.ask(unit, store, "read the account by e-mail", "account with password hash");
      opensSession(unit, script, network);
      script.fails(store, silent(store, network.between(unit, store)), "no sign-in; retry");
    }
    along(path.toReversed(), "reply", answer, script);
    script.fails(
      unit,
      isPasskey
        ? "signature, origin or challenge does not fit, or the counter went back"
        : "wrong e-mail or password",
      "401, alike in time",
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

interface Parts {
  readonly person: ComponentView;
  readonly client: ComponentView;
  readonly unit: ComponentView;
  readonly provider: ComponentView;
}

/** The client gets tokens from the provider and carries them. */
function backWithTokens(
  { person, client, unit, provider }: Parts,
  script: Script,
  network: Network,
): void {
  const { plan } = network;
  const { protocol = "OpenID Connect", tokens = [] } = plan.facts.identity?.data ?? {};
  script.step("sync", person, client, "sign in");
  script.ask(client, provider, `sign in with ${protocol}`, "tokens of the person");
  along(pathTo(unit, undefined, network), "sync", "first request with the token", script);
  const checker = plan.edge.find(({ data }) => data.kind === "gateway") ?? unit;
  const connection = network.between(checker, provider);
  if (connection) script.ask(checker, provider, "fetch the signing keys, once", "public keys");
  findsAccount(unit, script, network);
  script.step("reply", client, person, "signed in");
  const [token] = tokens;
  const until = token ? ` for up to ${token.lifetime.value} ${token.lifetime.unit}` : "";
  script.fails(
    provider,
    silent(provider, connection),
    `nobody can sign in; those who are signed in go on${until}`,
  );
  script.fails(
    checker,
    "the token is expired or not signed by the provider",
    "refused; the client signs in again",
  );
}

/** The browser comes back with a code, for which the server gets the tokens: the page has a cookie alone. */
function backWithCode(
  { person, client, unit, provider }: Parts,
  answer: string,
  script: Script,
  network: Network,
): void {
  const protocol = network.plan.facts.identity?.data.protocol ?? "OpenID Connect";
  const path = pathTo(unit, undefined, network);
  script.step("sync", person, client, "sign in");
  along(path, "sync", "start to sign in", script);
  along(
    path.toReversed(),
    "reply",
    "on to the provider, with state and code challenge, and a sealed cookie of both",
    script,
  );
  script.ask(client, provider, `sign in with ${protocol}`, "a code, good once");
  along(path, "sync", "come back with the code and the state", script);
  const connection = network.between(unit, provider);
  script.ask(
    unit,
    provider,
    "exchange the code for tokens",
    "ID token, whose signature is checked",
  );
  if (isHeldByDirectory(network.plan.facts.identity?.data)) findsAccount(unit, script, network);
  else findsRow(unit, script, network);
  opensSession(unit, script, network);
  along(path.toReversed(), "reply", answer, script);
  script.step("reply", client, person, "signed in");
  script.fails(provider, silent(provider, connection), "no sign-in; sessions last");
  script.fails(unit, "code used before, or no cookie of this state", "refused; starts anew");
}

/** Whose row it is that whom a provider means signs in to, and how it comes to be. */
function findsRow(unit: ComponentView, script: Script, { plan, between }: Network): void {
  const store = primaryStore(plan);
  const { facts } = plan;
  const first = firstSignInOf(facts.actions, [...facts.actor.values()], facts.identity);
  if (!store || !between(unit, store) || !first || !facts.concept.has("brief/concept#user")) return;
  const ways = [
    ...(first.binds ? ["tie the one that waits for the verified address"] : []),
    ...(first.makes ? ["make it"] : []),
  ];
  script.ask(
    unit,
    store,
    `find the account by issuer and subject of the token; the first time ${ways.join(", else ")}`,
    "account",
  );
  script.fails(
    unit,
    first.makes ? "the provider has not verified the address" : "no account waits for the address",
    "refused, and no session is opened; the answer says whom to ask",
  );
}

/** A directory says who somebody is: the product has the account, and what each group of the directory may do. */
function findsAccount(unit: ComponentView, script: Script, { plan, between }: Network): void {
  const store = primaryStore(plan);
  if (!store || !between(unit, store) || !isHeldByDirectory(plan.facts.identity?.data)) return;
  const kept = plan.facts.concept.has("brief/concept#user");
  script.ask(
    unit,
    store,
    kept
      ? "find the account by issuer and subject of the token, and its role by the groups that the token names"
      : "find the role by the groups that the token names",
    kept ? "account and role" : "role",
  );
  script.fails(
    unit,
    `${kept ? "no account is bound to the subject, or " : ""}no group of the token gives a role`,
    "refused, and no session is opened; the answer says whom to ask",
  );
}

/** The same message from each part of a path to the next. */
function along(
  path: readonly ComponentView[],
  mode: "sync" | "reply",
  message: string,
  script: Script,
): void {
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index];
    if (from) script.step(mode, from, to, message);
  }
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
