import type { DataOf, ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { autocompleteOf, secretToken } from "../catalog/autocomplete.ts";
import type { AccessFacts } from "./access.ts";

type Access = DataOf<typeof client.access>;
type Filled = Access["autocomplete"][number];

/** What a browser or its password manager fills in on a screen: data of oneself, and what people sign in with. */
export function autocompleteIn(
  screen: ViewOf<typeof client.screen>,
  facts: AccessFacts,
): Access["autocomplete"] {
  if (!facts.takesTokens) return [];
  const own = facts.isWeb && facts.own.has(screen.ref) ? screen.data.takes : [];
  const fields = own.flatMap((ref) => {
    const field = facts.fieldOf.get(ref)?.data;
    const token = field && autocompleteOf(field.name, field.type);
    return token ? [{ field: ref, token }] : [];
  });
  return [...fields, ...secretsOf(screen, facts)];
}

/** Passwords are typed by whom they are of, so that they need no screen of oneself. */
function secretsOf(
  { data: { inputs = [] } }: ViewOf<typeof client.screen>,
  { operationOf }: AccessFacts,
): readonly Filled[] {
  const withPassword = new Set(
    inputs.flatMap(({ by, operation }) => (by === "password" ? [operation] : [])),
  );
  return inputs.flatMap(({ operation, property, by }) => {
    const called = operationOf.get(operation)?.data;
    const token = secretToken(property, by, {
      signsIn: called?.session === "begins",
      hasPassword: withPassword.has(operation),
    });
    return token ? [{ operation, property, token }] : [];
  });
}

/** WCAG 1.3.5 lists the purposes that it is about; codes that are good once came to HTML after it. */
export const isPurpose = ({ token }: Filled): boolean => token !== "one-time-code";

/** What stands beside the token in documents: the field, or the property that is sent. */
export const inputOf = (
  filled: Filled,
  fieldOf: ReadonlyMap<string, { readonly data: { readonly name: string } }>,
): string =>
  "field" in filled ? (fieldOf.get(filled.field)?.data.name ?? filled.field) : filled.property;
