/**
 * What is never below nothing, by the last words of its name: judged by planc's authors, so every use of it
 * is an assumption. Balances, changes and what is given back have both signs and are not among them.
 */
const counted =
  /(?:^| )(?:age|allowance|amount|attendance|bedrooms|budget|calories|capacity|cost|count|days|deposit|distance|duration|fare|fee|fine|height|hours|income|inventory|length|limit|minutes|months|participants|penalty|people|premium|price|principal|quantity|qty|quota|rent|revenue|salary|seats|servings|size|spots|square (?:feet|metres|meters)|stock|surcharge|threshold|tip|turnover|wage|weeks|weight|width|years)$/;

/** Tallies, whatever is said behind them: "retry count api". */
const tallied = /(?:^| )(?:count|attempts?|retries)(?: |$)/;

/** Shares of something. */
const shares =
  /(?:^| )(?:apr|commission|discount|interest(?: rate)?|percent|percentage|rate|tax(?: rate)?)$/;

/** Words of names that mean what can lie on either side of nothing. */
const either =
  /\b(?:adjust(?:ed|ment)|altitude|balance|change|correction|credit|delta|deviation|difference|drift|elevation|gain|growth|latitude|longitude|loss|margin|net|offset|profit|refund(?:ed)?|return|surplus|temperature|variance|yield)s?\b/;

/** Things of which an amount goes in or out. */
const movements =
  /\b(?:adjustment|correction|credit|entry|journal|ledger|line|movement|posting|reconciliation|refund|reversal|transaction|transfer|variance)s?\b/;

/** Whether a number of this name, of a thing of that name, cannot be below 0. */
export function isNeverNegative(name: string, thing: string): boolean {
  if (either.test(name)) return false;
  if (/(?:^| )amount$/.test(name) && movements.test(thing)) return false;
  return counted.test(name) || tallied.test(name) || shares.test(name);
}
