import { type DataOf, wordTable } from "@planc/core";
import type { reading } from "@planc/core/ir";

type LogicalType = NonNullable<DataOf<typeof reading.attribute>["type"]>;

/** The last word of an attribute's name, or its whole name, and the type that it shows. */
export const attributeTypes: Readonly<Record<string, LogicalType>> = wordTable({
  title: "text",
  name: "text",
  description: "long-text",
  text: "long-text",
  body: "long-text",
  note: "long-text",
  date: "date",
  deadline: "date",
  birthday: "date",
  "date of birth": "date",
  timestamp: "timestamp",
  start: "timestamp",
  "start time": "timestamp",
  "end time": "timestamp",
  end: "timestamp",
  duration: "duration",
  amount: "money",
  price: "money",
  cost: "money",
  total: "money",
  balance: "money",
  fee: "money",
  salary: "money",
  count: "integer",
  quantity: "integer",
  rating: "integer",
  score: "integer",
  weight: "decimal",
  distance: "decimal",
  height: "decimal",
  percentage: "percent",
  email: "email",
  "email address": "email",
  "e-mail": "email",
  phone: "phone",
  "phone number": "phone",
  url: "url",
  link: "url",
  website: "url",
  country: "country",
  currency: "currency",
  language: "language",
  coordinate: "geo-point",
  photo: "file",
  image: "file",
  avatar: "file",
  file: "file",
  attachment: "file",
  password: "secret-hash",
});

/** Nouns that can be nothing but a property of something. */
export const propertyNouns: ReadonlySet<string> = new Set([
  ...Object.keys(attributeTypes),
  "location",
  "status",
  "priority",
  "time",
  "number",
  "type",
  "kind",
  "code",
  "colour",
  "color",
  "size",
  "version",
]);

/** What is counted rather than paid: a balance of it is a number. */
export const countedBalances: RegExp =
  /\b(?:points?|loyalty|rewards?|tokens|credits|(?:leave|vacation|holiday|absence)(?: days| balances?)?|(?:days?|hours) balance|balance (?:in|of) (?:days|hours)|pto)\b/i;

/** Words beside it that make it an amount all the same. */
export const paidBalances: RegExp =
  /\b(?:currency|currencies|money|monetary|cash|euros?|dollars?|pence|cents)\b|[€$£]/i;
