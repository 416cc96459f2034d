import { type DataOf, type DraftOf, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import { proposed, type Readings } from "./readings.ts";

type Product = DataOf<typeof brief.product>;

interface Gap {
  readonly id: string;
  readonly text: string;
  readonly default: string;
  readonly options: readonly string[];
  readonly reason: string;
  readonly about: readonly Ref[];
}

/** What is worth asking: facts that much of the plan rests on and that the text leaves out. */
export function settleQuestions(
  readings: Readings,
  product: DraftOf<typeof brief.product> | undefined,
): readonly DraftOf<typeof brief.question>[] {
  if (!product) return [];
  const gaps = [
    loadGap(readings, product.data),
    availabilityGap(readings, product.data),
    accountsGap(readings, product.data),
    volumeGap(readings, product.data),
    kindGap(product),
  ];
  return gaps.flatMap((gap) =>
    gap
      ? [
          node(
            brief.question,
            gap.id,
            {
              text: gap.text,
              default: gap.default,
              options: [...gap.options],
              about: [...gap.about],
            },
            assumed("question-from-gap", gap.reason, gap.about),
          ),
        ]
      : [],
  );
}

const served: ReadonlySet<string> = new Set([
  "web-application",
  "api-service",
  "mobile-app",
  "ai-service",
  "game",
]);

function isServed({ kinds }: Product): boolean {
  return kinds.some((kind) => served.has(kind));
}

function has({ quantities }: Readings, ...measures: readonly string[]): boolean {
  return quantities.some(
    ({ data }) => data.measure !== undefined && measures.includes(data.measure),
  );
}

const productRef: Ref = "brief/product#product";

function loadGap(readings: Readings, product: Product): Gap | undefined {
  const known = has(
    readings,
    "users",
    "concurrent-users",
    "daily-active-users",
    "request-rate",
    "message-rate",
  );
  if (!isServed(product) || known) return undefined;
  const usual = proposed(readings, "load").find(({ data }) => data.measure === "registered-users");
  const people = usual ? `${thousands(usual.data.likely)} registered users` : "a small load";
  return {
    id: "load",
    text: `How many people use the ${lower(product.name)}, and how many of them at once at its busiest?`,
    default: `${people}, as the assumed workload says.`,
    options: ["up to 100", "about 1,000", "about 10,000", "100,000 and more"],
    reason:
      "The text states no number of users and no rate; sizes, replicas and cost follow from it.",
    about: [productRef],
  };
}

function availabilityGap(readings: Readings, product: Product): Gap | undefined {
  if (!isServed(product) || has(readings, "availability")) return undefined;
  const wanted = readings.qualities.some(({ data }) => data.name === "availability");
  return {
    id: "availability",
    text: `How long may the ${lower(product.name)} be down in a month?`,
    default: wanted
      ? "High availability is asked for without a figure, so no figure is promised."
      : "No availability is promised, and nothing is doubled for it.",
    options: ["7 hours (99 %)", "45 minutes (99.9 %)", "5 minutes (99.99 %)"],
    reason: "The text states no availability; replicas, failover and regions follow from it.",
    about: [productRef],
  };
}

function accountsGap(readings: Readings, product: Product): Gap | undefined {
  const people =
    readings.actors.some(({ data }) => data.kind === "person") ||
    proposed(readings, "actor").some(({ data }) => data.actor === "person");
  const known =
    readings.mentions.some(({ data }) => data.topic === "identity-provider") ||
    readings.systems.some(({ data }) => data.category === "identity provider");
  if (!isServed(product) || !people || known) return undefined;
  return {
    id: "accounts",
    text: "Who holds the accounts of the people who sign in?",
    default: "The product itself, with a password of its own for each account.",
    options: ["the product", "the company's directory", "a provider of identities"],
    reason: "The text says who uses the product, not how they sign in.",
    about: [productRef],
  };
}

function volumeGap(readings: Readings, { kinds }: Product): Gap | undefined {
  if (!kinds.includes("data-pipeline") || has(readings, "rows", "storage", "payload-size"))
    return undefined;
  const usual = proposed(readings, "load").find(({ data }) => data.measure === "records-per-run");
  return {
    id: "volume",
    text: "How many records does a run take in, and by when must it have ended?",
    default: usual
      ? `${thousands(usual.data.likely)} records a run, and no deadline.`
      : "A volume that one machine can take in, and no deadline.",
    options: ["up to 100,000", "about 10 million", "1 billion and more"],
    reason: "The text states no volume; whether one machine is enough follows from it.",
    about: [productRef],
  };
}

function kindGap({ data, why }: DraftOf<typeof brief.product>): Gap | undefined {
  if (why.kind !== "assumed") return undefined;
  return {
    id: "kind",
    text: "What is it: a web application, a mobile app, an interface for other programs, or something else?",
    default: `${capital(data.kinds[0]?.replaceAll("-", " ") ?? "web application")}.`,
    options: [
      "web application",
      "mobile app",
      "API service",
      "command-line tool",
      "library",
      "data pipeline",
    ],
    reason:
      "The text does not show the kind of product, and nearly all of the plan follows from it.",
    about: [productRef],
  };
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function lower(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
