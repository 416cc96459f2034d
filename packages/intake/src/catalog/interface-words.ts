/** Nouns of what people see and press: never a thing that is kept. */
export const interfaceWords: ReadonlySet<string> = new Set(
  "screen page view form field modal dialog popup card column row header footer link toast banner button menu sidebar panel tab table grid list listing board layout widget icon badge tooltip dropdown picker selector checkbox input textbox placeholder prompt confirmation message alert warning error indicator spinner loader skeleton animation chart graph diagram map calendar timeline carousel gallery breadcrumb pagination filter search sort toggle switch slider wizard step homepage dashboard landing interface ui ux theme mode color colour font contrast focus cursor keyboard gesture swipe tap click drag drop hover display preview thumbnail overlay section accordion navigation navbar state empty-state label text copy wording title heading content control option feature functionality action lifecycle".split(
    " ",
  ),
);

/** Verbs that say that the product itself keeps something; the second ones say it of logs and tokens alone. */
export const looseKeepingVerbs: ReadonlySet<string> = new Set(
  "keep maintain retain register capture hold issue generate send revoke invalidate create".split(
    " ",
  ),
);

export const keepingVerbs: ReadonlySet<string> = new Set(
  "persist store track record log save archive audit".split(" "),
);

/** Verbs by which somebody looks after things that have a life of their own. */
export const managingVerbs: ReadonlySet<string> = new Set(
  "create manage delete remove maintain define administer publish submit schedule upload import draft raise".split(
    " ",
  ),
);

/** Logs that a text says are kept, whatever part of speech their names are taken for. */
export const keptLogs =
  /\b(?:maintain|keep|store|record|persist|create|generate|write|retain|produce|provide)(?:s|ing)?\s(?:(?:an?|the|all|immutable|detailed|complete|comprehensive|full|append-only|tamper-proof|searchable|chronological|its|of)\s){0,3}((?:audit|activity|access|change|security|login|event|usage|admin|action|sync|import|email|delivery)\s(?:logs?|trails?|log entries|log entry|history))(?=[\s.,;)]|$)/giu;

/** Kept things with a name that would be too general by itself, as patterns of the whole name. */
export const keptByName =
  /^(?:(?:audit|activity|access|change|event|security|login|email|delivery|error|sync|import|export|usage|admin|action) (?:log|trail|entry|record|history)|audit log entry|(?:[a-z]+ )?(?:password )?(?:reset|refresh|verification|invitation|invite|confirmation|api|activation|magic link|device|session) token|(?:[a-z]+ ){0,2}(?:job|webhook|subscription|invitation|waitlist|waitlist entry|favorite|favourite|bookmark|snapshot|backup record))$/;
