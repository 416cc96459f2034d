import type { DataOf } from "@planc/core";
import type { learning } from "@planc/core/ir";

type Kind = DataOf<typeof learning.use>["kind"];

/** Programs that a model drives and that call the product; no model is used here for them. */
export const agentsOfOthers =
  /\bAI (?:coding )?agents?\b|\bcoding agents?\b|\bmodel context protocol\b|\bMCP\b/i;

/** Names of models and of who runs them. Some are names of people and animals too: Claude Monet and a llama are none. */
export const modelNames =
  /\b(?:Google )?Gemini\b|\b(?:[Cc]hat)?(?:GPT|gpt)(?:-?\d\w*)?\b|\b[Oo]pen[Aa][Ii]\b|\bClaude\b(?! (?!API|Code|Haiku|Instant|Opus|Sonnet)[A-Z][a-z])|\b[Aa]nthropic\b|\bMistral\b|\bLlama\b|\bBedrock\b|\bCohere\b|\b[Oo]llama\b|\b[Hh]ugging ?[Ff]ace\b/;

/** That a model writes or speaks. */
export const writes =
  /\bL?LLMs?\b|\blanguage models?\b|\bgenerative AI\b|\bchat-?bots?\b|\bthe AI(?:'s)?\b|\bAI[- ](?:assistants?|chat|powered|generated|based|driven|tutor|output|response|text|audio|service|backend)|\b(?:an?|by|with|using|via|and) AI\b|\bretrieval[- ]augmented\b/i;

/** That texts are found by what they mean. */
export const meant =
  /\bvector (?:embeddings?|search|database|stores?|index)\b|\bembedding (?:models?|service|vectors?)\b|\bsemantic(?:ally)?[- ](?:search|retriev\w+|similar\w*)|\bsemantic\b[^.]{0,40}\b(?:retrieval|search)\b|\bmeaning-based\b|\bRAG\b|\bretrieval[- ]augmented\b/i;

/** What a model is used for; the first that fits a clause is what it is. */
export const useWords: readonly (readonly [Kind, RegExp])[] = [
  ["summarise", /\bsummar(?:y|ies|i[sz]\w*)\b/i],
  ["translate", /\btranslat(?:e|es|ed|ion|ions|ing)\b/i],
  ["extract", /\bextract(?:s|ed|ing|ion)?\b/i],
  ["classify", /\bclassif\w+|\bcategori[sz]\w+|\bmoderat\w+|\btagg(?:ing|ed)\b/i],
  [
    "converse",
    /\bconvers\w+|\bchat\w*|\bdialog\w*|\butterance\w*|\bspeech\b|\bpersona\b|\brespon(?:d|se|ses|ds)\b/i,
  ],
  ["answer", /\banswer\w*|\bquestion\w*/i],
  ["generate", /\bgenerat\w+|\bdraft\w*|\bsuggest\w*|\bcompos\w+/i],
];

/** Languages that a model has to keep to. */
export const keptLanguages =
  /\bonly (?:\w+ )?(?:in )?((?:[A-Z]\w+)(?:(?:, | or | and )[A-Z]\w+)*)|\bin ([A-Z]\w+(?:ian|ese|ish|an|ch))\b/;

/** That what comes of it is kept. */
export const kept = /\b(?:persist|save|saves|saved|store[sd]?|record(?:s|ed)?|log(?:s|ged)?)\b/i;

/** That it is heard and spoken. */
export const spokenWords = /\baudio\b|\bspeech\b|\bvoice\b|\bspeak/i;

/** That it comes bit by bit. */
export const streamed =
  /\bstream\w*|\bweb ?socket\b|\breal[- ]?time\b|\bas it is (?:written|generated)\b/i;

/** That nothing leaves the machine. */
export const stays =
  /\b(?:entirely|fully|completely) local(?:ly)?\b|\bno [^.]{0,60}\bleaves\b|\bon[- ]premises?\b|\bair[- ]gapped\b|\blocal (?:embedding|language)? ?(?:models?|service)\b/i;

/** One person on one machine. */
export const oneself = /\bsingle[- ]user\b|\bno multi-user\b|\bno authentication\b/i;
