/** Outcomes of an attempt by which somebody was not let, rather than by which something was wrong. */
export const notLet =
  /\b(?:access (?:is |was |gets )?(?:denied|refused|forbidden|blocked)|403|forbidden|unauthori[sz]ed|not authori[sz]ed|permission (?:error|denied)|(?:lacks?|insufficient|without|missing) permissions?)\b/i;
