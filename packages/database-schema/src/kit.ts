import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { layout } from "./layout/slot.ts";
import { migrationFindings } from "./migrations/findings.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "database",
  summary: "Plans tables, keys and indexes, and emits their DDL and DBML",
  slots: [layout],
  options: z.strictObject({
    partitionAboveRows: z
      .int()
      .min(1)
      .default(100_000_000)
      .describe("Rows from which a table is split into a partition a month."),
    mostIndexes: z
      .int()
      .min(1)
      .default(12)
      .describe(
        "Indexes of a table, its keys among them, from which it is said that they are many.",
      ),
  }),
  findings: {
    ...migrationFindings,
    "store-without-engine": {
      severity: "warning",
      message: "{component} stores data, but nothing says in which engine.",
      cause: "No technology was chosen for it, so no type and no statement can be written.",
      fix: "Name the engine in the input, for example PostgreSQL.",
    },
    "dialect-not-written": {
      severity: "warning",
      message: "No tables are planned for {store}: its dialect is not written yet.",
      cause:
        "Tables are written for PostgreSQL, MySQL and SQLite; entities and fields for any store.",
      fix: "Take the entities of data-model.md as the source, or choose one of the three.",
    },
    "self-reference-optional": {
      severity: "info",
      message: "The {role} of {entity} is optional, though stated as required.",
      cause: "A required reference to the same table would leave no first row to refer to.",
      fix: "State the reference as optional, or say what the first row refers to.",
    },
    "once-untold": {
      severity: "warning",
      message: "Nothing keeps {entity} apart by {name}: no field tells which of it was called off.",
      cause: "Only what still counts is kept apart, and a key of all rows would hold for ever.",
      fix: "State the states of it, or when it ends.",
    },
    "circular-references": {
      severity: "info",
      message: "{entities} need one another: their rows are inserted in one transaction.",
      cause: "Each reference is required, so neither row can be inserted first.",
      fix: "Make one of the references optional where a row can stand without the other.",
    },
    "name-taken": {
      severity: "warning",
      message: "{entity} becomes table {table}, as {taken} has taken the usual name.",
      cause: "Two concepts have the same plural once case and accents are left out.",
      fix: "Give one of the concepts another name or plural.",
    },
    "name-shortened": {
      severity: "info",
      message: "The name of {entity} is shortened to {table}.",
      cause: "PostgreSQL cuts identifiers after 63 bytes without an error.",
      fix: "Give the concept a shorter name.",
    },
    "unique-per-partition": {
      severity: "info",
      message: "{column} of {table} is kept unique by a table of its own, {keeper}.",
      cause: "A unique key of a partitioned table has to include the column it is partitioned by.",
      fix: "Write both rows in one transaction, or state that the values may repeat.",
    },
    "table-without-owner": {
      severity: "warning",
      message: "Table {table} is written by no component of the plan.",
      cause: "No component owns the concept behind it.",
      fix: "Say which part of the system is responsible for it.",
    },
    "foreign-key-without-index": {
      severity: "warning",
      message: "Nothing in {table} finds rows by {columns}, which refer to {target}.",
      cause: "Each delete of what they refer to then reads the whole table.",
      fix: "Add an index that starts with the columns of the foreign key.",
    },
    "reference-without-rule": {
      severity: "error",
      message: "Foreign key {key} of {table} does not say what happens on delete.",
      cause: "The key names no table that it refers to, or no rule with a reason.",
      fix: "Give the key its target, the rule for deletes and the reason.",
    },
    "relation-without-reference": {
      severity: "warning",
      message: "The relation of {from} to {to} is in no table.",
      cause: "No field of either entity carries it.",
      fix: "Say which of the two refers to the other, and how many there are of each.",
    },
    "entity-without-table": {
      severity: "error",
      message: "{entity} is stored, but in no table.",
      cause: "The plan has a relational store, and no step placed the entity in it.",
      fix: "Check that the concept is meant to be stored, and that a store holds it.",
    },
    "entity-without-attributes": {
      severity: "warning",
      message: "Nothing is known of {entity} but its name.",
      cause: "The input gives it no attribute and no relation.",
      fix: "Say what is kept about it.",
    },
    "two-types": {
      severity: "warning",
      message: "{name} of {entity} is stated as {taken} and as {other}: the plan keeps {taken}.",
      cause: "The text says of it in two places what kind of value it is, and no value is both.",
      fix: "Say the same in both places, or call one of the two otherwise.",
    },
    "tenant-key-without-index": {
      severity: "warning",
      message: "No key or index of {table} starts with {column}, by which its policy tells rows.",
      cause:
        "The policy stands in each read of the table, which then goes through the rows of all.",
      fix: "Say how the rows are looked up, so that an index starts with their tenant.",
    },
    "pattern-without-index": {
      severity: "warning",
      message: "No index of {table} serves: {pattern}.",
      cause: "The read filters or sorts by columns that no key or index starts with.",
      fix: "Add an index on those columns, equality first, then the order.",
    },
    "large-table-unpartitioned": {
      severity: "warning",
      message: "{table} reaches {rows} rows in a year and is one piece.",
      cause: "Vacuum, index builds and deletes by age take longer with every row.",
      fix: "State how long its rows are kept, so that the table can be split by month.",
    },
    "sql-invalid": {
      severity: "error",
      message: "{file}:{line}: {problem}.",
      cause: "PostgreSQL's own parser refuses the file.",
      fix: "Report it with the input: a schema that planc writes has to parse.",
    },
    "words-not-found": {
      severity: "warning",
      message: "DynamoDB finds nothing by words: {read}.",
      cause: "A query of it finds items by whole keys and the beginnings of them.",
      fix: "Name a search engine in the input, or a field by which it is looked up exactly.",
    },
    "too-many-reads": {
      severity: "warning",
      message: "The reads of {entity} need {count} secondary indexes; a table of DynamoDB has 20.",
      cause: "Each read that no key begins with has an index of its own.",
      fix: "Leave filters out of the interface, or keep what is filtered in another store.",
    },
    "number-out-of-range": {
      severity: "warning",
      message: "DynamoDB has no number like {limit}, a limit of {field} of {entity}.",
      cause: "Its numbers are zero, or from 1E-130 to below 1E+126 on either side of it.",
      fix: "State a limit within that range; until then such a value is kept as text, which sorts as text.",
    },
    "vector-size-unknown": {
      severity: "warning",
      message: "Nothing says how many numbers the vectors in {store} have.",
      cause: "No model that makes them is named, or it is one that is not known here.",
      fix: "Name the model in the input, for example text-embedding-3-small.",
    },
    "documents-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "A validator does not compile, refuses its own example, or takes a wrong one.",
      fix: "Report it with the input: what planc writes has to hold.",
    },
    "items-failed": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "A stand-in of DynamoDB refuses the table, an item or a query, or answers otherwise.",
      fix: "Report it with the input: what planc writes has to answer every read.",
    },
    "search-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "The index is not of the form that its engine takes, or lacks what it refers to.",
      fix: "Report it with the input: what planc writes has to hold.",
    },
    "keys-unclear": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "Two patterns of keys can be the same key, or one never goes.",
      fix: "Report it with the input: each key has to be of one pattern.",
    },
    "mysql-invalid": {
      severity: "error",
      message: "{file}:{line}: {problem}.",
      cause: "A parser of MySQL's grammar refuses the file, or reads something else than planned.",
      fix: "Report it with the input: a schema that planc writes has to parse.",
    },
    "sqlite-failed": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "SQLite did not run the file, made something else than planned, or reads every row.",
      fix: "Report it with the input: a schema that planc writes has to run and serve its reads.",
    },
    "index-redundant": {
      severity: "warning",
      message: "{index} of {table} repeats the beginning of {other}.",
      cause: "What goes by it goes by the other as well, and each write pays for both.",
      fix: "Leave it out, or let it begin with other columns.",
    },
    "index-out-of-order": {
      severity: "warning",
      message: "{index} does not lead to the rows of: {served}.",
      cause:
        "An index is gone through by what is equal, then by the order, then between two bounds.",
      fix: "Put its columns into that order, or let another index serve it.",
    },
    "search-without-text-index": {
      severity: "warning",
      message: "{index} finds no words for: {pattern}.",
      cause:
        "An index over whole values finds what equals them; words and parts need one over text.",
      fix: "Use a GIN index over the words, or over trigrams where parts of words are looked for.",
    },
    "table-with-many-indexes": {
      severity: "info",
      message:
        "{table} has {count} indexes with its keys: every row that is added writes them all.",
      cause: "Its lists can be filtered and ordered in many ways.",
      fix: "Say which of the filters matter, or raise `mostIndexes` where writes are few.",
    },
    "pattern-beside-index": {
      severity: "error",
      message: "{file}: {pattern} does not go by {index}: {found}.",
      cause: "On fifty thousand rows PostgreSQL reads another way than is planned.",
      fix: "Report it with the input: an index that planc plans has to be used.",
    },
    "index-without-gain": {
      severity: "error",
      message: "{file}: {pattern} costs the same without {index}.",
      cause: "Another index or key leads to the same rows, so that this one is only written.",
      fix: "Report it with the input: each index that planc plans has to save something.",
    },
    "dbml-invalid": {
      severity: "error",
      message: "{file}:{line}: {problem}.",
      cause: "The DBML parser refuses the file.",
      fix: "Report it with the input: a diagram that planc writes has to parse.",
    },
    "sql-failed": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "PostgreSQL did not run the file, or made something else than was planned.",
      fix: "Report it with the input: a schema that planc writes has to run.",
    },
  },
  derivations: {
    "store-per-component": "a component that keeps data is a store with an engine",
    "join-per-many-to-many": "two concepts that each have many of the other need a row per pair",
    "part-per-list":
      "what a thing has several of, each with properties, is kept in rows of its own",
    "usual-of-log":
      "a record of what was done, of which the text says no more, holds who did what to what",
    "usual-part":
      "what each of several has is what such parts usually have, where the text lists none",
    "part-of-link": "what the text says of a link of two things is kept with the link",
    "never-negative": "a number whose name means how much or how many is not below 0",
    "name-of-linked": "a thing of which the text says only what its links have has a name",
    "field-per-attribute": "an attribute of a stored concept is a field",
    "type-by-name": "an attribute without a stated type has the type that its name usually has",
    "type-unknown": "an attribute whose name tells no type is taken as a short text",
    "version-of-edited-at-once":
      "what several may change at the same time counts its versions, so that no change is lost",
    "times-of-fields":
      "where of two changes the one made later stays, each row keeps when its fields were changed",
    "moment-of-move": "a move that no state and no value tells gets the time at which it was made",
    "reference-per-relation": "the side of a relation that holds the reference gets a field for it",
    "status-of-life-cycle": "an entity with a life cycle keeps the state that it is in",
    "system-field": "an entity is identified and dated by the system itself",
    "account-role": "a product that holds its accounts keeps which role each of them has",
    "account-credential": "who holds the accounts decides what an account has to keep",
    "account-of-sign-in": "a product that signs people in itself keeps an account of each",
    "token-by-hash": "a token is found again by the hash of its secret",
    "field-exists": "a column of an existing table is a field of what is kept in it",
    "table-exists": "an entity whose table the repository has is kept in that table",
    "column-exists": "an existing table has its columns",
    "layout-by-store": "the engine of the store and the age of rows decide how a table is laid out",
    "table-per-entity": "an entity in a relational store is a table",
    "table-forced": "a promise of the interface or of an event needs a table that keeps it",
    "column-per-field": "a field of an entity is a column of its table",
    "column-of-partition": "a reference into a partitioned table carries the column it is split by",
    "primary-key": "a table has a primary key",
    "outside-id-once": "a party outside calls no two things the same",
    "unique-key": "a field that is unique has a key that makes it so",
    "unique-together": "what there is only one of for the same things is kept unique by them",
    "moment-of-state":
      "the moment at which a thing was over with is there while it is in that state",
    "kept-apart-by-trigger": "each row of a split table writes its unique value where it is kept",
    "unique-kept-apart": "a partitioned table cannot keep values unique, so another table does",
    "pair-once": "a join links the same things once, as nothing says otherwise",
    "foreign-key": "a reference is checked by the database where both tables are in one store",
    "partition-by-age":
      "a table whose rows leave by age, or of which the text asks it, is split by age",
    "retention-stated": "what the input says about keeping data holds for its table",
    "retention-of-machinery": "rows that only carry work are kept until the work cannot come back",
    "pattern-per-operation":
      "what an operation reads, or looks at before it writes, is an access pattern",
    "pattern-per-action": "without an interface, what actors look up is an access pattern",
    "pattern-of-account": "signing in looks an account up",
    "moves-of-life-cycle": "a table refuses a change of state that the life cycle does not have",
    "unit-told-apart": "a single piece of goods is told from others of them by its number",
    "rows-only-added": "what is written down once is refused every change by its table",
    "no-circle-of-parents": "in a hierarchy no row stands above itself",
    "one-of-several":
      "what is of one of several kinds of thing has a reference for each, of which one is there",
    "named-after": "a thing that is only named is of what it is named after",
    "row-above": "a thing with a parent of its own kind refers to the row above",
    "upkeep-of-partitions": "a table that is split is split from its first row on",
    "upkeep-until-rows":
      "a table is split when it has more rows than the option allows in one piece",
    "upkeep-of-retention": "rows are kept as long as the text, a duty or their work asks",
    "upkeep-until-restored":
      "a store that is not restored in time any more sheds what is seldom read",
    "upkeep-of-copies": "reads move to a copy when one server does not answer all of them",
    "upkeep-of-connections": "an instance holds as many connections as its requests need at once",
    "upkeep-of-backup":
      "what can be lost, and how long it takes to be back, decide how data is saved",
    "collection-per-aggregate": "what is written and read together is one document of a collection",
    "key-per-read": "each read of a table without joins has a key that it goes by",
    "key-of-session": "a session that the cache keeps has a key of its own",
    "key-of-answer": "what is read before the store is asked has a key that each change takes away",
    "index-of-search": "what is looked for by words has an index in the search engine",
    "pattern-of-retention": "rows whose time is over are looked for by their age",
    "pattern-of-expiry": "what ends by itself is looked for by the moment at which it ends",
    "pattern-of-person": "a person's data is given out or erased, wherever it refers to the person",
    "pattern-of-machinery": "the program behind a table reads it in known ways",
    "migration-from-last-plan":
      "what the last plan's schema has and this one has not, or the other way round, is a statement each way",
    "copy-on-device": "what a device shows without a connection is held in its own store",
    "rollup-of-series": "measured values whose change over time is asked for are summed up by day",
    "vectors-of-texts": "texts that are found by meaning are kept as vectors beside their table",
    "index-per-need": "a read or a reference that no key serves gets an index",
  },
});
