/** "is handled separately", "are managed through a separate system": somebody else's work. */
export const elsewhere =
  /\b(?:exists? or )?(?:is|are|will be) (?:already )?(?:built|covered|delivered|developed|done|handled|implemented|managed|owned|performed|provided|sent) (?:separately|elsewhere|externally|outside|(?:by|through|via|in) (?:a|an|the|another|our)? ?(?:separate|external|existing|other|different|third-party|upstream)\b)/;

/** The system behind it, by its own name. */
export const elsewhereAgents =
  /(?:by|through|via|in) (?:a|an|the|another|our)? ?(?:separate|external|existing|other|different|third-party|upstream) ((?:[a-z-]+ ){0,3}(?:system|service|platform|provider|module|application|gateway|portal))\b(?!\/)/;

/** What is said around the name of a work: "basic voting functionality" is voting. */
export const aroundWork =
  /^(?:basic|core|existing|simple|the) | (?:capabilit(?:y|ies)|features?|functionality|support)$/gi;

/** The work that identity providers do. */
export const signInWords = /\b(?:authentication|sign-?in|log-?in|login|identity|credentials)\b/;
