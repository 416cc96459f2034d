import { workload } from "@planc/core/ir";
import { chosen, given, testPluginContract } from "@planc/testkit";
import { withLibraries } from "./fixtures/allotment-state.ts";
import { calls, openRoute, screen } from "./fixtures/faults.ts";
import { component, garden, operation, thing } from "./fixtures/garden.ts";
import { manyThings } from "./fixtures/many-things.ts";
import { beds, device, offlineGarden, one, stated } from "./fixtures/offline-garden.ts";
import { looks, paintedGarden, videos } from "./fixtures/painted-garden.ts";
import { pageIn, seedLibrary } from "./fixtures/seed-shop.ts";
import { shop } from "./fixtures/shop.ts";
import { agreedUnseen, assigned, badges, rentApart } from "./fixtures/untold.ts";
import { asked, reactNative, walks, whole } from "./fixtures/walks.ts";
import plugin from "./plugin.ts";

const judgedByNodes = "other plugins write such nodes, and ours do not; its rule's test raises it";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    {
      name: "allotment gardens of which is known how often what changes, and who keeps copies",
      nodes: withLibraries,
    },
    {
      name: "dog walks on both phones, with all that a phone can",
      nodes: walks(reactNative, whole),
    },
    {
      name: "dog walks whose text promises what no phone keeps, in a framework that does not reach it",
      nodes: walks(chosen("mobile-framework", "capacitor", { name: "Capacitor" }), [
        ...chosen("push", "fcm", { name: "Firebase Cloud Messaging" }),
        asked(
          "FR-1",
          "Positions are sent in the background every 30 seconds, and my location is shown",
        ),
        asked("FR-2", "Silent push notifications bring new walks"),
        asked("FR-3", "NFC is used"),
      ]),
    },
    {
      name: "more things than a line of a document holds",
      nodes: walks(reactNative, [...whole, ...manyThings]),
    },
    {
      name: "gardens whose text has people see a mark, and a warning about what no screen is of",
      nodes: [
        ...garden,
        looks("FR-1", "Plots without water MUST be visually muted on the list of plots"),
        looks("FR-2", "A warning about the greenhouse MUST be shown on its board"),
      ],
    },
    { name: "gardens that work without a connection", nodes: offlineGarden },
    {
      name: "statements that stand against work without a connection",
      nodes: [
        ...offlineGarden,
        stated("one-number", "No two gardeners have the same number of a bed"),
        stated("checks", "Every entry is validated by the server"),
        ...chosen("encryption", "mls", { name: "MLS" }),
      ],
    },
    {
      name: "a rule for two changes that the contract does not keep",
      nodes: [
        ...garden,
        ...beds,
        ...device(["bed"], false),
        stated("later", "Of two edits of a bed the most recent timestamp wins"),
        stated("final", "A change made offline never regresses the crop of a bed"),
      ],
    },
    {
      name: "a contract that devices cannot work with",
      nodes: [
        ...garden,
        ...beds.filter(({ id }) => id !== "update-bed" && id !== "list-beds"),
        ...thing("tool", ["name"]),
        ...device(["bed", "entry", "tool"]),
        operation("list-beds", "get", "/plots/{plotId}/beds", "beds", "list", ["gardener"]),
        operation("update-bed", "patch", "/beds/{bedId}", "beds", "update", ["gardener"], {
          realises: ["brief/action#change-bed"],
          request: "api/schema#beds.update",
          errors: [{ status: 412, problem: "precondition-failed", when: "It has changed." }],
        }),
        operation("put-bed", "post", "/plots/{plotId}/beds", "beds", "create", ["gardener"], {
          idempotency: "none",
        }),
        given(workload.volume, "beds", {
          table: "data/table#beds",
          rows: one("rows", 300_000, "rows"),
          rowsPerDay: one("perDay", 5, "rows/day"),
          bytesPerRow: one("bytes", 1_000, "B/row"),
          size: one("size", 300, "MB"),
        }),
      ].filter(
        ({ slot, id }, at, all) =>
          all.findLastIndex((each) => each.slot === slot && each.id === id) === at,
      ),
    },
    { name: "gardens whose text says how they look, and in which languages", nodes: paintedGarden },
    {
      name: "gardens that show videos, in languages that nobody names, under a law",
      nodes: [
        ...garden,
        ...videos,
        looks("FR-1", "The interface is multilingual"),
        looks("FR-2", "It complies with the European Accessibility Act"),
      ],
    },
    {
      name: "seeds with pictures and films, installed, and shown too late",
      nodes: seedLibrary("react", [
        pageIn(900, 700),
        asked("FR-1", "A Progressive Web App with adaptive streaming of films"),
      ]),
    },
    { name: "a product without a client", nodes: [component("api", "service")] },
    { name: "teas that are ordered and paid, by who buys and who looks after them", nodes: shop },
    {
      name: "screens that do not fit their contract",
      nodes: [
        ...garden,
        screen("diary", {
          uses: [calls("get-plot")],
          shows: ["data/field#entry.text"],
          takes: ["data/field#entry.photo"],
        }),
        screen("requests", { kind: "list", uses: [calls("list-applications")] }),
        openRoute("requests", "/requests"),
        screen("landing", { kind: "home" }),
      ],
    },
    {
      name: "a choice that nobody is shown the choices of",
      nodes: [
        ...shop,
        screen("gift", {
          kind: "form",
          actors: ["brief/actor#buyer"],
          uses: [calls("create-cart-item", "acting")],
          takes: ["data/field#cart-item.tea"],
          controls: [{ field: "data/field#cart-item.tea", by: "lookup" }],
        }),
      ],
    },
    { name: "a sum that is agreed to unseen", nodes: [...shop, ...agreedUnseen] },
    { name: "plots whose rent no list has", nodes: [...garden, ...rentApart] },
    { name: "an id that is typed", nodes: [...garden, ...badges] },
    { name: "entries that are given to somebody in many places", nodes: [...garden, ...assigned] },
  ],
  untested: {
    "operation-without-screen":
      "the step places each operation of a resource; the rule's own test has one that it did not",
    "key-lacks-parameter": judgedByNodes,
    "change-without-reads": judgedByNodes,
    "shown-before-refusal": judgedByNodes,
    "personal-in-browser": judgedByNodes,
    "state-map-unclear": "the map is made from nodes that agree; the test of the map raises it",
    "design-file-wrong": "raised by the probes alone; probes/design.test.ts raises it",
    "budget-file-wrong": "files are made of nodes that fit; probes/speed-files.test.ts breaks them",
    "closed-work-sealed": "needs both decisions; rules/closed-work.test.ts has it",
    "task-behind-a-lock": "tasks open what is found closed; rules/closed-work.test.ts has others",
    "task-without-token": "tasks call what they have a token for; the same test has another",
    "native-file-wrong": "raised by the probe alone; probes/native.test.ts raises it",
  },
});
