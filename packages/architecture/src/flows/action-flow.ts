import { capital, isPassing, node, sendsOnId } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import type { Action, Actor } from "../design/facts.ts";
import { externals, systemOf } from "../design/outside.ts";
import { meetsPagesAlone } from "../design/page-server.ts";
import { derived } from "../kit.ts";
import { listed, one, single } from "../model/language.ts";
import { offeredIn } from "../model/offered.ts";
import { linesOf } from "../wiring/cross-references.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { beforePages } from "../wiring/request-path.ts";
import { afterwards, asksFirst, asksOutside } from "./afterwards.ts";
import { pricesOfNow, refusesOtherSum } from "./agreed-sum.ts";
import { worksAgain, worksBehind } from "./behind.ts";
import { dataSteps } from "./data-steps.ts";
import { type FlowDraft, type Network, phraseOf, Script, silent, subjectOf } from "./draft.ts";
import { paysAtProvider } from "./hosted-payment.ts";
import { refusedInput } from "./input.ts";
import { paidBack } from "./paid-back.ts";
import { authorises, captures, paymentBefore } from "./paid-first.ts";
import { recordsPassing, targetOf } from "./passing.ts";
import { sendsFile } from "./sends-file.ts";
import { looksUpSession } from "./sessions.ts";
import { takenBack } from "./shown-first.ts";
import { keepsCopy, showsOfOthers } from "./shown-of-others.ts";
import { takesUse } from "./uses-up.ts";

/** One action, from the person who asks for it to the store and back. */
export function actionFlow(action: Action, network: Network): FlowDraft | undefined {
  const { plan } = network;
  const { facts } = plan;
  const sending = isPassing(action.data) ? plan.byId.get(sendsOnId) : undefined;
  const owner =
    sending ?? unitOf(action.data.onto?.concept ?? action.data.concept, plan) ?? plan.units[0];
  const actor = action.data.actors.flatMap((ref) => facts.actor.get(ref) ?? [])[0];
  const person = actor && callerOf(actor, network);
  if (!owner) return undefined;
  const phrase = phraseOf(action, facts);
  const path = pathTo(owner, person, network, action).filter(
    // Who follows a link comes from anywhere, and to the product alone.
    (each) => !isPassing(action.data) || !plan.clients.includes(each) || plan.edge.length === 0,
  );
  if (path.length < 2) return undefined;
  const script = new Script();
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index];
    if (from) script.step("sync", from, to, phrase);
  }
  if (asksWho(action, facts)) looksUpSession(owner, script, network);
  refusal(action, script, path, network);
  lookUps(action, owner, script, network);
  const payment = paymentBefore(action, owner, network);
  refusesOtherSum(action, owner, script, network);
  if (payment) authorises(action, owner, payment, script, network);
  takesUse(action, owner, script, network, payment);
  const back = paidBack(action, owner, network);
  if (asksFirst(action) && !back) asksOutside(action, owner, script, network, payment);
  dataSteps(action, owner, script, network, payment);
  showsOfOthers(action, owner, script, network);
  if (payment) captures(action, owner, payment, script, network);
  back?.(script);
  afterwards(action, owner, script, network, payment);
  const way = path.toReversed();
  for (const [index, to] of way.slice(1).entries()) {
    const from = way[index];
    if (from) script.step("reply", from, to, answerOf(action, network));
  }
  sendsFile(action, script, network);
  paysAtProvider(action, owner, script, network);
  recordsPassing(action, owner, script, network);
  worksBehind(action, owner, script, network);
  worksAgain(action, script, network);
  const name = capital(phrase);
  const who = actor ? capital(one(actor.data)) : "The system";
  return node(
    architecture.flow,
    action.id,
    {
      name: name.slice(0, 200),
      action: action.ref,
      trigger: isPassing(action.data)
        ? `Somebody comes to ${phrase}.`
        : `${who} asks to ${phrase}.`,
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-action", [action.ref]),
  );
}

/** The component that stands for an actor. */
function callerOf(actor: Actor, { plan }: Network): ComponentView | undefined {
  const system = actor.data.kind === "system" && systemOf(actor, externals(plan.facts), plan.facts);
  return plan.byId.get(system ? system.id : actor.id);
}

/** The person, their client, the edge and the deployable, as far as connections lead. */
export function pathTo(
  owner: ComponentView,
  person: ComponentView | undefined,
  { plan, between }: Network,
  action?: Action,
): readonly ComponentView[] {
  const client = plan.clients.find((each) => !person || between(person, each));
  const front = [
    ...(person ? [person] : []),
    ...(client ? [client, ...overPages(client, action, plan)] : []),
  ];
  const last = front.at(-1);
  const direct = last && between(last, owner);
  // What makes pages is behind the balancer already, and asks for operations through the gateway.
  const edge = last === plan.pages ? plan.edge.filter(isGateway) : plan.edge;
  return [...front, ...(direct ? [] : edge), owner];
}

const isGateway = ({ data }: ComponentView): boolean => data.kind === "gateway";

/** What is read comes in a page that the server makes; where it makes every page, so does all the rest. */
function overPages(
  client: ComponentView,
  action: Action | undefined,
  plan: Network["plan"],
): readonly ComponentView[] {
  if (!plan.pages || client.data.kind !== "web-client") return [];
  // Who is sent on sees no page of this product.
  if (action && isPassing(action.data)) return [];
  const reads = action !== undefined && isRead.has(action.data.effect);
  if (!meetsPagesAlone(plan.facts) && !reads) return [];
  return [...beforePages(plan), plan.pages];
}

const isRead: ReadonlySet<Action["data"]["effect"]> = new Set(["read", "list", "search"]);

function answerOf(action: Action, { plan }: Network): string {
  const subject = subjectOf(action, plan.facts);
  const target = isPassing(action.data) ? targetOf(action, plan) : undefined;
  if (target) return `redirect to the ${target} of the ${subject}`;
  switch (action.data.effect) {
    case "create":
      return `the ${subject} with its id`;
    case "list":
    case "search":
      return `a page of ${phraseOf(action, plan.facts).slice(action.data.verb.length + 1)}`;
    case "delete":
      return "done";
    case "transition":
      return action.data.state ? `the ${subject}, now ${action.data.state}` : `the ${subject}`;
    default:
      return `the ${subject}`;
  }
}

/** Whether whoever asks for it has to have signed in. */
function asksWho(action: Action, { identity, actor }: Network["plan"]["facts"]): boolean {
  const actors = action.data.actors.flatMap((ref) => actor.get(ref) ?? []);
  return (
    identity !== undefined &&
    identity.data.owner !== "none" &&
    actors.length > 0 &&
    !actors.some(({ data }) => data.anonymous === true)
  );
}

/** What is refused before anything is stored. */
function refusal(
  action: Action,
  script: Script,
  path: readonly ComponentView[],
  network: Network,
): void {
  const { plan } = network;
  const { facts } = plan;
  const owner = path.at(-1);
  const client = path.find(({ data }) => data.kind.endsWith("-client"));
  if (!owner) return;
  const subject = subjectOf(action, facts);
  const concept = facts.concept.get(action.data.concept);
  const tells = client
    ? `the ${client.data.name.toLowerCase()} says which`
    : "the answer says which";
  const { effect, state } = action.data;
  if (effect === "create" || effect === "update") {
    const refused = refusedInput(action, subject, network);
    script.refuses(owner, refused, `refused before anything is stored; ${tells} field it is`);
  }
  takenBack(action, script, client, network);
  const states = concept?.data.states ?? [];
  const isBound = states.some(({ next }) => next.length < states.length - 1);
  if (effect === "transition" && state && isBound) {
    const before = states.filter(({ next }) => next.includes(state)).map(({ name }) => name);
    script.fails(
      owner,
      before.length > 0
        ? `the ${subject} is not ${listed(before, 3).replace(/ and /, " or ")}`
        : `no state of the ${subject} leads to ${state}`,
      "refused; state named",
    );
  }
  const [actor] = action.data.actors.flatMap((ref) => facts.actor.get(ref) ?? []);
  if (actor && asksWho(action, facts)) {
    script.refuses(
      owner,
      `the ${single(actor.data)} is not signed in, or may not ${phraseOf(action, facts)}`,
      "refused without telling more than that, and recorded",
    );
  }
}

/** What another service has to say before the change is made. */
function lookUps(action: Action, owner: ComponentView, script: Script, network: Network): void {
  const { plan, from, at } = network;
  const { concept: own, effect, from: source, onto } = action.data;
  if (effect !== "create" && effect !== "transition" && onto === undefined) return;
  const needed = new Set<string>([
    ...plan.relations
      .filter(({ data }) => data.from === own && data.required === true)
      .map(({ data }) => data.to),
    ...(effect === "create"
      ? linesOf(plan).flatMap(({ whole, to }) => (whole === own ? [to] : []))
      : []),
    ...(source ? [source] : []),
    ...(onto ? [own] : []),
  ]);
  const whether = offers(effect === "create" ? needed : new Set(), source, owner, script, network);
  for (const connection of from(owner)) {
    const other = at.get(connection.data.to);
    if (!other || other.data.context === undefined || connection.data.mode !== "sync") continue;
    const carried = connection.data.carries.filter((ref) => needed.has(ref));
    const concept = carried.flatMap((ref) => plan.facts.concept.get(ref) ?? [])[0];
    if (!concept) continue;
    const about = single(concept.data);
    script.step("sync", owner, other, `look up the ${about}${whether.get(concept.ref) ?? ""}`);
    if (concept.ref === source) pricesOfNow(action, other, script, network);
    script.step("reply", other, owner, `the ${about} as it is now`);
    script.fails(other, silent(other, connection), "nothing stored; retry");
  }
  const store = primaryStore(plan);
  for (const ref of store ? needed : []) {
    const keeper = unitOf(ref, plan);
    const named = plan.facts.concept.get(ref)?.data;
    if (!store || !named || !keeper || keeper === owner || !keepsCopy(owner, ref, network))
      continue;
    const about = single(named);
    const looked = `look up the ${about} in its own copy${whether.get(ref) ?? ""}`;
    script.ask(owner, store, looked, `the ${about} as last told`);
    script.fails(
      owner,
      `the copy has no such ${about}, or an older one`,
      `what it has not been told of yet is refused, and the caller may try again; what it was told last counts`,
    );
  }
}

/** What is offered no more, or not yet, is had by nobody. */
function offers(
  needed: ReadonlySet<string>,
  source: string | undefined,
  owner: ComponentView,
  script: Script,
  { plan: { facts, relations } }: Network,
): ReadonlyMap<string, string> {
  return new Map(
    [...needed].flatMap((ref) => {
      const found = ref === source ? [] : offeredIn(ref, facts, relations);
      const named = facts.concept.get(ref)?.data;
      if (found.length === 0 || !named) return [];
      const asked = found.map(({ thing: { ref: of, data }, state }) => {
        const thing = single(data);
        const told = of === ref ? `the ${thing}` : `the ${thing} of the ${single(named)}`;
        script.fails(owner, `${told} is not ${state}`, "refused; it is named");
        return `${of === ref ? "it" : `its ${thing}`} is ${state}`;
      });
      return [[ref, `, and whether ${asked.join(" and ")}`] as const];
    }),
  );
}
