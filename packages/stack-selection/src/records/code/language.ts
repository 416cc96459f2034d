import { isClient } from "@planc/core";
import { officialClients } from "../../catalog/facts/official-clients.ts";
import { listed, sample } from "../../text/words.ts";
import type { Told } from "../approaches/told.ts";
import { type Confirmed, type Drawn, ofKinds, programsOf } from "../drawn.ts";
import { brief } from "../line.ts";
import { many } from "../many.ts";
import { type CodeTold, joined } from "./told-code.ts";

const scripts: readonly string[] = ["typescript", "javascript"];

const owed = /(?:^|_)(?:amount|price|total|fee|cost|balance|discount|tax)s?(?:$|_)/;

/** What a language comes to by what this plan keeps, answers and calls. */
export function toldOfLanguage(choice: Confirmed, all: Drawn): CodeTold | undefined {
  // A client alone has no database and calls nobody but the server.
  if (programsOf(choice.drawn).length === 0) return undefined;
  const script = choice.technology === "typescript";
  const told = joined([
    ...(script ? [sharedTypes(choice), unchecked(choice)] : []),
    scripts.includes(choice.technology) ? amounts(choice) : undefined,
    clientsOfSystems(choice, all),
  ]);
  const isEmpty = told.positive.length + told.negative.length === 0;
  return isEmpty ? undefined : { ...told, ...(script ? { isAll: true } : {}) };
}

/** Where one set of types is read by more than one program. */
function sharedTypes({ drawn }: Confirmed): Told | undefined {
  const programs = programsOf(drawn).map(({ data }) => data.name);
  const clients = drawn.components
    .filter(({ data }) => isClient(data.kind))
    .map(({ data }) => `the ${data.name}`);
  const readers = [...clients, ...programs];
  const bodies = many(
    drawn.operations.map(({ data }) => data.operationId),
    "operation",
  );
  if (readers.length < 2 || bodies === undefined) return undefined;
  const events = drawn.events.map(({ data }) => `“${data.name}”`);
  const what = clients.length > 0 ? [`what passes through ${bodies}`] : [];
  const more = programs.length > 1 && events.length > 0 ? [`the messages ${sample(events)}`] : [];
  const described = [...what, ...more];
  return described.length === 0
    ? undefined
    : {
        positive: [`One set of types can describe ${listed(described)}, in ${sample(readers)}.`],
        negative: [],
        mitigation: [],
      };
}

/** What comes in without a type that anything has held it against. */
function unchecked({ drawn }: Confirmed): Told | undefined {
  const answering = new Set<string>(
    drawn.operations.flatMap(({ data }) =>
      data.request !== undefined && data.method !== "get" && data.webhook === undefined
        ? (data.component ?? [])
        : [],
    ),
  );
  const servers = programsOf(drawn).filter(({ ref }) => answering.has(ref));
  const bodies = many(
    drawn.operations
      .filter(
        ({ data }) =>
          data.request !== undefined && data.method !== "get" && data.webhook === undefined,
      )
      .map(({ data }) => data.operationId),
    "operation",
  );
  const events = sample(drawn.events.map(({ data }) => `“${data.name}”`));
  if (drawn.convention?.data.style === "graphql") {
    // The server of a graph refuses what does not fit its schema before a resolver runs.
    return events === ""
      ? undefined
      : {
          positive: [],
          negative: [
            `Types are gone at run time: the schema checks what comes by the contract, and nothing checks the payloads of ${events}.`,
          ],
          mitigation: [
            "Each payload has a schema that who takes it holds it against, and the types are made from that.",
          ],
        };
  }
  if (servers.length === 0 || bodies === undefined) return undefined;
  const who = sample(servers.map(({ data }) => data.name));
  return {
    positive: [],
    negative: [
      brief(
        `Untyped input (${who}): ${bodies}.`,
        `Types are gone at run time in ${who}: the body of ${bodies} is whatever was sent.`,
      ),
    ],
    mitigation: [
      brief(
        `Typed by schema: ${bodies}.`,
        "A schema checks each such body, and the types are made from it.",
      ),
    ],
  };
}

/** Decimals of the database, which the numbers of the language are no place for. */
function amounts({ drawn }: Confirmed): Told | undefined {
  const names = new Map<string, string>(drawn.tables.map(({ ref, data }) => [ref, data.name]));
  const exact = drawn.columns.flatMap(({ data }) => {
    const table = names.get(data.table);
    // What was measured bears a rounded digit; what is owed does not.
    const isOwed = data.logical === "money" || owed.test(data.name);
    return /^(?:numeric|decimal)\b/i.test(data.type) && isOwed && table !== undefined
      ? [`${table}.${data.name}`]
      : [];
  });
  if (exact.length === 0) return undefined;
  return {
    positive: [],
    negative: [
      `The language has no decimal type, as C# has one and Java, Python and Ruby have one in their library, and no score counts that: ${sample(exact)} ${exact.length === 1 ? "comes" : "come"} from the database as text, and as a number ${exact.length === 1 ? "it loses" : "they lose"} exact digits.`,
    ],
    mitigation: [
      brief(
        "Amounts stay text or decimal types.",
        "Amounts stay text from the database to the contract; what adds or compares them is SQL or a library for decimals, and a rule of the linter refuses to turn them into numbers.",
      ),
    ],
  };
}

/** Client libraries that systems of others publish for it, by themselves. */
function clientsOfSystems({ technology }: Confirmed, all: Drawn): Told | undefined {
  const systems = ofKinds(all, "external-system").flatMap(({ data }) => {
    const key = data.name.toLowerCase().split(" ")[0] ?? "";
    const known = officialClients[key];
    return known === undefined ? [] : [{ name: data.name, has: known.includes(technology) }];
  });
  const having = systems.filter(({ has }) => has).map(({ name }) => name);
  const without = systems.filter(({ has }) => !has).map(({ name }) => name);
  if (systems.length === 0) return undefined;
  return {
    positive:
      having.length > 0
        ? [
            brief(
              `Official clients: ${listed(having)}.`,
              `${listed(having)} ${having.length === 1 ? "publishes its client library" : "publish their client libraries"} for it.`,
            ),
          ]
        : [],
    negative:
      without.length > 0
        ? [
            `${listed(without)} ${without.length === 1 ? "publishes" : "publish"} none for it that the catalogue knows: its REST interface is called by code of one's own, or by a library of others.`,
          ]
        : [],
    mitigation:
      without.length > 0
        ? [
            `One module holds all calls of ${listed(without)}, and its tests replay recorded answers.`,
          ]
        : [],
  };
}
