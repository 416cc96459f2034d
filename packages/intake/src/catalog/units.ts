import { wordTable } from "@planc/core";
export type Dimension = "time" | "size" | "percent" | "money" | "rate" | "count";

/** Spellings of each unit, by its symbol. Letters alone; case counts only where `caseMatters`. */
export const timeUnits: Readonly<Record<string, string>> = wordTable({
  ms: "ms msec msecs millisecond milliseconds millis",
  s: "s sec secs second seconds",
  min: "min mins minute minutes",
  h: "h hr hrs hour hours",
  day: "d day days",
  week: "week weeks wk",
  month: "month months mo",
  year: "year years yr yrs annum",
});

export const sizeUnits: Readonly<Record<string, string>> = wordTable({
  B: "byte bytes",
  kB: "kb kib kilobyte kilobytes",
  MB: "mb mib megabyte megabytes",
  GB: "gb gib gigabyte gigabytes gig gigs",
  TB: "tb tib terabyte terabytes",
  PB: "pb pib petabyte petabytes",
});

/** One word that is a whole rate. */
export const rateUnits: Readonly<Record<string, string>> = wordTable({
  "req/s": "rps qps tps",
  "req/min": "rpm",
  "Mbit/s": "mbps",
});

/** What is counted per time, by the symbol that stands for it; others stand for themselves. */
export const rateNouns: Readonly<Record<string, string>> = wordTable({
  req: "req reqs request requests query queries call calls transaction transactions hit hits read reads write writes operation operations",
  msg: "msg msgs message messages event events notification notifications email emails sms",
});

export const currencyMarks: Readonly<Record<string, string>> = wordTable({
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
});

export const currencyCodes: Readonly<Record<string, string>> = wordTable({
  USD: "usd dollar dollars",
  EUR: "eur euro euros",
  GBP: "gbp pound pounds",
});

export const percentWords: ReadonlySet<string> = new Set(["%", "percent", "pct"]);

export const magnitudes: Readonly<Record<string, number>> = wordTable({
  k: 1e3,
  thousand: 1e3,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
});

export const numberWords: Readonly<Record<string, number>> = wordTable({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  dozen: 12,
});

/** A number after one of these names a thing rather than measuring one: `phase 2`. */
export const numberedNouns: ReadonlySet<string> = new Set(
  "attempt story scenario session issue issues http status iteration port chapter item line user-story phase level step section version type tier chapter part option sprint release article clause annex rfc iso layer schedule appendix figure table stage v ios ipados android macos windows toolchain sdk priority top month quarter week".split(
    " ",
  ),
);

/** Words that say how often, by the unit of time that lies between. */
export const rhythms: Readonly<Record<string, string>> = wordTable({
  hourly: "h",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
});

/** What runs by itself at a rhythm, rather than being about a day or a month: "daily limit". */
export const repeated: ReadonlySet<string> = new Set(
  "backup backups refresh refreshes refreshed sync syncs synchronise synchronize job jobs batch batches run runs cleanup import imports export exports archive archiving rotation purge recalculated recalculates".split(
    " ",
  ),
);

/** Plural nouns that are counted in passing: "two ways", "three steps". */
export const countableWords: ReadonlySet<string> = new Set(
  "ways steps parts things kinds types options modes sections cases factors sides words groups categories reasons approaches aspects goals questions points columns halves others ones variants versions flavours forms features stories scenarios properties conditions fields sets pieces decimals places digits tests examples areas tasks".split(
    " ",
  ),
);

/** What has a sign: "a negative balance" can be refused, "negative feedback" cannot. */
export const signedNouns: ReadonlySet<string> = new Set(
  "number numbers integer integers decimal decimals value values amount amounts quantity quantities price prices balance balances stock inventory total totals count counts level levels".split(
    " ",
  ),
);

export const refusingWords: ReadonlySet<string> = new Set(
  "reject rejects rejected refuse refuses refused prevent prevents prevented block blocks blocked forbid forbids disallow disallowed not never no cannot without".split(
    " ",
  ),
);
