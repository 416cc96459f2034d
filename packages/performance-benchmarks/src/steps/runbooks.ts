import { type DraftOf, idOf, node, optional, type Ref, slug, type ViewOf } from "@planc/core";
import { architecture, brief, decision, integration, performance } from "@planc/core/ir";
import { shellOf } from "../alerting/platform-shell.ts";
import type { Facts } from "../alerting/runbook-facts.ts";
import { bookOf, groupKey } from "../alerting/runbook-of.ts";
import { derived, step } from "../kit.ts";

type Alert = ViewOf<typeof performance.alert>;

/** What to do upon each alert, with the plan's own names: alerts that are answered alike have one between them. */
export const runbooks = step("runbooks", {
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    flows: optional(architecture.flow),
    calls: optional(integration.call),
    drills: optional(integration.drill),
    providers: optional(integration.provider),
    choices: optional(decision.choice),
    product: optional(brief.product),
  },
  writes: { runbooks: performance.runbook },
  run: ({
    alerts,
    slos,
    capacity,
    components,
    flows,
    calls,
    drills,
    providers,
    choices,
    product,
  }) => {
    const facts: Facts = {
      product: product?.data.name ?? "the product",
      slos: new Map(slos.map((each) => [each.ref, each])),
      capacity: new Map(capacity.map((each) => [each.data.component, each])),
      components: new Map(components.map((each) => [each.ref, each])),
      failures: failuresAt(flows),
      calls,
      drills,
      providers: new Map(providers.map((each) => [each.ref, each])),
      shell: shellOf(choices),
    };
    const groups = new Map<string, Alert[]>();
    for (const alert of alerts) {
      const key = groupKey(alert);
      const group = groups.get(key) ?? [];
      group.push(alert);
      groups.set(key, group);
    }
    const taken = new Set<string>();
    return {
      runbooks: [...groups.values()].flatMap((group): DraftOf<typeof performance.runbook>[] => {
        const [first] = group;
        if (first === undefined) return [];
        const book = bookOf(first, group, facts);
        // Two that are called alike are told apart by their first alert.
        const name = taken.has(book.name) ? `${book.name} (${idOf(first.ref)})` : book.name;
        taken.add(name);
        return [
          node(
            performance.runbook,
            slug(name),
            {
              ...book,
              name: name.slice(0, 200),
              alerts: group.map(({ ref }) => ref),
              owner: group.some(({ data }) => data.severity === "page")
                ? "on call"
                : first.data.owner,
            },
            derived(
              "runbook-per-alert",
              group.map(({ ref }) => ref),
            ),
          ),
        ];
      }),
    };
  },
});

/** What flows do where a component fails: `Place an order: nothing is stored`. */
function failuresAt(
  flows: readonly ViewOf<typeof architecture.flow>[],
): ReadonlyMap<Ref, readonly string[]> {
  const at = new Map<Ref, string[]>();
  for (const { data } of flows) {
    for (const failure of data.failures) {
      if (failure.ofContract || !/silent|down|fail|unreachable|not answer/i.test(failure.when))
        continue;
      const list = at.get(failure.at) ?? [];
      list.push(`${data.name}: ${failure.handling}`);
      at.set(failure.at, list);
    }
  }
  return at;
}
