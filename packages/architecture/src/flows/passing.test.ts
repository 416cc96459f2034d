import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  attribute,
  choice,
  concept,
  product,
  relation,
  requirement,
  style,
} from "../fixtures/nodes.ts";

const posters: readonly Draft[] = [
  product("Posters", ["web-application"]),
  style("layered-monolith"),
  ...choice("relational-store", "PostgreSQL"),
  ...choice("load-balancer", "HAProxy"),
  concept("Poster"),
  attribute("Poster", "target_url"),
  action(undefined, "visit", "Poster", "read"),
];
const scans: readonly Draft[] = [
  concept("Scan"),
  relation("Scan", "Poster"),
  action(undefined, "record", "Scan", "create", { automatic: "event" }),
];

const flowOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const flow = plan.get(architecture.flow).find(({ id }) => id === "visit-poster");
  const steps = flow?.data.steps.map(
    ({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`,
  );
  return [flow?.data.trigger, ...(steps ?? [])];
};

it("sends on who comes by, and records it once they are on their way", async () => {
  expect(
    (await flowOf([...posters, ...scans])).filter((each) => !/rows$|read the/.test(each ?? "")),
  ).toEqual([
    "Somebody comes to visit a poster.",
    "load-balancer > api: visit a poster",
    "api > load-balancer: redirect to the target URL of the poster",
    "api > relational-store: record a scan, once the answer is on its way",
  ]);
});

it("records nothing where nothing of it is kept", async () => {
  expect((await flowOf(posters)).some((each) => each?.includes("record"))).toBe(false);
});

it("hands what it records to a queue where the store lets one writer in at a time", async () => {
  const steps = await flowOf([
    ...posters.filter(({ id }) => id !== "relational-store"),
    ...choice("relational-store", "SQLite"),
    ...choice("message-broker", "RabbitMQ"),
    ...scans,
    concept("Print run"),
    action(undefined, "render", "Print run", "command", { automatic: "event", background: true }),
  ]);
  expect(steps.filter((each) => each?.includes("scan"))).toEqual([
    "api > message-broker: hand on a scan, once the answer is on its way",
    "message-broker > background-worker: scans to insert",
    "background-worker > relational-store: insert the scans in one transaction",
  ]);
});

it("sends nobody through the program that makes pages of its own", async () => {
  const flow = await flowOf([...posters, ...choice("web-framework", "Nuxt")]);
  expect(flow.filter((each) => each?.includes("web-server"))).toEqual([]);
  expect(flow).toContain("load-balancer > api: visit a poster");
});

it("has a function of its own send people on where the text wants that apart", async () => {
  const apart = await flowOf([
    ...posters.slice(0, 1),
    style("serverless"),
    ...choice("relational-store", "PostgreSQL"),
    ...choice("functions", "AWS Lambda"),
    concept("Poster"),
    attribute("Poster", "target_url"),
    action(undefined, "visit", "Poster", "read"),
    action(undefined, "create", "Poster", "create"),
    requirement("R1", "The redirect runs in a separate function, decoupled from the pages."),
  ]);
  expect(apart).toContain("redirect-functions > relational-store: read the poster");
  expect(apart.filter((each) => each?.includes("posters-functions"))).toEqual([]);
});
