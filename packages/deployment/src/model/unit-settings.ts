import { idOf, type ViewOf } from "@planc/core";
import type { deployment, performance } from "@planc/core/ir";
import { productSettings } from "../catalog/store-settings.ts";
import type { Choice, Component, Connection } from "./facts.ts";
import { type SettingDraft, settingPrefix } from "./setting-draft.ts";
import type { UnitsOfComponents } from "./units-by-component.ts";

type Unit = ViewOf<typeof deployment.unit>;

/** How frameworks of clients name what is built into them. */
const builtIn: Readonly<Record<string, string>> = {
  expo: "EXPO_PUBLIC_API_URL",
  react: "VITE_API_URL",
  vue: "VITE_API_URL",
  svelte: "VITE_API_URL",
};

/** What units are told that is of themselves: where they listen, where telemetry goes, where an app calls. */
export function unitSettings(
  units: readonly Unit[],
  components: readonly Component[],
  connections: readonly Connection[],
  choices: readonly Choice[],
  byComponent: UnitsOfComponents,
): readonly SettingDraft[] {
  const drafts: SettingDraft[] = [];
  const listening = units.filter(({ data }) => data.build && data.ports?.[0]?.name === "http");
  const ports = [...new Set(listening.map(({ data }) => data.ports?.[0]?.number))];
  if (listening[0])
    drafts.push({
      name: "PORT",
      kind: "config",
      type: "number",
      purpose: "where it takes requests",
      ...(ports.length === 1 ? { byDefault: String(ports[0]) } : {}),
      same: true,
      of: listening[0].ref,
      units: listening.map(({ ref }) => ref),
      by: "setting-of-unit",
      from: listening.map(({ ref }) => ref),
    });
  const observed = components.filter(({ data }) => data.kind === "monitoring");
  const sending = connections.filter(
    ({ data }) =>
      observed.some(({ ref }) => ref === data.to) && /^none\b/.test(data.authentication),
  );
  const senders = [...new Set(sending.flatMap(({ data }) => byComponent.of(data.from)))].sort();
  if (sending[0] && senders.length > 0)
    drafts.push({
      name: "OTEL_EXPORTER_OTLP_ENDPOINT",
      kind: "config",
      type: "url",
      purpose: "where spans, metrics and logs are handed to",
      byDefault: "http://localhost:4318",
      of: sending[0].data.to,
      units: senders,
      by: "setting-of-connection",
      from: sending.map(({ ref }) => ref),
    });
  for (const { ref, data } of units.filter((each) => each.data.kind === "app" || isFiles(each))) {
    const component = components.find((each) => each.ref === data.components[0]);
    const framework = choices.find((each) => each.ref === component?.data.choice)?.data.technology;
    const calls = connections.some(
      (each) => each.data.from === component?.ref && each.data.remote && isOurs(each, components),
    );
    if (calls)
      drafts.push({
        name: builtIn[framework ?? ""] ?? "API_URL",
        kind: "config",
        type: "url",
        purpose: `built into ${data.name}: where it calls`,
        inDevelopment: "http://localhost:3000",
        of: ref,
        units: [ref],
        by: "setting-of-unit",
        from: [ref],
      });
  }
  return drafts;
}

const isFiles = ({ data }: Unit) => data.kind === "static-site";

const isOurs = ({ data }: Connection, components: readonly Component[]) =>
  components.some(
    ({ ref, data: { kind } }) =>
      ref === data.to && ["service", "gateway", "load-balancer", "function"].includes(kind),
  );

/** Keys of products that no sheet is about. */
export function settingsOfProducts(
  choices: readonly Choice[],
  units: readonly Unit[],
  known: ReadonlySet<string>,
): readonly SettingDraft[] {
  const programs = units.filter(({ data }) => data.kind === "container" && !data.image);
  return programs.length === 0
    ? []
    : choices.flatMap((choice) =>
        (productSettings[choice.data.technology] ?? [])
          .filter(({ name }) => !known.has(name))
          .map((fact) => ({
            ...fact,
            purpose: `${choice.data.name}: ${fact.purpose}`,
            of: choice.ref,
            units: programs.map(({ ref }) => ref),
            by: "setting-of-connection" as const,
            from: [choice.ref],
          })),
      );
}

/** How many connections to a store an instance keeps: the number that the pools are computed with. */
export function poolSettings(
  pools: readonly ViewOf<typeof performance.pool>[],
  byComponent: UnitsOfComponents,
): readonly SettingDraft[] {
  return pools.flatMap(({ ref, data }) => {
    const name = /relational-store$/.test(data.store)
      ? "DATABASE_POOL_MAX"
      : `${settingPrefix(idOf(data.store))}_POOL_MAX`;
    const sizes = [...new Set(data.callers.map(({ perInstance }) => perInstance.value))];
    return sizes.flatMap((size): readonly SettingDraft[] => {
      const users = [
        ...new Set(
          data.callers.flatMap(({ component, perInstance }) =>
            perInstance.value === size ? byComponent.of(component) : [],
          ),
        ),
      ].sort();
      if (users.length === 0) return [];
      return [
        {
          name,
          kind: "config",
          type: "number",
          purpose: "connections that an instance keeps open",
          byDefault: String(size),
          same: true,
          of: ref,
          units: users,
          by: "setting-of-pool",
          from: [ref],
        },
      ];
    });
  });
}
