import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { several, single } from "../model/language.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type Network, type Script, silent, subjectOf } from "./draft.ts";

const reading = new Set<Action["data"]["effect"]>(["read", "list"]);
/** What a row says of itself needs nobody to be asked for it. */
const naming = /\b(?:name|title|label|subject)$/i;

/** Whether a service keeps a copy of what another one keeps, made from its events. */
export function keepsCopy(
  unit: ComponentView,
  concept: string,
  { plan, events }: Network,
): boolean {
  return events.some(
    ({ data }) =>
      data.concept === concept &&
      data.producer !== unit.ref &&
      data.consumers.some((ref) => ref === unit.ref) &&
      plan.facts.actions.some(
        ({ ref, data: each }) => ref === data.action && each.effect === "create",
      ),
  );
}

/** What is shown with a thing and kept by another service: asked for, or read from a copy of one's own. */
export function showsOfOthers(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
): void {
  const { plan, from, at } = network;
  if (!reading.has(action.data.effect) || plan.units.length < 2) return;
  const { concept } = action.data;
  const parts = plan.relations.flatMap(({ data }) =>
    data.owned === true && data.to === concept ? [data.from] : [],
  );
  const shown = new Set([concept, ...parts]);
  const targets = plan.relations.filter(
    ({ data }) =>
      shown.has(data.from) &&
      data.kind !== "many-to-many" &&
      data.to !== "brief/concept#user" &&
      !plan.attributes.some(
        (each) => each.data.concept === data.from && naming.test(each.data.name),
      ),
  );
  const subject = subjectOf(action, plan.facts);
  for (const ref of new Set(targets.map(({ data }) => data.to))) {
    const keeper = unitOf(ref, plan);
    const named = plan.facts.concept.get(ref)?.data;
    if (!keeper || keeper === owner || !named) continue;
    const what = shown.size > 1 ? several(named) : single(named);
    const store = primaryStore(plan);
    const connection = from(owner).find(
      ({ data }) =>
        at.get(data.to) === keeper &&
        data.mode === "sync" &&
        data.carries.some((each) => each === ref),
    );
    if (connection) {
      script.ask(owner, keeper, `look up the ${what} of the ${subject}`, "each as it is now");
      script.fails(
        keeper,
        silent(keeper, connection),
        `the ${subject} is shown all the same, and says that what it has of ${several(named)} could not be read`,
      );
    } else if (store && keepsCopy(owner, ref, network)) {
      script.ask(owner, store, `read the ${what} of the ${subject} from its own copy`, "rows");
    }
  }
}
