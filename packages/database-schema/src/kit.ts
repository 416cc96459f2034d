import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { derivations } from "./derivations.ts";
import { layout } from "./layout/slot.ts";
import { migrationFindings } from "./migrations/findings.ts";
import { searchFindings } from "./search/findings.ts";

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
    searchedRows: z
      .int()
      .min(1)
      .default(1_000_000)
      .describe("Rows up to which an index of the database finds words within 100 ms."),
  }),
  findings: {
    ...migrationFindings,
    ...searchFindings,
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
    "delete-refused-untold": {
      severity: "warning",
      message: "{operation} has no answer for a row that {table} still refers to.",
      cause: "The database refuses such a delete, and the contract does not say so.",
      fix: "State what becomes of what refers to it, or that the delete is refused.",
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
    "search-behind-policy": {
      severity: "warning",
      message: "{pattern}: the text of every row of {table} that the policy shows is compared.",
      cause:
        "Policies come before any operator that is not leakproof, and so before an index over text.",
      fix: "Name a search engine, or let a function of a role of its own search within the tenant that is set.",
    },
    "state-unreached": {
      severity: "info",
      message: "Nothing leads {entity} to {states}.",
      cause: "The life cycle has a move there, and no action of the input makes it.",
      fix: "Say who does what to get there, or take the state out.",
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
  derivations,
});
