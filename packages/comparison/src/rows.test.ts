import type { DataOf, Draft } from "@planc/core";
import { type architecture, brief, cost, deployment, performance, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, event, flow, planOf } from "./fixtures/plans.ts";
import { countedOf, rowsOf } from "./rows.ts";

const owns = { owns: ["brief/concept#hive"] } as const;

/** An apiary in one program with modules. */
const whole: readonly Draft[] = [
  component("keeper", "person"),
  component("web", "web-client", { choice: "decision/choice#web-framework" }),
  component("pages", "service", { choice: "decision/choice#web-framework" }),
  component("api", "service"),
  component("hives", "module", { ...owns, inside: "architecture/component#api" }),
  component("honey", "module", { ...owns, inside: "architecture/component#api" }),
  component("mailer", "worker"),
  component("store", "relational-store"),
  component("post-office", "external-system"),
];

/** The same in services. */
const apart: readonly Draft[] = [
  component("keeper", "person"),
  component("web", "web-client"),
  component("hives", "service", owns),
  component("honey", "service", owns),
  component("labels", "service", owns),
  component("mailer", "worker"),
  component("store", "relational-store"),
];

function row(key: string, ...plans: readonly (readonly Draft[])[]) {
  const rows = rowsOf(plans.map((nodes) => countedOf(planOf(...nodes))));
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found.figures;
}

it("counts as own programs what runs by itself, without modules and pages of a server", () => {
  expect(row("own-units", whole, apart)).toEqual([
    {
      value: 3,
      text: "3",
      refs: [
        "architecture/component#pages",
        "architecture/component#api",
        "architecture/component#mailer",
      ],
    },
    {
      value: 5,
      text: "5",
      refs: ["web", "hives", "honey", "labels", "mailer"].map(
        (id) => `architecture/component#${id}`,
      ),
    },
  ]);
  expect(row("units-beside", whole).map(({ refs }) => refs)).toEqual([
    ["architecture/component#store"],
  ]);
  expect(row("components", whole).map(({ text }) => text)).toEqual(["8 (6 own)"]);
});

it("takes the plan's own units where it has some", () => {
  const unit = (id: string, kind: "container" | "managed-service") =>
    given(deployment.unit, id, {
      name: id,
      kind,
      components: ["architecture/component#api"],
      platform: "a cluster",
    });
  const plan = [...whole, unit("all", "container"), unit("database", "managed-service")];
  expect(row("own-units", plan)).toEqual([{ value: 1, text: "1", refs: ["deployment/unit#all"] }]);
  expect(row("units-beside", plan)).toEqual([
    { value: 1, text: "1", refs: ["deployment/unit#database"] },
  ]);
});

it("counts what changes data of several programs, not what is told to one that keeps none", () => {
  const moved = event("hive-moved", "hives", ["honey", "mailer"], {
    action: "brief/action#move-hive",
  });
  const refused = event("move-refused", "honey", ["hives"], { undoes: "brief/action#move-hive" });
  const sold = event("jar-sold", "honey", ["mailer"]);
  const counted = countedOf(planOf(...apart, moved, refused, sold));
  expect(counted.crossings).toEqual([
    {
      name: "hive moved",
      action: "brief/action#move-hive",
      from: "Hives",
      to: ["Honey"],
      undoneBy: ["move refused"],
      refs: ["architecture/event#hive-moved", "architecture/event#move-refused"],
    },
  ]);
  expect(countedOf(planOf(...whole, moved, refused, sold)).crossings).toEqual([]);
});

it("counts only those that are said to change something of theirs", () => {
  const by = (id: string, changes: boolean) => ({
    by: `architecture/component#${id}` as const,
    does: "does its part",
    changes,
  });
  const told = (effects: DataOf<typeof architecture.event>["effects"]) =>
    countedOf(
      planOf(...apart, event("hive-sold", "hives", ["honey", "labels"], { effects })),
    ).crossings.map(({ to }) => to);
  expect(told([by("honey", true), by("labels", false)])).toEqual([["Honey"]]);
  expect(told([by("honey", false)])).toEqual([]);
});

it("counts one of each server program whose load the plan does not know, and none of functions", () => {
  const figure = (value: number) => ({
    value,
    unit: "count" as const,
    formula: String(value),
    inputs: [],
  });
  const sized = given(performance.capacity, "hives", {
    component: "architecture/component#hives",
    demand: figure(90),
    serviceTime: figure(20),
    utilisation: figure(0.6),
    replicas: figure(3),
  });
  const [instances] = row("instances", [...apart, sized]);
  expect(instances?.value).toBe(6);
  const [functions] = row("instances", [...apart, sized, component("smoke", "function")]);
  expect(functions?.because).toMatch(/starts functions call by call/);
  expect(row("instances", apart)[0]?.value).toBeNull();
});

it("counts the erasure of a person's data where several programs hold some", () => {
  const erasures = ["honey", "labels"].map((to) =>
    connection("hives", to, { ofPerson: ["export", "erasure"] }),
  );
  expect(countedOf(planOf(...apart, ...erasures)).crossings).toEqual([
    {
      name: "Erasure of what is held of a person",
      from: "Hives",
      to: ["Honey", "Labels"],
      undoneBy: [],
      refs: ["architecture/connection#hives.honey", "architecture/connection#hives.labels"],
    },
  ]);
  expect(countedOf(planOf(...whole, ...erasures)).crossings).toEqual([]);
});

it("counts the erasure that is owed of what several programs own, drawn or not", () => {
  const owed = given(security.obligation, "erasure", {
    kind: "erasure",
    text: "A person's data is deleted on request.",
    applies: ["brief/concept#hive"],
  });
  expect(countedOf(planOf(...apart, owed)).crossings).toEqual([
    {
      name: "Erasure of what is held of a person",
      to: ["Hives", "Honey", "Labels"],
      undoneBy: [],
      refs: ["security/obligation#erasure"],
    },
  ]);
  expect(countedOf(planOf(...whole, owed)).crossings).toEqual([]);
});

it("counts calls over a network up to the first answer, and none inside a program", () => {
  const look = flow(
    "look-at-hives",
    ["keeper", "web", "sync"],
    ["web", "hives", "sync"],
    ["hives", "honey", "sync"],
    ["honey", "hives", "reply"],
    ["hives", "mailer", "async"],
    ["hives", "web", "reply"],
    ["web", "keeper", "reply"],
    ["hives", "store", "sync"],
  );
  const night = flow("nightly-count", ["hives", "store", "sync"], ["hives", "honey", "sync"]);
  const waits = (nodes: readonly Draft[]) =>
    countedOf(planOf(...nodes, look, night)).waits.map(({ flow: id, calls, path }) => ({
      id,
      calls,
      path,
    }));
  expect(waits(apart)).toEqual([{ id: "look-at-hives", calls: 2, path: ["Hives", "Honey"] }]);
  expect(waits(whole)).toEqual([{ id: "look-at-hives", calls: 1, path: ["Hives"] }]);
});

it("compares calls of those flows alone that every shape has", () => {
  const both = flow("look", ["keeper", "web", "sync"], ["web", "hives", "sync"]);
  const only = flow("move", ["keeper", "web", "sync"], ["web", "honey", "sync"]);
  expect(row("common-waits", [...whole, both], [...apart, both, only])).toEqual([
    { value: 1, text: "1", refs: ["architecture/flow#look"] },
    { value: 1, text: "1", refs: ["architecture/flow#look"] },
  ]);
  expect(row("common-waits", [...whole, both], [...apart, only])[0]).toEqual({
    value: null,
    text: "unknown",
    because: "no flow that somebody waits for is in every shape",
    refs: [],
  });
});

it("gives latencies and cost only where the plan has them", () => {
  const look = flow("look", ["keeper", "web", "sync"], ["web", "hives", "sync"]);
  const latency = given(performance.latency, "look", {
    flow: "architecture/flow#look",
    hops: [],
    total: { value: 120, unit: "ms", formula: "stated", inputs: [] },
  });
  const line = (id: string, value: number) =>
    given(cost.line, id, {
      name: id,
      of: "architecture/component#store",
      monthly: { value, unit: "USD/month", formula: "stated", inputs: [] },
      prices: [],
      price: "price list of 2030-01-01",
    });
  expect(row("latency", [...whole, look, latency], [...apart, look])).toEqual([
    {
      value: 120,
      text: "120 ms",
      refs: ["architecture/flow#look", "performance/latency#look"],
    },
    {
      value: null,
      text: "unknown",
      because: "the plan has no latencies of hops (performance/latency)",
      refs: [],
    },
  ]);
  const cheap = [...whole, line("store", 40), line("program", 60)];
  const dear = [...apart, line("store", 250)];
  expect(row("cost", cheap, dear).map(({ text }) => text)).toEqual([
    "100 USD/month (least)",
    "250 USD/month (2.5 × the least)",
  ]);
  expect(row("cost", cheap, apart).map(({ text }) => text)).toEqual(["100 USD/month", "unknown"]);
});

it("divides own programs by the people that the brief states, and invents none", () => {
  const team = given(brief.team, { size: 2, skills: [] });
  expect(row("team-load", [...whole, team], [...apart, team]).map(({ value }) => value)).toEqual([
    1.5, 2.5,
  ]);
  expect(row("team-load", whole)).toEqual([
    {
      value: null,
      text: "unknown",
      because: "the brief does not say how many people build it",
      refs: [],
    },
  ]);
  const said = given(brief.quantity, "team", {
    about: "developers",
    measure: "team-size",
    kind: "limit",
    comparator: "range",
    value: [5, 8],
    unit: "person",
  });
  expect(row("team-load", [...apart, said]).map(({ value }) => value)).toEqual([1]);
});

it("counts what a program reads that is asked on the way, unless the flow draws it", () => {
  const steps = [
    ["keeper", "web", "sync"],
    ["web", "hives", "sync"],
    ["hives", "honey", "sync"],
  ] as const;
  const connected = connection("honey", "store");
  const path = (nodes: readonly Draft[]) =>
    countedOf(planOf(...apart, connected, ...nodes)).waits[0]?.path;
  const reply = ["honey", "hives", "reply"] as const;
  expect(path([flow("look", ...steps, reply)])).toEqual(["Hives", "Honey", "Store"]);
  expect(path([flow("look", ...steps, ["honey", "store", "sync"], reply)])).toEqual([
    "Hives",
    "Honey",
    "Store",
  ]);
});
