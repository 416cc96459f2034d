import { type KnownNames, thingOf, verbOf } from "./known-names.ts";

/** A name in a record that nothing of the plan has. */
export interface UnknownName {
  /** What the record takes it for: `the column`. */
  readonly kind: string;
  readonly name: string;
  readonly index: number;
}

/** All names of a line that are surely meant to be of the plan, and are not: where that is open, nothing is judged. */
export function unknownNames(line: string, known: KnownNames): readonly UnknownName[] {
  return checks.flatMap((check) => check(line, known));
}

type NameCheck = (line: string, known: KnownNames) => readonly UnknownName[];

/** `orders.order_lines`, `order_lines.price`, `orders.order_lines.price`. */
const storedNames: NameCheck = (line, { tables, schemas }) => {
  if (tables.size === 0) return [];
  return [...line.matchAll(dotted)].flatMap(({ 0: name, index }) => {
    const parts = name.split(".");
    const last = parts.pop() ?? "";
    const before = parts.join(".");
    const [first = ""] = parts;
    if (tables.has(name) || fileEndings.has(last)) return [];
    const columns = tables.get(before);
    if (columns?.has(last)) return [];
    if (columns) {
      const kind = schemas.has(before) ? "the table or column" : "the column";
      return [{ kind, name, index }];
    }
    if (schemas.has(first) || (parts.length > 1 && tables.has(first))) {
      return [{ kind: "the table", name, index }];
    }
    // A word with a dot may be anything, two words joined as a table's are.
    return first.includes("_") ? [{ kind: "the table", name, index }] : [];
  });
};

const dotted = /(?<![\w./:@\\-])[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*){1,2}(?![\w/(:@-])/g;

const fileEndings: ReadonlySet<string> = new Set(
  "yaml yml json md ts tsx js mjs jsx sql csv graphql toml html css txt xml proto dsl mmd dbml sh py go rs java kt cs rb php io com org net dev".split(
    " ",
  ),
);

/** `set_aside_at`, `change_number`: what times and numbers of rows are called, and little else is. */
const columnNames: NameCheck = (line, { columns, tables }) =>
  tables.size === 0
    ? []
    : [...line.matchAll(/(?<![\w.'/-])[a-z]+(?:_[a-z]+)*_(?:at|number)(?!\(|[\w.'/-]*\w)/g)]
        .filter(({ 0: name }) => !columns.has(name))
        .map(({ 0: name, index }) => ({ kind: "the column", name, index }));

/** `createOrder`, where the plan has orders and things that are created. */
const operationIds: NameCheck = (line, { operations, verbs, things }) =>
  [...line.matchAll(camel)]
    .filter(
      ({ 0: name }) =>
        !operations.has(name) && verbs.has(verbOf(name)) && things.has(thingOf(name)),
    )
    .map(({ 0: name, index }) => ({ kind: "the operation", name, index }));

const camel = /(?<![\w.$/-])[a-z]+(?:[A-Z][a-z0-9]*)+(?![\w(/.-]*\w)/g;

/** `8 events (“Order placed”, “Order cancelled” and 6 more)`, `written with it and sent as an event: Order placed`. */
const eventNames: NameCheck = (line, { events }) =>
  events.size === 0
    ? []
    : [
        ...quotedAfter(line, /\bevents? \(?(?=“[A-Z])/g),
        ...listedAfter(line, /\bsent as an event: /g),
      ]
        .filter(({ name }) => !events.has(name))
        .map((each) => ({ ...each, kind: "the event" }));

/** `the flow “Place an order”` */
const flowNames: NameCheck = (line, { flows }) =>
  flows.size === 0
    ? []
    : quotedAfter(line, /\bflows? \(?(?=“)/g)
        .filter(({ name }) => !flows.has(name))
        .map((each) => ({ ...each, kind: "the flow" }));

/** `a run of “Place an order”` */
const runNames: NameCheck = (line, { runs }) =>
  runs.size === 0
    ? []
    : quotedAfter(line, /\bruns? of (?=“)/g)
        .filter(({ name }) => !runs.has(name))
        .map((each) => ({ ...each, kind: "the flow or scenario" }));

/** `“Server errors missed” of performance/benchmarks.md`, `An alert watches it: “Work waits”`. */
const alertNames: NameCheck = (line, { alerts }) =>
  [
    ...[...line.matchAll(/“([^“”]+)” (?:of|in) performance\/benchmarks\.md/g)].map(
      ({ 1: name = "", index }) => ({ name, index }),
    ),
    ...quotedAfter(line, /\b(?:[Aa]lerts? watch(?:es)? it|Alerts): (?=“)/g),
  ]
    .filter(({ name }) => !alerts.has(name))
    .map((each) => ({ ...each, kind: "the alert" }));

/** `contracts/openapi.yaml`, where the plan has another contract or none. */
const fileNames: NameCheck = (line, { files }) =>
  [...line.matchAll(/contracts\/(?:openapi\.yaml|schema\.graphql)|performance\/benchmarks\.md/g)]
    .filter(({ 0: name }) => !files.has(name))
    .map(({ 0: name, index }) => ({ kind: "the file", name, index }));

/** `Orders service`, where the services of the plan are called so. */
const serviceNames: NameCheck = (line, { components }) => {
  const named = [...components].filter((each) => each.endsWith(" service"));
  if (named.length === 0) return [];
  return [...line.matchAll(/\b[A-Z][a-z]+(?: [a-z]+){0,2} service\b(?!-)/g)].flatMap(
    ({ 0: name, index }) => {
      const words = name.toLowerCase().split(" ");
      const isKnown = named.some((each) => name.toLowerCase().endsWith(each));
      // What begins a sentence or belongs to a product of somebody else need not be a name of the plan.
      if (isKnown || words.some((word) => notOfName.has(word))) return [];
      const before = line.slice(0, index).trimEnd();
      if (before === "" || /[.:;“(|·]$/.test(before) || /[A-Z]\w*$/.test(before)) return [];
      return [{ kind: "the service", name, index }];
    },
  );
};

const notOfName: ReadonlySet<string> = new Set(
  "a an the each every one no any some such this that which its their other another only as by of per for to in on and or with is are was runs managed".split(
    " ",
  ),
);

const checks: readonly NameCheck[] = [
  storedNames,
  columnNames,
  operationIds,
  eventNames,
  flowNames,
  runNames,
  alertNames,
  fileNames,
  serviceNames,
];

/** Names in quotation marks, one after the other, from where an introduction ends. */
function quotedAfter(line: string, introduction: RegExp) {
  return [...line.matchAll(introduction)].flatMap(({ 0: words, index }) => {
    const from = index + words.length;
    const list = /^“[^“”]+”(?:(?:, and | and |, )“[^“”]+”)*/.exec(line.slice(from))?.[0] ?? "";
    return [...list.matchAll(/“([^“”]+)”/g)].map(({ 1: name = "", index: at }) => ({
      name,
      index: from + at,
    }));
  });
}

/** `A, B and 3 more`, from where an introduction ends. */
function listedAfter(line: string, introduction: RegExp) {
  return [...line.matchAll(introduction)].flatMap(({ 0: words, index }) => {
    const from = index + words.length;
    const list = /^[^.:;(“]+/.exec(line.slice(from))?.[0] ?? "";
    return list
      .split(/, | and /)
      .map((name) => ({ name: name.trim(), index: from }))
      .filter(({ name }) => name !== "" && !/^\d+ more$/.test(name));
  });
}
