import { archetype } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { readingOf, type Sample } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

async function domainsOf(sample: Sample): Promise<readonly string[]> {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf(sample))
    .run();
  return plan
    .get(archetype.match)
    .toSorted((a, b) => b.data.score - a.data.score)
    .map(({ id }) => id);
}

/** A specification: its title and summary, its stories, its rules, and the things that it keeps. */
function spec(
  title: string,
  summary: string,
  body: {
    readonly stories?: readonly string[];
    readonly rules: readonly string[];
    readonly keeps: readonly string[];
  },
): Sample {
  const filler = ["is shown", "is logged", "is kept", "may be empty"];
  return {
    source: "spec",
    statements: [
      `# Feature Specification: ${title}`,
      "Status: Draft",
      `Input: User description: "${summary}"`,
      "## User Scenarios",
      ...(body.stories ?? []).map((story, at) => `### User Story ${at + 1} - ${story}`),
      "## Requirements",
      ...body.rules,
      ...body.rules.flatMap((_, rule) =>
        filler.map((what) => `Whatever rule ${rule} leaves open ${what}.`),
      ),
      "### Key Entities",
      ...body.keeps.map((name) => `${name}: kept with its time of change.`),
    ],
    concepts: body.keeps,
  };
}

describe("one line", () => {
  it.each<[string, string]>([
    ["Track chores of a shared flat in a to-do app", "task-management"],
    ["A bug tracker for hardware teams", "task-management"],
    ["A webshop that sells seeds, with vouchers", "e-commerce"],
    ["An online store for used cameras", "e-commerce"],
    ["Table reservation for a chain of restaurants", "booking"],
    ["Appointment scheduling for barbers", "booking"],
    ["A team chat with channels and file sharing", "messaging"],
    ["A messaging app for sailing crews", "messaging"],
    ["A help desk for a university", "customer-support"],
    ["A learning management system for fire brigades", "learning"],
    ["An IoT platform for beehives", "iot-telemetry"],
    ["A workout tracker with step counting", "fitness-tracking"],
    ["A headless CMS for museums", "content-management"],
    ["A nightly ETL pipeline for meter readings", "data-pipeline"],
    ["An online shop with a help desk", "e-commerce customer-support"],
    ["A sudoku solver", ""],
    ["A tool that merges PDF files", ""],
    ["A weather widget for the home screen", ""],
    ["Convert between time zones", ""],
    ["A colour picker for designers", ""],
    ["A crossword puzzle generator", ""],
    ["A pomodoro timer", ""],
    ["Solve linear equations step by step", ""],
    ["A screen reader for comics", ""],
  ])("%s: %s", async (text, domains) => {
    expect((await domainsOf({ statements: [text] })).join(" ")).toBe(domains);
  });
});

describe("a few lines", () => {
  it.each<[string, readonly string[], string]>([
    [
      "help desk by its words",
      [
        "Callers open a ticket.",
        "A support agent may escalate a ticket.",
        "Each ticket has an SLA.",
      ],
      "customer-support",
    ],
    [
      "shop by its words",
      [
        "Put a product into the cart.",
        "At checkout choose shipping.",
        "Staff see each order and payment.",
      ],
      "e-commerce",
    ],
    [
      "booking by its words",
      [
        "A guest picks a time slot.",
        "No double booking.",
        "Cancellation frees the slot for another booking.",
      ],
      "booking",
    ],
    ["an order of steps", ["Sort the steps in order.", "The order of slides can be changed."], ""],
    [
      "messages of a program",
      ["An error message is shown.", "Messages are logged.", "Events too."],
      "",
    ],
    ["puzzles", ["Show a puzzle.", "Check the solution.", "Give a hint."], ""],
  ])("%s", async (_, statements, domains) => {
    expect((await domainsOf({ statements })).join(" ")).toBe(domains);
  });
});

describe("a specification", () => {
  it.each<[string, Sample, string]>([
    [
      "names its domain in the title",
      spec("Room Booking System", "Staff reserve meeting rooms.", {
        rules: Array.from({ length: 8 }, (_, at) => `Rule ${at} of rooms holds.`),
        keeps: ["Room", "Reservation"],
      }),
      "booking",
    ],
    [
      "names it in the summary",
      spec("Vouchers", "Let buyers of our online shop pay with vouchers.", {
        rules: Array.from({ length: 8 }, (_, at) => `Rule ${at} of vouchers holds.`),
        keeps: ["Voucher"],
      }),
      "e-commerce",
    ],
    [
      "keeps and tells the things of a domain that it does not name",
      spec("Spare parts", "Mechanics get what they need.", {
        stories: [
          "Fill the cart",
          "Go through checkout",
          "See shipping of an order",
          "Find product by SKU",
        ],
        rules: Array.from({ length: 8 }, (_, at) => `An order ${at} has a payment and shipment.`),
        keeps: ["Order", "Product", "Cart", "Shipment"],
      }),
      "e-commerce",
    ],
    [
      "only uses common words of a domain",
      spec("Message bus", "Services exchange events in order.", {
        stories: ["Publish a message", "Replay a message"],
        rules: [
          "A message has a payment reference or none.",
          "An order of messages is kept per channel.",
          "A customer of the bus subscribes.",
          "A product of two queues is a third.",
          ...Array.from({ length: 8 }, (_, at) => `Delivery ${at} is tried again.`),
        ],
        keeps: ["Topic", "Subscription"],
      }),
      "",
    ],
    [
      "touches many domains on the way",
      spec("Dice rolls", "Players roll dice at the table.", {
        rules: [
          "Rolls can be sent to a team chat later.",
          "A shopping cart is no part of it.",
          "The help desk knows of it.",
          ...Array.from({ length: 10 }, (_, at) => `Die ${at} has sides.`),
        ],
        keeps: ["Roll", "Die"],
      }),
      "",
    ],
    [
      "is of no domain that is known",
      spec("Sudoku", "Solve sudokus step by step.", {
        stories: ["Enter a grid", "Get a hint"],
        rules: Array.from({ length: 9 }, (_, at) => `Block ${at} holds each digit once.`),
        keeps: ["Grid", "Cell"],
      }),
      "",
    ],
    [
      "begins with a story that touches a domain",
      {
        source: "spec",
        statements: [
          "# Feature Specification: Orchestra pit",
          "### User Story 1 - See the seats",
          "A player sees the seats as on a kanban board.",
          ...Array.from({ length: 45 }, (_, at) => `Seat ${at} is drawn.`),
        ],
        concepts: ["Seat"],
      },
      "",
    ],
    [
      "sets a domain aside",
      spec("Photo wall", "Show photos on a wall, without a web shop.", {
        rules: Array.from({ length: 9 }, (_, at) => `Photo ${at} fades in.`),
        keeps: ["Photo", "Wall"],
      }),
      "",
    ],
    [
      "merges files",
      spec("PDF merging", "Merge several files into one in the order given.", {
        stories: ["Choose files", "Put them in order"],
        rules: Array.from({ length: 9 }, (_, at) => `Page ${at} keeps its size and order.`),
        keeps: ["Document", "Page"],
      }),
      "",
    ],
  ])("%s", async (_, sample, domains) => {
    expect((await domainsOf(sample)).join(" ")).toBe(domains);
  });
});

it("blends no domain that the text names once among its many parts", async () => {
  const parts = ["Cards are sorted by hand.", "A shopping site may link to it.", "Works offline."];
  expect(await domainsOf({ statements: ["A task board.", ...parts] })).toEqual(["task-management"]);
  expect(
    await domainsOf({ statements: ["A task board.", ...parts, "It is a shopping site too."] }),
  ).toEqual(["e-commerce", "task-management"]);
});

it("puts the domain of more words first where two speak as loudly, then the one said first", async () => {
  const of = (text: string) => domainsOf({ statements: [text] });
  expect(await of("An online shop with a help desk")).toEqual(["e-commerce", "customer-support"]);
  expect(await of("A help desk with an online shop")).toEqual(["customer-support", "e-commerce"]);
  expect(await of("A help desk with an online shop and its cart")).toEqual([
    "e-commerce",
    "customer-support",
  ]);
});
