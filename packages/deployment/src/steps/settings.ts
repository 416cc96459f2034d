import { byRef, idOf, node, optional, slug } from "@planc/core";
import {
  api,
  architecture,
  client,
  decision,
  deployment,
  integration,
  performance,
  security,
} from "@planc/core/ir";
import { platforms } from "../catalog/platforms.ts";
import { assumed, derived, step } from "../kit.ts";
import { connectionSettings } from "../model/connection-settings.ts";
import type { Choice } from "../model/facts.ts";
import { providerSettings } from "../model/provider-settings.ts";
import type { SettingDraft } from "../model/setting-draft.ts";
import { signInSettings } from "../model/sign-in-settings.ts";
import { poolSettings, settingsOfProducts, unitSettings } from "../model/unit-settings.ts";
import { unitsByComponent } from "../model/units-by-component.ts";

/** Everything that units are told when they start, once. */
export const settings = step("settings", {
  reads: {
    units: deployment.unit,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    choices: optional(decision.choice),
    providers: optional(integration.provider),
    identity: optional(security.identity),
    resources: optional(api.resource),
    surfaces: optional(client.surface),
    pools: optional(performance.pool),
  },
  writes: { settings: deployment.setting },
  run: (facts) => {
    const { units, components, connections, choices, providers, pools, options } = facts;
    const byComponent = unitsByComponent(units);
    const sheets = providerSettings(providers, components, choices, byComponent);
    const known = new Set(sheets.map(({ name }) => name));
    const told = connectionSettings(components, connections, choices, byComponent);
    const all = [
      ...unitSettings(units, components, connections, choices, byComponent),
      ...told,
      ...poolSettings(pools, byComponent, told),
      ...sheets,
      ...signInSettings(facts, byComponent, known),
      ...settingsOfProducts(choices, units, known),
    ];
    const unitAt = byRef(units);
    const secretStore = choices.find(({ data }) => idOf(data.topic) === "secrets")?.data.name;
    const programs = byComponent.programs.filter(({ data }) => data.kind !== "static-site").length;
    const ids = new Map<string, number>();
    return {
      settings: all.map((draft) => {
        const first = unitAt.get(draft.units[0] ?? "")?.data;
        const ground = platformOf(first?.platform, choices);
        const isSecret = draft.kind === "secret";
        const rotation = rotationOf(draft, options.rotationDays);
        const count = (ids.get(draft.name) ?? 0) + 1;
        ids.set(draft.name, count);
        return node(
          deployment.setting,
          `${slug(draft.name)}${count > 1 ? `.${slug(idOf(draft.units[0] ?? draft.of))}` : ""}`,
          {
            name: draft.name,
            kind: draft.kind,
            type: draft.type,
            of: draft.of,
            units: [...draft.units],
            purpose: draft.purpose,
            source:
              first?.kind === "app" || first?.kind === "static-site"
                ? "build"
                : isSecret
                  ? (secretStore ?? ground?.secrets ?? "host file")
                  : (ground?.config ?? "configuration of the environment"),
            owner: draft.units.length === 1 && programs > 1 ? (first?.name ?? "team") : "team",
            ...(draft.byDefault === undefined || isSecret ? {} : { byDefault: draft.byDefault }),
            ...(draft.inDevelopment === undefined ? {} : { inDevelopment: draft.inDevelopment }),
            varies: draft.same !== true,
            ...(rotation === undefined ? {} : { rotation: rotation.slice(0, 200) }),
          },
          isSecret && draft.rotation === undefined
            ? assumed(
                "rotation-of-secret",
                `${options.rotationDays} days between two values: nothing says it.`,
                [...draft.from],
              )
            : derived(draft.by, [...draft.from]),
        );
      }),
    };
  },
});

function rotationOf({ kind, rotation }: SettingDraft, days: number): string | undefined {
  if (kind !== "secret") return undefined;
  return rotation ?? `every ${days} days`;
}

/** By its name: a server of the team's own runs where it is, whatever it was chosen as. */
const platformOf = (name: string | undefined, choices: readonly Choice[]) =>
  choices
    .flatMap(({ data }) => (data.name === name ? (platforms[data.technology] ?? []) : []))
    .at(0);
