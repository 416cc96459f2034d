import { expect, it } from "vitest";
import { component, connection, drawn, peakScenario } from "../fixtures/drawn.ts";
import { fullOf } from "./line.ts";
import { styleFactsOf } from "./style-consequences.ts";

const modules = [
  component("hives", "module", { name: "Hives module" }),
  component("harvests", "module", { name: "Harvests module" }),
];

it("names the modules that ask one another, and says of others that none does", () => {
  const asking = connection("harvests", "hives");
  const joined = styleFactsOf(
    "modular-monolith",
    drawn({ components: modules, connections: [asking] }),
  );
  expect(joined.positive.map(fullOf)).toEqual([
    "No call on the way can fail or time out where Harvests module asks Hives module.",
  ]);
  const apart = styleFactsOf("modular-monolith", drawn({ components: modules }));
  expect(apart.positive.map(fullOf)).toEqual([
    "None of Hives module and Harvests module calls another, so that each is changed by itself.",
  ]);
});

it("counts every program that is started, of one build", () => {
  const api = component("api", "service", { name: "API" });
  const worker = component("worker", "worker", { name: "Worker" });
  const both = styleFactsOf("layered-monolith", drawn({ components: [api, worker] }));
  expect(both.positive.map(fullOf)).toEqual([
    "API and Worker come from one state of the code, so that no version of one meets another of the other.",
  ]);
  expect(both.negative.map(fullOf)).toContain(
    "It is one build and 2 programs to start and watch: API and Worker.",
  );
  const alone = styleFactsOf("layered-monolith", drawn({ components: [api] }));
  expect(alone.positive.map(fullOf)).toEqual(["One program to build, deploy and watch: API."]);
});

it("calls nothing idle that a queue feeds with what is asked all day", () => {
  const parts = {
    components: [
      component("counter", "function", { name: "Counter" }),
      component("queue", "broker", { name: "Queue" }),
      component("tidier", "function", { name: "Tidier" }),
    ],
    scenarios: [peakScenario],
  };
  const fed = styleFactsOf(
    "serverless",
    drawn({ ...parts, connections: [connection("queue", "counter")] }),
  );
  expect(fed.positive).toEqual(["Tidier costs nothing while nobody calls."]);
  const apart = styleFactsOf("serverless", drawn(parts));
  expect(apart.positive.map(fullOf).join(" ")).toContain("Counter and Tidier");
});
