/** "is handled separately", "are managed through a separate system": somebody else's work. */
export const elsewhere =
  /\b(?:is|are|will be) (?:already )?(?:handled|managed|provided|done|implemented|covered|sent|owned|performed) (?:separately|elsewhere|externally|outside|(?:by|through|via|in) (?:a|an|the|another|our)? ?(?:separate|external|existing|other|different|third-party|upstream)\b)/;

/** The system behind it, by its own name. */
export const elsewhereAgents =
  /(?:by|through|via|in) (?:a|an|the|another|our)? ?(?:separate|external|existing|other|different|third-party|upstream) ((?:[a-z-]+ ){0,3}(?:system|service|platform|provider|module|application|gateway|portal))\b(?!\/)/;

/** "exists or will be developed separately": it is open whether there is something to build on. */
export const perhapsThere =
  /^(.{3,80}?) exists? or (?:will be|is to be|are to be) (?:added|built|delivered|developed|made|provided) (?:elsewhere|later|separately)\b/i;

/** What is said around the name of a work: "basic voting functionality" is voting. */
export const aroundWork =
  /^(?:basic|core|existing|simple|the) | (?:capabilit(?:y|ies)|features?|functionality|support)$/gi;

/** The work that identity providers do. */
export const signInWords = /\b(?:authentication|sign-?in|log-?in|login|identity|credentials)\b/;

/** Who is known before anything is asked of the product: their accounts are somebody else's. */
export const knownAlready =
  /\balready (?:authenticated|identified|identifiable|known|signed in|logged in)\b/;

/** "by the surrounding application or session": who knows them, behind those words. */
export const knownBy =
  /^ (?:by|in|through|via|with|to|at) (?:(?:the|an|a|our|their|its|this) )?((?:[a-z-]+ ){0,3}(?:application|app|extranet|framework|gateway|host|intranet|platform|portal|product|provider|proxy|service|session|shell|site|system|website)(?: (?:or|and) (?:the )?(?:application|app|gateway|host|platform|portal|service|session|site|system))?)(?= |$)/;

/** Behind the name of a thing, what of it is looked after: whoever keeps "team membership" keeps teams. */
export const whatIsKeptOf: ReadonlySet<string> = new Set(
  "account administration data details directory information lifecycle list maintenance management master membership profile record registration registry roster".split(
    " ",
  ),
);

/**
 * What a sign-in tells of whoever signed in: the standard claims of OpenID Connect, and the roles, groups
 * and entitlements of RFC 9068.
 */
export const toldAtSignIn =
  /^(?:(?:user |account |unique )?(?:id|identifier)|sub(?:ject)?|(?:display |first |last |full |given |family |middle |user |preferred )?name|username|nickname|e-?mail(?: address)?(?: verified)?|phone(?: number)?|picture|avatar(?: url)?|photo|locale|language|time ?zone|roles?|permissions?|groups?|entitlements?|(?:team |group )?memberships?)$/i;

/** Another system keeps what it handles or manages; what it sends or prints is kept where it is made. */
export const heldBy =
  /\b(?:handled|managed|provided|owned|maintained) (?:separately|elsewhere|externally|outside|by|through|via|in)\b/i;
