import * as z from "zod";

/** Values of texts in seeds and examples, by the last words of the name of a column or property. */
export const sampleTextSchema = z.strictObject({
  ends: z.array(z.string()).min(1),
  values: z.array(z.string()).min(1),
});

/** The longest match wins. Addresses at example.org belong to nobody (RFC 2606). */
export const sampleTexts: readonly z.output<typeof sampleTextSchema>[] = [
  { ends: ["city", "town"], values: ["Lisbon", "Ghent", "Nairobi", "Osaka"] },
  {
    ends: ["postal code", "postcode", "zip", "zip code"],
    values: ["1100-148", "9000", "00100", "530-0001"],
  },
  {
    ends: ["street", "line 1", "address", "address line", "destination", "ship to"],
    values: ["4 Market Street", "12 Quay Road", "7 Mill Lane", "23 Station Square"],
  },
  { ends: ["line 2"], values: ["2nd floor", "Back yard", "Flat 5", "Unit B"] },
  {
    ends: ["region", "state", "province", "county"],
    values: ["Lisbon", "East Flanders", "Nairobi", "Kansai"],
  },
  { ends: ["first name", "given name"], values: ["Ada", "Bruno", "Chiara", "Devi"] },
  {
    ends: ["last name", "family name", "surname"],
    values: ["Njoroge", "Keller", "Lindqvist", "Raman"],
  },
  {
    ends: ["time zone", "timezone"],
    values: ["Europe/Lisbon", "Europe/Brussels", "Africa/Nairobi", "Asia/Tokyo"],
  },
  { ends: ["unit"], values: ["piece", "kg", "g", "ml"] },
  { ends: ["colour", "color"], values: ["green", "blue", "grey", "red"] },
  {
    ends: ["media type", "mime type", "content type"],
    values: ["image/jpeg", "application/pdf", "image/png", "text/plain"],
  },
  { ends: ["file name", "filename"], values: ["photo.jpg", "report.pdf", "scan.png", "notes.txt"] },
  {
    ends: ["reason", "cause"],
    values: [
      "asked for by the customer",
      "ordered by mistake",
      "found damaged",
      "no longer needed",
    ],
  },
  { ends: ["carrier"], values: ["Harbour Post", "Quick Courier", "Rail Parcel", "Island Mail"] },
  {
    ends: ["subject", "title"],
    values: [
      "A question about the last delivery",
      "Change of address",
      "Thank you",
      "Appointment on Thursday",
    ],
  },
  { ends: ["industry"], values: ["Retail", "Logistics", "Education", "Health care"] },
  {
    ends: ["ip address", "ip"],
    values: ["192.0.2.10", "192.0.2.11", "198.51.100.7", "203.0.113.5"],
  },
  { ends: ["user agent"], values: ["Mozilla/5.0", "okhttp/4", "curl/8", "Safari/605"] },
  { ends: ["isbn"], values: ["9780000000019", "9780000000026", "9780000000033", "9780000000040"] },
  {
    ends: ["username", "login", "handle"],
    values: ["ada.njoroge", "bruno.keller", "chiara.lindqvist", "devi.raman"],
  },
];

/** Prose, by the last word of the name; the last of these for all other prose. */
export const sampleProse: readonly z.output<typeof sampleTextSchema>[] = [
  {
    ends: ["description", "summary", "details", "about", "bio"],
    values: [
      "Made from what was agreed in the first meeting; details follow.",
      "For everybody who asked for it last autumn.",
      "A small one to begin with.",
      "Kept short on purpose.",
    ],
  },
  {
    ends: ["instructions", "steps", "procedure"],
    values: [
      "Begin with the preparation, then go on in the order given.",
      "Read all of it before you begin.",
      "Leave it to rest for ten minutes.",
      "Ask for help with the last part.",
    ],
  },
  {
    ends: ["body", "content", "message", "comment", "text", "note", "notes"],
    values: [
      "Thank you, that works for me.",
      "Could we move this to Thursday morning?",
      "The parcel came, but one part was missing.",
      "I have added what we spoke about.",
      "Please see the attached document.",
    ],
  },
];
