import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import { storeLoad } from "../facts/store-load.ts";
import { counted, number, sample } from "../text/words.ts";
import { limitText, serviceNames } from "../topics/verdict.ts";
import type { Arrangement } from "./arrangements.ts";

/** What a fact of the brief says for or against each arrangement: 0 to 1, with the reason in words. */
export interface OwnershipFactor {
  readonly name: string;
  readonly weight: number;
  readonly says: Readonly<Record<Arrangement, readonly [score: number, note: string]>>;
  readonly refs: readonly Ref[];
}

export function ownershipFactors(facts: Facts): readonly OwnershipFactor[] {
  return [
    boundaries(facts),
    load(facts),
    team(facts),
    running(facts),
    standing(facts),
    cards(facts),
  ].flatMap((each) => (each ? [each] : []));
}

/** `7 services (Cart, Catalog, Email and 4 more)`, by the text or as the plan divides the product. */
function servicesIn(facts: Facts): { readonly text: string; readonly refs: readonly Ref[] } {
  const names = serviceNames(facts);
  return {
    text: names.length > 1 ? `${counted(names.length, "service")} (${sample(names)})` : "services",
    refs: servicesOf(facts.inputs).map(({ ref }) => ref),
  };
}

function boundaries(facts: Facts): OwnershipFactor {
  const { text, refs } = servicesIn(facts);
  return {
    name: "Released apart",
    weight: 3,
    refs: [...refs, facts.product],
    says: {
      "schema-per-service": [
        0.9,
        `${text}: a role that reaches one schema alone lets each change its tables by itself`,
      ],
      "server-per-service": [
        1,
        `${text}: no other service can reach the tables, nor slow the server down`,
      ],
      "shared-schema": [
        0.1,
        `${text}: each can read and join the tables of the others, so that a change of one table waits for all of them`,
      ],
    },
  };
}

/** Above what one server answers reads go to copies first, as the growth of the plan has it: its writes are what stays. */
function load(facts: Facts): OwnershipFactor | undefined {
  const { peakRate } = facts.numbers;
  if (!peakRate) return undefined;
  const { value, text, refs } = peakRate;
  const busy = thresholds["relational-requests"].value;
  const limit = limitText("relational-requests");
  const stored = storeLoad(facts);
  const copied = value > busy && stored?.isParted === true && stored.writes <= busy;
  const together: readonly [number, string] =
    value <= busy / 2
      ? [1, `${text}: one server answers up to ${limit}`]
      : value <= busy
        ? [0.7, `${text}: one server answers up to ${limit}, and a doubled load does not fit`]
        : copied
          ? [
              0.7,
              `${text}: more than the ${limit} that one server answers, so reads that may lag go to replicas; what writes stays below it`,
            ]
          : [0.2, `${text}: more than the ${limit} that one server answers`];
  return {
    name: "Load",
    weight: 2,
    refs,
    says: {
      "schema-per-service": together,
      "server-per-service": [
        value <= busy / 2 ? 0.3 : value <= busy || copied ? 0.7 : 1,
        value <= busy / 2
          ? `${text}: most of the servers would wait for work`
          : `${text}: what one service writes takes nothing from the others`,
      ],
      "shared-schema": together,
    },
  };
}

/** From as many people on, those of one service can look after a server of their own. */
const ownTeams = 16;

function team({ numbers }: Facts): OwnershipFactor | undefined {
  const { teamSize } = numbers;
  if (!teamSize) return undefined;
  const { value, text, refs } = teamSize;
  return {
    name: "Team",
    weight: 2,
    refs,
    says: {
      "schema-per-service": [
        value < ownTeams ? 1 : 0.7,
        `${text} look after one server, and each schema after its own migrations`,
      ],
      "server-per-service": [
        Math.min(1, value / ownTeams),
        value < ownTeams
          ? `${text} would look after ${number(value * thresholds["services-per-person"].value)} servers at most, on-call included`
          : `${text} form teams that each run what they own`,
      ],
      "shared-schema": [value <= 3 ? 0.6 : 0.2, `${text} would agree on each change of a table`],
    },
  };
}

function running(facts: Facts): OwnershipFactor {
  const { stage, product, inputs } = facts;
  const early = stage === "prototype" || stage === "mvp";
  const services = servicesOf(inputs).length;
  const times = services > 1 ? `${services} times` : "once for each service";
  return {
    name: "Cost of running it",
    weight: early ? 3 : 2,
    refs: [product],
    says: {
      "schema-per-service": [
        0.9,
        "one server to pay, back up, patch and watch; schemas and roles are lines of its set-up",
      ],
      "server-per-service": [
        early ? 0 : 0.2,
        `paid, backed up, patched and watched ${times}${early ? ", before anybody uses the product" : ""}`,
      ],
      "shared-schema": [1, "one server, one schema and one role"],
    },
  };
}

/** From there on a server that all wait for has to have another that takes over. */
const highlyAvailable = 99.9;

function standing({ numbers }: Facts): OwnershipFactor | undefined {
  const { availability } = numbers;
  if (!availability || availability.value < highlyAvailable) return undefined;
  const { text, refs } = availability;
  const together: readonly [number, string] = [
    0.6,
    `${text}: all services stop with the one server until its standby has taken over`,
  ];
  return {
    name: "Failures",
    weight: 1,
    refs,
    says: {
      "schema-per-service": together,
      "server-per-service": [0.9, `${text}: a server that fails stops one service`],
      "shared-schema": together,
    },
  };
}

/** Systems that are connected to those that keep card data are assessed with them (PCI DSS 4.0, section 4). */
function cards({ inputs }: Facts): OwnershipFactor | undefined {
  const regime = inputs.regimes.find(({ id }) => id === "pci-dss");
  if (!regime) return undefined;
  const reduced = inputs.obligations.find(({ data }) => data.kind === "scope-reduction");
  const none: readonly [number, string] = [
    1,
    "PCI DSS: card data stays with the payment provider, so no schema holds any and what shares the server adds nothing to the scope",
  ];
  return {
    name: "Card data",
    weight: 2,
    refs: [regime.ref, ...(reduced ? [reduced.ref] : [])],
    says: reduced
      ? { "schema-per-service": none, "server-per-service": none, "shared-schema": none }
      : {
          "schema-per-service": [
            0.3,
            "PCI DSS: a server that keeps card data brings all that is connected to it into the scope",
          ],
          "server-per-service": [1, "PCI DSS: the server with card data is assessed alone"],
          "shared-schema": [0, "PCI DSS: every service could read card data"],
        },
  };
}
