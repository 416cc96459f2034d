import { type DataOf, wordTable } from "@planc/core";
import type { reading } from "@planc/core/ir";

type LogicalType = NonNullable<DataOf<typeof reading.attribute>["type"]>;

/** Words by which texts and code name the type of a field, in small letters. */
export const typeWords: Readonly<Record<string, LogicalType>> = wordTable({
  string: "text",
  str: "text",
  text: "text",
  varchar: "text",
  nvarchar: "text",
  char: "text",
  "character varying": "text",
  character: "text",
  citext: "text",
  "free text": "long-text",
  "free-text": "long-text",
  "rich text": "long-text",
  "long text": "long-text",
  longtext: "long-text",
  markdown: "long-text",
  html: "long-text",
  int: "integer",
  integer: "integer",
  int32: "integer",
  int64: "integer",
  bigint: "integer",
  smallint: "integer",
  long: "integer",
  serial: "integer",
  number: "decimal",
  numeric: "decimal",
  decimal: "decimal",
  float: "decimal",
  float64: "decimal",
  double: "decimal",
  "double precision": "decimal",
  real: "decimal",
  money: "money",
  bool: "boolean",
  boolean: "boolean",
  "true/false": "boolean",
  "yes/no": "boolean",
  date: "date",
  day: "date",
  localdate: "date",
  time: "time",
  datetime: "timestamp",
  "date-time": "timestamp",
  "date/time": "timestamp",
  "date and time": "timestamp",
  timestamp: "timestamp",
  timestamptz: "timestamp",
  "timestamp with time zone": "timestamp",
  "timestamp without time zone": "timestamp",
  instant: "timestamp",
  "iso 8601": "timestamp",
  "time.time": "timestamp",
  localdatetime: "timestamp",
  duration: "duration",
  uuid: "uuid",
  guid: "uuid",
  ulid: "uuid",
  objectid: "uuid",
  "iso 4217": "currency",
  "iso 4217 code": "currency",
  email: "email",
  phone: "phone",
  url: "url",
  uri: "url",
  enum: "enum",
  enumeration: "enum",
  json: "json",
  jsonb: "json",
  object: "json",
  map: "json",
  dict: "json",
  dictionary: "json",
  struct: "json",
  blob: "binary",
  bytes: "binary",
  bytea: "binary",
  binary: "binary",
  file: "file",
  image: "file",
  array: "list",
  list: "list",
  set: "list",
  collection: "list",
  percent: "percent",
  percentage: "percent",
  hash: "secret-hash",
  hashed: "secret-hash",
});

/** What a remark or a column says of a field, as linear patterns over small letters. */
export const requiredWords =
  /^(?:required|mandatory|not[ _-]?null(?:able)?|non[ -]?null(?:able)?|must be (?:present|set|provided)|always (?:set|present)|yes)$/;
export const optionalWords =
  /^(?:optional\b.*|nullable\b.*|null|may be (?:null|empty|blank|absent)|can be (?:null|empty|blank)|if (?:any|available|applicable|present|provided|set)\b.*|.{1,40} or none|not required|no)$/;
export const uniqueWords = /^(?:unique\b.*|must be unique|globally unique|distinct)$/;
/** What a thing is known again by when it is sent once more: no two have the same. */
export const tellsRepeats =
  /^(?:used |serves |meant )?(?:for|to (?:prevent|detect|avoid|refuse)|against) (?:de-?duplicat(?:ion|ing)|duplicates?|idempotency)$/i;
export const keyWords =
  /^(?:pk|primary key|primary|identity|unique identifier|auto[- ]?increment(?:ed)?)$/;
export const fixedWords =
  /^(?:immutable|unchangeable|read-?only after creation|never changes?|set once|write-once|not (?:changeable|editable)|cannot be (?:changed|edited|modified)(?: (?:after creation|afterwards|later))?)$/;
export const generatedWords =
  /^(?:(?:auto(?:matically)?|system)[- ]?(?:generated|assigned|created|computed|calculated|set)|(?:generated|assigned|set|computed|calculated|derived)(?: automatically| by the (?:system|server))?|read-?only)(?: (if|when|unless) .{1,60})?$/;
export const referenceWords =
  /^(?:fk|foreign key|reference|ref|references|refers to|points to|link|lookup|relation)\b(?:\s{0,3}(?:to|of|:|→|->|=>|references))?\s{0,3}(.{0,80})$/;
