/** Words in brackets by which a text hands a decision to the plan. */
export const handedOver =
  /\s*\((?:to be |is |are )?(?:resolved|decided|determined|settled|chosen|specified) (?:in|by|during|at) (?:the )?(?:implementation |technical )?(?:plan|planning|design)(?: phase| stage)?\)/i;

/** It is about what is left of a reference when the thing that it names is deleted. */
export const leftReference =
  /\borphan(?:s|ed)?\b|\breferences?\b.{0,40}\b(?:clear|empt|null|unset|los[et])|\b(?:clear|empt|null|unset|los[et])\w*\b.{0,40}\breferences?\b/i;
