import { wordTable } from "@planc/core";

/** Verbs that say the same: a domain's "create" is not added to a text's "add". */
export const alike: Readonly<Record<string, string>> = wordTable({
  copy: "clone",
  duplicate: "clone",
  amend: "update",
  correct: "update",
  adjust: "update",
  set: "update",
  retrieve: "view",
  fetch: "view",
  access: "view",
  discover: "search",
  add: "create",
  record: "create",
  enter: "create",
  register: "create",
  edit: "update",
  change: "update",
  modify: "update",
  remove: "delete",
  erase: "delete",
  see: "view",
  read: "view",
  open: "view",
  browse: "list",
  find: "search",
});

/** Verbs that make the thing that they are about, unless it then gets into a state of that name. */
export const makingVerbs: ReadonlySet<string> = new Set(
  "submit place post upload raise log file lodge capture write draft generate issue".split(" "),
);

/** Verbs that make a thing by the last word of its name. */
export const makingOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    shorten: "link url shortlink alias redirect",
    send: "message email e-mail mail sms notification reminder alert invite invitation request newsletter feedback inquiry enquiry offer",
    report: "issue incident problem bug fault defect hazard outage absence sighting damage",
    compose: "message email e-mail post tweet note letter",
    mint: "token nft coin certificate",
  }).map(([verb, heads]) => [verb, new Set(heads.split(" "))]),
);

/** Verbs that by themselves make a thing, and lead one that was made before into a state. */
export const laterVerbs: ReadonlySet<string> = new Set(
  "publish submit post issue send file".split(" "),
);

/** Verbs by which what was just made is let out, which is no second step where nothing waits as a draft. */
export const releasingVerbs: ReadonlySet<string> = new Set(["publish", "post", "save"]);
export const unreleasedStates: ReadonlySet<string> = new Set(
  "draft unpublished scheduled pending submitted".split(" "),
);

/** Verbs by which somebody hands in a request for what is then made. */
export const askingVerbs: ReadonlySet<string> = new Set("submit place make file lodge".split(" "));

/** "a booking request", "the rental application": behind what is asked for. */
export const askedForm = /^(.+) (?:request|application|form)$/i;

/** What comes about by asking for it, in the singular; who submits a request for a product makes none. */
export const askedFor =
  /(?:^|\s)(?:appointment|booking|enrolment|enrollment|hire|lease|leave|loan|order|payment|purchase|refund|registration|rental|reservation|return|subscription|transfer|visit|withdrawal)$/i;

/** What comes about by asking for something, where the text keeps what was asked: "request a loan" makes a loan request. */
export const askedBy: ReadonlyMap<string, string> = new Map([
  ["request", "request"],
  ["suggest", "suggestion"],
  ["propose", "proposal"],
  ["nominate", "nomination"],
]);
