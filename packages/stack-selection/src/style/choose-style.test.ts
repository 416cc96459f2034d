import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function styleOf(...nodes: readonly Draft[]) {
  const { plan } = await deciding.with(...nodes).result();
  return plan.get(decision.style);
}

const web = product(["web-application"]);
const some = concepts("User", "Task", "Project", "Comment", "Label", "Board");
const many = Array.from({ length: 50 }, (_, at) => `Thing ${at}`);

it.each<readonly [string, readonly Draft[], string]>([
  ["a command-line tool", [product(["command-line-tool"])], "command-line"],
  ["a library", [product(["library"])], "library"],
  [
    "a pipeline that publishes events",
    [product(["data-pipeline"]), pattern("event-driven")],
    "pipeline",
  ],
  ["a page that stores nothing", [web], "client-only"],
  [
    "an app that keeps its data on the phone",
    [product(["mobile-app"]), ...concepts("Note")],
    "client-only",
  ],
  [
    "an app with accounts",
    [product(["mobile-app"]), ...concepts("Note", "User")],
    "layered-monolith",
  ],
  ["a small web application", [web, ...concepts("User", "Note")], "layered-monolith"],
  ["a larger web application", [web, ...some], "modular-monolith"],
  ["a service that stores nothing", [product(["api-service"])], "layered-monolith"],
])("takes the plainest style for %s", async (_, nodes, style) => {
  expect((await styleOf(...nodes))?.data.style).toBe(style);
});

it("takes over the style that the text names, with its place in the text", async () => {
  const style = await styleOf(web, ...some, mention("microservices", { kind: "style" }));
  expect(style).toMatchObject({ data: { style: "microservices" }, why: { kind: "stated" } });
  expect(style?.data.rejected.map(({ name }) => name)).toContain("Modular monolith");
});

it("takes services where the text divides the product into them", async () => {
  const style = await styleOf(web, ...some, ...services("Tasks", "People", "Mail"));
  expect(style?.data).toMatchObject({ style: "microservices", communication: "mixed" });
  expect(style?.why).toMatchObject({ kind: "derived", by: "stack/style-from-services" });
});

it("follows a pack where the text is silent, and the text where it is not", async () => {
  const pack = given(decision.preference, "style", {
    topic: "style",
    technology: "serverless",
    strength: "require",
    because: "The pack is about functions.",
  });
  expect((await styleOf(web, ...some, pack))?.data.style).toBe("serverless");
  const both = await styleOf(web, ...some, pack, mention("modular monolith", { kind: "style" }));
  expect(both?.data.style).toBe("modular-monolith");
});

it("divides a large domain among people who can look after the parts", async () => {
  const style = await styleOf(web, ...concepts(...many));
  expect(style?.data.rejected.find(({ name }) => name === "Layered monolith")?.because).toContain(
    "50 stored concepts",
  );
});

it("does not take a style that the text avoids", async () => {
  const style = await styleOf(
    web,
    ...some,
    mention("modular monolith", { kind: "style", modality: "avoid" }),
  );
  expect(style?.data.style).not.toBe("modular-monolith");
});

it("names the rate, and leaves the number of instances to the capacity plan", async () => {
  const style = await styleOf(web, ...some, load("peak-request-rate", 980, "req/s"));
  expect(style?.data.because).toContain("980 req/s");
  expect(style?.data.because).not.toMatch(/instance/);
});

it("takes few things that all belong to one of them as one area, and another beside them as a second", async () => {
  const of = (name: string) =>
    given(brief.relation, `${name}-harvest`, {
      from: `brief/concept#${name}`,
      to: "brief/concept#harvest",
      kind: "many-to-one",
      required: true,
    });
  const parts = [web, ...concepts("Harvest", "Jar", "Label"), of("jar"), of("label")];
  expect((await styleOf(...parts))?.data.style).toBe("layered-monolith");
  expect((await styleOf(...parts, ...concepts("Hive")))?.data.style).toBe("modular-monolith");
});
