import type { Draft } from "@planc/core";
import { api, client } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, garden, operation, schema, thing } from "../fixtures/garden.ts";
import { paintedGarden } from "../fixtures/painted-garden.ts";
import { reactNative, walks, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

const meetings: readonly Draft[] = [
  given(api.resource, "meetings", {
    name: "Meeting",
    path: "/meetings",
    entity: "data/entity#meeting",
  }),
  ...thing("meeting", ["title", "starts at:timestamp", "timezone"]),
  schema("meetings", "meeting", "resource", ["title", "starts-at", "timezone"]),
  schema("meetings.create", "meeting", "create", ["title", "starts-at", "timezone"]),
  operation("list-meetings", "get", "/meetings", "meetings", "list", ["gardener"], {
    response: "api/schema#meetings",
  }),
  operation("get-meeting", "get", "/meetings/{meetingId}", "meetings", "read", ["gardener"], {
    response: "api/schema#meetings",
  }),
  operation("create-meeting", "post", "/meetings", "meetings", "create", ["gardener"], {
    request: "api/schema#meetings.create",
  }),
];

const planOf = (nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
const filesOf = async (nodes: readonly Draft[]) =>
  new Map((await planOf(nodes)).files.map(({ path, text }) => [path, text]));

it("has a dark theme only where the text or the system of a phone asks for one", async () => {
  expect((await filesOf([...garden])).has("clients/tokens.dark.json")).toBe(false);
  expect((await filesOf([...paintedGarden])).has("clients/tokens.dark.json")).toBe(true);
  expect((await filesOf([...walks(reactNative, whole)])).has("clients/tokens.dark.json")).toBe(
    true,
  );
});

it("writes the theme for the styling that was chosen", async () => {
  const plain = (await filesOf([...garden])).get("clients/theme.css");
  expect(plain).toMatch(/^:root \{\n {2}--color-/);
  const tailwind = await filesOf([...garden, ...chosen("styling", "tailwind-css")]);
  expect(tailwind.get("clients/theme.css")).toContain("@theme {\n  --spacing: 4px;\n");
  const phone = await filesOf([
    ...walks(reactNative, whole),
    ...chosen("app-components", "react-native-paper"),
  ]);
  expect(phone.get("clients/theme.ts")).toContain("...MD3DarkTheme.colors,");
});

it("tells each state by a text and a sign beside the colour", async () => {
  const { plan } = await planOf([...paintedGarden]);
  expect(plan.get(client.statusLook).map(({ data }) => [data.text, data.sign])).toEqual([
    ["Done", "tick"],
    ["Failed", "cross"],
    ["In progress", "half circle"],
    ["To do", "circle"],
  ]);
});

it("writes texts with the plural forms of each language, and none for a single one", async () => {
  const files = await filesOf([...paintedGarden]);
  expect(JSON.parse(files.get("clients/messages/pl.json") ?? "{}")).toMatchObject({
    "count.plot": "{count, plural, one {# plot} few {# plots} many {# plots} other {# plots}}",
  });
  expect(
    [...(await filesOf([...garden])).keys()].filter((path) => path.includes("messages")),
  ).toEqual([]);
});

it("gives dragging a way by keys, and forms the tokens that browsers fill in", async () => {
  const { plan } = await planOf([...paintedGarden]);
  const board = plan.get(client.access).find(({ id }) => id === "web-client.workday");
  expect(board?.data.criteria.map(({ id }) => id)).toContain("2.5.7");
  expect(board?.data.keyboard?.task).toBe("move a card");
});

it("says nothing of a product without a client", async () => {
  const files = await filesOf([component("api", "service")]);
  expect([...files.keys()].filter((path) => path.startsWith("clients/"))).toEqual([]);
});

it("leaves colours and sizes to a design system that was chosen, and keeps the widths of its own screens", async () => {
  const { plan, files } = await planOf([
    ...paintedGarden,
    ...chosen("component-library", "react-spectrum", { name: "React Spectrum" }),
  ]);
  expect(plan.get(client.token).map(({ id }) => id)).toEqual([
    "breakpoint.board",
    "breakpoint.table",
  ]);
  expect(files.some(({ path }) => path === "clients/theme.css")).toBe(false);
});

it("writes components once however many screens have them", async () => {
  const { plan } = await planOf([...garden]);
  const names = plan.get(client.element).map(({ data }) => data.name);
  expect(new Set(names).size).toBe(names.length);
  const form = plan.get(client.element).find(({ data }) => data.name === "ApplicationForm");
  expect(form?.data.fields).toHaveLength(4);
  expect(form?.data.standsOn).toBe("form");
});

it("types and shows times in the zone that their thing keeps, chosen and not typed", async () => {
  const { plan } = await planOf([...garden, ...meetings]);
  const [format] = plan.get(client.format);
  expect(format?.data).toMatchObject({ kind: "date-time" });
  expect(format?.data.zone).toMatch(/^typed and shown in timezone;/);
  expect(plan.get(client.screen).flatMap(({ data }) => data.controls ?? [])).toContainEqual({
    field: "data/field#meeting.timezone",
    by: "zone",
  });
});

it("takes the language of the text where none is named, and says that it is taken", async () => {
  const { plan } = await planOf([...garden]);
  expect(plan.get(client.language).map(({ data, why }) => [data.tag, why.kind])).toEqual([
    ["en", "assumed"],
  ]);
});
