import type { Draft } from "@planc/core";
import { planTester, ruleTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { browser, calls, openRoute, screen } from "../fixtures/faults.ts";
import { garden } from "../fixtures/garden.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function told(nodes: readonly Draft[]) {
  const findings = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .diagnose();
  return findings.flatMap(({ code, message }) =>
    code.startsWith("client-design/") ? [`${code.slice("client-design/".length)}: ${message}`] : [],
  );
}

it("finds nothing in screens that were planned from their contract", async () => {
  expect(await told(garden)).toEqual([]);
  expect(await told(shop)).toEqual([
    "class-leads-nowhere: Kinds lists what things are sorted by, and no list can be asked for those of a kind.",
  ]);
});

it("finds what a screen shows or takes and no schema has", async () => {
  const faults = await told([
    ...garden,
    screen("diary", {
      uses: [calls("get-plot")],
      shows: ["data/field#entry.text"],
      takes: ["data/field#entry.photo"],
    }),
  ]);
  expect(faults).toEqual([
    "field-not-answered: Diary shows text, which nothing that it calls answers.",
    "field-not-sent: Diary takes photo, which nothing that it calls sends.",
  ]);
});

it("finds who is led to what turns them away, and a route that lets in too many", async () => {
  const faults = await told([
    ...garden,
    screen("requests", { kind: "list", uses: [calls("list-applications")] }),
    openRoute("requests", "/requests"),
  ]);
  expect(faults).toEqual([
    "guard-too-lax: /requests is open to everybody, and listApplications is not.",
    "use-refused: Requests calls listApplications, which turns Gardener away.",
  ]);
});

it("finds a public page that has nothing to show", async () => {
  expect(await told([...garden, screen("landing", { kind: "home" })])).toEqual([
    "public-page-empty: Landing (/landing) is open to everybody, and no public operation has anything for it.",
  ]);
});

it("finds a choice that nobody is shown the choices of", async () => {
  const faults = await told([
    ...shop,
    screen("gift", {
      kind: "form",
      actors: ["brief/actor#buyer"],
      uses: [calls("create-cart-item", "acting")],
      takes: ["data/field#cart-item.tea"],
      controls: [{ field: "data/field#cart-item.tea", by: "lookup" }],
    }),
  ]);
  expect(faults).toContain(
    "choices-unlisted: On Gift a tea is chosen, and no operation lists it to Buyer.",
  );
});

ruleTester(plugin, "operation-without-screen")
  .valid([
    {
      name: "every operation on a screen, called by the client, or for others",
      nodes: [
        ...garden.filter(({ slot }) => slot !== "api/operation"),
        browser,
        // Who decides on applications has no client here.
        ...["approve-application", "list-plots"].flatMap(named),
        screen("plots", { uses: [calls("list-plots")] }),
      ],
    },
  ])
  .invalid([
    {
      name: "what gardeners may do and find nowhere",
      nodes: [
        ...garden.filter(({ slot }) => slot !== "api/operation"),
        browser,
        ...named("create-entry"),
      ],
      findings: [
        {
          code: "client-design/operation-without-screen",
          ref: "api/resource#entries",
          message: "No screen has createEntry of Entry, though people of a client may call it.",
        },
      ],
    },
  ]);

function named(id: string) {
  return garden.filter((each) => each.slot === "api/operation" && each.id === id);
}
