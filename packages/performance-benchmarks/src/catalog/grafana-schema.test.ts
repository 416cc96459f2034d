import type {
  Dashboard,
  Panel,
  RowPanel,
  VariableModel,
} from "@grafana/grafana-foundation-sdk/dashboard";
import type { Dataquery } from "@grafana/grafana-foundation-sdk/prometheus";
import { expect, expectTypeOf, it } from "vitest";
import { dashboardOf } from "../alerting/grafana-dashboard.ts";
import { type GrafanaDashboard, type GrafanaPanel, grafanaDashboard } from "./grafana-schema.ts";

it("knows no field that Grafana's own types do not have", () => {
  type Row = Extract<GrafanaDashboard["panels"][number], { type: "row" }>;
  expectTypeOf<Exclude<keyof GrafanaDashboard, keyof Dashboard>>().toBeNever();
  expectTypeOf<Exclude<keyof GrafanaPanel, keyof Panel>>().toBeNever();
  expectTypeOf<Exclude<keyof Row, keyof RowPanel>>().toBeNever();
  expectTypeOf<Exclude<keyof GrafanaPanel["targets"][number], keyof Dataquery>>().toBeNever();
  expectTypeOf<
    Exclude<keyof GrafanaDashboard["templating"]["list"][number], keyof VariableModel>
  >().toBeNever();
  expectTypeOf<GrafanaPanel["gridPos"]>().toExtend<NonNullable<Panel["gridPos"]>>();
  expectTypeOf<GrafanaPanel["datasource"]>().toExtend<NonNullable<Panel["datasource"]>>();
  expectTypeOf<GrafanaDashboard["time"]>().toExtend<NonNullable<Dashboard["time"]>>();
});

it("keeps the id of a panel when another comes before it", () => {
  const panel = (key: string) => ({
    key,
    type: "timeseries" as const,
    title: key,
    unit: "s",
    asks: [{ expr: "up", legend: "up" }],
    limits: [{ value: 2, severity: "page" as const }],
  });
  const made = (...keys: string[]) =>
    dashboardOf("Shop", ["api"], [{ title: "All", panels: keys.map(panel) }]);
  const idIn = (dashboard: ReturnType<typeof made>, title: string) =>
    dashboard?.panels.find((each) => each.title === title)?.id;
  expect(idIn(made("new", "old"), "old")).toBe(idIn(made("old"), "old"));
  expect(grafanaDashboard.safeParse(made("a", "b")).error).toBeUndefined();
});
