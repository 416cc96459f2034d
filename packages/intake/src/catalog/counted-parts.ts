import { type DataOf, wordTable } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Kind = DataOf<typeof architecture.component>["kind"];

/** A noun of rules such as “at most three services”, with what a plan counts as one. */
export interface Counted {
  /** In singular or plural, between other words of the sentence. */
  readonly noun: string;
  /** How a plan calls several. */
  readonly name: string;
  readonly kinds?: readonly Kind[];
  /** Topics of decisions, counted by what is chosen for them. */
  readonly topics?: RegExp;
}

const run: readonly Kind[] = ["service", "function", "worker", "scheduler", "pipeline-stage"];
const stores: readonly Kind[] = [
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
];

/** The most special first. */
export const countedParts: readonly Counted[] = [
  {
    noun: "deployable units?|deployment units?|deployables?|deployable components?|deployable artifacts?",
    name: "deployable units",
    kinds: [...run, "gateway", "web-client", "mobile-client", "desktop-client", "command-line"],
  },
  {
    noun: "(?:back-?end |micro-?)?services?|back-?ends?|servers?|processes",
    name: "services",
    kinds: run,
  },
  { noun: "programming languages?|languages?", name: "languages", topics: /^language(?:\.|$)/ },
  {
    noun: "databases?|data ?stores?|database (?:engines?|systems?)|stores?|storage (?:engines?|systems?)",
    name: "data stores",
    kinds: stores,
  },
  {
    noun: "front-?ends?|clients?|client applications?",
    name: "clients",
    kinds: ["web-client", "mobile-client", "desktop-client"],
  },
  { noun: "message brokers?|brokers?", name: "message brokers", kinds: ["broker"] },
];

export const numberWords: Readonly<Record<string, number>> = wordTable({
  a: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
});
