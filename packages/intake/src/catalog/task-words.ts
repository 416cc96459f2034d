/** What only people bring to an end: a form, a purchase, an onboarding. */
export const peopleDo: ReadonlySet<string> = new Set(
  "book fill order place register reserve sign submit".split(" "),
);

/** What machines bring to an end as well. */
export const anybodyDoes: ReadonlySet<string> = new Set("complete do finish make".split(" "));

/** Heads of what machines work off: nobody sits in front of it until it is finished. */
export const byMachines: ReadonlySet<string> = new Set(
  "import export backup restore migration sync synchronisation synchronization job batch build pipeline deployment report query search request call calculation computation aggregation indexing upload download render page response routine scan transfer transaction replication update delivery conversion generation run".split(
    " ",
  ),
);
