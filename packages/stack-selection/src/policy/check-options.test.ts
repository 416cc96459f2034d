import { expect, it } from "vitest";
import { criterionIds } from "../catalog/criteria.ts";
import { organisation } from "../fixtures/organisation.ts";
import { type StackInput, stackOptions } from "./stack-options.ts";

const faults = (input: unknown) =>
  (stackOptions.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const approved = { status: "approved", reason: "It is known." } as const;
const waiver = {
  technology: "MongoDB",
  owner: "reporting team",
  reason: "The old reports read it.",
  until: "2027-01-31",
};
const entry = organisation.entries["acme-queue"];

it("takes what an organisation may say", () => {
  expect(faults(organisation)).toEqual([]);
});

it("takes an alias that is the name, spelt otherwise or not", () => {
  const aliases = ["acme queue", "Acme Queue", "ACME QUEUE"];
  expect(faults({ entries: { "acme-queue": { ...entry, aliases } } })).toEqual([]);
});

const cases: readonly (readonly [
  string,
  StackInput | Readonly<Record<string, unknown>>,
  RegExp,
])[] = [
  [
    "a name that no catalogue has",
    { technologies: { Postgress: approved } },
    /^technologies\.Postgress: No catalogue has Postgress\. Did you mean PostgreSQL/,
  ],
  [
    "one technology under two names",
    { technologies: { PostgreSQL: approved, postgresql: approved } },
    /^technologies\.postgresql: postgresql and PostgreSQL are one technology$/,
  ],
  [
    "a need that there is not",
    { technologies: { Redis: { ...approved, for: ["cach"] } } },
    /^technologies\.Redis\.for\.0: There is no need cach\. Did you mean cache\?$/,
  ],
  [
    "a need that the technology does not fill",
    { technologies: { Redis: { ...approved, for: ["payments"] } } },
    /^technologies\.Redis\.for\.0: Redis fills .*cache.*, and not payments$/,
  ],
  [
    "a policy without a reason",
    { technologies: { Redis: { status: "approved" } } },
    /^technologies\.Redis\.reason: /,
  ],
  [
    "an entry under a key of the catalogue",
    { entries: { rabbitmq: { ...entry, name: "Our Rabbit", aliases: [] } } },
    /^entries\.rabbitmq: The catalogue has RabbitMQ under this key/,
  ],
  [
    "an entry that replaces nothing",
    { entries: { "acme-queue": { ...entry, replaces: true } } },
    /^entries\.acme-queue\.replaces: The catalogue has no entry under this key$/,
  ],
  [
    "an entry with the name of another",
    { entries: { "acme-queue": { ...entry, aliases: ["Kafka"] } } },
    /^entries\.acme-queue: Kafka is a name of Apache Kafka already$/,
  ],
  [
    "an entry for a need that there is not",
    { entries: { "acme-queue": { ...entry, topics: ["message-brokr"] } } },
    /^entries\.acme-queue\.topics\.0: There is no need message-brokr\. Did you mean message-broker\?$/,
  ],
  [
    "an entry that needs what there is not",
    { entries: { "acme-queue": { ...entry, requires: [["postgresq"]] } } },
    /^entries\.acme-queue\.requires: There is no entry postgresq\. Did you mean postgresql\?$/,
  ],
  [
    "a capability that there is not",
    { entries: { "acme-queue": { ...entry, fits: { "work-queue": [1, "so"] } } } },
    /^entries\.acme-queue\.fits/,
  ],
  [
    "a need that no entry fills",
    { slots: { ledger: { title: "Ledger", when: "always" } } },
    /^slots\.ledger: No entry fills it/,
  ],
  [
    "a need that is there already",
    { slots: { cache: { title: "Cache", when: "always" } } },
    /^slots\.cache: The need cache is there already$/,
  ],
  ...["style", "client-language", "client-unit-testing"].map(
    (key) =>
      [
        `a need by the name of another decision, ${key}`,
        { slots: { [key]: { title: "Ledger", when: "always" } } },
        new RegExp(`^slots\\.${key}: Another decision goes by ${key}`),
      ] as const,
  ),
  ...["owner", "reason", "until"].map(
    (field) =>
      [
        `a waiver without ${field}`,
        { waivers: { reports: { ...waiver, [field]: undefined } } },
        new RegExp(`^waivers\\.reports\\.${field}: `),
      ] as const,
  ),
  [
    "a waiver until no day",
    { waivers: { reports: { ...waiver, until: "2027-02-30" } } },
    /^waivers\.reports\.until: /,
  ],
  [
    "a waiver for what no catalogue has",
    { waivers: { reports: { ...waiver, technology: "MangoDB" } } },
    /^waivers\.reports\.technology: No catalogue has MangoDB\. Did you mean MongoDB/,
  ],
  [
    "two waivers for one technology",
    { waivers: { a: waiver, b: { ...waiver, technology: "mongodb" } } },
    /^waivers\.b\.technology: The waiver a is about MongoDB too$/,
  ],
  [
    "weights of which none is left",
    {
      weights: Object.fromEntries(
        criterionIds.map((id) => [id, { factor: 0, reason: "It does not count." }]),
      ),
    },
    /^weights: All criteria count for nothing$/,
  ],
  [
    "a weight that is set twice",
    { weights: { fit: { factor: 2, points: 3, reason: "We like it." } } },
    /^weights\.fit: Say either points or a factor$/,
  ],
  [
    "a criterion that there is not",
    { weights: { opennes: { factor: 2, reason: "We like it." } } },
    /^weights/,
  ],
  [
    "a condition that there is not",
    { slots: { ledger: { title: "Ledger", when: ["moon"] } } },
    /^slots\.ledger\.when/,
  ],
];

it.each(cases)("refuses %s, and says where", (_, options, told) => {
  expect(faults(options)).toContainEqual(expect.stringMatching(told));
});

it("refuses a name that is empty", () => {
  const issue = stackOptions.safeParse({ technologies: { "": approved } }).error?.issues[0];
  expect(issue?.code === "invalid_key" && issue.issues[0]?.message).toBe("is no name: it is empty");
});

it("bounds what it takes", () => {
  const many = Object.fromEntries(
    Array.from({ length: 1001 }, (_, at) => [`x${at}`, { title: "X", when: "always" }]),
  );
  expect(faults({ slots: many })).toContainEqual(expect.stringContaining("more than 1000"));
});

it.each([
  ["languages", Array.from({ length: 101 }, (_, at) => `x${at}`)],
  ["conflicts", Array.from({ length: 101 }, (_, at) => `x${at}`)],
  ["pairs", Array.from({ length: 101 }, (_, at) => `x${at}`)],
  ["over", Array.from({ length: 101 }, (_, at) => `x${at}`)],
  ["requires", Array.from({ length: 21 }, () => ["redis"])],
  ["aliases", Array.from({ length: 101 }, (_, at) => `Queue ${at}`)],
  ["risks", Array.from({ length: 21 }, () => ["It fills up.", "Watch it."])],
  [
    "versions",
    {
      ...entry.versions,
      versions: Array.from({ length: 201 }, () => entry.versions.versions[0]),
    },
  ],
])("bounds the %s of an entry", (field, value) => {
  const told = faults({ entries: { "acme-queue": { ...entry, [field]: value } } });
  expect(told).toContainEqual(expect.stringMatching(/^entries\.acme-queue\.[a-z.]+: Too big/));
});

it("takes an entry that is newer than the catalogue", () => {
  expect(faults({ entries: { "acme-queue": { ...entry, since: 2031 } } })).toEqual([]);
});
