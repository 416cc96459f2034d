import type { ViewOf } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";
import { endpointOf } from "../calls/endpoint.ts";
import { plain } from "../calls/uses.ts";
import { isKnown } from "../catalog/fact.ts";
import type { Operation, ProviderFacts } from "../catalog/provider-facts.ts";
import { distinct } from "../text.ts";
import type { Ways } from "./credentials.ts";

interface Facts {
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly isHosted: boolean;
  /** Names of what the product keeps. */
  readonly kept: readonly string[];
}

/**
 * The rights that a credential needs: those of every operation that a flow asks for, that a rule of use names,
 * and that looks for reports which were lost. Nothing where the catalogue does not say what each one needs.
 */
export function rightsOf(
  known: ProviderFacts,
  ways: Ways,
  { flows, actions, isHosted, kept }: Facts,
): readonly string[] | undefined {
  const operations = known.operations.filter(isKnown).map(({ value }) => value);
  if (operations.every(({ rights }) => rights === undefined)) return undefined;
  const callers = new Set<string>(ways.out.map(({ data }) => data.from));
  const component = ways.out[0]?.data.to;
  const actionAt = new Map<string, ViewOf<typeof brief.action>>(
    actions.map((each) => [each.ref, each]),
  );
  const behind = new Map<string, ViewOf<typeof brief.action>[]>();
  for (const { data: flow } of flows) {
    const action = flow.action && actionAt.get(flow.action);
    for (const step of flow.steps) {
      if (step.to !== component || step.mode === "reply" || !callers.has(step.from)) continue;
      const message = plain(step.message);
      const all = behind.get(message) ?? [];
      behind.set(message, action && !all.includes(action) ? [...all, action] : all);
    }
  }
  const asked = [...behind].flatMap(([message, own]): readonly Operation[] =>
    [endpointOf({ message }, known, own, { isHosted, kept })?.value ?? []].flat(),
  );
  const rules = (known.practices ?? []).filter(isKnown).map(({ value }) => value.rule);
  const named = operations.filter(
    ({ method, path, hosted }) =>
      (hosted === undefined || isHosted) &&
      rules.some((rule) => `${rule} `.replaceAll(/[,;]/g, " ").includes(`${method} ${path} `)) &&
      asked.length > 0,
  );
  const found = ways.reports.length > 0 ? operations.filter(({ reconciles }) => reconciles) : [];
  const all = distinct([...asked, ...named, ...found]);
  return distinct(all.flatMap(({ rights = [] }) => rights)).map((right) => {
    const uses = all.filter(({ rights }) => rights?.includes(right)).map(({ name }) => name);
    return `${right} (${uses.join(", ")})`.slice(0, 200);
  });
}
