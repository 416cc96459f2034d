import { wordTable } from "@planc/core";

/** Nouns of what people do, by the verb: "upon registration". */
export const deedNames: Readonly<Record<string, readonly string[]>> = wordTable({
  register: ["registration", "sign-up", "signup"],
  "sign up": ["registration", "sign-up", "signup"],
  cancel: ["cancellation"],
  place: ["placement", "checkout"],
  approve: ["approval"],
  reject: ["rejection"],
  submit: ["submission"],
  publish: ["publication"],
  assign: ["assignment"],
  complete: ["completion"],
  confirm: ["confirmation"],
  pay: ["payment"],
  ship: ["shipment"],
  deliver: ["delivery"],
  refund: ["refund"],
  invite: ["invitation"],
});

/** How texts say that something has come about, whatever the verb by which people make it. */
export const begun: ReadonlySet<string> = new Set(
  "created placed completed confirmed submitted made booked completion placement creation confirmation submission".split(
    " ",
  ),
);

/** What opens the clause that says after what something happens. */
export const afterWhat =
  /\b(?:given|when|whenever|once|after|upon|on|following|if|as soon as)\s([^,.;:?]{1,90})/gi;

/** What is done to a thing because something else happened. */
export const followsUp =
  /\b(?:credit|debit|deduct|decrement|increment|increas|decreas|reduc|updat|adjust|reserv|releas|restor|award|add|creat|generat|record|clear|empt|clos|revok|accru|calculat)(?:s|es|e|ed|d|ing|ted|ted|ied)?\b/i;

/** Somebody is told by a message that leaves the product. */
export const tellsByMessage =
  /\b(?:sends?|sent|receives?|delivers?|delivered|queued?)\b.{0,80}\b(?:e-?mails?|sms|text messages?|push notifications?|messages?)\b|\b(?:e-?mails?|sms|text messages?|push notifications?)\b.{0,80}\b(?:sent|delivered|queued)\b|\bnotif(?:y|ies|ied) (?:\S{1,20} ){1,4}by (?:e-?mail|sms|text)\b|\b(?:get|gets|receives?|sent) (?:\S{1,20} ){0,2}notifications?\b|\b(?:are|be|is) notified\b/i;

/** How texts say that a thing was changed, in another sentence part than the one that names it. */
export const changedWords: ReadonlySet<string> = new Set(
  "change changed changes edit edited edits modification modifications modified modifies update updated updates".split(
    " ",
  ),
);
