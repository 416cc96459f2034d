import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** What people look for by words: who does, in what, and where it is found. */
export const search = many(
  "data/search",
  z.strictObject({
    name: label,
    entity: ref("data/entity"),
    store: ref("data/store"),
    /** By a search engine, an index over text of the database, or one row after the other of those that are left. */
    by: z.enum(["engine", "index", "rows"]),
    /** The index of the database or of the engine. */
    index: anyRef().optional(),
    operations: z.array(ref("api/operation")),
    roles: z.array(ref("brief/actor")),
    /** Without having signed in. */
    open: z.literal(true).optional(),
    words: z.array(ref("data/field")).min(1),
    filters: z.array(ref("data/field")),
    orders: z.array(ref("data/field")),
    /** Why it is found there. */
    because: prose,
    /** Rows that are looked through after a year, where anything tells. */
    rows: figure.optional(),
  }),
  { summary: "what people look for by words, and where it is found" },
);

/** A language whose words are taken apart, or the sign that none are. */
export const searchLanguage = many(
  "data/search-language",
  z.strictObject({
    search: ref("data/search"),
    /** A tag such as `de`; `und` where words are matched as they are written. */
    tag: identifier,
    /** As the engine names what takes them apart. */
    analyser: identifier,
  }),
  { summary: "how the words of a search are taken apart" },
);

/** What puts one thing that is found before another. */
export const searchSignal = many(
  "data/search-signal",
  z.strictObject({
    search: ref("data/search"),
    signal: z.enum(["words", "stock", "popular", "distance", "newest"]),
    field: ref("data/field").optional(),
    /** The table of the events that are counted. */
    table: ref("data/table").optional(),
    /** How much it counts beside a word in plain text. */
    weight: z.number().min(0).optional(),
    /** What of a closed list of values comes first. */
    value: label.optional(),
  }),
  { summary: "what puts one thing that is found before another" },
);

/** What is counted of all that is found, so that it can be narrowed. */
export const searchFacet = many(
  "data/search-facet",
  z.strictObject({
    search: ref("data/search"),
    field: ref("data/field"),
    /** Its name in the index. */
    name: identifier,
    counts: z.enum(["values", "ranges"]),
    /** Values that are shown at first. */
    most: z.int().min(1).optional(),
  }),
  { summary: "what is counted of all that is found" },
);

/** A field and the values of it of which one has to stand there. */
const heldValues = z.strictObject({ field: ref("data/field"), values: z.array(label).min(1) });

/** What has to hold of a thing so that a searcher finds it. */
export const searchRight = many(
  "data/search-right",
  z.strictObject({
    search: ref("data/search"),
    /** Nobody where it holds for all. */
    roles: z.array(ref("brief/actor")),
    kind: z.enum(["all", "value", "caller", "member", "tenant", "told"]),
    field: ref("data/field").optional(),
    /** The value that the field has, in words of the interface. */
    value: label.optional(),
    /** What has to hold as well: of each field one of the values. */
    limits: z.array(heldValues).min(1).optional(),
    /** What opens it to all, beside `kind`. */
    opens: z.array(heldValues).min(1).optional(),
    says: prose,
  }),
  { summary: "what searchers may find" },
);

/** One way in which a search goes on, or is kept going. */
export const searchRule = many(
  "data/search-rule",
  z.strictObject({
    search: ref("data/search"),
    about: z.enum([
      "suggestions",
      "typing-errors",
      "synonyms",
      "nothing-found",
      "freshness",
      "size",
      "shards",
      "reindex",
      "events",
    ]),
    says: prose,
    figure: figure.optional(),
  }),
  { summary: "suggestions, freshness, size and upkeep of searches" },
);

/** A question with a known answer by which a search is judged. */
export const searchCheck = many(
  "data/search-check",
  z.strictObject({
    search: ref("data/search"),
    kind: z.enum([
      "whole-title",
      "word-of-prose",
      "beginning",
      "letter-wrong",
      "title-before-prose",
      "code",
      "not-shown",
    ]),
    field: ref("data/field"),
    /** What is typed, in words of the fields: `the name, one letter wrong`. */
    asks: prose,
    expects: prose,
    /** Nothing where one wrong answer is one too many. */
    least: figure.optional(),
  }),
  { summary: "questions by which a search is judged" },
);

/** What the product recommends to whom, and which operation answers. */
export const recommendation = many(
  "data/recommendation",
  z.strictObject({
    name: label,
    entity: ref("data/entity"),
    /** Whose it is; absent where it is the same for all, or of the thing that is looked at. */
    person: ref("data/entity").optional(),
    /** Who reads them, and what is read. */
    operations: z.array(ref("api/operation")),
    /** Tables of events from which it is worked out, the one that says most first. */
    events: z.array(
      z.strictObject({
        table: ref("data/table"),
        /** The columns that lead to the thing and to the person. */
        thing: ref("data/column"),
        person: ref("data/column").optional(),
        at: ref("data/column").optional(),
        perDay: figure.optional(),
      }),
    ),
    /** What the text would have it learn from, and no table keeps. */
    missing: z.array(label),
    /** Where ready answers are kept, and how long. */
    kept: prose,
    /** How it is judged before, and once people see it. */
    offline: prose,
    online: prose,
  }),
  { summary: "what is recommended, and from which events" },
);

/** A step from rules to models: what it needs, and from when it is worth it. */
export const recommendationLevel = many(
  "data/recommendation-level",
  z.strictObject({
    recommendation: ref("data/recommendation"),
    /** From 1 for the one that answers where no other does. */
    level: z.int().min(1),
    kind: z.enum(["popular", "alike", "together", "model"]),
    says: prose,
    from: z.array(anyRef()),
    lacks: z.array(label),
    /** Events from which it is worth it. */
    needs: figure.optional(),
    /** Days from the first one until there are as many, where rates are planned. */
    reached: figure.optional(),
    /** For whom or what it has no answer, and what answers then. */
    cold: prose,
  }),
  { summary: "levels of a recommendation, from rules to models" },
);
