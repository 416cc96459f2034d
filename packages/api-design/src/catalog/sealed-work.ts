/** What a server does with contents elsewhere, and cannot where they are sealed. */
export interface SealedWork {
  readonly key: string;
  readonly what: string;
  /** A sentence that has the server do it; where this fits, it contradicts the encryption. */
  readonly byServer: RegExp;
  /** A sentence that asks for it, whoever does it. */
  readonly asked: RegExp;
  /** Where it is done instead; `{store}` is what the device keeps things in. */
  readonly instead: string;
  /** Told where nothing asks for it, too: it happens to whoever seals contents. */
  readonly always?: true;
}

const server = String.raw`(?:\bserver[- ]?side\b|\b(?:on|by|in) the (?:server|backend|back end|cloud)\b|\bserver (?:generates?|creates?|makes?|searches|indexes|scans?|moderates?)\b)`;
const contents =
  "(?:messages?|chats?|conversations?|notes?|contents?|files?|documents?|images?|media|rooms?|posts?)";
const either = (what: string) => new RegExp(`${what}[^.;]*${server}|${server}[^.;]*${what}`, "i");

export const sealedWork: readonly SealedWork[] = [
  {
    key: "search",
    what: "search in contents",
    byServer: new RegExp(
      `${either(String.raw`\bsearch`).source}|\\b(?:full[- ]text )?search\\b[^.;]*\\b(?:elasticsearch|opensearch|meilisearch|typesense|solr|algolia)\\b`,
      "i",
    ),
    asked: /\bsearch/i,
    instead: "an index in {store}, of what the device has opened; what it never had is not found",
    always: true,
  },
  {
    key: "thumbnails",
    what: "smaller forms of files",
    byServer: either(String.raw`\b(?:thumbnails?|previews?|resiz\w+|transcod\w+)`),
    asked: /\bthumbnails?\b|\bpreviews? of (?:images?|files?)/i,
    instead: "made and sealed on the device that sends, before the upload",
  },
  {
    key: "link-previews",
    what: "previews of links",
    byServer: either(String.raw`\blink previews?`),
    asked: /\blink previews?\b|\bunfurl/i,
    instead:
      "fetched by the device that sends, and sealed with the message; those that receive fetch nothing",
  },
  {
    key: "moderation",
    what: "moderation",
    byServer: new RegExp(
      `\\b(?:automat\\w+|ai|proactive|content) (?:content )?moderation\\b|\\bmoderat\\w+ (?:all |every |each )?${contents}|\\b(?:profanity|spam|abuse|hate[- ]speech|malware|virus) (?:filter|detection|scan)|\\bscan\\w* (?:all |every |each )?${contents}`,
      "i",
    ),
    asked: /\bmoderat|\breport\w* (?:a |an |of )?(?:message|abuse|user|member|person)/i,
    instead:
      "a member reports: the device sends what it opened, with the sealed original and its signature, to whoever moderates",
    always: true,
  },
  {
    key: "ai",
    what: "models over contents",
    byServer: new RegExp(
      `\\b(?:ai|llm|gpt|machine learning)\\b[^.;]{0,40}\\b(?:summar\\w+|repl(?:y|ies)|translat\\w+|answers?|sentiment|analy[sz]\\w+|${contents})|\\b(?:summari[sz]\\w*|sentiment analysis|smart repl(?:y|ies)|translat\\w+)\\b[^.;]{0,30}\\b${contents}`,
      "i",
    ),
    asked: /\b(?:smart repl(?:y|ies)|summari[sz]|sentiment|chatbot)\b/i,
    instead: "a model on the device, or what a person hands over by an action of their own",
  },
  {
    key: "push",
    what: "words in notifications",
    byServer: /(?!)/,
    asked: /\bpush\b/i,
    instead: "a notification has ids alone; the app fetches and opens what it shows",
  },
];
