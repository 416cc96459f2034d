import { isCookie, type ViewOf } from "@planc/core";
import type { api, client, security } from "@planc/core/ir";
import type { Component, Connection } from "./facts.ts";
import type { SettingDraft } from "./setting-draft.ts";
import type { UnitsOfComponents } from "./units-by-component.ts";

interface SignInFacts {
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly surfaces: readonly ViewOf<typeof client.surface>[];
}

/** Keys of tokens that the product signs itself, and who it trusts where others do. */
export function signInSettings(
  { identity, resources, components, connections, surfaces }: SignInFacts,
  units: UnitsOfComponents,
  known: ReadonlySet<string>,
): readonly SettingDraft[] {
  if (!identity || identity.data.owner === "none") return [];
  const { data, ref } = identity;
  const servers = components.filter(
    ({ data: { kind, technology } }) =>
      (kind === "service" || kind === "function") && technology !== undefined,
  );
  const all = unitsOf(servers, units);
  const base = { of: ref, by: "setting-of-sign-in", from: [ref] } as const;
  const drafts: SettingDraft[] = [];
  const signs =
    data.carrier?.kind === "token-cookie" ||
    (data.carrier?.kind === "bearer-header" && data.carrier.token === "jwt");
  if (data.owner === "system" && signs && all.length > 0) {
    const issuers = resources.flatMap(({ data: { path, component } }) =>
      /^\/auth\b/.test(path) && component !== undefined ? units.of(component) : [],
    );
    const issuer = issuers[0] ?? all[0];
    const lifetime = data.tokens.find(({ name }) => name === "access token")?.lifetime;
    if (issuer)
      drafts.push({
        ...base,
        name: "ACCESS_TOKEN_PRIVATE_KEY",
        kind: "secret",
        type: "text",
        purpose: "signing key, PEM",
        units: [issuer],
        ...(lifetime
          ? {
              rotation: `every 90 days; the next public key is known ${lifetime.value} ${lifetime.unit} before it signs`,
            }
          : {}),
      });
    const others = all.filter((each) => each !== issuer);
    if (others.length > 0)
      drafts.push({
        ...base,
        name: "ACCESS_TOKEN_PUBLIC_KEYS",
        kind: "config",
        type: "list",
        purpose: "verification keys, current and next",
        units: others,
      });
  }
  const isTrusted =
    data.owner === "provider" ||
    data.owner === "platform" ||
    components.some(({ data: { kind } }) => kind === "identity-provider");
  if (isTrusted && all.length > 0 && data.carrier?.kind !== "session-cookie") {
    const checking = connections.flatMap(({ data: { from, to } }) =>
      components.some((each) => each.ref === to && each.data.kind === "identity-provider")
        ? units.of(from)
        : [],
    );
    const users = checking.length > 0 ? [...new Set(checking)].sort() : all;
    const trusted = data.provider ?? data.besides?.join(", ") ?? "who signs people in";
    for (const [name, purpose, type] of [
      ["OIDC_ISSUER", "whose tokens are taken", "url"],
      ["OIDC_AUDIENCE", "whom a token has to be for", "text"],
    ] as const)
      if (!known.has(name))
        drafts.push({
          ...base,
          name,
          kind: "config",
          type,
          purpose: `${trusted}: ${purpose}`,
          units: users.filter((each) => all.includes(each)),
        });
  }
  const isWeb = surfaces.some((each) => each.data.kind === "web");
  if (isWeb && isCookie(data) && all.length > 0)
    drafts.push({
      ...base,
      name: "PUBLIC_URL",
      kind: "config",
      type: "url",
      purpose: "the only Origin that changing requests are taken from",
      inDevelopment: "http://localhost:3000",
      units: all,
    });
  return drafts.filter((each) => each.units.length > 0);
}

const unitsOf = (components: readonly Component[], units: UnitsOfComponents) =>
  [...new Set(components.flatMap(({ ref }) => units.of(ref)))].sort();
