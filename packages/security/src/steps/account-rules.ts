import { join, node, optional, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { type AccountLimit, accountLimits, refsOf } from "../account-limits.ts";
import { type AddressDomains, addressDomains } from "../address-domains.ts";
import { wordings } from "../catalog/account-rules.ts";
import { derived, step } from "../kit.ts";
import { charactersText, passwordCharacters } from "../password-characters.ts";
import { amountText } from "../text.ts";

type Identity = ViewOf<typeof security.identity>;

/** Limits of sign-in that the text states; none where the product has nobody who signs in. */
export const accountRules = step("account-rules", {
  reads: {
    identity: optional(security.identity),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
  },
  writes: { rules: security.accountRule },
  run: ({ identity, quantities, requirements }) => {
    if (!identity || identity.data.owner === "none") return { rules: [] };
    // Services call with credentials of their own: nobody is locked out, invited or signed out.
    const keyed =
      identity.data.protocol === clientCredentials || identity.data.carrier?.kind === "api-key";
    const limits = accountLimits(quantities, requirements).filter(
      ({ kind }) => !keyed || kind === "access-token",
    );
    const asked = keyed ? undefined : passwordCharacters(requirements);
    const characters =
      asked &&
      ({
        kind: "password-characters",
        value: { value: asked.characters.length, unit: "count" },
      } as const);
    const domains = keyed ? undefined : addressDomains(requirements);
    return {
      rules: [
        ...(domains ? [domainRule(domains, identity)] : []),
        ...(asked && characters
          ? [
              node(
                security.accountRule,
                "password-characters",
                {
                  ...characters,
                  characters: [...asked.characters],
                  text: `${wordings[characters.kind].does(charactersText(asked.characters))}: ${enforced(characters, identity)}.`,
                },
                derived("account-rule-as-stated", [...asked.from, identity.ref]),
              ),
            ]
          : []),
        ...limits.map((limit) => {
          const { kind, value, most, from } = limit;
          const alone = limits.filter((each) => each.kind === kind).length === 1;
          return node(
            security.accountRule,
            alone ? kind : join(kind, from[0].id),
            {
              kind,
              value,
              ...(most === undefined ? {} : { most }),
              text: `${wordings[kind].does(said(limit))}: ${enforced(limit, identity)}.`,
            },
            derived("account-rule-as-stated", [...refsOf([limit]), identity.ref]),
          );
        }),
      ],
    };
  },
});

/** Who runs the system changes the list; the text may name what is on it. */
function domainRule({ names, from }: AddressDomains, identity: Identity) {
  const kind = "email-domains";
  const only = names.length === 0 ? "a domain on the list" : names.join(" or ");
  return node(
    security.accountRule,
    kind,
    {
      kind,
      value: { value: names.length, unit: "count" },
      ...(names.length === 0 ? {} : { domains: [...names] }),
      text: `${wordings[kind].does(only)}: ${enforced({ kind }, identity)}. The list is a setting of the system.`,
    },
    derived("account-rule-as-stated", [...from, identity.ref]),
  );
}

/** How the plan names services that get a token with a credential. */
export const clientCredentials = "OAuth 2.0 client credentials";

function said({ kind, value, most }: AccountLimit): string {
  if (kind === "failed-attempts") {
    return `${value.value} failed ${value.value === 1 ? "attempt" : "attempts"}`;
  }
  if (kind !== "password-length") return amountText(value);
  return most === undefined
    ? `at least ${value.value} characters`
    : `${value.value} to ${most} characters`;
}

function enforced(
  { kind }: Pick<AccountLimit, "kind">,
  { data: { owner, provider, carrier } }: Identity,
): string {
  const { check, kept } = wordings[kind];
  if (kept && carrier?.kind === "session-cookie" && owner !== "platform") return kept;
  if (owner === "system" || kind === "invitation") return check;
  const holder = owner === "provider" ? (provider ?? "the provider") : "what keeps the accounts";
  return `a setting of ${holder}, which a test of its configuration reads back`;
}
