import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { namesOf } from "../facts/condition-readers.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { keptIn } from "../facts/kept-in.ts";
import { pendingCalls } from "../facts/pending-calls.ts";
import { counted, sample, sentence } from "../text/words.ts";
import { brokerVerdict } from "./broker.ts";
import { cacheVerdict } from "./cache.ts";
import { limit, limitText, no, on, type TopicRules, yes } from "./verdict.ts";

/** Where data is kept, found again and handed on. */
export const dataTopics: TopicRules = {
  "relational-store": (facts) => {
    const { conditions, stored, inputs, product, style } = facts;
    const other = primaryElsewhere(facts);
    if (other) return undefined;
    const refs = stored.map(({ ref }) => ref);
    if (!conditions.server) {
      if (stored.length === 0 || style === "pipeline" || style === "library") return undefined;
      return inputs.relations.length > 0
        ? yes(`${sample(namesOf(stored))} refer to one another and are kept on the device`, refs)
        : no(
            `${sample(namesOf(stored))} ${stored.length === 1 ? "fits" : "fit"} a file that the program reads whole`,
            "More than 100,000 records, or questions across several kinds of record",
            refs,
            { here: "a file", turns: "> 100,000 records" },
          );
    }
    if (stored.length > 0) {
      return yes(consistency(facts), refs);
    }
    const pending = pendingCalls(facts);
    if (pending)
      return yes(
        `${sentence(pending.text).replace(/\.$/, "")}, and must survive a restart`,
        pending.refs,
      );
    return conditions.accounts ? yes("Accounts are kept", [product]) : undefined;
  },
  cache: cacheVerdict,
  "message-broker": brokerVerdict,
  "search-engine": ({ conditions, numbers }) => {
    const { search } = conditions;
    if (!conditions.server || !search) return undefined;
    const most = thresholds["searched-rows"];
    if (numbers.rows && numbers.rows.value > most.value) {
      return yes(
        `${search.text} with ${numbers.rows.text}, more than ${limitText("searched-rows")}`,
        [...search.refs, ...numbers.rows.refs],
      );
    }
    const present = numbers.rows
      ? `${numbers.rows.text} are planned`
      : "the text names no number of rows (open: whether there come to be more, and when)";
    return no(
      `${search.text} runs on full-text indexes of the relational database, which answer up to ${limitText("searched-rows")}: ${present}`,
      "Facets with counts, or tolerance of typing errors",
      [...search.refs, ...(numbers.rows?.refs ?? [])],
      { here: "full-text indexes", turns: "facets, typing errors" },
    );
  },
  "object-store": ({ conditions }) =>
    conditions.server
      ? (on(conditions.files, (text) => `${text} are kept outside of the database`) ??
        on(
          conditions["client-files"],
          (text) => `Neither functions nor a gateway of the provider keep files: ${text} lie there`,
        ))
      : undefined,
  "data-processing": ({ kinds, product, numbers }) => {
    if (!kinds.has("data-pipeline")) return undefined;
    const size = numbers.recordsPerRun;
    return yes(
      size
        ? `Each run changes ${size.text}`
        : "Each run reads, changes and writes whole sets of records",
      size ? size.refs : [product],
    );
  },
  "workflow-engine": ({ kinds, product, inputs }) => {
    if (!kinds.has("data-pipeline")) return undefined;
    const most = thresholds["workflow-tasks"];
    const tasks = inputs.actions.length;
    const refs = tasks > 0 ? inputs.actions.map(({ ref }) => ref) : [product];
    if (tasks > most.value) {
      return yes(
        `${counted(tasks, "task")} depend on one another, more than ${limitText("workflow-tasks")}`,
        refs,
      );
    }
    return no(
      `${tasks > 0 ? counted(tasks, "task") : "One run"} in a fixed order: the scheduler of the host starts one program`,
      `More than ${limit("workflow-tasks")}, or re-runs for past dates that people ask for`,
      refs,
      { here: "one scheduled program", turns: `> ${limit("workflow-tasks")}, re-runs` },
    );
  },
  "machine-learning": ({ kinds, product }) =>
    kinds.has("ai-service") ? yes("The service trains or serves a model", [product]) : undefined,
};

/** What of what is stored the database itself can hold together. */
function consistency(facts: Facts): string {
  const { inputs, conditions } = facts;
  const stored = keptIn(facts, "relational-store");
  const kept = `${counted(stored.length, "stored concept")} (${sample(namesOf(stored))})`;
  // A relation to what is kept elsewhere is an id that nothing here checks, and one between services as well.
  const own = new Set<string>(stored.map(({ ref }) => ref));
  const held = inputs.relations.filter(({ data }) => own.has(data.from) && own.has(data.to));
  if (conditions["several-services"]) {
    return `${kept} are kept, and within a service what belongs together must stay consistent`;
  }
  return held.length > 0
    ? `${kept} with ${counted(held.length, "relation")} among them must stay consistent`
    : `${kept} must stay consistent`;
}

/** Stores that can stand in for a relational one as the place of record. */
const primaries: readonly TopicKey[] = [
  "document-store",
  "key-value-store",
  "wide-column-store",
  "graph-store",
];

function primaryElsewhere(facts: Facts): string | undefined {
  const named = primaries.flatMap((topic) =>
    wantedFor(facts, topic).filter(({ entry }) => entry?.topics[0] === topic || !entry),
  );
  return named[0]?.name;
}
