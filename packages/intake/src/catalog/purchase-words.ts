/** A price that is another one by the time something is paid. */
export const changedPrice =
  /\bprices?\b[^.]{0,40}\bchang(?:e|es|ed|ing)\b|\bchang(?:e|es|ed|ing)\b[^.]{0,20}\bprices?\b/i;

/** What is added to a sum of points, by the name of the field that has it. */
export const sumOfPoints = /\b(?:points|balance)\b/i;

/** Points that leave a balance again. */
export const givenBack =
  /\bpoints?\b[^.]{0,60}\b(?:revers|deduct|revok|taken back|take back|withdraw|subtract)\w*|\b(?:revers|deduct|revok|withdraw|subtract)\w*\b[^.]{0,60}\bpoints?\b/i;

/** How many may use a thing, by the name of the field that has it. */
export const numberOfUses =
  /\b(?:usage|use|uses|redemption)s? (?:limit|count allowed)\b|\b(?:max(?:imum)?|total|allowed) (?:number of )?(?:uses|usages?|redemptions)\b|^(?:limit|maximum|quantity)$/i;

/** A list of what was added to a sum, by the name of the field that the text gives it. */
export const listOfEntries = /\b(?:history|log|ledger|transactions?)\b/i;

/** Points that are added to a sum. */
export const creditsPoints =
  /\bpoints?\b[^.]{0,60}\b(?:added|awarded|credited|earned)\b|\b(?:adds?|awards?|credits?|earns?)\b[^.]{0,40}\bpoints?\b/i;
