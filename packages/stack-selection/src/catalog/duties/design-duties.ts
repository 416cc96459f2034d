import { type Duties, duty } from "./duty.ts";

const problems = duty(
  "interface",
  "Every error answer is application/problem+json by RFC 9457, which took the place of RFC 7807: type, title, status, detail and instance.",
  "The interface's description has it for each error, and a contract test compares the answers of {server} with it.",
);
const hashing = duty(
  "security",
  "A password is stored as the result of a slow hash with a salt of its own, its cost set so that one takes a quarter of a second.",
  "A test finds no password in {database}, and that a hash of a lower cost is renewed at the next sign-in.",
);

/** Of interfaces, data and code. */
export const designDuties: Duties = {
  "model-view-controller": duty(
    "code",
    "Controllers read the request and pick the answer, models hold the rules, and views hold neither rules nor queries.",
    "A rule in CI lets no view reach the database, and no model know of a request.",
  ),
  "problem-details": problems,
  "cursor-pagination": duty(
    "interface",
    "A list is read by pages after a cursor, which holds the place in a stable order, so that rows added meanwhile shift nothing.",
    "A test adds rows between two pages, and reads every other row once.",
  ),
  idempotency: duty(
    "interface",
    "What makes something takes a key of its caller, and {server} keeps the answer under it: the same key gets the same answer and has one effect.",
    "A test sends a request twice, and two at once, and finds one row.",
  ),
  "rate-limiting": duty(
    "interface",
    "Requests of a caller above the limit get 429, with Retry-After that says when to come back; the control “Rate limits” of the threat model says where they are counted.",
    "A test sends one request more than is allowed.",
  ),
  "sliding-window": duty(
    "interface",
    "Requests are counted over the time just passed rather than per clock hour, so that nobody sends twice the limit around the full hour.",
    "A test sends the limit on both sides of a full hour, and is refused.",
  ),
  "api-versioning": duty(
    "interface",
    "Within a version there are additions alone; what breaks a caller comes as a new one, and the old one runs on until its callers have moved.",
    "CI compares the description with that of the last release, and refuses what breaks a caller.",
  ),
  "url-versioning": duty(
    "interface",
    "The major version is the first part of the path, as in /v1; within it there are additions alone.",
    "CI compares the description with that of the last release, and refuses what breaks a caller.",
  ),
  webhooks: duty(
    "interface",
    "Events are posted to addresses that receivers register, signed with a secret of each, repeated with growing pauses until they are taken, and carry an id by which a repetition is known.",
    "A test has a receiver fail twice and answer then, and compares the signature.",
  ),
  "filtering-and-sorting": duty(
    "interface",
    "A list takes filters by its fields and an order, both from a closed set that indexes answer.",
    "A test sends a field that is in neither set, and is refused with a problem that names it.",
  ),
  "request-validation": duty(
    "interface",
    "Each request is held against the schema of its operation before anything is read or written, and refused with all that is wrong in one answer.",
    "A test per operation sends a missing field, a wrong type and a text that is too long.",
  ),
  CORS: duty(
    "interface",
    "Answers name the origins that the configuration lists and no other; credentials are allowed for those alone.",
    "A test asks from an origin that is not listed.",
  ),
  "json-columns": duty(
    "data",
    "What has no fixed fields is one JSON column of {database}, with a schema that is checked at the border and an index where it is searched.",
    "A test stores what the schema does not allow, and is refused.",
  ),
  UUID: duty(
    "data",
    "Rows are known by a UUID that nobody can count up; in order of time where the database makes it, so that an index grows at its end.",
    "The schema has the type, and no path of the interface has a running number.",
  ),
  "partial-indexes": duty(
    "data",
    "Where most reads want a few rows of a state, the index of {database} holds those alone.",
    "EXPLAIN of the query in the access patterns names the index.",
  ),
  "composite-indexes": duty(
    "data",
    "An index has the columns that are compared first and the one that orders last, as the reads of the plan have them.",
    "EXPLAIN of each query in the access patterns names its index and sorts nothing.",
  ),
  "unique-constraints": duty(
    "data",
    "What may be there once is a constraint of {database}, so that two at once cannot both win.",
    "A test sends the same twice at once, and one is refused with 409.",
  ),
  "acid-transactions": duty(
    "data",
    "What belongs together is written in one transaction of {database}, with the event that tells of it.",
    "A test breaks off between two writes, and finds neither.",
  ),
  "database-partitioning": duty(
    "data",
    "Tables that grow with time are cut by it, so that old parts are detached and dropped rather than deleted row by row.",
    "The schema has a part for what comes next month, and a job that makes the one after.",
  ),
  sharding: duty(
    "data",
    "The column by which rows would be spread is in every key and every query from the start; they are spread over several servers once one is not enough.",
    "A rule in CI finds each query that lacks the column.",
  ),
  "data-archiving": duty(
    "data",
    "What is older than stated is moved to the archive by a job, and leaves its table only when the archive has it.",
    "A test moves a row of that age and none that is a day younger.",
  ),
  backups: duty(
    "data",
    "{database} is backed up whole on the stated day or hour, to another account and place, and kept as long as stated.",
    "Each month a backup is restored into an empty database and its rows are counted.",
  ),
  "point-in-time-recovery": duty(
    "data",
    "The log of {database} is kept beside its backups, so that any moment between two of them can be restored.",
    "Each quarter a moment of the last day is restored, and the time that it takes is written down.",
  ),
  "connection-pooling": duty(
    "data",
    "Instances share a bounded number of connections to {database}; a request waits for one for a second at most.",
    "The load test watches waits for a connection, and the sum of all pools stays below what {database} allows.",
  ),
  "query-caching": duty(
    "data",
    "Results that are asked for often are kept under the values that they depend on, and are dropped by whoever writes those.",
    "A test writes, and reads what it wrote.",
  ),
  "object-mapping": duty(
    "data",
    "Rows are read and written by an object mapper; what it sends is written to the log in tests, and a list is read without a query per row.",
    "A test counts the queries of each list.",
  ),
  "schema-migrations": duty(
    "data",
    "Each change of the schema is a file in order, applied once before the release that needs it, and readable by the release before.",
    "CI applies all of them to an empty database and to one of the last release.",
  ),
  cqrs: duty(
    "code",
    "What changes something and what only reads it are apart in the code: commands go through the rules, queries read what they need straight from {database}.",
    "An import rule in CI keeps queries from the code of commands.",
  ),
  "event-sourcing": duty(
    "code",
    "What happened is stored and never changed, and the present state is worked out from it; the events have versions.",
    "A test works the state out of all events anew, and compares.",
  ),
  "clean-architecture": duty(
    "code",
    "Rules of the domain know no framework: {server} and {database} are reached through interfaces that the domain owns.",
    "An import rule in CI keeps the domain free of both.",
  ),
  "domain-driven-design": duty(
    "code",
    "Code is cut by the contexts of the plan, each with words of its own; across them things are known by id.",
    "An import rule in CI keeps one context out of the inside of another.",
  ),
  "repository-pattern": duty(
    "code",
    "One interface per aggregate reads and writes it; nothing else sees tables.",
    "An import rule in CI keeps the database's library inside those interfaces.",
  ),
  "use-case-handlers": duty(
    "code",
    "Each action of the plan is one handler, which checks who asks, runs the rules and writes.",
    "There is a test per handler, and none of them starts a server.",
  ),
  aggregates: duty(
    "code",
    "What must be right together is changed through one object and stored in one transaction; values such as amounts are compared by what they hold.",
    "A test changes a part past its whole, and cannot.",
  ),
  "test-driven-development": duty(
    "code",
    "A test that fails comes first, then what makes it pass.",
    "A review looks for the test in the same change.",
  ),
  "password-hashing": hashing,
};
