import type { SearchEngine } from "./search-engines.ts";

/** How an engine takes wrong letters and shows what is new, where nobody sets it otherwise. */
export interface EngineNumbers {
  /** Letters of a word from which one, and from which two of them may be wrong. */
  readonly oneWrong: number;
  readonly twoWrong: number;
  /** Seconds until what was sent is found; nothing where the engine has no fixed time. */
  readonly refresh?: number;
  readonly source: string;
  readonly read: string;
}

export const engineNumbers: Readonly<Record<SearchEngine["form"], EngineNumbers>> = {
  elasticsearch: {
    oneWrong: 3,
    twoWrong: 6,
    refresh: 1,
    source: "https://www.elastic.co/docs/reference/elasticsearch/rest-apis/common-options",
    read: "2026-11-30",
  },
  meilisearch: {
    oneWrong: 5,
    twoWrong: 9,
    source: "https://www.meilisearch.com/docs/learn/relevancy/typo_tolerance_settings",
    read: "2026-11-30",
  },
  typesense: {
    oneWrong: 4,
    twoWrong: 7,
    source: "https://typesense.org/docs/latest/api/search.html",
    read: "2026-11-30",
  },
  algolia: {
    oneWrong: 4,
    twoWrong: 8,
    source: "https://www.algolia.com/doc/api-reference/settings-api-parameters",
    read: "2026-11-30",
  },
};

/** Seconds after which what sends changes looks again: a judgement. */
export const lookAgain = 1;

/** What the words of a text take in an index beside the text itself, as a factor: a judgement. */
export const indexedFactor = 1.6;

/**
 * Size from which an index is split, in GB: between 10 and 50 GB a shard, as
 * https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/size-shards advises.
 */
export const largestShard = 30;

/** Letters after which suggestions begin, and how many are shown: judgements. */
export const suggestFrom = 2;
export const suggestMost = 8;

/** Values that a facet shows at first: a judgement. */
export const facetValues = 10;

/** How many of the first ten answers have to be right, where more than one may be: a judgement. */
export const leastGain = 0.9;

/** Bytes of a value by its type, where no rows were counted: judgements. */
export const bytesOfType: Readonly<Record<string, number>> = {
  text: 40,
  "long-text": 600,
  list: 60,
  uuid: 36,
};
export const bytesElse = 12;
