import { stripTypeScriptTypes } from "node:module";
import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tendedGarden, withLibraries } from "../fixtures/allotment-state.ts";
import plugin from "../plugin.ts";

const tester = planTester({ plugins: [plugin] });

async function read(name: string) {
  const { plan } = await tester.with(...tendedGarden).run();
  const found = plan
    .get(client.state)
    .flatMap(({ data }) => (data.kind === "server" && data.name === name ? [data] : []))[0];
  if (!found) throw new Error(`no copy of ${name}`);
  return found;
}

it("keys a copy by all that its answer depends on, the account among it", async () => {
  expect((await read("listEntries")).key).toEqual(["listEntries", "account"]);
  expect((await read("listPlots")).key).toEqual(["listPlots"]);
});

it("holds a copy of which changes are told until they are", async () => {
  expect(await read("listEntries")).toMatchObject({
    fresh: { kind: "told", by: "api/subscription#entries" },
    asks: ["opening", "reconnection"],
  });
});

it("works out how long a copy holds from how often others change what it shows", async () => {
  const { fresh } = await read("getPlot");
  expect(fresh).toMatchObject({
    kind: "time",
    value: 2,
    unit: "min",
    age: {
      formula: "accepted * subjects / (changes1 + changes2)",
      value: 272.727,
      inputs: [{ value: 0.05 }, { value: 60 }, { value: 0.001 }, { value: 0.01 }],
    },
  });
});

it("makes out of date what a change shows in, and nothing else", async () => {
  const causes = (await read("getPlot")).invalidatedBy.map(({ by, how, relation, when }) => [
    by.slice("api/operation#".length),
    how,
    relation,
    when,
  ]);
  expect(causes).toEqual([
    ["approve-application", "refetch", "consequence", "later"],
    ["delete-plot", "remove", "itself", "at-once"],
    ["update-plot", "replace", "itself", "at-once"],
  ]);
  const lists = (await read("listEntries")).invalidatedBy.map(({ by, relation }) => [by, relation]);
  expect(lists).toEqual([
    ["api/operation#create-entry", "listed"],
    ["api/operation#delete-plot", "cascade"],
  ]);
});

it("writes keys as code that runs, each beginning with the name of its read", async () => {
  const { files } = await tester.with(...withLibraries).run();
  const file = files.find(({ path }) => path === "clients/query-keys-web-client.ts");
  const code = stripTypeScriptTypes(file?.text ?? "");
  const { keys, outOfDate } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(keys.listEntries("me")).toEqual(["listEntries", "me"]);
  expect(outOfDate.deletePlot()).toEqual([["getPlot"], ["listPlots"]]);
});

it("keeps by what was chosen, in its own words", async () => {
  const { plan } = await tester.with(...withLibraries).run();
  expect(plan.get(client.cache)[0]?.data).toMatchObject({
    name: "tanstack-query",
    form: "keyed",
    terms: expect.arrayContaining([{ of: "fresh for", term: "staleTime" }]),
    store: { name: "zustand" },
    persisted: { kind: "none" },
  });
});
