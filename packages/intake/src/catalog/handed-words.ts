/** Words in brackets by which a text hands a decision to the plan. */
export const handedOver =
  /\s*\((?:to be |is |are )?(?:resolved|decided|determined|settled|chosen|specified) (?:in|by|during|at) (?:the )?(?:implementation |technical )?(?:plan|planning|design)(?: phase| stage)?\)/i;
