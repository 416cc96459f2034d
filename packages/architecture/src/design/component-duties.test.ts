import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { clientDuties } from "../catalog/client-duties.ts";
import { serverDuties } from "../catalog/server-duties.ts";
import { compile } from "../fixtures/compile.ts";
import { choice, mention, product, requirement, style } from "../fixtures/nodes.ts";

const app = [
  product("Trail diary", ["mobile-app"]),
  style("modular-monolith"),
  ...choice("mobile-framework", "Flutter"),
];

async function mobileClient(...extra: Parameters<typeof compile>[0]) {
  const { plan } = await compile([...app, ...extra]);
  const found = plan.get(architecture.component).find(({ id }) => id === "mobile-client");
  return { does: found?.data.responsibilities, forcedBy: found?.data.forcedBy };
}

it("gives a client the work that only it can do, forced by the words that ask for it", async () => {
  const wanted = requirement("R-1", "Keep the battery drain of tracking low");
  const plain = await mobileClient();
  const asked = await mobileClient(wanted);
  expect(asked.does).toEqual([
    ...(plain.does ?? []),
    "puts off synchronisation that can wait until the device charges or is on Wi-Fi",
  ]);
  expect(asked.forcedBy).toContain("brief/requirement#r-1");
});

it("does not take up what the text rules out", async () => {
  const ruledOut = mention("location tracking", { modality: "avoid", kind: "pattern" });
  expect(await mobileClient(ruledOut)).toEqual(await mobileClient());
});

it("gives the server and the store theirs", async () => {
  const wanted = [
    requirement("R-1", "The system must validate input"),
    requirement("R-2", "Entries persist across restarts"),
  ];
  const nodes = [
    product("Trail diary", ["web-application"]),
    style("modular-monolith"),
    ...choice("api-framework", "Fastify"),
    ...choice("relational-store", "PostgreSQL"),
  ];
  const { plan } = await compile([...nodes, ...wanted]);
  const does = (id: string) =>
    plan.get(architecture.component).find((each) => each.id === id)?.data.responsibilities;
  expect(does("api")).toContain("refuses input that breaks a rule before anything is stored");
  expect(does("relational-store")).toContain("keeps what was confirmed through restarts");
});

it.each([
  "Members must log time on tasks.",
  "The shop sells barcodes.",
  "Users must log in with a badge.",
  "The app is not battery efficient.",
  "Readers persist in asking.",
])("gives nothing to do by words that are said in another sense: %s", async (text) => {
  const nodes = [
    product("Trail diary", ["mobile-app", "web-application"]),
    style("modular-monolith"),
    ...choice("api-framework", "Fastify"),
    ...choice("mobile-framework", "Flutter"),
    ...choice("relational-store", "PostgreSQL"),
  ];
  const { plan } = await compile([...nodes, requirement("R-1", text)]);
  const does = new Set(
    plan.get(architecture.component).flatMap(({ data }) => data.responsibilities),
  );
  const known = [...clientDuties, ...serverDuties].map((duty) => duty.does);
  expect(known.filter((duty) => does.has(duty))).toEqual([]);
});

it("takes a range of days that may be booked for no filter of what is shown", async () => {
  const narrows = "narrows what it shows to a span of time";
  const doesFor = async (text: string) => (await mobileClient(requirement("R-1", text))).does;
  expect(await doesFor("Walks can be listed by date range")).toContain(narrows);
  expect(
    await doesFor("There is a supported booking date range; other requests are invalid"),
  ).not.toContain(narrows);
});
