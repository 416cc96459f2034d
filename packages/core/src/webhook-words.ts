import { asPattern } from "./spoken.ts";

/** Words of sentences about webhooks: judgements, read off how texts say it, 2026-11-30. */
const sending =
  "call|deliver|dispatch|emit|fire|issue|notif(?:y|ie)|offer|post|provide|publish|push|send|support|trigger";
const taking = "accept|consum|expos|handl|ingest|listen|process|react|receiv|verif|validat";
const making = "add|configur|creat|register|subscrib";
const hook = "\\bweb-?hooks?\\b";
const ending = "(?:e|s|es|ed|ing|y|ies|ied)?\\b";

/** That we call others when something happens: "sends a webhook", "webhook notifications to partners". */
const sends = new RegExp(
  [
    `\\b(?:${sending})${ending}[^.;]{0,80}${hook}`,
    `\\b(?:outbound|outgoing)\\s+${hook}`,
    `${hook}[^.;]{0,40}\\b(?:are|is|be)\\s+(?:delivered|dispatched|emitted|fired|posted|sent|triggered)\\b`,
    `\\b(?:${making})${ending}[^.;]{0,40}${hook}`,
  ].join("|"),
  "i",
);
/** That others call us, by what is done with the call or by whom it reaches. */
const takes = new RegExp(
  [
    `\\b(?:${taking})${ending}[^.;]{0,60}${hook}`,
    `\\b(?:inbound|incoming)\\s+${hook}`,
    `${hook}\\s+(?:(?:events?|calls?|notifications?)\\s+)?(?:from|of)\\b`,
    `${hook}\\s+(?:consumers?|handlers?|handling|listeners?|signature\\s+(?:checks?|validation|verification))\\b`,
    `\\bus\\b[^.;]{0,40}${hook}|${hook}[^.;]{0,60}\\b(?:to|at|on|into)\\s+(?:us|our)\\b`,
  ].join("|"),
  "i",
);
/** The denial is of the verb or of the webhook, not of what stands between. */
const refused = new RegExp(
  [
    `\\b(?:not|never|cannot|can['’]t|won['’]t|don['’]t|doesn['’]t)\\s+(?:\\w+\\s+)?(?:${sending}|${making})`,
    `\\b(?:no|not|without)\\s+(?:an?y?\\s+)?(?:(?:outbound|outgoing)\\s+)?${hook}`,
    `\\bwithout\\s+(?:${sending}|${making})ing\\b`,
    `${hook}\\s+(?:are|is|must|will|shall|can)\\s+(?:not|never)\\b`,
  ].join("|"),
  "i",
);
/** Who is not us, where such a one stands before the verb. */
const outsiders =
  "banks?|carriers?|clients?|customers?|external (?:service|system)s?|gateways?|merchants?|partners?|processors?|providers?|suppliers?|third[ -]part(?:y|ies)|vendors?";
const modals = "(?:(?:also|can|may|might|must|shall|should|then|will|would)\\s+)*";
const next = new RegExp(
  `(?:[,;]\\s*(?:(?:and|but|then|while|whereas)\\s+)?|\\s+(?:and|but|then|while|whereas)\\s+)(?=(?:(?:also|can|do|does|is|it|must|never|not|shall|should|the|then|they|to|we|will|system|product)\\s+){0,3}(?:${sending}|${taking}|${making})${ending})`,
  "i",
);

/** Whether a sentence has us call others by webhooks: clause by clause, by who does it, and whether not. */
export function hasUsSend(sentence: string, systems: readonly string[]): boolean {
  const others = [outsiders, ...systems.map(asPattern)].join("|");
  const theirs = new RegExp(
    [
      `(?<![\\p{L}\\p{N}])(?:${others})\\s+${modals}(?:${sending})${ending}`,
      ...(systems.length === 0
        ? []
        : [
            `(?<![\\p{L}\\p{N}])(?:${systems.map(asPattern).join("|")})(?:['’]s)?\\s+(?:events?\\s+)?web-?hook`,
          ]),
      `web-?hooks?\\s+(?:\\w+\\s+){0,3}(?:by|with|via|in|on|at)\\s+(?:the\\s+|an?\\s+)?(?:\\w+\\s+)?(?:${others})(?![\\p{L}\\p{N}])`,
    ].join("|"),
    "iu",
  );
  return sentence
    .split(next)
    .some(
      (clause) =>
        sends.test(clause) && !takes.test(clause) && !refused.test(clause) && !theirs.test(clause),
    );
}
