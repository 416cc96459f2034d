import * as z from "zod";

export const stageSchema = z.strictObject({
  /** Id of the component. */
  key: z.string(),
  name: z.string(),
  /** First words of the verbs that are this kind of work. */
  verbs: z.array(z.string()).min(1),
  /** Those of them that mean nothing else in a text about data. */
  inText: z.array(z.string()).min(1),
  /** What becomes of a record that the stage cannot take. */
  failure: z.string(),
});
export type Stage = z.output<typeof stageSchema>;

/** Kinds of work of a data pipeline, in the order in which records go through them. */
export const stages: readonly Stage[] = [
  {
    key: "ingest",
    name: "Ingest",
    verbs: [
      "ingest",
      "extract",
      "collect",
      "fetch",
      "pull",
      "import",
      "receive",
      "download",
      "crawl",
    ],
    inText: ["ingest", "extract", "collect", "fetch", "pull", "import", "download", "crawl"],
    failure:
      "the run stops before anything is changed, and the next run reads the same range again",
  },
  {
    key: "validate",
    name: "Validate",
    verbs: ["validate", "check", "verify", "filter", "reject", "quarantine", "cleanse", "clean"],
    inText: ["validate", "verify", "cleanse", "quarantine"],
    failure: "records that fail a check are set aside with the reason, and the others go on",
  },
  {
    key: "transform",
    name: "Transform",
    verbs: [
      "transform",
      "aggregate",
      "join",
      "enrich",
      "compute",
      "calculate",
      "deduplicate",
      "normalise",
      "normalize",
      "convert",
      "merge",
      "map",
      "anonymise",
      "anonymize",
      "update",
      "summarise",
      "summarize",
    ],
    inText: [
      "transform",
      "aggregate",
      "enrich",
      "deduplicate",
      "normalise",
      "normalize",
      "convert",
      "merge",
      "anonymise",
      "anonymize",
      "summarise",
      "summarize",
    ],
    failure: "the run stops, what was published before stays, and the stage starts again alone",
  },
  {
    key: "publish",
    name: "Publish",
    verbs: [
      "publish",
      "load",
      "write",
      "store",
      "save",
      "export",
      "send",
      "deliver",
      "upload",
      "create",
      "report",
      "notify",
    ],
    inText: ["publish", "load", "export", "deliver", "upload"],
    failure: "nothing is published: the new data replaces the old in one transaction or not at all",
  },
];

/** Verbs that take records in where the text says from where, whatever else they mean. */
export const movingVerbs: readonly string[] = [
  "load",
  "read",
  "copy",
  "move",
  "get",
  "take",
  "stream",
  "replicate",
  "sync",
  "synchronise",
  "synchronize",
  "transfer",
];
