/**
 * Names of what the system works out, learns or writes down itself, as patterns over names in small letters.
 * A client that could send them would name its own price, date or standing.
 */
export const systemSetNames: readonly RegExp[] = [
  // Sums and what is left of them.
  /^(?:(?:sub|grand |line |order |running |overall )?total|total (?:amount|cost|due|price|sum|tax|value)|discount total|shipping cost|tax(?: amount)?|amount (?:due|outstanding|paid)|(?:account |current |outstanding |remaining |running )?balance|refunded amount|remaining (?:amount|quantity|stock))$/,
  // How much is promised to others, which follows from what holds it.
  /^(?:(?:qty|quantity|stock) (?:allocated|committed|promised|reserved)|(?:allocated|committed|promised|reserved) (?:qty|quantity|stock))$/,
  // Numbers and keys that are given out, here or by a provider.
  /^(?:number|(?:order|invoice|ticket|reference|tracking|receipt) ?number|provider (?:reference|id)|external (?:reference|status))$/,
  // What went wrong, and how often it was tried.
  /^(?:failure (?:code|reason|message)|error(?: code| message| reason)?|attempts|retry count(?: \w+)?|(?:[a-z]+ ){0,3}attempts? (?:count|counter))$/,
  // What the system counts as it happens.
  /^(?!(?:adult|child|guest|head|page|party|passenger|people|person|room|seat|word) count)(?:[a-z]+ ){0,3}(?:count|counter)$/,
  // What a check or a payment came to, which nobody says of himself.
  /^(?:is )?(?:(?:account|address|e[- ]?mail|e[- ]?mail address|identity|phone|phone number) )?(?:confirmed|verified)(?: (?:status|flag))?$/,
  /^(?:(?:account|e[- ]?mail|identity|phone) )?(?:confirmation|verification) (?:date|flag|status|time|timestamp)$/,
  /^(?:delivery|fulfil?lment|payment|refund|settlement|transaction) (?:state|status)$/,
  /^(?:account (?:status|state)|lock ?out (?:state|status|until|until timestamp)|locked until|is (?:admin|locked|superuser)|subscription (?:level|plan|status|tier))$/,
  /^(?:revocation|suspension) (?:flag|state|status)$/,
  /^(?:queue|waiting list|wait ?list) position$/,
  // What another system answered, and what is written down of what was done here.
  /^(?:api|gateway|processor|provider) (?:code|response(?: code)?|status(?: code)?)$|^external transaction (?:id|reference)$/,
  /^audit (?:data|fields?|history|info|information|log|trail)$|^(?:is )?(?:soft )?deleted(?: (?:by [a-z]+|flag))?$/,
  /^(?:current|day specific|live|real ?time) availability(?: status)?$/,
  /^system event$/,
  /^(?:removal|addition) due at$/,
  // Points in time at which something was done here.
  /^(?:account |actual |application |profile |record )?(?:acceptance|approval|cancell?ation|check[- ]?out|completion|confirmation|creation|issuance|issue|modification|notification|registration|rejection|request|reservation|return|sending|sign-?up|submission|update|upload|verification)(?: date and)? (?:date|time|timestamp)$/,
  /^first (?:answer|contact|login|reply|response|sign-?in|use) (?:at|on)$/,
  /^last [a-z]+(?: [a-z]+)?(?: (?:at|date|on|time|timestamp))?$/,
];

/** Deeds whose time or date people set themselves: "planned at" is no report. */
export const plannedDeeds: ReadonlySet<string> = new Set(
  "booked dated desired due estimated expected incurred made manufactured needed observed performed planned preferred required scheduled spent taken wanted worn".split(
    " ",
  ),
);

/** Names that begin with "last" and say no time: `last name`. */
export const lastOfNames: ReadonlySet<string> = new Set(["last name", "last names", "last resort"]);

/** What of a sale to a customer follows from what is bought and how it is paid, by the name of what holds it. */
export const ofSale = {
  holder: /^(?:customer |online |sales? |web )?(?:basket|cart|checkout|order)$/,
  names:
    /^(?:discount(?: amount)?|expires at|order (?:date|time|timestamp)|payment (?:id|intent(?: id)?|reference))$/,
  /** Copied from the goods when they are bought. */
  price: /^(?:item |product |sale |unit )?price(?: at (?:order|purchase|sale)(?: time)?| paid)?$/,
} as const;

/** What of a payment over a provider is that of the thing that is paid for. */
export const paidFor = {
  taken: /^(?:amount|currency)$/,
  /** By which a payment goes over a provider, and is not written down by somebody who has seen the money. */
  provider: /^(?:gateway|processor|provider) (?:id|reference)$/,
  price:
    /^(?:(?:grand |order )?total(?: (?:amount|cost|price))?|amount due|fare|final price|price|total)$/,
} as const;

/** What of a line is not its own to say: how it is taxed, and what the goods are called. */
export const ofGoods = /^(?:sku|tax (?:amount|class|code|rate))$/;

/** How many of a line have come, gone or are awaited, beside how many were asked for. */
export const progressQuantity =
  /^(?:back ?ordered|cancelled|delivered|fulfilled|invoiced|outstanding|packed|picked|received|refunded|remaining|returned|shipped) (?:qty|quantit(?:y|ies))$/;

/** Values by which the system reports what became of something that it delivers. */
export const reported: ReadonlySet<string> = new Set(
  "bounced delivered failed opened queued read seen sending sent undelivered".split(" "),
);

/** Values of a status at which things start because they were handed in, not because somebody says so. */
export const handedIn: ReadonlySet<string> = new Set(
  "created held initiated pending placed queued received requested submitted".split(" "),
);

/** Values of a status in which nothing begins: somebody or something brings a thing to them. */
export const over: ReadonlySet<string> = new Set(
  "blocked cancelled closed deactivated deleted ended expired locked removed retired revoked suspended".split(
    " ",
  ),
);

/** Values of the status of an account or a tenant by which those who run the product keep it out. */
export const barring =
  /^(?:banned|blocked|closed|deactivated|disabled|inactive|locked|rejected|revoked|suspended|terminated)$/;
