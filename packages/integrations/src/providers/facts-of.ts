import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { providerOf, resolveProvider } from "../catalog/resolve.ts";
import type { Subject } from "./subjects.ts";

/** What the catalogue knows of a system: by what was chosen, else by its name, else by how it is reached. */
export function factsOf({
  name,
  system,
  choice,
}: Pick<Subject, "name" | "system" | "choice">): ProviderFacts {
  return resolveProvider({
    name: system && choice === undefined ? system.data.name : name,
    ...(choice ? { technology: choice.data.technology } : {}),
  });
}

export { providerOf };
