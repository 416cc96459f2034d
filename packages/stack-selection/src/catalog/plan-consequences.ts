// Over 300 lines: one table, that is read as a whole.
import type { KnownTopic } from "./topic-keys.ts";

/**
 * What a choice brings a plan and costs it, in words of that plan. Names in braces stand for its parts, and a
 * sentence whose parts the plan does not have is not said: `programs`, `clients`, `modules`, `sharing` (modules
 * of one process), `tables`, `operations` and `changes` (those that write), `flows`, `scenario`, `events`, `name` for the
 * technology itself; `best` and `worst` are the facts by which it stands out among what it was compared with.
 */
export interface PlanConsequence {
  readonly good?: string;
  /** A need by whose choice this good is settled already. */
  readonly goodUnless?: KnownTopic;
  /** What is bad, and what is done about it. */
  readonly bad?: readonly [string, string];
  /** The same, where the plan lacks a part that the first is about. */
  readonly otherwise?: readonly [string, string];
  /** What is bad in its place where a provider runs it. */
  readonly rented?: readonly [string, string];
  /** What else is to be done, each where the plan has its parts. */
  readonly further?: readonly string[];
}

/** Of technologies of which more is known than how they compare. Facts of their documentation; help is judgement. */
export const ofTechnology: Readonly<Record<string, PlanConsequence>> = {
  fastify: {
    good: "A JSON Schema on the route refuses a body that does not fit before any code of {changes} runs.",
    bad: [
      "Limits, headers and files of {programs} are plug-ins with release lines of their own.",
      "Take plug-ins of the Fastify organisation, and renew them together, with {operations} called against the contract in CI.",
    ],
  },
  nestjs: {
    good: "Each part of {programs} is a module, which says what others may use of it.",
    bad: [
      "What is injected in {programs} is found at the start alone: no compiler misses a provider that its module does not export.",
      "CI makes the whole tree of modules once, before the tests that call {operations}.",
    ],
  },
  hono: {
    good: "It runs unchanged on the platform's own request and answer, so that tests call {operations} without a server.",
    bad: [
      "It checks no body of {changes} by itself.",
      "A validator middleware with a schema stands on each such route, and a test lists routes without one.",
    ],
  },
  "spring-boot": {
    good: "Transactions, checks of input and health checks of {programs} are settings of one release line.",
    bad: [
      "What is configured by annotation shows in no call: {sharing} can come to depend on beans of each other.",
      "A test of the module structure fails the build when one of them uses another's beans.",
    ],
    otherwise: [
      "What is configured by annotation shows in no call: a bean that is missing is noticed at the start of {programs}.",
      "A test in CI starts what it builds once, with the settings that it is deployed with.",
    ],
  },
  "aspnet-core": {
    good: "Input of {changes} is checked by attributes on its types, and the description is made from them.",
    bad: [
      "Everything registered is visible everywhere: {sharing} can take services of each other.",
      "Each registers its own by one method, and an architecture test in CI keeps the others' types out.",
    ],
    otherwise: [
      "What is taken from the container is put together at run time: a service that {programs} forget to register fails at the first request for it.",
      "Each builds its container with ValidateOnBuild, and a test in CI starts it once.",
    ],
  },
  fastapi: {
    good: "The types of {changes} check what comes in and are the description of the interface.",
    bad: [
      "One blocking call in an asynchronous handler stops all requests of a process of {programs}.",
      "Database and file calls are asynchronous, or run in the thread pool; the load test runs at {scenario}.",
    ],
  },
  django: {
    good: "Sign-in, forms, migrations and an administration of {tables} come with it.",
    bad: [
      "Its models are open to all code: {sharing} can read tables of each other.",
      "An import rule in CI lets only the owning module import its models.",
    ],
    otherwise: [
      "A list that touches a relation loads it row by row from {tables}.",
      "Tests of lists count queries; what a list shows is named by select_related or prefetch_related.",
    ],
  },
  rest: {
    good: "{contract} describes {operations}: clients, tests and stand-ins are made from it.",
    bad: [
      "{contract} is one file for what {answering} answer, each released by itself: a change for one is a change of what all hand out.",
      "Each tag of {contract} belongs to one of them, which alone changes the paths under it; CI compares those with what that one released last.",
    ],
  },
  graphql: {
    bad: [
      "What one query costs is not seen from its number: lists lie within lists, and each nested one is read row by row unless the server gathers them.",
      "The queries of {clients} are registered by the pipeline, and no other is answered; their greatest depth and cost are the limits, and a data loader for each type reads what is nested at once.",
    ],
  },
  grpc: {
    good: "{operations} are called with types that are made from one description on both sides.",
    bad: [
      "{clients} cannot call it from a browser without a proxy.",
      "Put a gateway before it that offers those operations over HTTP.",
    ],
  },
  prisma: {
    good: "A client made from the schema types each read and write of {tables}.",
    bad: [
      "Rows are loaded by its own queries: reports over several of {tables} and locks on a row take SQL by hand.",
      "Keep such SQL in one place per module, and run each against the real database in tests.",
    ],
  },
  "drizzle-orm": {
    good: "A query on {tables} is written as the SQL that runs, and its rows are typed.",
    bad: [
      "Records of {nested} with what belongs to them are put together by hand or by its query interface.",
      "One function builds each such record, in the part of the code that owns it; no other part joins those tables.",
    ],
    further: [
      "One function opens each transaction and sets whose rows it sees, as {isolated} asks for: a query outside of one finds no row, and the linter refuses the pool everywhere else.",
    ],
  },
  jooq: {
    good: "Classes made from {tables} have the compiler check each query against them.",
    bad: [
      "{tables} have to be there before the code compiles.",
      "The build migrates an empty database in a container, and makes the classes from it.",
    ],
  },
  "spring-data-jpa": {
    good: "A repository for each aggregate reads and writes {tables} without SQL.",
    bad: [
      "A list that touches a relation loads it row by row from {tables}.",
      "Tests of lists count statements; relations are lazy, and fetched by a query that names them.",
    ],
  },
  "entity-framework-core": {
    good: "Queries on {tables} are C# that the compiler checks, and their migrations come with it.",
    bad: [
      "A forgotten Include loads nothing, and a forgotten AsNoTracking holds rows of {tables} in memory.",
      "Read queries are untracked by default; tests of lists count statements.",
    ],
  },
  sqlalchemy: {
    good: "Records of {tables} are objects, and what they cannot say is SQL in the same session.",
    bad: [
      "A relation of {tables} that is touched outside of a session fails, and inside one loads row by row.",
      "Relations raise when they were not loaded, which tests then show.",
    ],
  },
  "prisma-migrate": {
    good: "Each change of {tables} is an SQL file made from the schema that the client is made from as well.",
    bad: [
      "It has no way back: a migration that stops half-way leaves {tables} between two states.",
      "A change is made in two releases, add before remove, and each is tried on a copy of the data before.",
    ],
  },
  "drizzle-kit": {
    good: "Each change of {tables} is an SQL file in the repository, made from the schema in code where that can say it.",
    bad: [
      "Whether a column of {tables} was renamed or replaced is asked of the developer, and a wrong answer drops data.",
      "The SQL is read in review; a statement that drops fails CI unless the change says so.",
    ],
    further: [
      "Policies are made from the schema in code; {isolated} and the rights of the role that the program connects by are migrations that are written by hand, which a test finds in the database.",
    ],
  },
  flyway: {
    good: "Changes of {tables} are SQL as it runs, in the order of their numbers.",
    bad: [
      "Two branches that change {tables} can take the same number.",
      "CI refuses a number that main has; a way back is a migration of its own.",
    ],
  },
  liquibase: {
    good: "Changes of {tables} carry how they are undone.",
    bad: [
      "Changes of {tables} are in its own form, and the SQL is seen only as it runs.",
      "CI prints the SQL of each change for the review.",
    ],
  },
  alembic: {
    good: "Changes of {tables} are proposed from the models.",
    bad: [
      "It sees no renamed column and no changed check of {tables}.",
      "Each proposal is read and completed by hand, and applied to a copy of the schema in CI.",
    ],
  },
  vitest: {
    good: "While somebody works, a change runs only the tests whose modules it touches, among those of {modules}.",
    bad: [
      "It runs code of {programs} through a transform of its own, not as it is built.",
      "A few tests start {built} and call {operations}.",
    ],
  },
  jest: {
    good: "Modules of {clients} and {programs} are replaced by name in tests.",
    bad: [
      "Each test file has a realm and a transform of its own, so that the tests of {modules} grow slow together.",
      "CI splits the files over its machines, and a file that takes over 10 s is divided.",
    ],
  },
  junit: {
    good: "Parameterised tests run each rule of {modules} over a table of cases.",
    bad: [
      "Tests that start the application context wait for it once for each set of settings.",
      "Rules of {modules} are tested without a context; tests of {operations} share one.",
    ],
  },
  pytest: {
    good: "Fixtures set up what the rules of {modules} need, and fall away by themselves.",
    bad: [
      "Fixtures of a shared file reach all tests: what those of {modules} rest on is not seen in them.",
      "Each module has fixtures of its own; shared are the database and the client alone.",
    ],
  },
  xunit: {
    good: "Each test has a new instance of its class, so that rules of {modules} are tested without shared state.",
    bad: [
      "Classes run at once: tests of the rules of {modules} that share something static disturb each other.",
      "A rule is handed what it needs; tests that have to share something are in one collection, which runs in a row.",
    ],
  },
  playwright: {
    good: "{flows} run in Chromium, Firefox and WebKit from one script.",
    bad: [
      "A script waits for what the screen shows: each change of a label breaks {flows}.",
      "Find elements by role and test id, and let a failed run keep its trace.",
    ],
  },
  cypress: {
    good: "{flows} run beside the page, so that a failed step shows the page as it was.",
    bad: [
      "It drives one browser tab: {flows} that leave for another address are hard to follow.",
      "Set the state that another address would give through the interface, and test that step by hand.",
    ],
  },
  detox: {
    good: "It waits until the app is idle, so that {flows} run without pauses.",
    bad: [
      "{flows} need simulators of both systems, and a build of the app for each.",
      "Build once per system in CI, run a few flows on each change and all before a release.",
    ],
  },
  k6: {
    good: "{scenario} stands in the plan as a script, made from {operations} and the targets.",
    bad: [
      "Bodies of {bodies} are made from the contract: ids, keys and what must be unique differ from one call to the next, all else is the same in each.",
      "The test environment has {rows}. k6 itself may be used under the AGPL, since no part of it is shipped.",
    ],
    otherwise: [
      "It calls what the test environment holds: with few rows each read is quick.",
      "The test environment has {rows}.",
    ],
  },
  gatling: {
    good: "{scenario} is code of the team's own language.",
    bad: [
      "Nothing of {operations} is in its script until somebody writes it.",
      "Write {scenario} first, from performance/benchmarks.md.",
    ],
  },
  docker: {
    good: "The image of {programs} that was tested is the one that is deployed, by its digest.",
    bad: [
      "The base of the images of {programs} ages from the day of the build.",
      "Raise the digest of the base by a weekly change that CI tests, and scan the images in the registry.",
    ],
  },
  "amazon-ecs": {
    good: "Taken with Fargate, so that no machine under {programs} is patched by the team.",
    bad: [
      "An instance of {programs} takes about a minute to start, so that a sudden peak meets those that run.",
      "What runs already bears it meanwhile: {instances}.",
    ],
  },
  "azure-container-apps": {
    good: "Instances of {programs} come and go by request or queue, down to none.",
    bad: [
      "The first request after a pause waits for a start of {programs}.",
      "Keep one instance of what people wait for.",
    ],
  },
  "google-cloud-run": {
    good: "Instances of {programs} come and go by request, down to none.",
    bad: [
      "The first request after a pause waits for a start, and work after the answer stops with the request of {programs}.",
      "Keep one instance of what people wait for; work behind requests has an instance with the processor always on.",
    ],
  },
  "amazon-api-gateway": {
    good: "No server of a gateway is run before {programs}.",
    bad: [
      "Amazon API Gateway gives up after about 30 s, takes 10 MB in one request, and counts requests by route, not by the address of a client.",
      "A VPC link leads from it to {programs}, and ends at a load balancer inside of the network or at entries of AWS Cloud Map; each of them counts for itself what one address sends: the gateway overwrites a header with the address it sees ($context.identity.sourceIp), so that no client can name another.",
    ],
    further: [
      "HTTPS from it to {programs} is a setting of each private integration, and takes a certificate at each of them. Open: who issues these, as no record does.",
    ],
  },
  "aws-alb": {
    good: "An instance of {doubled} that fails its health check is left out, and the certificate is renewed while the DNS of its name has the record that proves it.",
    bad: [
      "It keeps connections to {programs} for up to 60 s without a byte: a request that is under way on one that was closed sooner there fails.",
      "Keep-alive of the programs is set above 60 s, and each ends open requests within the delay of deregistration.",
    ],
    further: [
      "HTTPS from it to {programs} takes a certificate there too: one that an instance signs itself at its start is enough, as it encrypts by that one and does not check it.",
    ],
  },
  haproxy: {
    good: "It takes an instance of {doubled} that fails its health check out, and shows the queue before each.",
    bad: [
      "It is one host before {programs}: while it is down none is reached.",
      "A second one takes over its address, which is rehearsed by stopping the first.",
    ],
  },
  cloudflare: {
    good: "{delivered} come from near those who ask, without a provider's account for the rest.",
    bad: [
      "A page that still names files of the release before asks for what the new one no longer has.",
      "The files have a host name of their own; the page that names them and {operations} are asked of {entry}, so that no answer to somebody passes it. Files of the last releases stay there beside those of the new one.",
    ],
  },
  "github-actions": {
    good: "Each change builds, tests and releases {programs} by files beside the code.",
    bad: [
      "Actions of others run beside the secrets that deploy {programs}.",
      "Pin each by commit, and let deployment sign in by short-lived tokens of the run.",
    ],
  },
  opentelemetry: {
    good: "{programs} report in one form, OTLP, to {collector}, which hands on to {keepers}: what keeps it changes without a change of theirs.",
    bad: [
      "{collector} is one more program to run: while it is away, what is reported is lost once the buffers of {programs} are full.",
      "What starts the others starts it anew as well; requests never wait for it, which a test shows that stops it under load.",
    ],
    further: [
      "None of what goes wrong may stay unlogged ({unlost}): lines of the level ERROR{steps} go to the standard output of {programs} as well, from where what runs them takes them past {collector}; other lines are lost with the buffers.",
      "{recording}",
      "Each row of {traced} keeps the trace of its request in traceparent, and whoever takes it up or publishes it goes on with that: no trace crosses a table by itself.",
      "What waits until it is published ({untraced}) keeps the trace of its request beside it and hands it on in the headers of the message.",
      "{collector} reads {exporters} too, from which performance/benchmarks.md is computed.",
      "A collector in each task of {unread} reads its processor by awsecscontainermetrics, as no cAdvisor stands there, and makes labels of the attributes of its resource (resource_to_telemetry_conversion): performance/benchmarks.md asks by aws_ecs_service_name, which a test sees fire.",
    ],
  },
  cloudwatch: {
    good: "Logs of {programs} are kept without a server of the team's for them.",
    bad: [
      "It is paid for by volume: each log line of {programs} counts.",
      "Requests are logged once, at the level info; retention is set for each log group, since by default nothing expires.",
    ],
  },
  "google-cloud-logging": {
    good: "Logs of {programs} are there without anything to run.",
    bad: [
      "It is paid for by volume: each log line of {programs} counts.",
      "Requests are logged once, at the level info; how long they are kept is set for each bucket.",
    ],
  },
  grafana: {
    good: "Figures and logs of {programs} are on one screen, and the screens are files in the repository.",
    bad: [
      "A screen that somebody changes by hand is gone with the next file.",
      "Screens are read-only where they run; a change is a change of the file.",
    ],
  },
  react: {
    good: "Parts for lists and forms of {clients} are there ready-made.",
    goodUnless: "component-library",
    bad: [
      "Open: React by itself changes no screen by its address, checks no form and fetches nothing; which packages do that in {clients} is not decided here.",
      "One of each is chosen before the first screen, and the linter refuses imports of others.",
    ],
  },
  "amazon-s3": {
    good: "Files of {programs} are sent and fetched by {clients} with signed addresses, past every instance.",
  },
  cloudfront: {
    good: "{delivered} come from near those who ask{behind}.",
    bad: [
      "What was served once stays at its edges: {delivered} that were {stale} are shown on until they end there.",
      "{renamed}",
    ],
  },
  nextjs: {
    good: "Pages of {clients} that change rarely are made once and served as files.",
    bad: [
      "A page of {clients} is made per request, cached or static, and its caches keep what nobody told them to forget{ownCaches}.",
      "Each page says whether it is static, cached or per request{oneCache}; a test changes a record and asks {eachOne} for the page again.",
    ],
  },
  rabbitmq: {
    good: "Each part that takes {events} has a queue of its own, and what failed too often waits aside.",
  },
  redis: {
    bad: [
      "An answer that lies in it can be gone or old at any moment: {operations} may look there first, and are not to rely on it.",
      "Keep no answer in it that cannot be made again, and let each one end.",
    ],
  },
  prometheus: {
    bad: [
      "A label with many values, such as an id that {programs} put in, fills its memory.",
      "No ids in labels, which a test of the metrics page refuses; a limit of series per program.",
    ],
    rented: [
      "A label with many values, such as an id that {programs} put in, is paid for by the series and ends at the quota of {offering}.",
      "No ids in labels, which a test of the metrics page refuses; an alarm on the number of series, below the quota.",
    ],
    further: ["{offering} fetches nothing of what runs here: {collector} writes to it."],
  },
  jaeger: {
    good: "One request is seen on its way through {programs}, with the time that each took.",
  },
  stomp: {
    bad: [
      "The relay of Spring opens a connection to {relay} for each client{connected}; while {relay} is away all of them break.",
      "Where so many are too many for {relay}, each instance keeps its clients by the simple broker of Spring, and hears of changes by one queue of its own.",
    ],
    further: ["What {clients} missed during a lost connection is read once after it."],
  },
  "amazon-ses": {
    good: "{best}, for {uses}.",
    further: ["SPF, DKIM and DMARC before the first message{reports}."],
  },
  sendgrid: {
    bad: [
      "Mail of {uses} can come late or end in the spam folder.",
      "SPF, DKIM and DMARC before the first message{reports}.",
    ],
  },
  mailgun: {
    bad: [
      "Mail of {uses} can come late or end in the spam folder.",
      "SPF, DKIM and DMARC before the first message{reports}.",
    ],
  },
  postmark: {
    bad: [
      "Mail of {uses} can come late or end in the spam folder.",
      "SPF, DKIM and DMARC before the first message{reports}.",
    ],
  },
  terraform: {
    good: "What a change does to all that runs {programs} is read before it is made.",
    bad: [
      "What is set by a plain argument stands in its state, such as {credential}, and without the state each part has to be taken in anew.",
      "What the provider makes itself or takes by a write-only argument (from 1.11 on) stays out of the state; what it takes by a plain one alone makes the state a secret: it is remote, encrypted, versioned and locked, and only the pipeline reads and writes it.",
    ],
    otherwise: [
      "Without its state each part has to be taken in anew.",
      "It is remote, encrypted, versioned and locked, and only the pipeline writes it.",
    ],
  },
  opentofu: {
    good: "What a change does to all that runs {programs} is read before it is made.",
    bad: [
      "What is set by a plain argument stands in its state, such as {credential}, and without the state each part has to be taken in anew.",
      "What the provider makes itself or takes by a write-only argument (from 1.11 on) stays out of the state; what it takes by a plain one alone makes the state a secret: it is remote, encrypted by it, versioned and locked, and only the pipeline reads and writes it.",
    ],
    otherwise: [
      "Without its state each part has to be taken in anew.",
      "It is remote, encrypted by it, versioned and locked, and only the pipeline writes it.",
    ],
  },
  "cloudflare-platform": {
    good: "No region is chosen and no machine sized for what runs {programs}.",
  },
  "signal-protocol": {
    good: "Whoever reads the server's store or its backups reads none of the words and files that {clients} seals.",
  },
  mls: {
    good: "Whoever reads the server's store or its backups reads none of the words and files that {clients} seals.",
  },
  openjdk: {
    good: "Virtual threads of {programs} wait for a database or another system without blocking a core.",
    bad: [
      "Each instance of {programs} takes hundreds of megabytes from the start, and is slow until it is warm.",
      "Set the heap below the limit of the container, and begin the load test after two minutes of warming up.",
    ],
  },
  dotnet: {
    good: "All cores serve {programs} from one process each.",
    bad: [
      "Blocking on asynchronous calls starves the threads of {programs} under load.",
      "An analyser refuses such calls in CI, and the load test runs at {scenario}.",
    ],
  },
  csharp: {
    good: "Null checks and types of {programs} are checked at compile time.",
  },
  python: {
    bad: [
      "Nothing but a type checker and tests finds a wrong type in {programs} before it runs.",
      "The type checker and the tests of {programs} (pytest) are a gate in CI.",
    ],
  },
  gradle: {
    good: "Builds of {programs} skip what did not change.",
    bad: [
      "Its build files are programs: what the build of {programs} does is seen only by running it.",
      "Conventions stand in one plug-in of the repository, and versions in one catalogue.",
    ],
  },
  maven: {
    good: "The build of {programs} is declared, and reads the same everywhere.",
    bad: [
      "A change builds all of {programs} anew.",
      "Build modules in parallel, and only those that a change touches, in CI.",
    ],
  },
  "react-spectrum": {
    good: "Keyboard, focus and screen readers are handled in each part of {clients}.",
  },
  "cloudflare-pages": {
    good: "Each change of {clients} has an address of its own before it is released.",
    bad: [
      "Its functions have the limits of Workers, in time and memory.",
      "Work that takes longer goes through a queue to a Worker of its own.",
    ],
  },
  "cloudflare-queues": {
    good: "Work that can wait leaves {operations} without a broker to run.",
    bad: [
      "A message can be delivered twice, and in another order.",
      "A message has an id from its sender, which is the key of what is written for it: a second one changes nothing.",
    ],
  },
  "cloudflare-r2": {
    good: "What people download from it is not paid for by volume.",
  },
  "scikit-learn": {
    good: "Training and answering happen in the process of {programs}: neither a server of models nor a graphics processor is run.",
    bad: [
      "A model file is read only by the version that wrote it.",
      "Keep the version with the model; before a new one is released {programs} trains anew where the data lie, and both are compared on the same rows. CI has made-up rows alone.",
    ],
  },
};

/** Of a technology of which nothing more is known: how it stands out, and what is done where it falls behind. */
export const ofTopic: Readonly<Partial<Record<KnownTopic, PlanConsequence>>> = {
  runtime: {
    good: "{best}, for {programs}.",
  },
  "web-framework": {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "Try the screen of {flows} in it first, before the others are begun.",
    ],
  },
  "mobile-framework": {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "Try the screen of {flows} in it first, before the others are begun.",
    ],
  },
  "server-state": {
    good: "{best}, for {operations} in {clients}.",
    bad: [
      "Weakest where it concerns {changes}: {worst}.",
      "Each of {changes} names the reads that it makes stale, and a test fails on one without.",
    ],
  },
  "client-state": {
    good: "{best}, for what screens of {clients} share.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "What {operations} answer stays out of it, so that nothing is kept twice.",
    ],
  },
  routing: {
    good: "{best}, for {flows}.",
    bad: [
      "Weakest where it concerns {flows}: {worst}.",
      "A test opens each address of {flows} by itself, signed in and not.",
    ],
  },
  navigation: {
    good: "{best}, for {flows}.",
    bad: [
      "Weakest where it concerns {flows}: {worst}.",
      "A test opens the screens of {flows} from a link, with the app closed before.",
    ],
  },
  styling: {
    good: "{best}, for screens of {flows}.",
    bad: [
      "Weakest where it concerns screens of {flows}: {worst}.",
      "Colours and sizes of {clients} are named in one file, and the linter refuses others.",
    ],
  },
  forms: {
    good: "{best}, for {changes}.",
    bad: [
      "Weakest where it concerns {changes}: {worst}.",
      "The checks of {changes} are made from {contract}, and the server makes them again.",
    ],
  },
  translation: {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "CI fails on a text of {clients} that one language lacks.",
    ],
  },
  "app-components": {
    good: "{clients} take inputs, dialogues and lists from {name}.",
    bad: [
      "Its releases change how all screens of {clients} look and behave.",
      "Wrap its parts in components of one's own, and compare pictures of the screens in CI.",
    ],
  },
  "component-library": {
    good: "{clients} take inputs, dialogues and tables from {name} instead of building them.",
    bad: [
      "Its releases change how all screens of {clients} look and behave.",
      "Wrap its parts in components of one's own, and compare pictures of the screens in CI.",
    ],
  },
  "api-framework": {
    good: "{best}, for {operations}.",
    bad: [
      "Weakest where it concerns {operations}: {worst}.",
      "A test calls {operations} as the contract has them, and refuses what differs.",
    ],
  },
  "api-style": {
    good: "{best}, for {operations}.",
    bad: [
      "Weakest where it concerns {operations}: {worst}.",
      "The contract is compared with the last release in CI.",
    ],
  },
  "data-access": {
    good: "{best}, for {tables}.",
    bad: [
      "Weakest where it concerns {tables}: {worst}.",
      "Tests of lists run against the real database and count statements.",
    ],
  },
  migrations: {
    good: "{best}, for {tables}.",
    bad: [
      "Weakest where it concerns {tables}: {worst}.",
      "A change is made in two releases, add before remove, and is tried on a copy of the data.",
    ],
  },
  "relational-store": {
    good: "{best}, for {tables}.",
    bad: [
      "Weakest where it concerns {tables}: {worst}.",
      "A backup of {tables} is set up, and restored into an empty database before the first release; before anything is measured the test environment has {rows}.",
    ],
  },
  "search-engine": {
    good: "{best}, for search.",
    bad: [
      "Weakest where it concerns search by {operations}: {worst}.",
      "The index is filled from the database alone, so that it can be made anew.",
    ],
  },
  cache: {
    good: "{best}: what is asked for again by {operations} need not reach the database.",
    bad: [
      "Weakest where it concerns answers of {operations} that lie in it: {worst}.",
      "Each entry has an end, and a test runs {flows} with it switched off.",
    ],
  },
  "message-broker": {
    good: "{best}, for {events}.",
    bad: [
      "Weakest where it concerns {events}: {worst}.",
      "Those who take {events} record the id of what they have handled.",
    ],
  },
  "object-store": {
    good: "{best}: files go through no instance of {programs}.",
    bad: [
      "Weakest where it concerns the files of {programs}: {worst}.",
      "Files are reached by signed addresses of a few minutes.",
    ],
  },
  cdn: {
    good: "{best}, for {delivered}.",
    bad: [
      "Weakest where it concerns {delivered}: {worst}.",
      "Names of files carry a hash, so that none has to be called back.",
    ],
  },
  "load-balancer": {
    good: "{best}, before {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "Its settings are files beside the code.",
    ],
  },
  "api-gateway": {
    good: "{best}, before {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "What it is set to stands in files beside the code, compared with {operations} in CI.",
    ],
  },
  "container-runtime": {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "Images of {programs} are built once, and known by their digest from then on.",
    ],
  },
  hosting: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "What is set for {programs} stands in files, and a test environment is made from them.",
    ],
  },
  orchestration: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "What is set for {programs} stands in files that are applied, and nothing by hand.",
    ],
  },
  functions: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "The load test measures the first call after a pause apart.",
    ],
  },
  "infrastructure-as-code": {
    good: "{best}, for all that runs {programs}.",
    bad: [
      "{worst}: and what is changed by hand beside it is undone by the next run.",
      "A nightly run compares what is there with the files, and tells of each difference.",
    ],
  },
  secrets: {
    good: "No credential stands in an image or in the repository; what is kept there: {credentials}.",
    bad: [
      "Where it does not answer, nothing that reads from it starts anew.",
      "What runs keeps what it has read, and reads it anew when a sign-in with it is refused, so that a rotation needs no restart.",
    ],
    further: [
      "Try signing in to {roleDatabase} by a role of AWS (IAM database authentication) before the first release: then the programs have no password for {roleDatabase}.",
    ],
  },
  "image-registry": {
    good: "{best}, for the images of {programs}.",
    bad: [
      "Each build adds images of {programs}, which are paid for until somebody deletes them.",
      "What is deployed has a tag of its own, which the rule that deletes images after 30 days spares: a registry does not know what runs.",
    ],
  },
  "ci-cd": {
    good: "{best}, for {programs}.",
    bad: [
      "{worst}: and it holds what deploys {programs}.",
      "Deployment signs in by tokens of the run, and main takes reviewed changes alone.",
    ],
  },
  "build-tool": {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "A build on an empty machine in CI shows that nothing local is missing.",
    ],
  },
  "code-quality": {
    good: "{name} reads all of {programs} on each change.",
    bad: [
      "A new version of {name} can refuse what it let through in {programs}.",
      "Pin it, and renew it in a change of its own.",
    ],
  },
  instrumentation: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "Watch the volume from {programs}, and sample what went well.",
    ],
  },
  metrics: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "No label holds an id; CI counts the series of each program.",
    ],
  },
  tracing: {
    good: "{best}: a request can be followed through {programs}.",
    bad: [
      "Weakest at {worst}: who is on call looks for a trace of {programs} there by its id.",
      "{recording}",
    ],
  },
  logging: {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns the log lines of {programs}: {worst}.",
      "Log lines carry the id of the request and no personal data, which a test of the log library shows.",
    ],
    further: [
      "{levels}; one handler at the edge of each of {programs} writes whatever nothing else caught, with the id of the run and of what it was about.",
    ],
  },
  dashboards: {
    good: "{best}, for {programs}.",
    bad: ["Weakest where it concerns {programs}: {worst}.", "Screens are files beside the code."],
  },
  "unit-testing": {
    good: "{best}, for the rules of {modules}.",
    bad: [
      "Weakest where it concerns the rules of {modules}: {worst}.",
      "Rules are tested without a database; tests that take longer than a second run apart.",
    ],
  },
  "end-to-end-testing": {
    good: "{best}, for {flows}.",
    bad: [
      "Weakest where it concerns {flows}: {worst}.",
      "Only these flows are tested this way; what a rule decides is tested without screens.",
    ],
  },
  "load-testing": {
    good: "{best}, for {scenario}.",
    bad: [
      "Weakest where it concerns {scenario}: {worst}.",
      "The test environment has {rows} before it runs.",
    ],
  },
  crm: {
    good: "{best}, for {uses}.",
    bad: [
      "Weakest where it concerns {uses}: {worst}.",
      "Keep what it answers, so that a call that failed is repeated and not lost.",
    ],
  },
  email: {
    good: "{best}, for {uses}.",
    bad: [
      "Weakest where it concerns {uses}: {worst}.",
      "One interface stands before it, and a message that failed is sent again by the job.",
    ],
  },
  sms: {
    good: "{best}, for {uses}.",
    bad: [
      "Weakest where it concerns {uses}: {worst}.",
      "One interface stands before it, and each number has a limit.",
    ],
  },
  push: {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "Nothing is told by it alone: what is new is asked for when an app opens.",
    ],
  },
  payments: {
    good: "{best}, for {uses}.",
    bad: [
      "Weakest where it concerns {uses}: {worst}.",
      "Each charge has a key of its own, made before the first call.",
    ],
  },
  "real-time": {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "After a break what was missed is asked for by an operation.",
    ],
  },
  "identity-provider": {
    good: "{best}: no password is kept by {programs}.",
    bad: [
      "{worst}: while it is down nobody signs in to {programs}.",
      "Sessions that are open go on, and the sign-in page says what is wrong.",
    ],
  },
  "workflow-engine": {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "Each task can be run again, which a test shows by running it twice.",
    ],
  },
  "data-processing": {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "A run over a tenth of the planned records is measured before the first release.",
    ],
  },
  "machine-learning": {
    good: "{best}, for {programs}.",
    bad: [
      "Weakest where it concerns {programs}: {worst}.",
      "Each model is compared with the last one on the same data before it is used.",
    ],
  },
  "offline-store": {
    good: "{best}, for {clients}.",
    bad: [
      "Weakest where it concerns {clients}: {worst}.",
      "A test changes the same record on two devices without a connection.",
    ],
  },
};

/** Of what is there already: others run it, and have to be asked. */
export const ofThere: PlanConsequence = {
  good: "Nothing of {name} is set up or learned anew for {programs}.",
  bad: [
    "Room, access and upgrades of {name} are decided by those who run it, and not by the team of {programs}.",
    "Ask them before the first release, with the planned figures ({scenario}).",
  ],
};
