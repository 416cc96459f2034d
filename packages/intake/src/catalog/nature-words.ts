/** Ends of what people call the files, or the places full of files, that something is read in from. */
export const filesOrPlaces =
  /(?:^| )(?:files?|folders?|director(?:y|ies)|documents?|pdfs?|csvs?|markdown|plain text|word|collections?|corpus|librar(?:y|ies)|archives?)$/i;

/** Says of a thing that it is what a search finds. */
export const isFound =
  /\bunit of (?:retrieval|search)\b|\b(?:is|are|gets?) (?:what is )?(?:searched|retrieved|queried)\b/i;

/** Ends of what people say that they search or ask, where they name none of the things. */
export const askedOfAll =
  /(?:^| )(?:answers?|archives?|collections?|contents?|corpus|databases?|documents?|files?|folders?|hybrid|index|indexes|keywords?|knowledge bases?|librar(?:y|ies)|quer(?:y|ies)|questions?|results?|search|semantic|text)$/i;

/** What a setting is called where the text keeps settings. */
export const settingNames =
  /^(?:(?:current|valid|invalid|default) )?(?:configuration|config|key|option|setting|value)s?$/i;

/** What has settings, where the whole of it is configured. */
export const configuredWholes =
  /(?:^| )(?:app|application|database|product|program|service|system|tool)$/i;

/** "persist user-configurable settings (service URL, chunk size)" */
export const keptSettings =
  /\b(?:persist|store|save|keep|maintain|remember)(?:s|ed)?\b[^.;:()]{0,60}\b(?:settings|configuration(?: values| options)?) \(([^()]{3,400})\)/i;

/** A vector that stands for a text or a picture. */
export const isVector =
  /^(?:an? |the )?(?:[\w-]{2,20} )?vector (?:representation|embedding|encoding)?\b/i;

/** A piece of the text of something. */
export const isPieceOfText =
  /^(?:an? |the )?(?:[\w-]{2,20} )?(?:segment|piece|part|passage|excerpt|portion|section|span) of [^.;]{0,60}\btext\b/i;

/** "tied to the model that produced it" */
export const madeByModel =
  /\b(?:the )?(model) (?:that|which) (?:produced|made|created|generated|computed|calculated) it\b/i;

/** A file by itself that was read in from where it lies; what is uploaded lies nowhere that people know. */
export const isOneFile =
  /^(?:an? |the |one )?(?:single |individual )?(?:ingested|indexed|imported|scanned|crawled|tracked|watched|local) (?:[\w-]{2,20} ){0,2}file\b(?! collection)/i;

/** Where many files lie: "a directory or file collection". */
export const isPlaceOfFiles =
  /\b(?:director(?:y|ies)|folders?|file collections?|collections? of files)\b/i;

/** What is told by its content, which a hash stands for. */
export const byContent =
  /\b(?:content[^.]{0,20}\balready (?:present|known|stored|ingested)|de-?duplicated by content|same content[^.]{0,40}\b(?:no-op|skipped|once))\b/i;

/** What tells content from other content. */
export const hashNames = /\b(?:hash|checksum|fingerprint|digest)$/i;
