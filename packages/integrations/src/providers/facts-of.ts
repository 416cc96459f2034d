import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { providerOf, resolveProvider } from "../catalog/resolve.ts";
import type { Subject } from "./subjects.ts";

/** What the catalogue knows of a system: by what was chosen, else by its name, else by how it is reached. */
export function factsOf({ component, name, system, choice, ways }: Subject): ProviderFacts {
  const found = resolveProvider({
    name: system && choice === undefined ? system.data.name : name,
    technology: choice?.data.technology,
    category: system?.data.category ?? categoryOfKind[component.data.kind],
  });
  // A directory that is reached by its federation service answers as a provider of OpenID Connect does.
  const isFederated =
    found.category === "directory" &&
    [...ways.out, ...ways.client].some(({ data }) => data.protocol === "HTTPS");
  return (
    (isFederated ? providerOf("federated-directory") : undefined) ?? ofSignals(found, ways.out)
  );
}

/** Limits of its logs say nothing of metrics: what is known of a signal that is not handed on is left out. */
function ofSignals(facts: ProviderFacts, out: Subject["ways"]["out"]): ProviderFacts {
  const { signals } = facts;
  const isOf = ({ data: { purpose } }: (typeof out)[number]) =>
    signals?.some((each) => new RegExp(`\\b${each}\\b`, "i").test(purpose)) === true;
  const any = providerOf("generic-telemetry");
  if (!signals || !any || out.some(isOf)) return facts;
  const { version, operations, limits, throttle, errors, practices } = any;
  return {
    ...facts,
    version,
    operations,
    limits,
    throttle,
    errors,
    practices: [...(practices ?? [])],
    endpoint: any.endpoint,
  };
}

/** What a component of this kind is to others, where the brief does not say. */
const categoryOfKind: Readonly<Record<string, string>> = {
  "identity-provider": "identity provider",
  "object-store": "object storage",
  "search-engine": "search",
};

export { providerOf };
