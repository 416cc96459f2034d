/**
 * What an entry of a key-value store takes beside its value, in bytes: Redis says that a million small keys with small
 * values take about 85 MB (https://redis.io/docs/latest/develop/get-started/faq/, read on 2026-11-30).
 */
export const entryOverhead = 85;

/** A session with its account, roles and times, in bytes: a judgement. */
export const sessionBytes = 500;

/** Rows of a page of a list, as the interface gives them where nobody says otherwise. */
export const rowsOfPage = 50;

/** How long an answer is taken as true where a change could be missed, in seconds: judgements. */
export const answerLifetimes = { one: 300, list: 60, generation: 86_400 } as const;

/**
 * Caches in which no number can be counted on at once, so that no key of a list can tell that it is old: Workers KV
 * shows a write elsewhere after a minute or more (https://developers.cloudflare.com/kv/concepts/how-kv-works/, read on
 * 2026-11-30).
 */
export const withoutCounters: ReadonlySet<string> = new Set(["cloudflare-kv"]);
