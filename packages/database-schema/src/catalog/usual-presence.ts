/**
 * Which values a row usually has from its first moment, by the words of their names; judged by planc's
 * authors, and used only where the text does not say whether a value may be missing.
 */

/** In a name: it comes about later, or only in some cases. */
export const comesLater: ReadonlySet<string> = new Set(
  `accepted acceptance actual approval approved archived arrival birth cancellation cancelled canceled checkin
   checkout closed closing completed completion confirmed confirmation consumed converted cutoff deactivated
   decided default deleted delivered delivery dismissed due emailed end ended ending estimated exit expected
   failed failure finished first fulfilled handled indexed last left lockout login maximum membership minimum
   modified next notification notified optional override paid payment planned preferred previous processed
   promoted publication published queue read received refund refunded rejected rejection released removed
   renewal replaced resolution resolved retired return returned reviewed revoked seen sent shipped shipping
   suspended sync synced target trial until updated used verification verified viewed withdrawn`.split(
    /\s+/,
  ),
);

/** Last words of names of texts and closed lists that say of what kind a row is, or what it points at. */
export const telling: ReadonlySet<string> = new Set(
  `action content direction event frequency hash key kind mode month outcome path policy priority role
   scope sku state status string tier token type value visibility`.split(/\s+/),
);

/** Last words of names of numbers that a row is about. */
export const counted: ReadonlySet<string> = new Set(
  "amount balance hand number ordering quantity reserved size".split(" "),
);

/** Last words of names of numbers that begin at nothing and grow as things happen. */
export const tallies: ReadonlySet<string> = new Set(
  "attempts count counter downloads retries tally views votes".split(" "),
);

/** In a name: it is a number that somebody sets, and not one that has been reached. */
export const bounding: ReadonlySet<string> = new Set(
  "allowed expected guest limit max maximum min minimum people per person planned required target".split(
    " ",
  ),
);

/** Yes or no that is yes until somebody says otherwise. */
export const trueAtFirst: ReadonlySet<string> = new Set(["active", "enabled", "open", "available"]);

/** What is good for a time only, so that its end is known when it is made. */
export const endsSurely: ReadonlySet<string> = new Set(
  "code coupon invitation invite otp pass request reservation session token voucher".split(" "),
);

/** Words of roles that somebody or something gets later, or that not everything has. */
export const maybeNone: ReadonlySet<string> = new Set(
  `actor admin administrator alternate approver archived approved assigned assignee backup cancelled category
   checked checker closed completed confirmed converted coupon current decided default deleted department
   discount emergency first folder group handled issued label last manager mentor moderated moderator next
   origin original parent preferred previous primary processed promotion referrer referred rejected related
   replaced replacement resolved responsible reviewed reviewer revoked source superseding supervisor tag team
   template updated upgraded used verified verifier voucher winner`.split(/\s+/),
);

/** Names of people after what they do whom a thing has from its start, unlike who packs or delivers it later. */
export const fromTheStart: ReadonlySet<string> = new Set(
  `author borrower buyer commenter creator customer holder learner member owner passenger player poster receiver
   renter reporter requester requestor seller sender subscriber submitter traveler traveller uploader user`.split(
    /\s+/,
  ),
);

/** What people are kept signed in or known by, which is nothing without their account. */
export const ofAccount: ReadonlySet<string> = new Set(
  "cart passkey preference preferences profile settings subscription token wishlist".split(" "),
);

/** Records of what happened, also by nobody who is known. */
export const records: ReadonlySet<string> = new Set("audit event history log".split(" "));

/** What keeps people signed in, by its whole name: a training session does not. */
export const signInSession =
  /^(?:(?:access|account|auth(?:entication|enticated)?|log_?in|refresh|sign(?:ed)?_?in|user(?:_(?:access|auth|log_?in|sign_?in))?)_)?sessions?$/;

/** Attributes that nothing called a session has but what keeps people signed in. */
export const keepsSignedIn = /(?:^|_)(?:tokens?|expir[a-z]*)(?:_|$)/;

/** Names of the address that a thing leads to: without it there is nothing to follow. */
export const target = /^(?:destination|long|original|redirect|target)_(?:link|uri|url)$/;
