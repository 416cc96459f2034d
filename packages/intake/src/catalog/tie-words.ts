/**
 * Words in front of another thing that say that the one described belongs or refers to it, as patterns
 * for the end of the text in front, articles and numbers left out.
 */
export const belongingCues =
  /(?:\b(?:belongs?|belonging|belonged|linked|linking|links?|attached|tied|related|relates?|assigned|bound|connected|scoped|specific|local|refers?|points?|pointing|mapped|applied|applies|submitted|issued|sent|granted|given|offered|delivered|contributor|corresponds?|corresponding|addressed|reference|pertains?|pertaining|added|posted|made|one-to-one|1:1) (?:back )?to|\b(?:associated|linked|related|one-to-one|1:1|many-to-one|one-to-many|many-to-many) with|\b(?:owned|created|placed|made|authored|submitted|uploaded|issued|processed|performed|requested|approved|reserved|booked|written|sent|posted|purchased|held|registered|initiated|managed|recorded|taken|provided|used|identified|produced) by|\b(?:connects?|connecting|pairs|ties|references?|referencing|owning|reserves?|reserving|booking|borrow(?:s|ing)?|linking|joins?|joining|extends?|wraps?|rates?|reviews?|about|against|per|for|of|within|inside|in|on|from|under|across|upon|behind|between|at|to|with|by))$/i;

/** Numbers and articles in front of a name. */
export const determiners =
  /(?:^|\s)(?:a|an|the|its|their|his|her|each|every|exactly|one|only|single|1|specific|given|same|particular|registered|existing|another|at|most|zero|0|or|optional|optionally|parent|related|associated|corresponding|responsible|originating|original|underlying|current|logged-in|authenticated|connected|own|owning|target|selected|individual)$/i;

/** Words by which the thing described has several of another. */
export const holdingCues =
  /\b(?:has|have|having|contains?|containing|includes?|including|owns?|owning|groups?|grouping|holds?|holding|comprises?|comprising|consists of|composed of|collection of|set of|list of|lists|with|organizes|organises|manages|submits|places|creates|receives|aggregates|made up of|grouping of|collection|parent of|gathers|bundles|multiple|many|several)$/i;

export const manyWords =
  /(?:^|\s)(?:many|multiple|several|one or more|zero or more|zero or many|one or many|1 or more|0 or more|numerous|any number of|a list of|list of|set of|various)$/i;

/** Roles in which people stand to a record, as attributes name them. */
export const personRoles: ReadonlySet<string> = new Set(
  "owner creator author assignee assigner reporter requester requestor reviewer approver sender recipient receiver uploader submitter organizer organiser host modifier editor operator initiator borrower buyer seller payer payee attendee participant inviter invitee inviter commenter poster moderator responder uploader performer recorder verifier signer signatory custodian supervisor invoicer user member".split(
    " ",
  ),
);

/** Works whose author is a name on a cover rather than somebody with an account. */
export const authoredWorks: ReadonlySet<string> = new Set(
  "book publication paper song album movie film document ebook journal magazine track citation title work edition volume manuscript".split(
    " ",
  ),
);

/** Words in front of an identifier that say that it is another system's. */
export const foreignOwners: ReadonlySet<string> = new Set(
  "external provider gateway third upstream remote vendor stripe paypal google facebook github gitlab apple source legacy correlation trace session request transaction device national tax".split(
    " ",
  ),
);

/** Those of them that name a party outside: what it calls something refers to nothing that is kept here. */
export const outsideParties: ReadonlySet<string> = new Set(
  "external provider gateway third upstream remote vendor stripe paypal adyen google facebook github gitlab apple auth0 okta oauth firebase twilio shopify salesforce hubspot xero quickbooks legacy".split(
    " ",
  ),
);

/** Nouns of which many things have several that they share. */
export const sharedThings: ReadonlySet<string> = new Set(
  "tag label category role permission skill topic keyword group".split(" "),
);
