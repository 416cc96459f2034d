/** What asks that changes of a thing can be seen afterwards: what was changed, by whom and when. */
export const asksForHistory =
  /\b(?:change|edit|modification|revision|update) histor(?:y|ies)\b|\bhistory of (?:all |its |the )?(?:changes|edits|modifications|revisions|updates)\b|\bwhich (?:details|fields|values) (?:of [\w -]{1,60} )?(?:are|have been|has been|was|were) (?:changed|edited|modified|updated)\b/i;

/** What asks that each step from state to state is kept, and not the present state alone. */
export const asksForTransitions =
  /\b(?:audits?|keeps?|kept|logs?|logged|records?|recorded|see|stored?|stores|traces?|views?)\b[^.]{0,60}\b(?:state|status) (?:transitions?|changes)\b|\b(?:state|status) (?:transitions?|changes)\b[^.]{0,60}\b(?:in the database|audited|kept|logged|recorded|stored|traceable)\b/i;

/** Names of things that hold such a history already. */
export const namesHistory =
  /\b(?:audit|change|changes|history|log|revision|transition|transitions|version)\b/i;
