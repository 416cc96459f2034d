import { expect, it } from "vitest";
import { component, connection, drawn } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { withParts } from "./parts-named.ts";

const capacity = (of: string, instances: number): Drawn["capacities"][number] => {
  const figure = { value: instances, unit: "instances", formula: "planned", inputs: [] } as const;
  return {
    ref: `performance/capacity#${of}`,
    id: of,
    data: {
      component: `architecture/component#${of}`,
      demand: figure,
      serviceTime: figure,
      utilisation: figure,
      replicas: figure,
    },
  };
};

const ids = ["bees", "combs", "drones", "eggs", "frames"];

it("counts the instances of many programs by how many each has", () => {
  const plan = drawn({
    components: ids.map((id) => component(id, "service", { name: `${id} service` })),
    capacities: ids.map((id) => capacity(id, id === "frames" ? 2 : 1)),
  });
  expect(withParts("{instances}", plan, {})).toBe(
    "1 instance each of bees service, combs service, drones service and eggs service and 2 instances of frames service",
  );
});

it("names what answers by one contract only where several are released apart", () => {
  const services = ids.slice(0, 3).map((id) => component(id, "service", { name: `${id} service` }));
  const components = [component("gate", "gateway"), ...services];
  const connections = ids.slice(0, 2).map((id) => connection("gate", id));
  expect(withParts("{answering}", drawn({ components, connections }), {})).toBe(
    "bees service and combs service",
  );
  const one = drawn({ components, connections: connections.slice(0, 1) });
  expect(withParts("{answering}", one, {})).toBeUndefined();
});
