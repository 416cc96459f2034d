/** What asks that changes of a thing can be seen afterwards: what was changed, by whom and when. */
export const asksForHistory =
  /\b(?:change|edit|modification|revision|update) histor(?:y|ies)\b|\bhistory of (?:all |its |the )?(?:changes|edits|modifications|revisions|updates)\b|\bwhich (?:details|fields|values) (?:of [\w -]{1,60} )?(?:are|have been|has been|was|were) (?:changed|edited|modified|updated)\b/i;

/** Names of things that hold such a history already. */
export const namesHistory = /\b(?:audit|change|changes|history|log|revision|version)\b/i;
