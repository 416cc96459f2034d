import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Kind = DataOf<typeof brief.product>["kinds"][number];

export interface KindSign {
  readonly kind: Kind;
  /** A strong sign shows the kind; weak ones only where many are together. */
  readonly strength: "strong" | "weak";
  readonly pattern: RegExp;
}

const strong = (kind: Kind, pattern: RegExp): KindSign => ({ kind, strength: "strong", pattern });
const weak = (kind: Kind, pattern: RegExp): KindSign => ({ kind, strength: "weak", pattern });

/** What texts say of how a product is used, by the kind of product of which it is said. */
export const kindSigns: readonly KindSign[] = [
  strong("command-line-tool", /(?:^|[\s`(|[])--[a-z][a-z0-9-]{1,40}/),
  strong(
    "command-line-tool",
    /\b(?:command[- ]lines?|CLI|subcommands?|stdin|stdout|stderr|exit (?:codes?|status)|non-zero exit|(?:single|static|standalone|dependency-free|self-contained) binary|(?:in|from) (?:a|the|their) (?:terminal|shell)|terminal (?:app|application|tool|output|window)|shell completions?|man pages?)\b/,
  ),
  weak("command-line-tool", /\b(?:daemon|executable|binary|flags?: )\b/),
  strong(
    "library",
    /\b(?:(?:npm|PyPI|pip|Maven|NuGet|Cargo|Go|Python|TypeScript|JavaScript|Java|Rust|Ruby|Swift|Kotlin) (?:package|module|library|crate|gem)|SDK|library API|library (?:consumers?|callers?)|(?:ships?|shipped|published|distributed|used|imported|consumed) as a (?:library|package|module)|importable)\b/,
  ),
  weak(
    "library",
    /\b(?:thread-safe|callers?|returns an? (?:array|object|tuple)|(?:parse|type)[- ]?checker)\b/i,
  ),
  strong(
    "web-application",
    /\b(?:web[- ](?:browsers?|based|app|apps|application|applications|interface|UI|client|page|pages|portal|dashboard|site|front-?end)|browser[- ]based|websites?|single[- ]page (?:app|application)|progressive web app|PWA|(?:in|from|by|via|through) (?:a|the|their|any) (?:modern )?(?:web )?browsers?|modern browsers|localStorage|IndexedDB|File System Access API|home ?page|storefront|(?:browser|Chrome|Firefox) extension)\b/i,
  ),
  strong("web-application", /\b(?:iOS|Android),? (?:and|or|&) web\b/i),
  weak(
    "web-application",
    /\b(?:pages?|dashboards?|click(?:s|ed|ing)?|navigat(?:e|es|ed|ing) to|buttons?|landing page|sidebar|responsive|modal|dialog|dropdown|toast|redirect(?:s|ed) to)\b/i,
  ),
  strong(
    "mobile-app",
    /\b(?:mobile (?:app|apps|application|applications)|iOS|iPhone|iPad|Android|App Store|Google Play|Play Store|React Native|native (?:mobile )?apps?)\b/,
  ),
  weak(
    "mobile-app",
    /\b(?:taps?|tapped|swipes?|swiped|long-press(?:es)?|pull to refresh|haptics?)\b/i,
  ),
  strong(
    "desktop-app",
    /\b(?:desktop (?:app|apps|application|applications|client)|system tray|menu bar app|(?:macOS|Windows|Linux) (?:app|application)|VS Code extension)\b/,
  ),
  strong(
    "api-service",
    /\b(?:REST(?:ful)? (?:API|APIs|endpoints?)|GraphQL API|gRPC (?:API|service)|API endpoints?|HTTP endpoints?|API[- ]only|backend (?:service|API)|headless (?:API|service|backend)|(?:GET|POST|PUT|PATCH|DELETE) (?:requests?\b|\/)|HTTP [2-5]\d\d|microservice|(?:Slack|Discord|Telegram|Teams) bot)\b/,
  ),
  weak(
    "api-service",
    /\b(?:endpoints?|request body|JSON response|client applications?|external systems? (?:sends?|requests?|queries|needs?|retrieves?|calls?)|message queue|dead[- ]letter|workers? (?:instances?|process|processes|pulls?)|returns? (?:a )?[45]\d\d)\b/i,
  ),
  strong(
    "data-pipeline",
    /\b(?:ETL|ELT|data pipelines?|batch jobs?|nightly (?:job|batch|load)|ingestion pipeline|data warehouse)\b/,
  ),
  strong(
    "game",
    /\b(?:video game|game loop|player character|multiplayer match(?:es)?|game level)\b/i,
  ),
];

/** In front of a sign: it is not the product that is meant. */
export const signDenied =
  /\b(?:no|not|without|never|rather than|instead of|neither|nor|non|existing|external|another|other)\s(?:\S{1,20}\s){0,2}$/i;

/** The statement speaks of another time or another project. */
export const signElsewhere =
  /\b(?:out of scope|separate(?:ly)?|in a future|future (?:feature|version|release|enhancement)|later (?:phase|version|release)|deferred|planned separately|e2e tests?|unit tests?)\b/i;

/** What is out of scope where the product has no screens of its own. */
export const screensOutside = /^(?:the )?(?:UI|user interfaces?|front-?ends?|GUI)\b/i;

const clientWords = "web|browser|mobile|desktop|android|ios|cli|command[- ]line";
const deniedList = `((?:${clientWords})(?:(?:[/,]| and | or |,? nor | ?& ?)\\s?(?:${clientWords})){0,5})`;
const clientNouns = "(?:clients?|apps?|applications?|versions?|front-?ends?|interfaces?|UIs?)";

/** "No Android/web/desktop", "without a web client": what is said to have no client of its own. */
export const clientsDenied = new RegExp(
  `\\b(?:no|without(?: an?)?|not (?:on|for)) ${deniedList}(?: ${clientNouns})?(?=[.;,)]|$)`,
  "i",
);

/** A line of what is out of scope: "Android, web, desktop clients". */
export const clientsOutside = new RegExp(
  `^(?:an? |any |native |dedicated )?${deniedList} ${clientNouns}(?=[.;:,(–—]|\\s*$|\\s[(–—-])`,
  "i",
);

/** The kinds of product that a list of clients names; of one platform among several, none. */
export function kindsNamed(list: string): readonly Kind[] {
  return [
    ...(/\b(?:web|browser)\b/i.test(list) ? (["web-application"] as const) : []),
    ...(/\bmobile\b/i.test(list) || /\bandroid\b.*\bios\b|\bios\b.*\bandroid\b/i.test(list)
      ? (["mobile-app"] as const)
      : []),
    ...(/\bdesktop\b/i.test(list) ? (["desktop-app"] as const) : []),
    ...(/\b(?:cli|command[- ]line)\b/i.test(list) ? (["command-line-tool"] as const) : []),
  ];
}
