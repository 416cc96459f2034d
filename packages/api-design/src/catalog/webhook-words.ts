/** That we call others when something happens: "sends a webhook", "webhook notifications to partners". */
export const sendsWebhooks =
  /\b(?:call|deliver|dispatch|emit|fire|issue|notif(?:y|ies)|offer|post|provide|publish|push|send|support|trigger)(?:s|es|ed|ing)?\b[^.;]{0,80}\bweb-?hooks?\b|\b(?:outbound|outgoing)\s+web-?hooks?\b|\bweb-?hooks?\b[^.;]{0,40}\b(?:are|is|be)\s+(?:delivered|dispatched|emitted|fired|posted|sent|triggered)\b|\b(?:add|configure|create|register|subscribe)\b[^.;]{0,40}\bweb-?hooks?\b(?:\s+(?:endpoints?|subscriptions?|urls?|addresses))?/i;

/** That others call us. */
export const takesWebhooks =
  /\b(?:accept|consume|expos|handl|ingest|listen|process|react|receiv|verif|validat)(?:e|es|ed|ing|s|y|ies|ied)?\b[^.;]{0,60}\bweb-?hooks?\b|\b(?:inbound|incoming)\s+web-?hooks?\b|\bweb-?hooks?\s+(?:events?\s+|calls?\s+)?(?:from|of)\b/i;

/** Waits before each further attempt, in seconds: the schedule that Standard Webhooks gives (read 2026-11-30). */
export const retryWaits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** Seconds within which a receiver answers: the least that Standard Webhooks advises (15 to 30; read 2026-11-30). */
export const receiverTimeout = 15;

/** Seconds by which the time of a call may differ from that of its receiver: as its libraries have it. */
export const clockTolerance = 300;
