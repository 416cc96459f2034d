import type { DataOf, Draft } from "@planc/core";
import { client } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component } from "../fixtures/garden.ts";
import { pageIn, seedLibrary } from "../fixtures/seed-shop.ts";
import { asked, reactNative, walks, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

const run = async (nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

type Asset = DataOf<typeof client.asset>;

const made = chosen("media-forms", "worker-encodes", { name: "By a worker of one's own" });

async function assetsOf(nodes: readonly Draft[]) {
  const { plan } = await run(nodes);
  const all = plan.get(client.asset).map(({ data }) => data);
  return {
    all,
    of: (kind: Asset["kind"]) => all.find((each) => each.kind === kind),
  };
}

async function budgetsOf(nodes: readonly Draft[]) {
  const { plan } = await run(nodes);
  const all = plan.get(client.budget);
  return {
    all,
    value: (metric: string, screen?: string) =>
      all.find(
        ({ data }) =>
          data.metric === metric && (screen === undefined || data.screen?.endsWith(`#${screen}`)),
      )?.data.value,
  };
}

it("makes the widths of a picture from where it is shown", async () => {
  const picture = (await assetsOf(seedLibrary("nextjs"))).of("image");
  expect(picture).toMatchObject({
    name: "Picture content",
    madeBy: "next/image",
    formats: ["image/avif", "image/webp", "image/jpeg"],
  });
  expect(picture?.forms.map(({ width }) => width)).toEqual([400, 800, 1280]);
});

it("offers no quality of a video above what is sent, and none where nobody makes any", async () => {
  const film = (await assetsOf(seedLibrary("react", made))).of("video");
  expect(film?.forms.map(({ name }) => name)).toEqual([
    "234p",
    "360p",
    "432p",
    "540p",
    "720p",
    "poster",
  ]);
  const alone = (await assetsOf(seedLibrary("react"))).of("video");
  expect(alone?.forms).toEqual([]);
  expect(alone?.loads).toContain("progressive download");
});

it("loads the player with the screen that plays, and not with the others", async () => {
  const { all } = await assetsOf(seedLibrary("react", made));
  const player = all.find(({ kind, name }) => kind === "chunk" && name === "Player of playlists");
  expect(player?.screens).not.toEqual([]);
  expect(player?.forms[0]?.bytes).toMatchObject({ value: 117.5, formula: "library" });
  const without = await assetsOf(seedLibrary("react"));
  expect(without.all.some(({ name }) => name === "Player of playlists")).toBe(false);
});

it("learns what is opened next only where the text says so", async () => {
  const text = "Data prefetching based on user behavior patterns";
  const learns = ({ all }: Awaited<ReturnType<typeof assetsOf>>) =>
    all.some(({ name }) => name === "What this person opens next");
  expect(learns(await assetsOf(walks(reactNative, [asked("FR-8", text)])))).toBe(true);
  expect(learns(await assetsOf(walks(reactNative)))).toBe(false);
});

it("divides the time of a page into what each part takes", async () => {
  const { value } = await budgetsOf(seedLibrary("nextjs", [pageIn(2000, 1000)]));
  expect(value("lcp")).toMatchObject({ value: 2000, formula: "shown" });
  expect(value("ttfb", "web-client.seeds")).toMatchObject({
    value: 1400,
    formula: "4 * roundTrip + server",
    low: 1160,
    high: 1600,
  });
});

it("has script in the way of the first sight where the browser makes the page", async () => {
  const { value } = await budgetsOf(seedLibrary("react", [pageIn(2000, 1000)]));
  expect(value("render", "web-client.seeds")?.formula).toBe(
    "script / kilobyte * perKilobyte + paint",
  );
});

it("counts what the background takes of a battery by how often it wakes the radio", async () => {
  const { value, all } = await budgetsOf(walks(reactNative, whole));
  expect(value("battery")?.formula).toBe("wakings * joules / battery * 100");
  expect(value("frame")).toMatchObject({ value: 16.6667, low: 8.33333 });
  expect(all.some(({ data }) => data.metric === "lcp")).toBe(false);
});

it("installs a web client only where that is asked for", async () => {
  const wanted = asked("FR-9", "The library is a Progressive Web App");
  const { plan, findings } = await run(seedLibrary("react", [wanted]));
  const [app] = plan.get(client.webApp).map(({ data }) => data);
  expect(app).toMatchObject({ name: "Seed library", shortName: "Seed library" });
  expect(app?.caches.map(({ name, strategy }) => [name, strategy])).toContainEqual([
    "shell",
    "cache-first",
  ]);
  expect(findings.filter(({ code }) => code === "client-design/budget-file-wrong")).toEqual([]);
  const ruledOut = asked("FR-9", "It is not a progressive web app");
  expect((await run(seedLibrary("react", [ruledOut]))).plan.get(client.webApp)).toEqual([]);
});

it("says nothing where nobody has a client", async () => {
  const { plan } = await run([component("api", "service")]);
  expect([plan.get(client.asset), plan.get(client.budget), plan.get(client.webApp)]).toEqual([
    [],
    [],
    [],
  ]);
});

it("names the part of a time that makes a page late", async () => {
  const { findings } = await run(seedLibrary("react", [pageIn(900, 700)]));
  const late = findings.find(({ code }) => code === "client-design/page-over-target");
  expect(late?.message).toContain("900 ms are asked for");
  const { findings: none } = await run(seedLibrary("react", [pageIn(4000, 700)]));
  expect(none.some(({ code }) => code === "client-design/page-over-target")).toBe(false);
});

it("finds lists without the pictures that their things have, and pictures shown as they were sent", async () => {
  const codes = (await run(seedLibrary("react"))).findings.map(({ code }) => code);
  expect(codes).toContain("client-design/list-without-picture");
  expect(codes).toContain("client-design/picture-as-sent");
  const better = (await run(seedLibrary("nextjs"))).findings.map(({ code }) => code);
  expect(better).not.toContain("client-design/picture-as-sent");
});
