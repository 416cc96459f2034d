import { asPattern, type Ref, type ViewOf } from "@planc/core";
import type { brief, decision } from "@planc/core/ir";
import type { Statement } from "../accounts.ts";
import { type IdentityProvider, identityProviders } from "../catalog/identity-providers.ts";
import { padded, says } from "../text.ts";

/** Who holds the accounts where the system does not. */
export interface Provider {
  readonly name: string;
  readonly known: IdentityProvider | undefined;
  readonly ref: Ref;
  readonly choice?: Ref<"decision/choice">;
  /** The text says that it stands elsewhere, and nothing of how it tells others who somebody is. */
  readonly silent?: true;
  /** The text says that people sign in by it, and not by which protocol. */
  readonly unspoken?: true;
}

/** Who holds the accounts: the choice that was made, else what the input names; products before ways. */
export function providerOf(
  plan: {
    readonly choices: readonly ViewOf<typeof decision.choice>[];
    readonly systems: readonly ViewOf<typeof brief.system>[];
    readonly mentions: readonly ViewOf<typeof brief.mention>[];
    readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  },
  statements: readonly Statement[],
): Provider | undefined {
  const choice = plan.choices.find(
    (each) => each.data.topic === "decision/topic#identity-provider",
  );
  if (choice) {
    const known =
      knownIn(padded(choice.data.name), true) ?? knownIn(padded(choice.data.name), false);
    return { name: choice.data.name, known, ref: choice.ref, choice: choice.ref };
  }
  const named: Statement[] = [
    ...plan.systems.map((each) => ({ ref: each.ref, text: padded(each.data.name) })),
    ...statements,
  ];
  const refused = plan.mentions
    .filter(({ data }) => data.modality === "avoid")
    .map(({ data }) => padded(data.technology));
  for (const product of [true, false]) {
    for (const each of named) {
      const known = knownIn(each.text, product);
      const isRefused = refused.some((text) => known && says(text, known.phrases) !== undefined);
      if (known && !isRefused) return { name: known.name, known, ref: each.ref };
    }
  }
  // A system that the text only says stands elsewhere: "users are authenticated by the portal".
  const outside = plan.systems.find((each) => each.data.category === "identity provider");
  if (outside)
    return {
      name: outside.data.name,
      known: undefined,
      ref: outside.ref,
      ...(outside.data.existing === true ? { silent: true } : {}),
    };
  // A system that people have accounts of already, whatever else it is there for.
  const vouching = plan.systems.find(({ data }) =>
    plan.requirements.some(
      ({ data: { text, priority } }) => priority !== "wont" && authenticatesBy(text, data.name),
    ),
  );
  return (
    vouching && {
      name: vouching.data.name,
      known: undefined,
      ref: vouching.ref,
      unspoken: true,
    }
  );
}

/** "authenticate students via the Harbour API", "the Harbour API for authentication" */
function authenticatesBy(text: string, name: string): boolean {
  const system = padded(name).trim();
  if (system === "") return false;
  return padded(text)
    .split(/ (?:and then|but|while) /)
    .some((part) =>
      new RegExp(
        ` (?:authenticat(?:e|es|ed|ing|ion)|(?:log|sign|logs|signs|logged|signed) in|login) (?:[\\p{L}\\p{N}]+ ){0,4}?(?:via|with|through|using|by|against|from) (?:the |their |an? )?${asPattern(system)} | ${asPattern(system)} (?:api )?(?:integration )?for (?:[\\p{L}]+ )?(?:authentication|login|sign in) `,
        "u",
      ).test(` ${part.trim()} `),
    );
}

function knownIn(text: string, product: boolean): IdentityProvider | undefined {
  return identityProviders.find(
    (each) => each.generic !== product && says(text, each.phrases) !== undefined,
  );
}

/** That of a system of which the text says alone that people sign in by it. */
export const unspokenProtocol = "OAuth 2.0 authorization code flow with PKCE";

/** How the provider proves to others who somebody is. */
export function protocolOf(
  { known, unspoken }: Provider,
  statements: readonly Statement[],
): string {
  if (unspoken) return unspokenProtocol;
  const flow = "OpenID Connect authorization code flow with PKCE";
  if (known?.speaks === "own-tokens") return `ID tokens of ${known.name}`;
  const front = known?.fronts?.find(({ phrases }) =>
    statements.some(({ text }) => says(text, phrases) !== undefined),
  );
  const through = front?.name ?? known?.through;
  if (through !== undefined) return `${flow}, through ${through}`;
  return flow;
}
