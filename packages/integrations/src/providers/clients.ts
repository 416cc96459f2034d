import type { DataOf, ViewOf } from "@planc/core";
import type { decision, integration } from "@planc/core/ir";
import { knownValue } from "../catalog/fact.ts";
import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { timeOf } from "../figures.ts";
import { basisOf } from "./basis.ts";

type Client = NonNullable<DataOf<typeof integration.provider>["clients"]>[number];

/** Libraries of the provider for the language that is planned; of other languages the catalogue has none. */
export function clientsOf(
  { clients }: ProviderFacts,
  choices: readonly ViewOf<typeof decision.choice>[],
): Client[] {
  const runs = choices.some(({ data }) => npmHosts.has(data.technology));
  if (!runs) return [];
  return clients.flatMap((fact) => {
    const known = knownValue(fact);
    if (!known) return [];
    return [
      {
        library: `${known.package} ${known.version}`.slice(0, 200),
        ...(known.retries === undefined ? {} : { repeats: known.retries }),
        ...(known.timeoutSeconds === undefined
          ? {}
          : { timeout: timeOf(known.timeoutSeconds * 1000) }),
        ...(known.note === undefined ? {} : { note: known.note }),
        basis: basisOf(fact),
      },
    ];
  });
}

/** Technologies that packages of npm run on. */
const npmHosts: ReadonlySet<string> = new Set([
  "nodejs",
  "typescript",
  "javascript",
  "bun",
  "deno",
]);
