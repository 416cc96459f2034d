import type { DataOf } from "@planc/core";
import type { learning } from "@planc/core/ir";

type Kind = DataOf<typeof learning.model>["kind"];

/** Words that say that something is learnt from rows, and not laid down by a rule. */
export const learnt =
  /machine[- ]learning|\bML\b|\bpredictive\b|\bprediction (?:algorithms?|models?)|\btrained (?:models?|on)\b|\bmodels? (?:is |are )?(?:trained|retrained)|\bneural\b|\bdeep learning\b|\bcollaborative filtering\b|\brecommend(?:ation|er) (?:engines?|systems?|algorithms?|models?)|\bpersonali[sz]ed\b[^.]{0,60}\b(?:recommendations?|suggestions?)|\brecommend\w*\b[^.]{0,80}\bbased on\b[^.]{0,60}\b(?:histor|behaviou?r|purchas|activit|preferenc)|\b(?:anomaly|fraud|outlier) detection\b|\bchurn\b|\bdemand forecast|\bsentiment analysis\b|\bresults? (?:improve|adapt)\w* based on\b[^.]{0,40}\bbehaviou?r/i;

/** What is foretold, by the words of the text; the first that fits a clause is what it is. */
export const kindWords: readonly (readonly [Kind, RegExp])[] = [
  ["recommend", /\brecommend\w*|\bpersonali[sz]ed (?:feeds?|suggestions?|content)\b/i],
  ["insight", /\binsights?\b/i],
  ["forecast", /\bforecast\w*|\bdemand prediction\b/i],
  ["detect", /\b(?:anomal\w+|outliers?|fraud\w*)\b/i],
  ["classify", /\bclassif(?:y|ies|ied|ication)\b|\bsentiment\b|\bcategori[sz]ation\b/i],
  ["rank", /\bresults? (?:improve|adapt)\w* based on\b|\b(?:learning to rank|learned ranking)\b/i],
  ["predict", /\bpredict\w*|\bchurn\b|\bpropensity\b/i],
];

/** Loaded before anybody asks: foretold on the device that knows what is opened after what. */
export const prefetched = /\bpre-?fetch\w*|\bpre-?load\w*|\bload(?:s|ed|ing)? ahead\b/i;

/** What the text says is learnt from, and the tables that keep such things. */
export const signals: readonly {
  readonly said: RegExp;
  readonly kept: RegExp;
  readonly what: string;
}[] = [
  {
    said: /\bbrows\w*|\bclick\w*|\bbehaviou?r\w*|\bview(?:s|ed|ing)\b/i,
    kept: /(?:^|_)(?:page_?)?(?:view|visit|click|brows|interaction|activit|behaviou?r)/,
    what: "what people look at and click",
  },
  {
    said: /\bpurchas\w*|\bbought\b|\border histor\w*/i,
    kept: /(?:^|_)(?:order|purchase|sale)/,
    what: "what people bought",
  },
  { said: /\bratings?\b/i, kept: /(?:^|_)(?:rating|review)/, what: "what people rate" },
  { said: /\bsearch histor\w*/i, kept: /(?:^|_)(?:search|quer)/, what: "what people search for" },
];

/** States and answers by which people say that a prediction was wrong, or right. */
export const wrongWords = /^(?:dismiss|declin|reject|ignor|hidden|unhelpful|wrong|false)/i;
export const rightWords = /^(?:accept|click|bought|purchas|taken|used|confirm|correct|helpful)/i;

/** Decisions that touch what somebody may have or do. */
export const weighty =
  /\b(?:credit|loans?|mortgage|hir(?:e|ing)|applicants?|candidates?|eligib\w+|insur\w+|fraud\w*|ban(?:s|ned)?|suspen\w+|diagnos\w+|admissions?|benefits?|parole)\b/i;

/** How the text says what stands in for predictions. */
export const standsIn =
  /\b(?:fails?|failing|unavailable|down|insufficient|not enough|no (?:data|history)|degrade|default|instead|reset)\b/i;
