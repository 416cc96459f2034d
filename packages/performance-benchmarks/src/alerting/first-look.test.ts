import type { DataOf, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { chainOf, clientsOf, consumersOf, lookAt } from "./first-look.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

const component = (
  id: string,
  kind: DataOf<typeof architecture.component>["kind"],
  more: Partial<Component["data"]> = {},
): Component => ({
  ref: `architecture/component#${id}`,
  id,
  data: {
    name: id,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...more,
  },
});

const connection = (from: string, to: string, mode: "sync" | "async" = "sync"): Connection => ({
  ref: `architecture/connection#${from}.${to}`,
  id: `${from}.${to}`,
  data: {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "test",
    protocol: "test",
    mode,
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "test",
    remote: true,
  },
});

const harbour = {
  components: [
    component("API", "service"),
    component("Berths", "module", { inside: "architecture/component#API" }),
    component("Broker", "broker"),
    component("Crane worker", "worker"),
    component("Collector", "monitoring"),
    component("Customs", "external-system"),
    component("Store", "relational-store"),
    component("Weather", "external-system"),
  ],
  connections: [
    connection("API", "Store"),
    connection("API", "Broker", "async"),
    connection("Broker", "Crane worker", "async"),
    connection("Crane worker", "Store"),
    connection("Crane worker", "Customs"),
    connection("Collector", "Store"),
  ],
};
const names = (found: readonly Component[]) => found.map(({ data }) => data.name);

it("looks at the programs that use a store, and not at what watches it", () => {
  expect(names(clientsOf("architecture/component#Store", harbour))).toEqual([
    "API",
    "Crane worker",
  ]);
});

it("looks at what a broker hands messages to", () => {
  expect(names(consumersOf("architecture/component#Broker", harbour))).toEqual(["Crane worker"]);
});

it("follows rows from their owner to what it or a worker talks with", () => {
  const chain = (...kinds: Parameters<typeof chainOf>[1]) =>
    names(chainOf("architecture/component#Berths", kinds, harbour));
  expect(chain("broker")).toEqual(["Berths", "Broker"]);
  expect(chain("external-system")).toEqual(["Berths", "Customs"]);
  expect(chain("worker")).toEqual(["Berths", "Crane worker"]);
  expect(names(chainOf(undefined, [], harbour))).toEqual([]);
});

it("names no more than fit, and nothing where nothing is known", () => {
  expect(lookAt(harbour.components).look).toBe("API, Berths, Broker, Crane worker and 4 more");
  expect(lookAt(harbour.components.slice(0, 5)).look).toBe(
    "API, Berths, Broker, Crane worker, Collector",
  );
  expect(lookAt([])).toEqual({});
});
