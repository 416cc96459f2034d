import { idOf } from "@planc/core";
import { sample } from "../text/words.ts";
import { type Confirmed, type Drawn, type DrawnComponent, ofKinds, programsOf } from "./drawn.ts";
import { few, many } from "./many.ts";

/** What a sentence on a choice names of the plan; an empty text where nothing of it is concerned. */
export interface Concerned {
  readonly programs?: string;
  readonly operations?: string;
  readonly tables?: string;
}

/** Of these the programs are those that a connection joins with it. */
const joinedTopics: ReadonlySet<string> = new Set([
  "load-balancer",
  "api-gateway",
  "relational-store",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "time-series-store",
  "graph-store",
  "vector-store",
  "search-engine",
  "cache",
  "message-broker",
  "object-store",
]);

/** Of these the operations are those whose flows come by it. */
const inFlow: ReadonlySet<string> = new Set(["cache", "message-broker"]);

/** What a technology of this kind has to do with: not every program, operation or table of the plan. */
export function concernedBy(choice: Confirmed, topic: string): Concerned {
  const { drawn } = choice;
  const own = new Set<string>(
    drawn.components.filter(({ data }) => data.choice === choice.ref).map(({ ref }) => ref),
  );
  return {
    ...named("programs", programsFor(choice, topic, own)),
    ...(inFlow.has(topic) && own.size > 0 && drawn.flows.length > 0
      ? { operations: many(passing(drawn, own, topic), "operation") ?? "" }
      : {}),
    ...tablesFor(choice, topic),
  };
}

function named(key: "programs", all: readonly DrawnComponent[] | undefined): Concerned {
  return all === undefined
    ? {}
    : {
        [key]: sample(
          all.map(({ data }) => data.name),
          few,
        ),
      };
}

/** Nothing where all are concerned, or none is known not to be. */
function programsFor(
  choice: Confirmed,
  topic: string,
  own: ReadonlySet<string>,
): readonly DrawnComponent[] | undefined {
  const { drawn, ref, technology } = choice;
  const programs = programsOf(drawn);
  if (joinedTopics.has(topic)) {
    if (own.size === 0) return undefined;
    // What stands in front hands requests on; what is behind is called, or hands on itself.
    const isInFront = topic === "load-balancer" || topic === "api-gateway";
    const joined = new Set<string>(
      drawn.connections.flatMap(({ data }) => [
        ...(own.has(data.from) ? [data.to] : []),
        ...(own.has(data.to) && !isInFront ? [data.from] : []),
      ]),
    );
    return programs.filter((each) => joined.has(each.ref));
  }
  switch (topic) {
    case "api-framework": {
      const answering = new Set<string>(
        drawn.operations.flatMap(({ data }) => data.component ?? []),
      );
      const serving = programs.filter((each) => answering.has(each.ref));
      return serving.length > 0 ? serving : undefined;
    }
    case "secrets": {
      const holders = new Set<string>(
        drawn.connections
          .filter(
            ({ data }) => !/^(?:none|access token|cookie|the binding)/.test(data.authentication),
          )
          .flatMap(({ data }) => [data.from, data.to]),
      );
      return drawn.connections.length === 0
        ? undefined
        : programs.filter((each) => holders.has(each.ref));
    }
    case "data-access": {
      const stores = new Set<string>(ofKinds(drawn, "relational-store").map((each) => each.ref));
      const using = new Set<string>(
        drawn.connections.filter(({ data }) => stores.has(data.to)).map(({ data }) => data.from),
      );
      return stores.size === 0 ? undefined : programs.filter((each) => using.has(each.ref));
    }
    case "language":
    case "runtime":
    case "unit-testing": {
      // What another language is taken for is written in that one.
      const others = new Set<string>(othersOf(choice, topic));
      const isMain = idOf(ref) === topic;
      const elsewhere = programs.filter(
        ({ data }) => data.choice !== undefined && others.has(idOf(data.choice)),
      );
      if (elsewhere.length === 0) return undefined;
      return isMain || technology === undefined
        ? programs.filter((each) => !elsewhere.includes(each))
        : elsewhere;
    }
    default:
      return undefined;
  }
}

/** Needs whose programs are written in a further language: a library that is used from one alone. */
function othersOf({ drawn }: Confirmed, topic: string): readonly string[] {
  const languages = (drawn.choices ?? []).filter(({ data }) => idOf(data.topic) === "language");
  const further = languages.filter(({ id }) => id !== "language");
  if (further.length === 0 || topic === undefined) return [];
  return languageBound.filter((need) =>
    further.some(
      ({ data }) => data.purpose.startsWith("What ") && hasNeed(drawn, need, data.purpose),
    ),
  );
}

const languageBound = ["machine-learning", "data-processing"] as const;

function hasNeed(drawn: Drawn, need: string, purpose: string): boolean {
  return (drawn.choices ?? []).some(
    ({ data }) => idOf(data.topic) === need && purpose.includes(data.name),
  );
}

/** The operations in whose flows it is asked or handed something. */
function passing(drawn: Drawn, own: ReadonlySet<string>, topic: string): readonly string[] {
  const actions = new Set<string>(
    drawn.flows.flatMap(({ data }) =>
      data.action !== undefined && data.steps.some(({ to }) => own.has(to)) ? [data.action] : [],
    ),
  );
  return drawn.operations
    .filter(
      ({ data }) =>
        // A cache answers what is read, and never a change.
        (topic !== "cache" || data.method === "get") &&
        data.realises.some((each) => actions.has(each)),
    )
    .map(({ data }) => data.operationId);
}

/** The tables of the store that it reads, changes or is. */
function tablesFor({ ref, drawn }: Confirmed, topic: string): Concerned {
  const stores = new Set<string>(
    drawn.stores
      .filter(({ data }) =>
        topic === "data-access" || topic === "migrations"
          ? data.model === "relational"
          : data.choice === ref,
      )
      .map((each) => each.ref),
  );
  const tables = drawn.tables.filter(({ data }) => stores.has(data.store));
  return stores.size === 0 || drawn.tables.length === 0
    ? {}
    : {
        tables:
          many(
            tables.map(({ data }) => data.name),
            "table",
          ) ?? "",
      };
}
