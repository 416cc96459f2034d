import { idOf } from "@planc/core";
import { counted, listed, number, sample } from "../text/words.ts";
import { answeringTogether } from "./answering.ts";
import { credentials } from "./credentials.ts";
import { clientsOf, deliveredBy } from "./delivered.ts";
import { type Drawn, ofKinds, programsOf } from "./drawn.ts";
import { connectedOf, relayOf } from "./live-told.ts";
import { rowsOf, sentBodies } from "./load-told.ts";
import { mailReports } from "./mail-reports.ts";
import { few, many } from "./many.ts";
import {
  collectorOf,
  exportersOf,
  keepersOf,
  levelsOf,
  recordingOf,
  tracedRows,
  unreadOn,
  untracedOf,
} from "./observed.ts";
import { ofPageCaches } from "./page-caches.ts";

type Name =
  | "programs"
  | "clients"
  | "modules"
  | "sharing"
  | "answering"
  | "tables"
  | "nested"
  | "operations"
  | "changes"
  | "flows"
  | "scenario"
  | "events"
  | "instances"
  | "built"
  | "credentials"
  | "uses"
  | "delivered"
  | "collector"
  | "roleDatabase"
  | "credential"
  | "rows"
  | "relay"
  | "connected"
  | "bodies"
  | "keepers"
  | "unlost"
  | "steps"
  | "isolated"
  | "recording"
  | "levels"
  | "untraced"
  | "traced"
  | "exporters"
  | "unread"
  | "reports"
  | "ownCaches"
  | "oneCache"
  | "eachOne";

/** A text with the parts of this plan in the place of the names in braces; nothing where the plan lacks one. */
export function withParts(
  text: string,
  drawn: Drawn,
  more: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let isWhole = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const known = isName(name) ? parts[name](drawn) : undefined;
    const part = more[name] ?? known;
    if (part === undefined || (part === "" && !maybe.has(name))) isWhole = false;
    return part ?? "";
  });
  return isWhole ? filled : undefined;
}

const unlost =
  /\bno silent (?:errors?|failures?)\b|\b(?:all|each|every|100 ?%)[^.]{0,30}\b(?:errors?|exceptions?|failures?)\b[^.]{0,40}\blogged\b/i;

/** "Every state transition … logged". */
const loggedSteps =
  /\b(?:all|each|every)\b[^.]{0,30}\b(?:transitions?|state changes?|status changes?)\b[^.]{0,40}\blogged\b/i;

/** What may be nothing without the sentence being none. */
const maybe: ReadonlySet<string> = new Set([
  "connected",
  "behind",
  "reports",
  "ownCaches",
  "oneCache",
  "steps",
]);

function isName(name: string): name is Name {
  return Object.hasOwn(parts, name);
}

const parts: Readonly<Record<Name, (drawn: Drawn) => string | undefined>> = {
  programs: (drawn) =>
    sample(
      programsOf(drawn).map(({ data }) => data.name),
      few,
    ),
  clients: (drawn) =>
    sample(
      clientsOf(drawn).map(({ data }) => `the ${data.name}`),
      few,
    ),
  modules: (drawn) => {
    const inside = ofKinds(drawn, "module");
    const own = inside.length > 0 ? inside : programsOf(drawn);
    return sample(
      own.map(({ data }) => data.name),
      few,
    );
  },
  // What shares one process, and can reach into each other there: services cannot.
  sharing: (drawn) =>
    sample(
      ofKinds(drawn, "module").map(({ data }) => data.name),
      few,
    ),
  answering: answeringTogether,
  tables: ({ tables, entities }) =>
    tables.length > 0
      ? many(
          tables.map(({ data }) => data.name),
          "table",
        )
      : many(
          entities.map(({ data }) => data.name),
          "entity",
          "entities",
        ),
  nested: ({ tables, keys }) => {
    const parents = new Set<string>(
      keys.flatMap(({ data }) =>
        data.kind === "foreign" && data.references?.onDelete === "cascade"
          ? [data.references.table]
          : [],
      ),
    );
    const own = tables.filter(({ ref }) => parents.has(ref));
    return many(
      own.map(({ data }) => data.name),
      "table",
    );
  },
  operations: ({ operations }) =>
    many(
      operations.map(({ data }) => data.operationId),
      "operation",
    ),
  changes: ({ operations }) => {
    // Of what changes something, those that a body comes with.
    const hasBodies = operations.some(({ data }) => data.request !== undefined);
    return many(
      operations
        // What a system of others reports is checked by its signature first.
        .filter(
          ({ data }) =>
            isChange(data) &&
            data.webhook === undefined &&
            (data.request !== undefined || !hasBodies),
        )
        .map(({ data }) => data.operationId),
      "operation",
    );
  },
  flows: ({ flows }) =>
    sample(
      awaited(flows).map(({ data }) => `“${data.name}”`),
      few,
    ),
  scenario: ({ scenarios }) => {
    const peak = scenarios.find(({ data }) => data.kind === "peak");
    const rate = peak?.data.stages[0]?.rate;
    return peak && rate ? `“${peak.data.name}” (${number(rate.value)} ${rate.unit})` : undefined;
  },
  events: ({ events }) =>
    sample(
      events.map(({ data }) => data.name),
      few,
    ),
  instances: (drawn) => {
    const names = new Map<string, string>(
      programsOf(drawn).map(({ ref, data }) => [ref, data.name]),
    );
    const alike = new Map<number, string[]>();
    for (const { data } of drawn.capacities) {
      const name = names.get(data.component);
      if (name === undefined) continue;
      const { value } = data.replicas;
      alike.set(value, [...(alike.get(value) ?? []), name]);
    }
    if (alike.size === 0 || alike.size > 4) return undefined;
    return listed(
      [...alike].map(
        ([count, of]) =>
          `${counted(count, "instance")} ${of.length > 1 ? "each " : ""}of ${sample(of)}`,
      ),
    );
  },
  built: ({ choices = [], components }) => {
    if (choices.some(({ data }) => idOf(data.topic) === "container-runtime"))
      return "the built image";
    return components.some(({ data }) => data.kind === "function")
      ? "the built bundle in the runtime of the platform"
      : "the built program";
  },
  credentials,
  uses: () => undefined,
  delivered: (drawn) => deliveredBy(drawn)?.files,
  collector: (drawn) => collectorOf(drawn)?.data.technology,
  keepers: keepersOf,
  // What a text lets nothing lose.
  unlost: ({ requirements }) => {
    const keys = requirements.flatMap(({ data: { key, text, priority } }) =>
      priority !== "wont" && !key.startsWith("R-") && unlost.test(text) ? [key] : [],
    );
    return keys.length > 0 ? sample(keys, few) : undefined;
  },
  // Tables that a policy hides from who is of another tenant.
  isolated: ({ choices = [], tables }) =>
    choices.some(({ data }) => data.technology === "row-level-security") && tables.length > 0
      ? "FORCE ROW LEVEL SECURITY"
      : undefined,
  steps: ({ requirements }) =>
    requirements.some(({ data }) => data.priority !== "wont" && loggedSteps.test(data.text))
      ? ", and those of each step from state to state,"
      : "",
  // What Amazon RDS lets roles of AWS sign in to; no SQL Server and no Oracle (its user guide, read 2026-11-30).
  roleDatabase: (drawn) =>
    ofKinds(drawn, "relational-store").flatMap(
      ({ data }) =>
        data.technology?.match(/^(?:PostgreSQL|MySQL|MariaDB)\b.*(?= on Amazon RDS)/) ?? [],
    )[0],
  rows: rowsOf,
  relay: relayOf,
  connected: connectedOf,
  bodies: (drawn) => many(sentBodies(drawn), "operation"),
  credential: (drawn) => credentials(drawn)?.split(" (")[0],
  recording: recordingOf,
  levels: levelsOf,
  untraced: untracedOf,
  traced: tracedRows,
  exporters: exportersOf,
  unread: unreadOn,
  ...ofPageCaches,
  reports: mailReports,
};

function awaited(flows: Drawn["flows"]): Drawn["flows"] {
  const own = flows.filter(({ data }) => data.action !== undefined);
  return own.length > 0 ? own : flows;
}

function isChange({ method }: Drawn["operations"][number]["data"]): boolean {
  return method === "post" || method === "put" || method === "patch";
}
