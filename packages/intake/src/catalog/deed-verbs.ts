import { wordTable } from "@planc/core";
import { effects } from "./verbs.ts";

/** Verbs, beside those of a known effect, that tell what people or products do with things. */
const others =
  "abandon abort accrue acknowledge acquire adapt adopt advance allocate amend annotate anonymise anonymize appeal append appoint apply appraise arrange attend audit authorise authorize auto-assign award ban bid bill bind borrow broadcast build bundle bump calibrate categorise categorize certify charge check claim clone collaborate collect collapse combine commission consolidate consume contact contribute convert convene copy correct count credit cut customise debit decide declare decrease decrement dedicate deduct deduplicate define delegate demote deny deposit derive designate detach detect diagnose disable disband disburse discount disconnect dispense dispute dissolve distribute donate downgrade drain drop duplicate earn elect email embed emit employ enqueue estimate evaluate examine exchange execute exempt expire explore extend extract fetch feature finalise finalize fire flag flip forfeit format freeze fund gather gift grade grant group grow hide hire hold hand-over impersonate import increase increment index initialise initialize initiate insert inspect install interview invalidate invoice isolate join label launch lease lend license liquidate load lodge loan maintain mail measure meter mint moderate monitor negotiate nominate normalise normalize offset onboard operate opt-in opt-out organise organize outbid override pair parse partition pick plan plot populate post predict prescribe price prioritise prioritize produce promote prompt propose provision prune publish punch push quarantine quote raise rank re-open re-order reactivate reassign rebook recalculate receive recognise recognize recommend recompute reconcile record recover recycle redeem redirect reduce refer refine reformat refresh regenerate reinstate reissue reject relay release relocate remit remark render renew rent reorder repair repeat replace replay replenish report repost reprint reprocess reroute resend reset resell reserve reschedule respond resume retain retake retire retract retrieve retry reuse reverse revert review revise revoke reward rewind roll roll-back roll-out rotate route rsvp run sample scan score scrape seal segment sell serve ship shorten simulate skip solve spend split stake stream subtract suggest summarise summarize supersede supply surrender swap switch teach terminate throttle toggle top-up trade train transcribe transform transition translate transmit trash triage trigger trim truncate turn-in unarchive undelete undo unlike unlink unpin unpublish unregister untag upgrade upvote downvote upsert vacate value void waitlist waive warn weigh whitelist withdraw write-off yield attach star start stop test watch hand-over look-up";

/** Infinitives of doings, with spaces: those of a known effect and others. */
export const deedVerbs: ReadonlySet<string> = new Set([
  ...effects.keys(),
  ...others.split(" ").map((verb) => verb.replace(/-(?=in$|out$|up$|over$|back$|off$)/, " ")),
]);

/** What nobody does to a thing of the product: states of mind, manners of speaking, what software is like. */
export const neverDeeds: ReadonlySet<string> = new Set(
  "ensure own possess inform alert offer prompt index emit provide handle support enable allow let permit guarantee enforce comply validate require need want have be do make give get know understand see learn believe think expect experience trust rely depend feel consider notice remember recall realise realize wonder worry care hope wish prefer like love hate mean matter exist remain stay keep become seem appear look happen occur arise belong contain include consist comprise involve concern cover span exceed reach meet satisfy achieve accomplish succeed fail try attempt begin continue proceed go come arrive navigate land redirect visit enter fill type input click tap press hover scroll drag swipe zoom focus blur highlight select choose deselect expand collapse refresh reload load open access use utilise utilize leverage employ adopt operate work function behave act respond react perform conduct carry interact engage speak talk tell say ask explain describe specify indicate denote represent state refer point correspond match equal differ vary persist store cache retain hold encrypt decrypt hash secure protect isolate optimise optimize scale host compile bundle implement develop design code integrate adapt adhere conform display show present render prompt warn detect identify recognise recognize determine check distinguish differentiate separate avoid prevent block deny refuse forbid disallow restrict limit cap bound wait retry recover survive degrade serve run reflect preserve respect treat yield maximise maximize minimise minimize improve increase reduce decrease enhance simplify streamline save time spend benefit gain lose miss cause lead result mention complete".split(
    " ",
  ),
);

/** What of these counts where somebody does it to a thing of the product, and how it is then called. */
export const rescued: Readonly<Record<string, string>> = wordTable({
  complete: "complete",
  reject: "reject",
  deny: "deny",
  match: "match",
  block: "block",
  restrict: "restrict",
  compare: "compare",
  run: "run",
  hold: "hold",
  open: "view",
  visit: "view",
  see: "view",
  access: "view",
  answer: "answer",
  follow: "follow",
  leave: "leave",
  like: "like",
  install: "install",
  deploy: "deploy",
  validate: "validate",
  increase: "increase",
  decrease: "decrease",
  reduce: "reduce",
  execute: "execute",
});

/** Verbs by which the product shows a thing to people: they view it. */
export const showingVerbs: ReadonlySet<string> = new Set([
  "display",
  "show",
  "present",
  "list",
  "render",
  "expose",
  "surface",
]);

/** Nouns that are made of a verb: "creation of invoices", "invoice creation". */
export const deedNouns: Readonly<Record<string, string>> = wordTable({
  creation: "create",
  addition: "add",
  deletion: "delete",
  removal: "remove",
  modification: "update",
  retrieval: "view",
  cancellation: "cancel",
  approval: "approve",
  rejection: "reject",
  submission: "submit",
  assignment: "assign",
  reassignment: "reassign",
  registration: "register",
  management: "manage",
  administration: "manage",
  activation: "activate",
  deactivation: "deactivate",
  archival: "archive",
  restoration: "restore",
  publication: "publish",
  duplication: "duplicate",
  invitation: "invite",
  import: "import",
  export: "export",
  upload: "upload",
  download: "download",
  search: "search",
  generation: "generate",
  calculation: "calculate",
  reconciliation: "reconcile",
  redemption: "redeem",
  renewal: "renew",
  transfer: "transfer",
});

/** Past forms and participles that are not made with -ed. */
export const irregularForms: Readonly<Record<string, string>> = wordTable({
  sent: "send",
  paid: "pay",
  made: "make",
  kept: "keep",
  sold: "sell",
  bought: "buy",
  built: "build",
  left: "leave",
  chosen: "choose",
  written: "write",
  wrote: "write",
  taken: "take",
  drawn: "draw",
  withdrawn: "withdraw",
  given: "give",
  gave: "give",
  held: "hold",
  lent: "lend",
  spent: "spend",
  shown: "show",
  seen: "see",
  found: "find",
  frozen: "freeze",
  rebuilt: "rebuild",
  resent: "resend",
  drove: "drive",
  won: "win",
  lost: "lose",
  met: "meet",
  read: "read",
  set: "set",
  put: "put",
  cut: "cut",
  split: "split",
  shut: "shut",
  reset: "reset",
  swept: "sweep",
  undone: "undo",
  overridden: "override",
  rewritten: "rewrite",
  hidden: "hide",
  begun: "begin",
  run: "run",
});

/** What a thing is marked or set as, and what people then say that is done to it. */
export const markedAs: Readonly<Record<string, string>> = wordTable({
  done: "complete",
  complete: "complete",
  completed: "complete",
  finished: "complete",
  active: "activate",
  inactive: "deactivate",
  closed: "close",
  open: "reopen",
  read: "mark read",
  paid: "pay",
  favourite: "favourite",
  favorite: "favorite",
});

/** Parts that stand for the whole thing in what is done to it: "create event records". */
export const transparentParts: ReadonlySet<string> = new Set(
  "detail details information info data record records account list lists history overview profile summary collection view page card session queue catalog catalogue table registry".split(
    " ",
  ),
);

/** What shows many of a thing at once. */
export const overviews: ReadonlySet<string> = new Set(
  "list calendar catalog catalogue directory feed overview timeline".split(" "),
);

/** Verbs by which people look at one of these. */
export const lookingInto: ReadonlySet<string> = new Set(["check", "consult", "inspect", "see"]);

/** Parts of a thing that are changed when it is. */
export const editedParts: ReadonlySet<string> = new Set(
  "field attribute property value aspect term detail setting preference option content".split(" "),
);

/** Subjects that are the product itself. */
export const productSubjects: ReadonlySet<string> = new Set(
  "system application app platform service software solution product site website portal backend back-end server api module tool library package sdk cli command daemon engine scheduler job worker processor gateway bot agent it plugin extension component program store shop feature pipeline parser client implementation product".split(
    " ",
  ),
);

/** Subjects that are what people look at. */
export const screenSubjects: ReadonlySet<string> = new Set(
  "page screen form interface ui view dialog modal dashboard button link menu field panel tab window toast banner message list table chart widget".split(
    " ",
  ),
);

/** Doings that a thing goes through by itself: "links expire". */
export const selfDoings: ReadonlySet<string> = new Set([
  "expire",
  "close",
  "lapse",
  "renew",
  "reopen",
]);

/** What the product does to requests, rather than to things. */
export const refusals: ReadonlySet<string> = new Set(
  "reject decline deny refuse block discard skip ignore warn alert return process receive accept maintain manage collect test check watch stop start run read clear reset".split(
    " ",
  ),
);

/** How the product keeps what somebody else makes. */
export const storingVerbs: ReadonlySet<string> = new Set([
  "save",
  "log",
  "enter",
  "load",
  "populate",
]);

/** What verbs without an entry of their own do to a thing. */
export const furtherEffects: Readonly<Record<string, "read" | "search" | "update" | "create">> =
  wordTable({
    retrieve: "read",
    fetch: "read",
    review: "read",
    monitor: "read",
    examine: "read",
    visit: "read",
    "look up": "search",
    amend: "update",
    correct: "update",
    annotate: "update",
    categorise: "update",
    categorize: "update",
    prioritise: "update",
    prioritize: "update",
    copy: "create",
    duplicate: "create",
    clone: "create",
    initiate: "create",
  });

/** Verbs that say something of a thing only where the thing itself is their object. */
export const wholeOnly: ReadonlySet<string> = new Set(
  "receive track watch hold supply monitor write generate copy request".split(" "),
);

/** How the product works inside, where nobody else does it. */
export const insideVerbs: ReadonlySet<string> = new Set(
  "define derive supply write populate normalise normalize initialise initialize mute".split(" "),
);

/** What people do to screens and to things of the product: the thing itself tells them apart. */
export const toldOfThings: ReadonlySet<string> = new Set(
  "submit log close leave return".split(" "),
);

/** What is brought to people, rather than fetched by them: "members receive a message". */
export const deliveredNouns: ReadonlySet<string> = new Set(
  "acknowledgement acknowledgment alert announcement answer code confirmation digest email e-mail error feedback information instruction invitation link message newsletter notice notification receipt reminder reply report response result summary token update warning".split(
    " ",
  ),
);

/** What a screen says to whoever works with it, which is no thing that is kept: "an error message". */
export const screenMessages =
  /(?:^| )(?:confirmation|error|failure|help|info|informational|success|validation|warning|welcome) (?:alert|banner|message|notice|notification|text)$/;

/** What a product shows to whoever has just done something: on screen alone, unless the text declares such a thing. */
export const screenFeedback: ReadonlySet<string> = new Set(
  "confirmation error feedback hint notice warning".split(" "),
);

/** Verbs that people do without an object, in a list of what they do one after another. */
export const standAlone: ReadonlySet<string> = new Set(
  "register enrol enroll subscribe browse search pay checkout login signup authenticate".split(" "),
);
