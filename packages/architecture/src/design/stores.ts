import { carried, type Ref, refOf } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { topicComponents } from "../catalog/topic-components.ts";
import { replicaPhrases } from "../catalog/words.ts";
import { asItem, inSentence, listed, several } from "../model/language.ts";
import { seriesConcepts } from "../model/series.ts";
import { keepsClientAlone } from "./client-files.ts";
import { storedConcepts } from "./clients.ts";
import { type ComponentDraft, chosen, component } from "./draft.ts";
import { type Facts, phrased, type Topic } from "./facts.ts";

/** Stores, brokers, gateways: what a topic was chosen for, or the text calls for by name. */
export function topicParts(facts: Facts): readonly ComponentDraft[] {
  const parts = topicComponents.flatMap(({ topic: key, kind, name, places }) => {
    const topic = facts.topics.get(key);
    const [first, ...others] = topic?.forcedBy ?? [];
    const backups = backedUp.has(kind) ? backupDuties(facts) : [];
    const rest = [...others, ...backups.flatMap(({ from }) => from)];
    if (!topic || !first || !places.includes(facts.place)) return [];
    return component(
      key,
      {
        name,
        kind,
        ...chosen(topic),
        responsibilities: [
          ...purposeOf(topic, kind, facts),
          ...backups.map(({ does }) => does),
          ...(kind === "relational-store" ? secondCopy(facts) : []),
        ],
        forcedBy: [first, ...rest],
        stateless: kind === "gateway" || kind === "worker",
        ...scalingOf(kind, key),
      },
      carried(first, ...rest),
    );
  });
  return [...parts, ...replica(facts, parts)];
}

/** What a failed server of it leaves, where that is decided. */
const secondCopies: Readonly<Record<string, string>> = {
  "synchronous-standby": "confirms a change once a standby on a second server has it too",
  "synchronous-log": "confirms a change once its log lies on another machine too",
  "asynchronous-standby": "is followed by a standby on a second server, which takes over",
};

function secondCopy({ topics }: Facts): readonly string[] {
  const way = topics.get("standby")?.choices[0]?.data.technology;
  const does =
    way !== undefined && Object.hasOwn(secondCopies, way) ? secondCopies[way] : undefined;
  return does === undefined ? [] : [does];
}

const backedUp: ReadonlySet<string> = new Set(["relational-store", "document-store"]);

interface BackupDuty {
  readonly does: string;
  readonly from: readonly Ref[];
}

/** "is backed up daily; each backup is kept for 30 days" */
function backupDuties({ quantities, requirements }: Facts): readonly BackupDuty[] {
  return quantities.flatMap(({ ref, data }) => {
    if (data.measure !== "backup-retention") return [];
    const asking = requirements.find(({ data: { key } }) => key !== undefined && key === data.key);
    const [often] =
      /\b(?:hourly|daily|nightly|weekly|monthly)\b/.exec(
        `${data.about} ${data.said ?? ""} ${asking?.data.text ?? ""}`.toLowerCase(),
      ) ?? [];
    const least = typeof data.value === "number" ? data.value : (data.value[0] ?? 0);
    const isLong = /^(?:day|week|month|year)$/.test(data.unit) && least !== 1;
    const time = `${least} ${data.unit}${isLong ? "s" : ""}`;
    const rhythm = often === undefined ? "" : ` ${often}`;
    return [{ does: `is backed up${rhythm}; each backup is kept for ${time}`, from: [ref] }];
  });
}

function purposeOf(
  topic: Topic,
  kind: ComponentDraft["data"]["kind"],
  facts: Facts,
): readonly string[] {
  const chosenFor = topic.choices.map(({ data }) => data.purpose);
  const said = topic.mentions.flatMap(({ data }) => data.purpose ?? []);
  const purposes = (chosenFor.length > 0 ? chosenFor : said).map(asItem);
  const series = seriesConcepts(facts, facts.relations ?? []);
  const stored = storedConcepts(facts).filter((each) => !series.includes(each));
  if (kind === "time-series-store" && series.length > 0) {
    return [`keeps ${listed(series.map(({ data }) => several(data)))}`];
  }
  if (kind === "relational-store" && stored.length > 0) {
    const names = stored.map(({ data }) => several(data));
    return [`keeps ${listed(names, 8)}`];
  }
  if (kind === "object-store" && keepsClientAlone(facts))
    return ["keeps the built files of the web client"];
  if (kind === "object-store") return purposes.map((each) => keptFiles(each, facts)).slice(0, 3);
  return [...new Set(purposes)].slice(0, 3);
}

const filesInGeneral = "keeps files";

/** A purpose that only says `files` names those that there are; keys and hashes are none. */
function keptFiles(purpose: string, { attributes }: Facts): string {
  if (!purpose.startsWith(filesInGeneral)) return purpose;
  const files = attributes.filter(({ data }) => data.type === "file").map(({ data }) => data.name);
  const names = listed([...new Set(files)].map(inSentence), 4);
  return names ? `${filesInGeneral}: ${names}` : filesInGeneral;
}

function scalingOf(kind: ComponentDraft["data"]["kind"], key: string): { scaling?: string } {
  // It runs by the clock, one run at a time.
  if (key === "machine-learning") return { scaling: "by a larger machine for its runs" };
  switch (kind) {
    case "relational-store":
      return { scaling: "by a larger primary for writes and by replicas for reads" };
    case "broker":
      return { scaling: "by partitions or queues, as many as there are consumers" };
    case "worker":
      return { scaling: "by the length of its queue" };
    default:
      return {};
  }
}

/** Copies to read from, only where the text asks for them. */
function replica(facts: Facts, parts: readonly ComponentDraft[]): readonly ComponentDraft[] {
  const primary = parts.find(({ id }) => id === "relational-store");
  const [first, ...rest] = phrased(facts, replicaPhrases);
  if (!primary || !first) return [];
  const mention = facts.mentions.find(({ ref }) => ref === first);
  return [
    component(
      "relational-store-replica",
      {
        name: "Read replica",
        kind: "relational-store",
        inside: refOf(architecture.component, primary.id),
        ...chosen(facts.topics.get("relational-store")),
        responsibilities: [
          `serves reads that may lag behind${mention?.data.purpose ? `: ${mention.data.purpose}` : ""}`,
        ],
        forcedBy: [first, ...rest],
        scaling: "by the share of reads",
      },
      carried(first, ...rest),
    ),
  ];
}
