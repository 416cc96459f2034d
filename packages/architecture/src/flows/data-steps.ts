import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { inSentence, listed, several, single } from "../model/language.ts";
import { holdsIn, stockBehind } from "../model/stock.ts";
import { stockTold } from "../model/stock-told.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore, storeOf } from "../wiring/primary-store.ts";
import { holdsAnswers, separateSessionStore } from "../wiring/session-store.ts";
import { again } from "./again-along.ts";

import { calledOffAlong } from "./called-off.ts";
import { countsAlong } from "./counts.ts";
import {
  type Along,
  called,
  type Network,
  phraseOf,
  type Script,
  silent,
  subjectOf,
} from "./draft.ts";
import { keepsFiles } from "./keeps-files.ts";
import type { Payment } from "./paid-first.ts";
import { isShownFirst } from "./shown-first.ts";
import { mayLag, throughCache } from "./through-cache.ts";
import { useBackInStatement, useInStatement } from "./uses-up.ts";

const reading = new Set<Action["data"]["effect"]>(["read", "list", "search"]);

/** What the owner reads and writes, and what is left when it cannot. */
export function dataSteps(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
  payment?: Payment,
): void {
  const reads = reading.has(action.data.effect);
  if (action.data.effect === "search" && searches(action, owner, script, network)) return;
  if (reads) throughCache(action, owner, script, network);
  keepsFiles(action, owner, script, network);
  const main = storeOf(action.data.concept, network.plan);
  const replica = network.plan.byId.get("relational-store-replica");
  const lags = mayLag.has(action.data.effect) && main?.id === "relational-store";
  const store = lags && replica && network.between(owner, replica) ? replica : main;
  const connection = store && network.between(owner, store);
  if (!store || !connection) return;
  const taken = stockTaken(action, owner, network);
  const counted = countsAlong(action, network);
  const along = [
    ...consequences(action, owner, network),
    ...(taken ? [taken] : []),
    ...calledOffAlong(action, owner, network),
    ...again(action, network),
    ...counted,
  ];
  const said = [statement(action, network), ...along.map(({ does }) => does)].join(" and ");
  const writes = payment || along.length > 0 ? `${said}, in one transaction` : said;
  const covers = [action.data.concept, ...along.map(({ of }) => of)];
  if (reads) script.ask(owner, store, writes, "rows");
  else script.commits(owner, store, writes, covers);
  if (taken?.short)
    script.fails(
      store,
      taken.short,
      "nothing is stored, and the caller is told of what there are too few",
    );
  for (const { short } of counted)
    script.fails(store, short, "nothing is stored, and the caller is told how much is left");
  if (!reads) followsUp(action, owner, script, network);
  const client = network.plan.clients[0];
  // A store that answers too late may have committed all the same. Of what was to be made nobody has an id to read by.
  const sentAgain = action.data.effect === "create" ? "idempotent repeat" : "read anew";
  const voided = payment ? "; where nothing is, the authorisation of the payment is voided" : "";
  const stays = !client
    ? "; caller repeats only then"
    : isShownFirst(action, network.plan.facts.requirements)
      ? `; ${inSentence(client.data.name)} reverts meanwhile`
      : "";
  script.fails(
    store,
    silent(store, connection),
    store === replica
      ? `the same is read from ${called(main ?? store)}, as long as that one has room for it`
      : reads
        ? "error, nothing partial"
        : `unknown: ${sentAgain}${voided}${stays}`,
  );
}

/** What is changed in the same transaction: "set its seat to occupied"; what others own, they change. */
function consequences(action: Action, owner: ComponentView, { plan }: Network): readonly Along[] {
  // Told with the stock that they are of.
  const holds = holdsIn(plan.facts, plan.relations);
  return plan.facts.actions.flatMap((each) => {
    const { sets, concept } = each.data;
    if (
      sets?.after !== action.ref ||
      holds.has(concept) ||
      (unitOf(concept, plan) ?? plan.units[0]) !== owner
    )
      return [];
    const taken = stockTaken(each, owner, { plan });
    return [
      { does: `set the ${subjectOf(each, plan.facts)} to ${sets.value}`, of: concept },
      ...(taken ? [taken] : []),
    ];
  });
}

/** What is taken from stock, or given back, in the same transaction, where one program keeps both. */
function stockTaken(
  action: Action,
  owner: ComponentView,
  { plan }: Pick<Network, "plan">,
): (Along & { readonly short?: string }) | undefined {
  const found = stockBehind(plan.facts, plan.relations)(action);
  if (!found || (unitOf(found.stock.ref, plan) ?? plan.units[0]) !== owner) return undefined;
  const of = found.stock.ref;
  const does = stockTold(found, "its");
  if (found.does !== "reserve") return { of, does };
  const short = `there are too few ${several(found.stock.data)} for the ${subjectOf(action, plan.facts)}`;
  return { of, does, short };
}

function statement(action: Action, network: Network): string {
  const { plan } = network;
  const subject = subjectOf(action, plan.facts);
  const concept = plan.facts.concept.get(action.data.concept)?.data ?? { name: "row" };
  switch (action.data.effect) {
    case "create":
      return `insert the ${subject}${stepKept(action.data.concept, plan)}${emptiesToo(action, plan)}${useInStatement(action, network)}`;
    case "list":
    case "search":
      return `read ${several(concept)}, paged`;
    case "read":
      return `read the ${subject}`;
    case "delete":
      return `delete the ${subject}`;
    case "transition":
      return action.data.state
        ? `${emptied(action, plan)}${subject}${before(action, plan)} → ${action.data.state}${stepKept(action.data.concept, plan)}${useBackInStatement(action, network)}`
        : `change the state of the ${subject}`;
    default:
      return `update the ${subject}${notesChanges(action, plan) ? " and write down what was changed" : ""}`;
  }
}

/** The states that it is set from, and from no other. */
function before({ data }: Action, { facts }: Network["plan"]): string {
  const { state = "" } = data;
  const from = (facts.concept.get(data.concept)?.data.states ?? []).filter(({ next }) =>
    next.includes(state),
  );
  return from.length === 0 ? "" : `: ${from.map(({ name }) => name).join(" or ")}`;
}

/** Whom a thing names is gone with the state that says so: what has to have a value gets the id in its place. */
function emptied({ data }: Action, { facts }: Network["plan"]): string {
  if (data.state !== "erased") return "";
  const naming = facts.attributes.filter(
    (each) =>
      each.data.concept === data.concept &&
      (each.data.type === "email" || each.data.type === "phone" || each.data.name === "name"),
  );
  const names = (required: boolean) =>
    naming
      .filter((each) => (each.data.required === true) === required)
      .map((each) => inSentence(each.data.name));
  const [kept, free] = [names(true), names(false)];
  const does = [
    ...(kept.length > 0 ? [`put its id in place of its ${listed(kept)}`] : []),
    ...(free.length > 0 ? [`empty its ${listed(free)}`] : []),
  ].join(", ");
  return does && `${does} and `;
}

/** Whether changes of the thing can be seen afterwards. */
function notesChanges({ data }: Action, { facts }: Network["plan"]): boolean {
  return facts.concepts.some((each) => each.data.changesOf === data.concept && !isStep(each.data));
}

/** Each step from state to state is written with it, where the text wants to see them. */
export function stepKept(concept: string, { facts }: Network["plan"]): string {
  return facts.concepts.some((each) => each.data.changesOf === concept && isStep(each.data))
    ? " and write down the step, in one transaction"
    : "";
}

const isStep = ({ name }: { readonly name: string }): boolean => /\btransition$/i.test(name);

/** What it is made from goes in the same transaction, where one component has both. */
function emptiesToo({ data }: Action, plan: Network["plan"]): string {
  if (data.empties !== true || data.from === undefined) return "";
  if (unitOf(data.from, plan) !== unitOf(data.concept, plan)) return "";
  const source = plan.facts.concept.get(data.from)?.data;
  return source ? ` and empty the ${single(source)}` : "";
}

function searches(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, between }: Network,
): boolean {
  const engine = plan.byId.get("search-engine");
  const connection = engine && between(owner, engine);
  if (!engine || !connection) return false;
  script.ask(owner, engine, phraseOf(action, plan.facts), "hits, best first");
  const store = primaryStore(plan);
  script.fails(
    engine,
    silent(engine, connection),
    `the search is reported as unavailable${store ? `; what ${called(store)} holds can still be listed` : ""}`,
  );
  return true;
}

/** Copies of what was changed follow it: its key in the cache goes, its document in the index is written anew. */
function followsUp(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const { concept, effect } = action.data;
  const wholes = plan.relations.flatMap(({ data: { from, to, owned } }) =>
    from === concept && owned === true ? [to] : [],
  );
  const about = new Set<string>([concept, ...wholes]);
  const cache = plan.byId.get("cache");
  const holds = cache && !(cache === separateSessionStore(plan) && !holdsAnswers(cache));
  const read = plan.facts.actions.filter(
    ({ data }) => about.has(data.concept) && reading.has(data.effect) && data.effect !== "search",
  );
  // A page of a list has no key that a change could name, and what is made only now has none yet.
  const [held] = read.filter(
    ({ data }) =>
      data.critical === true &&
      data.effect === "read" &&
      (effect !== "create" || data.concept !== concept),
  );
  const cached = held && plan.facts.concept.get(held.data.concept)?.data;
  if (cache && holds && between(owner, cache) && cached) {
    script.step("async", owner, cache, `delete what is kept of the ${single(cached)}`);
    if (!script.failures.some(({ at }) => at === cache.ref))
      script.fails(
        cache,
        `${called(cache)} unreachable`,
        "the key stays until its lifetime ends; until then somebody may read what was so before",
      );
  }
  const engine = plan.byId.get("search-engine");
  const searched = plan.facts.concepts.find(
    ({ ref }) =>
      about.has(ref) &&
      (plan.facts.actionsOn.get(ref) ?? []).some(({ data }) => data.effect === "search"),
  );
  if (!engine || !searched || !between(owner, engine)) return;
  const thing = single(searched.data);
  const gone = effect === "delete" && searched.ref === concept;
  script.step(
    "async",
    owner,
    engine,
    gone ? `take the ${thing} out of the index` : `index the ${thing} as it is now`,
  );
  script.fails(
    engine,
    `${called(engine)} unreachable`,
    `the change is stored all the same and waits in a table beside the ${thing}; it is indexed later, and until then is not found`,
  );
}
