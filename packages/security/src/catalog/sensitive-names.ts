import { shapes } from "@planc/core/ir";
import * as z from "zod";

const { dataCategory, dataClass, logicalType } = shapes;
const phrase = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/);

/** How a name or type tells that an attribute is sensitive. The first entry that fits counts. */
export const sensitiveNameSchema = z.strictObject({
  /** Any of these stands in the attribute's name as whole words. */
  names: z.array(phrase).optional(),
  /** Or the attribute has one of these types. */
  types: z.array(logicalType).optional(),
  /** Not by its name where it has one of these types. */
  unlessTypes: z.array(logicalType).min(1).optional(),
  /** Only where the concept's name ends with one of these. */
  on: z.array(phrase).min(1).optional(),
  /** Only where the product's domain or summary has one of these. */
  domains: z.array(phrase).min(1).optional(),
  /** Never where the concept's name ends with one of these. */
  notOn: z.array(phrase).min(1).optional(),
  class: dataClass,
  categories: z.array(dataCategory),
  personal: z.boolean(),
});
export type SensitiveName = z.output<typeof sensitiveNameSchema>;

/**
 * Words at the end of a name that say something about a value in place of the value: `email verified`.
 * They are no exception where an entry names them itself, as `device id`.
 */
export const aboutValues = [
  "id",
  "domain",
  "verified",
  "template",
  "enabled",
  "at",
  "count",
  "status",
  "type",
  "version",
  "fingerprint",
  "algorithm",
  "preference",
];

/** Concepts that stand for a person. */
export const people = [
  "user",
  "customer",
  "patient",
  "employee",
  "member",
  "contact",
  "person",
  "profile",
  "student",
  "teacher",
  "driver",
  "guest",
  "passenger",
  "candidate",
  "applicant",
  "lead",
  "client",
  "recipient",
  "subscriber",
  "resident",
  "child",
  "pupil",
  "guardian",
];
const places = [
  "warehouse",
  "store",
  "shop",
  "venue",
  "branch",
  "restaurant",
  "property",
  "listing",
  "event",
  "depot",
  "site",
  "facility",
  "stop",
  "city",
  "supplier",
  "carrier",
  "office",
];
const health = ["health", "fitness", "medical", "wellness", "workout", "patient"];
const talk = ["message", "chat", "conversation", "ticket", "reply", "support request"];
const advice = ["recommendation", "advice", "insight", "assessment", "health note", "plan note"];
const charges = ["payment", "refund", "invoice", "payout", "transaction", "charge"];
const movement = ["workout", "activity", "run", "ride", "trip", "track", "position", "route point"];

/** Judgements of this catalogue; categories follow GDPR Art. 4 and 9 and PCI DSS 4.0.1. */
export const sensitiveNames: readonly SensitiveName[] = z.array(sensitiveNameSchema).parse([
  {
    names: ["push token", "device token", "registration token"],
    class: "confidential",
    categories: ["credential", "personal"],
    personal: true,
  },
  {
    names: ["payment token", "payment method token", "card token", "last four", "last 4", "last4"],
    class: "confidential",
    categories: ["payment"],
    personal: true,
  },
  {
    names: [
      "password",
      "password hash",
      "passphrase",
      "secret",
      "api key",
      "token",
      "token hash",
      "private key",
      "recovery code",
      "credentials",
      "encryption key",
    ],
    types: ["secret-hash"],
    class: "restricted",
    categories: ["credential"],
    personal: false,
  },
  {
    names: [
      "card number",
      "credit card",
      "primary account number",
      "pan",
      "cvv",
      "cvc",
      "card security code",
      "card expiry",
      "bank account",
      "iban",
      "account number",
      "routing number",
      "sort code",
    ],
    class: "restricted",
    categories: ["payment"],
    personal: true,
  },
  {
    names: [
      "diagnosis",
      "medication",
      "allergy",
      "allergies",
      "blood pressure",
      "blood type",
      "blood glucose",
      "heart rate",
      "medical record",
      "medical history",
      "symptom",
      "prescription",
      "treatment",
    ],
    class: "restricted",
    categories: ["health", "special-category", "personal"],
    personal: true,
  },
  {
    names: ["value", "reading", "measurement"],
    on: [
      "health metric",
      "fitness metric",
      "vital",
      "vital sign",
      "body measurement",
      "health record",
    ],
    class: "restricted",
    categories: ["health", "special-category", "personal"],
    personal: true,
  },
  {
    names: ["value", "reading"],
    on: ["measurement", "metric", "sample"],
    domains: health,
    class: "restricted",
    categories: ["health", "special-category", "personal"],
    personal: true,
  },
  {
    types: ["file"],
    on: ["media", "photo", "video"],
    domains: health,
    class: "confidential",
    categories: ["health", "personal"],
    personal: true,
  },
  {
    names: ["weight", "height", "body fat", "waist"],
    on: [...people, "body measurement", "health record", "goal"],
    class: "confidential",
    categories: ["health", "personal"],
    personal: true,
  },
  {
    names: ["step count", "steps", "calories", "sleep", "progress photo"],
    notOn: ["product", "recipe", "meal", "procedure", "workflow", "guide", "food"],
    class: "confidential",
    categories: ["health", "personal"],
    personal: true,
  },
  {
    names: ["text", "note", "advice", "reason", "summary"],
    on: advice,
    domains: health,
    class: "confidential",
    categories: ["health", "personal"],
    personal: true,
  },
  {
    names: ["target"],
    on: ["goal"],
    domains: health,
    class: "confidential",
    categories: ["health", "personal"],
    personal: true,
  },
  {
    // How much of something was moved is no amount of money.
    names: ["amount", "total"],
    unlessTypes: ["integer", "decimal"],
    on: charges,
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    // A copy of what was sent has what the original has.
    names: ["payload", "template data", "request body", "response body", "raw event"],
    notOn: ["vehicle", "drone", "satellite", "rocket"],
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    names: [
      "social security number",
      "ssn",
      "national id",
      "passport number",
      "driving licence",
      "driver license",
      "tax number",
      "biometric template",
      "ethnicity",
      "religion",
      "sexual orientation",
      "political opinion",
    ],
    class: "restricted",
    categories: ["personal", "special-category"],
    personal: true,
  },
  {
    names: ["ip address", "user agent", "device id", "device identifier"],
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    names: [
      "email",
      "e mail",
      "phone",
      "mobile number",
      "postal address",
      "shipping address",
      "billing address",
      "delivery address",
      "address",
      "street",
      "postcode",
      "postal code",
      "zip code",
    ],
    types: ["email", "phone"],
    notOn: places,
    class: "confidential",
    categories: ["personal", "contact"],
    personal: true,
  },
  {
    // Whoever has it reads at the carrier where somebody lives.
    names: ["tracking number"],
    notOn: places,
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    names: ["recipient", "line 1", "line 2", "city"],
    on: ["address", "message", "notification"],
    class: "confidential",
    categories: ["personal", "contact"],
    personal: true,
  },
  {
    names: ["latitude", "longitude", "gps"],
    types: ["geo-point"],
    notOn: places,
    class: "confidential",
    categories: ["personal", "location"],
    personal: true,
  },
  {
    names: ["location", "route", "track"],
    on: [...people, ...movement],
    class: "confidential",
    categories: ["personal", "location"],
    personal: true,
  },
  {
    names: ["date of birth", "birth date", "birthday", "salary", "income", "credit score"],
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    names: ["age", "gender", "first name", "last name", "full name", "surname", "name"],
    on: ["child", "pupil"],
    class: "confidential",
    categories: ["personal", "child"],
    personal: true,
  },
  {
    names: ["display name", "username", "user name", "nickname", "avatar", "photo"],
    on: people,
    class: "internal",
    categories: ["personal"],
    personal: true,
  },
  {
    names: ["first name", "last name", "full name", "surname", "name", "age", "gender"],
    on: people,
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    names: ["body", "content", "text", "message", "description", "subject"],
    on: talk,
    class: "confidential",
    categories: ["personal"],
    personal: true,
  },
  {
    types: ["file"],
    on: [...talk, ...people, "attachment", "document"],
    class: "confidential",
    categories: [],
    personal: false,
  },
  { types: ["long-text"], class: "internal", categories: [], personal: false },
]);
