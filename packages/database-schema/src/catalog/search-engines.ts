import * as z from "zod";

/** A search engine, by the catalogue keys of the technologies that are it, and whose form of an index it takes. */
export const searchEngineSchema = z.strictObject({
  technologies: z.array(z.string()).min(1),
  name: z.string(),
  form: z.enum(["elasticsearch", "meilisearch", "typesense", "algolia"]),
});
export type SearchEngine = z.output<typeof searchEngineSchema>;

export const searchEngines: readonly SearchEngine[] = [
  { technologies: ["elasticsearch"], name: "Elasticsearch", form: "elasticsearch" },
  { technologies: ["opensearch"], name: "OpenSearch", form: "elasticsearch" },
  { technologies: ["meilisearch"], name: "Meilisearch", form: "meilisearch" },
  { technologies: ["typesense"], name: "Typesense", form: "typesense" },
  { technologies: ["algolia"], name: "Algolia", form: "algolia" },
];

export const searchLanguageSchema = z.strictObject({
  tag: z.string(),
  /** The language as English texts name it. */
  name: z.string(),
  /** The analyser of Elasticsearch and OpenSearch, see
   * https://www.elastic.co/docs/reference/text-analysis/analysis-lang-analyzer, read on 2026-11-30. */
  analyzer: z.string(),
  /** As Meilisearch names it: ISO 639-3. */
  locale: z.string(),
});
export type SearchLanguage = z.output<typeof searchLanguageSchema>;

/** Languages whose words can be taken apart. */
export const searchLanguages: readonly SearchLanguage[] = [
  { tag: "ar", name: "Arabic", analyzer: "arabic", locale: "ara" },
  { tag: "cs", name: "Czech", analyzer: "czech", locale: "ces" },
  { tag: "da", name: "Danish", analyzer: "danish", locale: "dan" },
  { tag: "de", name: "German", analyzer: "german", locale: "deu" },
  { tag: "el", name: "Greek", analyzer: "greek", locale: "ell" },
  { tag: "en", name: "English", analyzer: "english", locale: "eng" },
  { tag: "es", name: "Spanish", analyzer: "spanish", locale: "spa" },
  { tag: "fi", name: "Finnish", analyzer: "finnish", locale: "fin" },
  { tag: "fr", name: "French", analyzer: "french", locale: "fra" },
  { tag: "hi", name: "Hindi", analyzer: "hindi", locale: "hin" },
  { tag: "hu", name: "Hungarian", analyzer: "hungarian", locale: "hun" },
  { tag: "it", name: "Italian", analyzer: "italian", locale: "ita" },
  // Pairs of characters: what takes their words apart is a plug-in of its own.
  { tag: "ja", name: "Japanese", analyzer: "cjk", locale: "jpn" },
  { tag: "ko", name: "Korean", analyzer: "cjk", locale: "kor" },
  { tag: "nb", name: "Norwegian", analyzer: "norwegian", locale: "nob" },
  { tag: "nl", name: "Dutch", analyzer: "dutch", locale: "nld" },
  { tag: "pt", name: "Portuguese", analyzer: "portuguese", locale: "por" },
  { tag: "ro", name: "Romanian", analyzer: "romanian", locale: "ron" },
  { tag: "ru", name: "Russian", analyzer: "russian", locale: "rus" },
  { tag: "sv", name: "Swedish", analyzer: "swedish", locale: "swe" },
  { tag: "tr", name: "Turkish", analyzer: "turkish", locale: "tur" },
  { tag: "zh", name: "Chinese", analyzer: "cjk", locale: "cmn" },
];
