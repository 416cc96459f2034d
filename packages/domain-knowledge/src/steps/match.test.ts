import { archetype, reading } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { readingOf, type Sample } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

async function matchesOf(sample: Sample) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf(sample))
    .run();
  return [...plan.get(archetype.match)].sort((a, b) => b.data.score - a.data.score);
}
const keysOf = async (sample: Sample) => (await matchesOf(sample)).map(({ id }) => id);

describe("recognises", () => {
  it.each([
    ["task-management", "Plan a web application for task management with React and PostgreSQL"],
    ["task-management", "We build a to-do list for families"],
    ["e-commerce", "Design microservices with an API gateway for an e-commerce platform"],
    ["e-commerce", "An online shop for bicycle parts"],
    ["customer-support", "Design an enterprise-grade architecture for a customer support system"],
    ["fitness-tracking", "Create a mobile-first architecture for a fitness tracking app"],
    ["messaging", "Design a mobile chat app with React Native: direct, group and channel rooms"],
    ["content-management", "A headless CMS for a newspaper"],
    ["content-management", "An online magazine with an editorial workflow"],
    ["blog", "A personal blog with comments"],
    ["blog", "A blogging platform for travellers"],
    ["wiki", "A company wiki where anybody edits pages"],
    ["media-streaming", "A video streaming service for silent films"],
    ["media-streaming", "A podcast app with offline playback"],
    ["survey", "A survey tool for schools"],
    ["survey", "A form builder with conditional logic"],
    ["booking", "An appointment booking platform for hairdressers"],
    ["analytics-dashboard", "A KPI dashboard for branch managers"],
    ["analytics-dashboard", "A business intelligence tool with drill-down and scheduled reports"],
    ["file-storage", "A file sharing platform for architects with expiring links"],
    ["file-storage", "Document management for a notary's office"],
    ["subscription-billing", "Subscription billing with trials, proration and dunning"],
    ["subscription-billing", "A usage-based billing engine for a cloud provider"],
    ["developer-platform", "A developer portal where customers manage API keys and webhooks"],
    ["developer-platform", "An API platform for map tiles with sandbox and quotas"],
    ["ai-assistant", "An AI assistant that answers from our handbooks and cites its sources"],
    ["ai-assistant", "A chatbot for a museum"],
    ["game-backend", "A game back end with matchmaking and leaderboards"],
    ["game-backend", "A turn-based game of draughts for two players"],
    ["case-handling", "Case handling for a building authority with permits and appeals"],
    ["case-handling", "A citizen portal of a small town"],
    ["property-management", "Tenants pay rent online and report repairs; landlords see both"],
    ["developer-platform", "Developers create API keys and register webhooks"],
    [
      "integration-hub",
      "Build an integration architecture connecting a CRM, payments, e-mail and SMS with retries",
    ],
    ["iot-telemetry", "An IoT platform that collects sensor data from greenhouses"],
    ["learning", "A learning management system for apprentices"],
    ["command-line-tool", "A command-line tool that renames photos by date"],
    ["library", "A TypeScript library that parses cron expressions"],
    ["data-pipeline", "A nightly data pipeline that loads sales into the warehouse"],
    ["insurance", "An insurance platform for bicycles: quotes, policies and claims"],
    ["insurance", "Claims management for a mutual that insures farms"],
    ["human-resources", "An HR platform with leave requests and payslips"],
    ["human-resources", "Leave management for a hospital's staff"],
    ["recruiting", "An applicant tracking system for a chain of bakeries"],
    ["recruiting", "A job board for nurses"],
    ["property-management", "Property management for a housing cooperative"],
    ["property-management", "A tenant portal to pay the rent and report repairs"],
    ["marketplace", "An online marketplace where potters sell to collectors"],
    ["marketplace", "Design a multi-vendor platform with commissions and payouts to sellers"],
    ["social-network", "A photo sharing app with followers and a feed"],
    ["social-network", "A social network for amateur astronomers"],
    ["customer-relationship-management", "Plan a CRM with contacts, deals and a pipeline"],
    ["healthcare-appointments", "Patients of a clinic book medical appointments online"],
    ["telemedicine", "A telemedicine platform with video consultations and prescriptions"],
    ["electronic-health-records", "An electronic health record system for rural clinics"],
    ["event-ticketing", "An event ticketing platform for concerts with a seat map"],
    ["event-ticketing", "Sell tickets for a village theatre"],
    ["food-delivery", "A food delivery app for island restaurants"],
    ["food-delivery", "Order meals from canteens and have couriers bring them"],
    ["ride-hailing", "A ride-hailing app for tuk-tuks"],
    ["ride-hailing", "Taxi dispatch: riders see the fare, drivers accept rides"],
    ["logistics", "A logistics platform that follows freight across depots"],
    ["logistics", "Parcel tracking for a courier company"],
    ["point-of-sale", "A POS system for bakeries with a cash drawer"],
    ["point-of-sale", "Cash register software that works offline"],
    ["accounting", "Accounting software for beekeepers"],
    ["accounting", "An invoicing app for translators"],
    ["payments", "A mobile wallet for market traders with top-ups"],
    ["payments", "Remittance between two countries with KYC"],
    ["lending", "A loan origination platform for credit unions"],
    ["lending", "Microfinance: borrowers apply for loans and repay in installments"],
    ["inventory", "Inventory management for a hospital pharmacy with batches"],
    ["inventory", "Warehouse management with bins and stocktakes"],
  ])("%s in “%s”", async (key, text) => {
    expect(await keysOf({ statements: [text] })).toEqual([key]);
  });

  it("a domain that no statement names, by several of its words", async () => {
    expect(
      await keysOf({
        statements: [
          "Customers open a ticket and support agents answer it.",
          "An agent may escalate a ticket to another team.",
          "Each ticket has an SLA with a first response time.",
        ],
      }),
    ).toEqual(["customer-support"]);
  });

  it("a domain by what intake read of the product and its actions", async () => {
    expect(await keysOf({ statements: ["Build it."], domain: "help desk" })).toEqual([
      "customer-support",
    ]);
    expect(
      await keysOf({
        statements: ["Team members work on tasks with a due date."],
        concepts: ["Task", "Subtask"],
        actions: ["assign Task", "complete Task"],
      }),
    ).toEqual(["task-management"]);
  });

  it("a tool, library or pipeline by a stated kind alone", async () => {
    const statements = ["Rename photos by date."];
    expect(await keysOf({ statements, kind: "command-line-tool" })).toEqual(["command-line-tool"]);
    expect(await keysOf({ statements, kind: "library" })).toEqual(["library"]);
    expect(await keysOf({ statements, kind: "data-pipeline" })).toEqual(["data-pipeline"]);
  });
});

describe("is not misled by", () => {
  it.each([
    ["A task runner CLI with watch mode", "command-line-tool"],
    ["A blog post about payments", ""],
    ["A static site generator", ""],
    ["A service that integrates with our help desk", ""],
    ["Render 3D models in the browser", ""],
    ["A machine learning platform for radiologists", ""],
    ["A tool instead of a web shop", ""],
    ["Food delivery with couriers and order tracking", "food-delivery"],
    ["A REST API for a library where members borrow books", ""],
    ["High availability across two availability zones", ""],
    ["Events are sent to a message queue; tasks run in the background", ""],
    ["Sort order of the product owner's backlog document", ""],
    ["Continuous integration with retries", ""],
    ["Eine Anwendung zur Verwaltung von Aufgaben", ""],
    ["Sign-in tokens carry custom claims; the premium plan has more of them", ""],
    ["A clinic's register that stores the insurance number of each patient", ""],
    ["A search engine for vacation rentals", ""],
    ["Each employee signs in through the company's identity provider", ""],
    ["The release candidate is deployed after a user interview", ""],
    ["Messages are taken from the queue under a message lease", ""],
    ["A tool for car rental management", ""],
    ["A multi-tenant application with isolated tenants", ""],
    ["A plugin marketplace listing page generator", ""],
    ["Migrate from the AWS marketplace", ""],
    ["A web shop whose products are shared on social media", "e-commerce"],
    ["A login with a social network account", ""],
    ["A help desk connected to our CRM", "customer-support"],
    ["A tool for a team lead to follow up on contact forms", ""],
    ["Editors of the code editor set the content type header", ""],
    ["A page that links to our blog post about caching", ""],
    ["A service without a wiki", ""],
    ["Operators watch the Grafana dashboard; the Helm chart is versioned", ""],
    ["Invoices are kept in cloud storage, in a folder per month", ""],
    ["Clients open a GraphQL subscription and a push subscription", ""],
    ["The OpenAI API key is kept in a vault, and the AWS SDK reads it", ""],
    ["An internal developer portal built on a service catalogue", ""],
    ["Uploads are cut into chunks, and a prompt asks the user before they are deleted", ""],
    ["A video player component with a retrieval of subtitles", ""],
    ["Case management for a law firm", ""],
    ["Every test case and edge case has a decision record", ""],
    ["An event streaming platform with exactly-once delivery", ""],
    ["Clients long poll the server for the result of a land survey", ""],
    ["A patient data warehouse that anonymises exports", ""],
    ["A hair salon with appointment booking and a waiting room screen", "booking"],
    ["A spark job on an AWS EMR cluster", ""],
    ["A fitness app with an EHR integration", "fitness-tracking"],
    ["An event driven service that puts a ticket into a queue", ""],
    ["A ticketing system for support requests", "customer-support"],
    ["A restaurant menu page generator", ""],
    ["POS tagging of sentences", ""],
    ["A student loan calculator for the browser", ""],
    ["A search engine for public tenders and their documents", ""],
    ["An online shop with payment processing and invoices", "e-commerce"],
    ["A web shop with Apple Wallet passes", "e-commerce"],
    ["A crypto wallet balance widget", ""],
    ["A lending library where members borrow tools", ""],
    ["Accounting for failures of a distributed ledger", ""],
    ["A JDBC driver for a key value store", ""],
    ["A ride along log of police trips", ""],
    ["An online shop with shipment tracking", "e-commerce"],
    ["Telemetry that is carrier grade, with route handlers", ""],
    ["A stock market ticker", ""],
    ["Load batches into the data warehouse", ""],
    ["", ""],
  ])("“%s”", async (text, keys) => {
    expect((await keysOf({ statements: text === "" ? [] : [text] })).join()).toBe(keys);
  });

  it("a domain that the stated kind of product cannot be", async () => {
    const statements = ["A command-line tool that exports a to-do list as a calendar"];
    expect(await keysOf({ statements, kind: "command-line-tool" })).toEqual(["command-line-tool"]);
  });

  it("words that a long text uses once", async () => {
    const filler = Array.from({ length: 300 }, (_, i) => `Rule ${i} of the game is explained.`);
    const words = ["A ticket.", "An SLA.", "An escalation.", "A support agent.", "A CSAT."];
    expect(await keysOf({ statements: [...filler, ...words] })).toEqual([]);
    expect(await keysOf({ statements: words })).toEqual(["customer-support"]);
  });

  it("program text", async () => {
    expect(await keysOf({ statements: ["class Shop {} // online shop"], code: true })).toEqual([]);
  });
});

describe("blends", () => {
  it("domains that the text names side by side", async () => {
    expect(
      await keysOf({ statements: ["An e-commerce platform with a blog and appointment booking"] }),
    ).toEqual(["e-commerce", "booking", "blog"]);
  });

  it("two fields that are named in one breath", async () => {
    expect(await keysOf({ statements: ["HR and recruiting software for hospitals"] })).toEqual([
      "human-resources",
      "recruiting",
    ]);
  });

  it("a part of the product that is a domain of its own", async () => {
    expect(await keysOf({ statements: ["An online shop with live chat."] })).toEqual([
      "e-commerce",
      "messaging",
    ]);
  });

  it("no domain that only shares words with the first", async () => {
    const statements = [
      "A help desk for schools.",
      "Students and teachers open a ticket about a course, lesson, quiz, enrolment or grade.",
    ];
    expect(await keysOf({ statements })).toEqual(["customer-support"]);
  });
});

describe("lets the special domain stand for the general one", () => {
  it.each([
    ["marketplace", "An e-commerce marketplace where vendors sell"],
    ["healthcare-appointments", "An appointment booking platform for dentists"],
    ["telemedicine", "Telehealth with appointment booking for patients of a clinic"],
    ["event-ticketing", "A booking platform that sells concert tickets"],
    ["content-management", "A website with a CMS and a blog"],
  ])("%s in “%s”", async (key, text) => {
    expect(await keysOf({ statements: [text] })).toEqual([key]);
  });
});

it("says which statements a match rests on", async () => {
  const [match] = await matchesOf({ statements: ["Fast.", "An online shop.", "With a cart."] });
  expect(match?.data).toEqual({
    name: "e-commerce",
    score: expect.any(Number),
    evidence: ["reading/statement#s1"],
  });
  expect(match?.why).toEqual({
    kind: "derived",
    by: "domain/phrases-found",
    from: ["reading/statement#s1"],
  });
});

it("takes time in proportion to the text", async () => {
  const hostile = "task task manage task management but no task management of ".repeat(60);
  const statements = Array.from({ length: 300 }, () => hostile);
  expect(await keysOf({ statements })).toEqual(["task-management"]);
}, 10_000);

it("takes no domain from the principles of a constitution", async () => {
  const principle = given(reading.statement, "s0", {
    source: "host/source#prompt",
    kind: "sentence",
    text: "An online shop with a shopping cart",
    under: [],
    order: 0,
    role: "principle",
  });
  const others = readingOf({ statements: [] });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...others, principle)
    .run();
  expect(plan.get(archetype.match)).toEqual([]);
});
