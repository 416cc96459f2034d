import type { Draft } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  product,
  relation,
  requirement,
  style,
  target,
} from "../fixtures/nodes.ts";

it("says of functions what they are written with and what runs them", async () => {
  const technologies = async (...more: readonly Draft[]) => {
    const { plan } = await compile([
      product("Orders", ["web-application"]),
      style("serverless"),
      concept("Order"),
      actor("Customer"),
      action("Customer", "create", "order", "create"),
      ...choice("runtime", "Node.js"),
      ...choice("functions", "AWS Lambda"),
      ...more,
    ]);
    const functions = plan
      .get(architecture.component)
      .filter(({ data }) => data.kind === "function");
    return [...new Set(functions.map(({ data }) => data.technology))];
  };
  expect(await technologies()).toEqual(["Node.js on AWS Lambda"]);
  expect(await technologies(...choice("api-framework", "Hono"))).toEqual(["Hono on AWS Lambda"]);
});

it("deploys no function that nothing calls, and keeps its things with the one that is asked for most", async () => {
  const { plan } = await compile([
    product("Orders", ["web-application"]),
    style("serverless"),
    concept("Order"),
    concept("Palette"),
    actor("Customer"),
    action("Customer", "create", "order", "create"),
    ...choice("runtime", "Node.js"),
    ...choice("functions", "AWS Lambda"),
  ]);
  const functions = plan.get(architecture.component).filter(({ data }) => data.kind === "function");
  expect(functions.map(({ data }) => data.name)).toEqual(["Orders functions"]);
  expect(functions[0]?.data.owns).toEqual(["brief/concept#order", "brief/concept#palette"]);
});

it("has what sends people on note who came, and no function of the things themselves", async () => {
  const works = async (store: string) => {
    const { plan } = await compile([
      product("Signposts", ["web-application"]),
      style("serverless"),
      concept("Signpost"),
      concept("Passage"),
      relation("Passage", "Signpost"),
      actor("Hiker"),
      action("Hiker", "create", "signpost", "create"),
      action("Hiker", "follow", "signpost", "read"),
      action(undefined, "record", "passage", "create", { automatic: "event" }),
      requirement("R1", "Redirects run in a separate function."),
      ...choice("runtime", "Node.js"),
      ...choice("functions", "AWS Lambda"),
      ...choice("message-broker", "Amazon SQS"),
      ...choice("relational-store", store),
    ]);
    return plan
      .get(architecture.component)
      .filter(({ data }) => data.kind === "function")
      .flatMap(({ data: { name, responsibilities } }) =>
        responsibilities.filter((each) => /passage/.test(each)).map((each) => `${name}: ${each}`),
      );
  };
  expect(await works("SQLite")).toEqual([
    "Redirect functions: hands passages on, once the answer is on its way",
  ]);
  expect(await works("PostgreSQL")).toEqual(["Redirect functions: record passages"]);
});

it("holds to the time of sending people on what does that, and nothing else", async () => {
  const { plan } = await compile([
    product("Signposts", ["web-application"]),
    style("serverless"),
    concept("Signpost"),
    actor("Hiker"),
    action("Hiker", "create", "signpost", "create"),
    action("Hiker", "follow", "signpost", "read"),
    requirement("R1", "Redirects run in a separate function."),
    ...choice("runtime", "Node.js"),
    ...choice("functions", "AWS Lambda"),
    ...choice("relational-store", "PostgreSQL"),
    target("response-time", 400, "ms"),
    given(performance.target, "passing.response-time", {
      name: "Passing on",
      measure: "response-time",
      comparator: "<=",
      value: { value: 60, unit: "ms" },
      condition: "at peak",
      method: "measured",
      applies: ["brief/action#follow-signpost"],
    }),
  ]);
  const waits = plan
    .get(architecture.connection)
    .filter(({ data }) => data.to === "architecture/component#relational-store")
    .map(({ data }) => [idIn(data.from), data.timeout?.value]);
  expect(waits).toEqual([
    ["redirect-functions", 30],
    ["signposts-functions", 100],
  ]);
});
