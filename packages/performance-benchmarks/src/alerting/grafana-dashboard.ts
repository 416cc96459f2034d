import { slug } from "@planc/core";
import type { GrafanaDashboard, GrafanaPanel } from "../catalog/grafana-schema.ts";
import type { PanelDraft } from "./dashboard-panels.ts";

interface Row {
  readonly title: string;
  readonly panels: readonly PanelDraft[];
}

const height = 8;
const widths = { stat: 6, timeseries: 8 } as const;
const columns = 24;

/** The plan's panels as a dashboard: rows from what people notice down to what runs out. */
export function dashboardOf(
  product: string,
  programs: readonly string[],
  rows: readonly Row[],
): GrafanaDashboard | undefined {
  const filled = rows.filter(({ panels }) => panels.length > 0);
  if (filled.length === 0) return undefined;
  const idOf = ids();
  const panels: GrafanaDashboard["panels"] = [];
  let y = 0;
  for (const row of filled) {
    panels.push({
      id: idOf(`row ${row.title}`),
      type: "row",
      title: row.title,
      collapsed: false,
      gridPos: { x: 0, y, w: columns, h: 1 },
      panels: [],
    });
    y++;
    let x = 0;
    for (const each of row.panels) {
      const w = widths[each.type];
      if (x + w > columns) {
        x = 0;
        y += height;
      }
      panels.push(panelOf(each, idOf(each.key), { x, y, w, h: height }));
      x += w;
    }
    y += height;
  }
  return {
    uid: slug(product).slice(0, 40),
    title: product,
    tags: ["plan"],
    timezone: "browser",
    editable: false,
    schemaVersion: 41,
    refresh: "1m",
    time: { from: "now-24h", to: "now" },
    templating: {
      list: [
        { type: "datasource", name: "datasource", label: "Data source", query: "prometheus" },
        {
          type: "custom",
          name: "program",
          label: "Program",
          query: programs.join(","),
          multi: true,
          includeAll: true,
          allValue: ".*",
        },
      ],
    },
    annotations: { list: [] },
    panels,
  };
}

function panelOf(
  { type, title, description, unit, asks, limits, isFloor }: PanelDraft,
  id: number,
  gridPos: GrafanaPanel["gridPos"],
): GrafanaPanel {
  const colour = { page: "red", ticket: "orange" } as const;
  const ordered = limits.toSorted((a, b) => a.value - b.value);
  const [floor] = ordered;
  const steps =
    isFloor && floor
      ? [
          { value: null, color: colour[floor.severity] },
          { value: floor.value, color: "green" },
        ]
      : [
          { value: null, color: "green" },
          ...ordered.map(({ value, severity }) => ({ value, color: colour[severity] })),
        ];
  return {
    id,
    type,
    title,
    ...(description ? { description } : {}),
    datasource: { type: "prometheus", uid: "${datasource}" },
    gridPos,
    targets: asks.map(({ expr, legend }, index) => ({
      refId: index < 26 ? String.fromCharCode(65 + index) : `A${index}`,
      expr,
      legendFormat: legend,
    })),
    fieldConfig: {
      defaults: {
        unit,
        ...(isFloor ? {} : { min: 0 }),
        thresholds: { mode: "absolute", steps },
        ...(type === "timeseries"
          ? {
              custom: {
                thresholdsStyle: { mode: limits.length > 0 ? ("line" as const) : ("off" as const) },
              },
            }
          : {}),
      },
      overrides: [],
    },
  };
}

/** Numbers that follow from what a panel shows, so that a link to it stays when others come before it. */
function ids(): (key: string) => number {
  const taken = new Set<number>();
  return (key) => {
    let hash = 0x811c9dc5;
    for (const letter of key) {
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
    let id = (hash % 1_000_000) + 1;
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  };
}
