import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { several, single } from "../model/language.ts";
import { unitOf } from "../wiring/owners.ts";
import { type Network, type Script, silent, subjectOf } from "./draft.ts";

/** What costs money now, asked by who keeps what the thing is made from. */
export function pricesOfNow(
  action: Action,
  keeper: ComponentView,
  script: Script,
  { plan, from, at }: Network,
): void {
  const { agrees, from: source } = action.data;
  if (agrees === undefined || source === undefined) return;
  const parts = plan.relations.flatMap(({ data }) =>
    data.owned === true && data.to === source ? [data.from] : [],
  );
  for (const { data } of plan.relations) {
    if (!parts.includes(data.from) || data.to === source) continue;
    const seller = unitOf(data.to, plan);
    const named = plan.facts.concept.get(data.to)?.data;
    const connection = from(keeper).find((each) => at.get(each.data.to) === seller);
    if (!seller || seller === keeper || !named || !connection) continue;
    script.ask(keeper, seller, `look up the ${several(named)} in it`, "each with its price of now");
    script.fails(
      seller,
      silent(seller, connection),
      "nothing is stored, and the caller is told to try again",
    );
  }
}

/** Another sum than the one that was shown is told before anything is paid. */
export function refusesOtherSum(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan }: Network,
): void {
  const field = plan.attributes.find(({ ref }) => ref === action.data.agrees);
  if (!field) return;
  const subject = subjectOf(action, plan.facts);
  const client = plan.clients[0];
  const person = action.data.actors.flatMap((ref) => plan.facts.actor.get(ref) ?? [])[0];
  script.fails(
    owner,
    `the total of now is another one than the ${field.data.name} that came with the request`,
    `nothing is paid and no ${subject} is stored; ${client ? `the ${client.data.name.toLowerCase()}` : "the caller"} reads the sums of now, and ${person ? `the ${single(person.data)}` : "the caller"} asks again if they are agreed to`,
  );
}
