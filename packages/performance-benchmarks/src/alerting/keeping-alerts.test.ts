import { givenFigure } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { keepingAlerts } from "./keeping-alerts.ts";

const component = (
  id: string,
  kind: "person" | "service" | "relational-store",
  technology?: string,
) => ({
  ref: `architecture/component#${id}` as const,
  ...given(architecture.component, id, {
    name: id,
    kind,
    ...(technology ? { technology } : {}),
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: false,
    lifecycle: "new",
  }),
});
const storage = {
  ref: "performance/resource#rows.storage" as const,
  ...given(performance.resource, "rows.storage", {
    component: "architecture/component#rows",
    resource: "storage",
    demand: givenFigure("demand", 20, "GB"),
    capacity: givenFigure("capacity", 100, "GB"),
    utilisation: givenFigure("used", 0.2, "ratio"),
    holds: givenFigure("holds", 5, "ratio"),
    remedy: "A larger disk.",
  }),
};
const called = {
  ref: "architecture/connection#a" as const,
  ...given(architecture.connection, "a", {
    from: "architecture/component#buyer",
    to: "architecture/component#api",
    purpose: "orders",
    protocol: "HTTPS",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "none",
    remote: true,
  }),
};

it("tells some days before that a disk is full, by what the place it is at exports", () => {
  const expression = (technology: string) =>
    keepingAlerts({
      components: [component("rows", "relational-store", technology)],
      connections: [],
      choices: [],
      resources: [storage],
    }).map(({ data }) => data.expression);
  expect(expression("PostgreSQL 18 on Amazon RDS")).toEqual([
    "predict_linear(aws_rds_free_storage_space_average[6h], 345600) < 0",
  ]);
  expect(expression("PostgreSQL 18")).toEqual([
    'predict_linear(node_filesystem_avail_bytes{mountpoint="/"}[6h], 345600) < 0',
  ]);
  expect(expression("PostgreSQL 18 on Neon")).toEqual([]);
});

it("tells that a certificate ends where people reach something over the network", () => {
  const alerts = (connections: readonly (typeof called)[]) =>
    keepingAlerts({
      components: [component("buyer", "person"), component("api", "service")],
      connections,
      choices: [],
      resources: [],
    }).map(({ id }) => id);
  expect(alerts([called])).toEqual(["certificate.api"]);
  expect(alerts([])).toEqual([]);
});
