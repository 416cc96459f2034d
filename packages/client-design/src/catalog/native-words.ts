import type { Kind } from "./native-libraries.ts";

/** Words of a text that ask for something of the device which neither the model nor a decision tells of. */
export const askedInText: Readonly<Partial<Record<Kind, RegExp>>> = {
  camera:
    /\b(?:scan\w*\b[^.]{0,40}\b(?:bar ?codes?|QR[- ]?codes?|receipts?|documents?)\b[^.]{0,30}\bcamera|camera\b[^.]{0,40}\bscan\w*|(?:take|taking|capture|snap)\w*\b[^.,;]{0,25}\b(?:photos?|pictures?|videos?)\b|(?:device|phone)'?s? camera)\b/i,
  microphone:
    /\b(?:voice (?:messages?|notes?|memos?|commands?|input)|audio (?:recordings?|notes?)|record(?:s|ing)? (?:audio|voice|speech)|microphone|dictat\w+)\b/i,
  "local-notification":
    /\b(?:local notifications?|alarms? (?:on|of) the (?:phone|device)|reminders? (?:that|which) work(?:s)? offline)\b/i,
  location:
    /\b(?:location tracking|tracks? (?:the |their |your )?(?:location|route|position)|GPS|geolocation|(?:device|current|live) (?:location|position)|(?:user'?s?|my|their) location|(?:send|report)s? (?:the|their|its|your|my) (?:GPS )?position|(?:send|report|share)s? (?:their|its|your|my) location|nearby|near (?:me|them|you|by)|geo-?fenc\w+)\b/i,
  motion:
    /\b(?:step[- ]?count\w*|pedometer|count(?:s|ing)? steps|motion sensors?|accelerometer)\b/i,
  health: /\b(?:HealthKit|Apple Health|Health Connect|Google Fit)\b/i,
  "deep-link": /\b(?:deep[- ]?link\w*|universal links?|app links)\b/i,
  calls:
    /\b(?:(?:voice|video|audio)(?: and (?:voice|video|audio))? calls?|VoIP|call(?:s|ing)? other (?:members|users))\b/i,
  contacts:
    /\b(?:address book|phone'?s? contacts|contacts? (?:import|access|picker)|import\w* contacts|device contacts|find friends)\b/i,
  calendar:
    /\b(?:add(?:s|ed|ing)? (?:it |them |\w+ )?to (?:the |their |your )?(?:device|phone|own) calendar|device calendar|calendar of the (?:phone|device))\b/i,
  bluetooth: /\b(?:bluetooth|BLE|chest straps?|heart[- ]rate (?:monitors?|straps?))\b/i,
  nfc: /\b(?:NFC|tap[- ]to[- ]pay|contactless (?:tags?|cards?))\b/i,
  clipboard: /\bcop(?:y|ies|ied|ying)\b[^.]{0,40}\b(?:to (?:the |their )?clipboard)\b/i,
  share: /\b(?:share sheet|native shar\w+|system shar\w+)\b/i,
  install: /\b(?:progressive web app|PWA|add(?:ed)? to (?:the )?home ?screen|installable)\b/i,
  "screen-wake":
    /\b(?:screen (?:stays |kept |remains )?(?:on|awake)\b|keep(?:s|ing)? the screen|wake lock|cooking mode)/i,
};

/** Pushes that wake an app and that nobody sees. */
export const silentPush = /\b(?:silent|data[- ]only|invisible) (?:push|notification)\w*/i;

/** What is ruled out in the same clause: `without access to the camera`. */
const ruledOut = /\b(?:no|not|never|without|neither|nor|instead of|rather than)\b[^.;:]{0,30}$/i;

/** Whether a text asks for it, and does not rule it out. */
export function asksFor(words: RegExp, text: string): boolean {
  const found = words.exec(text);
  return found !== null && !ruledOut.test(text.slice(0, found.index));
}

/** Files that are looked at, by the name of the thing or of its field. */
export const isPicture =
  /\b(?:photos?|pictures?|images?|avatars?|logos?|selfies?|snapshots?|thumbnails?|covers?|banners?)\b/i;
export const isVideo = /\b(?:videos?|clips?|recordings?|reels?|stories)\b/i;
export const isAudio = /\b(?:audios?|voice|podcasts?|sounds?)\b/i;

/** Names of fields that say nothing but that there is a file. */
export const plainFile = /^(?:content|file|data|media|blob|body|attachment|upload)s?$/i;

/** Forms of a file that the server makes. */
export const madeForm = /\b(?:thumbnail|preview|small|medium|variant|poster)\b/i;

/** What reading the health store needs, by the name of what is measured. */
export const healthTypes: readonly {
  readonly called: RegExp;
  readonly name: string;
  readonly apple: string;
  readonly android: string;
}[] = [
  {
    called: /^steps?$/i,
    name: "steps",
    apple: "HKQuantityTypeIdentifierStepCount",
    android: "READ_STEPS",
  },
  {
    called: /^heart[- ]rate$/i,
    name: "heart rate",
    apple: "HKQuantityTypeIdentifierHeartRate",
    android: "READ_HEART_RATE",
  },
  {
    called: /^distance$/i,
    name: "distance",
    apple: "HKQuantityTypeIdentifierDistanceWalkingRunning",
    android: "READ_DISTANCE",
  },
  {
    called: /^(?:energy|calories)$/i,
    name: "energy",
    apple: "HKQuantityTypeIdentifierActiveEnergyBurned",
    android: "READ_ACTIVE_CALORIES_BURNED",
  },
  {
    called: /^(?:body )?weight$/i,
    name: "weight",
    apple: "HKQuantityTypeIdentifierBodyMass",
    android: "READ_WEIGHT",
  },
  {
    called: /^sleep$/i,
    name: "sleep",
    apple: "HKCategoryTypeIdentifierSleepAnalysis",
    android: "READ_SLEEP",
  },
];

/** Positions that are recorded as somebody moves, and not asked for once. */
export const followsPosition =
  /\b(?:location tracking|background location|GPS track\w*|tracks? (?:the |their |your )?(?:location|route|position)|(?:send|report)s? (?:the|their|its|your) (?:GPS )?(?:location|position)|live location|geo-?fenc\w+)\b/i;

/** What a thing of a program's own is called that people's devices are known by. */
export const isDevice = /^(?:device|push (?:token|subscription)|device token|installation)$/i;

/** Whom the product knows as people. */
export const isPerson =
  /^(?:user|account|member|customer|profile|person|patient|student|guest|employee|contact)$/i;

/** What is recorded, and what is scanned, in the words of a text. */
export const recordedThing =
  /\b(?:voice (?:messages?|notes?|memos?)|audio (?:recordings?|notes?)|podcasts?|interviews?)\b/i;
export const scannedThing = /\b(?:QR[- ]?codes?|bar ?codes?|receipts?|documents?)\b/i;
