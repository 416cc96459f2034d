/** Words that share the noun behind a conjunction: "start and end date" are two dates. */
export const sharingModifiers: ReadonlySet<string> = new Set(
  "start end first last billing shipping mailing created updated creation update modified deleted opened closed opening closing minimum maximum min max old new previous next source destination target sent read received delivered planned actual expected estimated home work primary secondary issue issued expiry issuance check-in check-out begin before after from to buy sell debit credit valid current original gross net front back short long internal external physical virtual forward reverse positive negative".split(
    " ",
  ),
);

/** Phrases with a conjunction that name one thing. */
export const oneThing: readonly string[] = [
  "date and time",
  "terms and conditions",
  "profit and loss",
  "search and rescue",
  "name and surname",
  "either ",
];

/** Nouns that stand for what is listed in parentheses behind them: "contact details (phone, e-mail)". */
export const containerNouns: ReadonlySet<string> = new Set(
  "information info detail data metadata identification header field attribute property credential timestamp parameter stat statistic metric dimension coordinate component reference identifier setting preference privacy".split(
    " ",
  ),
);

/** What of another thing is kept as it was: "room snapshot (name, rate at time of booking)". */
export const snapshotNouns: ReadonlySet<string> = new Set(["snapshot"]);

/** Behind a name in such a snapshot, when it was taken. */
export const momentOfSnapshot =
  /\s(?:as of|(?:as )?(?:at|on|from)) (?:the )?(?:time|moment|date|point)(?: of\b.*)?$/i;

/** Nouns of which a closed list of values is given in parentheses. */
export const listedNouns: ReadonlySet<string> = new Set(
  "status state stage type kind category priority severity level role mode format frequency visibility method channel tier scope phase outcome action disposition reason plan platform gender direction source policy purpose style difficulty condition unit option decision result position language currency setting flag sender recipient colour color size".split(
    " ",
  ),
);

/** Heads of names that can hardly be anything but a property of something. */
export const propertyHeads: ReadonlySet<string> = new Set(
  "name title description text body content note comment remark reason message subject label slug key value code number id identifier reference ref uuid guid type kind category status state stage priority level severity role flag toggle date time timestamp datetime day month year hour deadline duration start end period expiry expiration count total quantity qty amount price cost rate fee balance subtotal tax discount currency percent percentage score rating rank position order index weight height width length size distance email e-mail phone fax telephone address street city country region zip postcode latitude longitude coordinate location url uri link website path file filename image photo picture avatar icon logo thumbnail attachment password hash secret token credential salt pin language locale timezone color colour version revision format mode method source destination origin channel provider carrier sku isbn ean barcode gender age birthday birthdate nationality metadata setting preference configuration config payload data tag keyword unit limit threshold capacity outcome result detail info information visibility permission privilege history signature checksum fingerprint counter streak goal interest line column span scope quote summary bio biography surname firstname lastname username handle nickname reading frequency interval recurrence tier severity vendor brand model serial lot batch sequence step offset depth volume temperature pressure speed dose dosage instruction ingredient option answer question response request header query parameter argument score confidence probability feedback evidence availability inventory stock tracking notes terms conditions policy enabled active deleted archived read sent".split(
    " ",
  ),
);

/** Settings that a thing has once where a text counts them by it: "one currency per wallet". A pattern. */
export const perThing = "time[ -]?zone|currency|language|locale|unit of measure";
