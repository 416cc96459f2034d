import { architecture, brief, decision, host } from "@planc/core/ir";
import { type ContractCase, given, testPluginContract } from "@planc/testkit";
import { averageVisits, monthKept, visitedBarges } from "./fixtures/barges.ts";
import { berths } from "./fixtures/berths.ts";
import {
  concepts,
  fitness,
  integrations,
  inUse,
  library,
  mention,
  pattern,
  pipeline,
  product,
  shop,
  support,
  tasks,
  tool,
} from "./fixtures/briefs.ts";
import { circle, opennessOf } from "./fixtures/circle.ts";
import { decidedAlone } from "./fixtures/deciding.ts";
import { component } from "./fixtures/drawn.ts";
import { logbook } from "./fixtures/logbook.ts";
import { organisation } from "./fixtures/organisation.ts";
import plugin from "./plugin.ts";

/** Of one thing each. What would turn decisions is searched for in whole products, as that takes longest. */
const ofOneThing: readonly ContractCase[] = [
  { name: "what people choose from, and nobody adds", nodes: berths },
  {
    name: "rows that a store does not hold",
    nodes: [...visitedBarges(4_000), monthKept, averageVisits],
  },
  {
    name: "a law that bounds how long rows are kept",
    nodes: [...logbook, given(brief.regime, "gdpr", { name: "GDPR" })],
  },
  {
    name: "charts that are open to whom somebody lets in",
    nodes: [...logbook, ...circle, opennessOf("private", "friends")],
  },
  {
    name: "people far from one another, and a time that one place cannot keep for all",
    nodes: [
      product(["web-application"], { name: "Seed library" }),
      ...concepts("Packet", "Grower"),
      given(brief.quality, "internationalization", {
        name: "internationalization",
        text: "Used in multiple time zones",
      }),
      given(brief.quantity, "response-time", {
        about: "each answer",
        measure: "response-time",
        kind: "system-target",
        comparator: "<",
        value: 80,
        unit: "ms",
      }),
    ],
  },
  {
    name: "few things that all belong to one of them",
    nodes: [
      product(["web-application"], { name: "Bee diary" }),
      ...concepts("Harvest", "Jar", "Label", "Lid"),
      ...["jar", "label", "lid"].map((name) =>
        given(brief.relation, `${name}-harvest`, {
          from: `brief/concept#${name}`,
          to: "brief/concept#harvest",
          kind: "many-to-one",
          required: true,
        }),
      ),
    ],
  },
  {
    name: "an app that carries a signed token",
    nodes: [
      product(["mobile-app"], { name: "Ice rink" }),
      mention("PostgreSQL"),
      mention("NestJS"),
      given(brief.actor, "skater", { name: "Skater", kind: "person" }),
      given(brief.concept, "user", { name: "User", role: "stored" }),
      ...concepts("Lesson", "Locker"),
    ],
  },
  {
    name: "an application that is to be built with a framework of pages",
    nodes: [
      product(["web-application"], { name: "Kiln log" }),
      ...concepts("Kiln", "Glaze"),
      mention("Next.js", { topic: "web-framework" }),
      given(brief.requirement, "fr-1", {
        key: "FR-1",
        kind: "functional",
        text: "The application MUST be built with Next.js.",
      }),
    ],
  },
  {
    name: "a choice that the plan draws, and one that nothing uses",
    nodes: [
      ...tasks,
      mention("RabbitMQ"),
      ...(["relational-store", "message-broker"] as const).map((topic) =>
        given(architecture.component, topic, {
          name: topic,
          kind: topic === "message-broker" ? "broker" : topic,
          choice: `decision/choice#${topic}`,
          responsibilities: [],
          owns: [],
          forcedBy: [],
          stateless: false,
          lifecycle: "new",
        }),
      ),
    ],
  },
  {
    name: "a time of recovery that what is rented does not keep",
    nodes: [
      product(["web-application"]),
      ...concepts("User", "Note"),
      mention("AWS"),
      mention("PostgreSQL"),
      pattern("automatic failover"),
      given(brief.quantity, "recovery-time", {
        about: "a failure of one part",
        measure: "recovery-time",
        kind: "system-target",
        comparator: "<=",
        value: 20,
        unit: "s",
      }),
    ],
  },
  {
    name: "ways of building",
    nodes: [...tasks, pattern("CQRS"), pattern("dark mode"), mention("RFC 7807")],
  },
  {
    name: "a feature of a repository, and what the text wants instead",
    nodes: [
      product(["web-application"], { scope: "feature" }),
      ...concepts("User", "Note"),
      inUse("Fastify", "api-framework", { line: 4, version: "5.2.0" }),
      inUse("TypeScript", "language", { line: 5 }),
      inUse("PostgreSQL", "relational-store", { line: 6, version: "16" }),
      inUse("Kafka", "message-broker", { line: 7 }),
      mention("Express"),
    ],
  },
  {
    name: "waivers that hold, have run out, and are for nothing",
    options: {
      ...organisation,
      waivers: Object.fromEntries(
        ["MongoDB", "NestJS", "Redis"].map((technology, at) => [
          `waiver-${at}`,
          { technology, owner: "a team", reason: "It is there.", until: `2027-0${at + 1}-01` },
        ]),
      ),
    },
    nodes: [
      product(["web-application"]),
      ...concepts("User", "Note"),
      given(host.asOf, { date: "2027-01-15" }),
      mention("NestJS"),
      mention("MongoDB"),
    ],
  },
  {
    name: "a waiver whose end nobody can see",
    options: {
      ...organisation,
      waivers: {
        old: { technology: "MongoDB", owner: "a team", reason: "Old.", until: "2027-01-01" },
      },
    },
    nodes: [product(["web-application"]), ...concepts("User", "Note"), mention("MongoDB")],
  },
  {
    name: "a technology radar",
    options: {
      radar: {
        file: "radar.csv",
        blips: [
          { name: "Fastify", ring: "adopt", line: 2 },
          { name: "RabitMQ", ring: "trial", line: 3 },
          { name: "MongoDB", ring: "retire", line: 4 },
        ],
      },
    },
    nodes: [product(["web-application"]), ...concepts("User", "Note")],
  },
  {
    name: "a broker that nothing of the plan goes through",
    nodes: [
      product(["web-application"]),
      ...concepts("User", "Note"),
      mention("RabbitMQ", { topic: "message-broker" }),
      given(
        architecture.component,
        "broker",
        component("broker", "broker", { choice: "message-broker" }).data,
      ),
    ],
  },
  {
    name: "wishes of a pack",
    nodes: [
      product(["web-application"]),
      ...concepts("User", "Note"),
      given(brief.regime, "gdpr", { name: "GDPR" }),
      given(decision.preference, "style", {
        topic: "style",
        technology: "serverless",
        strength: "prefer",
        because: "The pack is about functions.",
      }),
      given(decision.preference, "gateway", {
        topic: "logging",
        technology: "cloudwatch",
        strength: "require",
        because: "Logs of all products are kept there.",
      }),
      given(decision.preference, "framework", {
        topic: "api-framework",
        technology: "nestjs",
        strength: "require",
        because: "All services of the company use it.",
      }),
    ],
  },
  {
    name: "demands that exclude each other, on a day long after",
    options: { staleAfterDays: 100 },
    nodes: [
      product(["web-application"], { stage: "mvp" }),
      given(brief.team, { size: 1, skills: [] }),
      given(host.asOf, { date: "2030-01-01" }),
      mention("microservices", { kind: "style" }),
      mention("Next.js", { version: "14" }),
      mention("MySQL", { modality: "must" }),
      mention("MySQL", { modality: "avoid" }, "not-mysql"),
      mention("Foobarium"),
      mention("Quuxmq", { topic: "message-broker" }),
      mention("Lombok", { demand: "MUST use Lombok" }),
      pattern("caching"),
      ...concepts("User", "Note"),
      ...["redis", "valkey", "memcached"].map((technology) =>
        given(decision.preference, technology, {
          topic: "cache",
          technology,
          strength: "forbid",
          because: "Nobody may run a cache.",
        }),
      ),
    ],
  },
];

testPluginContract(plugin, {
  cases: [
    { name: "a web application with a stated stack", nodes: tasks },
    { name: "an approved stack on an existing cluster", nodes: support },
    { name: "a shop of services", nodes: shop },
    { name: "a phone app with services", nodes: fitness },
    { name: "systems of others, connected", nodes: integrations },
    { name: "a command-line tool", nodes: tool },
    { name: "a nightly pipeline", nodes: pipeline },
    { name: "a library", nodes: library },
    {
      name: "messages that stay between devices",
      nodes: [
        product(["mobile-app"], { name: "Hut radio" }),
        ...concepts("Message", "Hut"),
        mention("Signal Protocol"),
      ],
    },
    {
      name: "policies, entries and a need of an organisation",
      options: organisation,
      nodes: [
        product(["web-application"]),
        ...concepts("User", "Note"),
        mention("NestJS"),
        mention("MongoDB"),
        pattern("message queue", { topic: "message-broker" }),
      ],
    },
    ...ofOneThing.map(decidedAlone),
  ],
  untested: {
    "record-name-unknown": "only a probe says it, of a record that names what is not planned",
    "record-count-wrong": "only a probe says it, of a record that counts otherwise than the plan",
    "record-policy-wrong":
      "only a probe says it, of a record that repeats otherwise than the sheets",
  },
});
