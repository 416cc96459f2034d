import { backgroundTimeout } from "../catalog/protocols.ts";
import { externals } from "../design/outside.ts";
import { derived } from "../kit.ts";
import type { EventDraft } from "./events.ts";
import { userConcept } from "./of-person.ts";
import { betweenServices } from "./own-identity.ts";
import { unitOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";

/**
 * Who writes e-mail to people upon events of things that have no address themselves asks whoever keeps the accounts:
 * an event names the person, and its sender knows no more than that.
 */
export function addressLookups(
  plan: Plan,
  events: readonly EventDraft[],
  known: readonly ConnectionDraft[],
): readonly ConnectionDraft[] {
  const accounts = unitOf(userConcept, plan);
  const addressed = new Set<string>(
    plan.attributes.flatMap(({ data }) => (data.type === "email" ? [data.concept] : [])),
  );
  if (!accounts || !addressed.has(userConcept)) return [];
  const people = new Set<string>(
    plan.relations.flatMap(({ data }) => (data.to === userConcept ? [data.from] : [])),
  );
  const writes = new Set(
    externals(plan.facts).flatMap(({ draft, purpose }) =>
      purpose?.topic === "email" ? [`tells people over ${draft.data.name}`] : [],
    ),
  );
  const asking = new Map(
    events
      .filter(({ data }) => people.has(data.concept) && !addressed.has(data.concept))
      .flatMap(({ data }) => data.effects ?? [])
      .filter(({ does }) => writes.has(does))
      .map(({ by }) => [by, plan.units.find(({ ref }) => ref === by)]),
  );
  const called = new Set(known.map(({ data }) => `${data.from} ${data.to}`));
  return [...asking.values()].flatMap((from) => {
    // Two that wait for each other would be one: there the event has to bring the address.
    if (!from || from === accounts || called.has(`${accounts.ref} ${from.ref}`)) return [];
    return [
      connect(
        plan,
        [from, accounts],
        {
          purpose: "looks up the address of whom it writes to",
          protocol: "HTTPS",
          authentication: betweenServices(plan),
          carries: [userConcept],
          timeout: backgroundTimeout,
        },
        derived("cross-context-reference", [userConcept, ...refsOf(from, accounts)]),
      ),
    ];
  });
}
