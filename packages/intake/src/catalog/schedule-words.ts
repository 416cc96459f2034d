/** Words that say how often something is done. */
export const often: ReadonlySet<string> = new Set(
  "daily nightly weekly biweekly monthly quarterly hourly yearly annually overnight".split(" "),
);

/** Words in front of work that is done as time passes. */
export const scheduledWords: ReadonlySet<string> = new Set([
  ...often,
  "scheduled",
  "periodic",
  "cron",
]);

/** What comes round: "every night", "each Monday". */
export const rounds: ReadonlySet<string> = new Set(
  "second minute hour day night midnight morning noon evening weekday weekend week month quarter year monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Work that runs, whatever it is on: "a nightly job". */
export const runningNouns: ReadonlySet<string> = new Set(
  "job jobs task tasks routine routines process processes batch run runs worker script sweep sweeper".split(
    " ",
  ),
);

/** Nouns of what is done to things on a schedule, and the verb. */
export const upkeepNouns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sync: "synchronize",
    syncs: "synchronize",
    synchronisation: "synchronize",
    synchronization: "synchronize",
    refresh: "refresh",
    refreshes: "refresh",
    import: "import",
    imports: "import",
    export: "export",
    exports: "export",
    recalculation: "recalculate",
    recalculations: "recalculate",
    aggregation: "aggregate",
    reconciliation: "reconcile",
    cleanup: "clean up",
    purge: "purge",
    archival: "archive",
    reindex: "reindex",
    reindexing: "reindex",
    rollup: "aggregate",
  }),
);

/** What products do to their things to keep them in order, be it that nobody is named who does it. */
export const upkeepVerbs: ReadonlySet<string> = new Set(
  "refresh recalculate recompute calculate synchronize synchronise sync aggregate reconcile import export purge archive prune reindex rebuild regenerate generate update rotate fetch pull collect poll crawl scan summarise summarize send e-mail email expire close delete remove reset accrue rank score"
    .split(" ")
    .concat("clean up", "back up"),
);

/** What is made again each time: "a daily summary". */
export const reports: ReadonlySet<string> = new Set(
  "summary digest report reminder newsletter notification snapshot statement".split(" "),
);
