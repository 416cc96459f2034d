import type { Entry } from "../schema.ts";

const jvm = { languages: ["java", "kotlin"] };

/** What every program on the Java virtual machine is built with, and what each with a database reaches it by. */
export const jvmParts: readonly Entry[] = [
  {
    key: "maven",
    name: "Apache Maven",
    aliases: ["Maven"],
    exact: true,
    topics: ["build-tool"],
    form: "tool",
    what: "build tool",
    licence: "Apache-2.0",
    since: 2004,
    ...jvm,
  },
  {
    key: "gradle",
    name: "Gradle",
    topics: ["build-tool"],
    form: "tool",
    what: "build tool",
    licence: "Apache-2.0",
    since: 2008,
    ...jvm,
  },
  {
    key: "spring-data-jpa",
    name: "Spring Data JPA",
    aliases: ["JPA", "Jakarta Persistence", "Spring Data"],
    topics: ["data-access"],
    form: "library",
    what: "repositories over Jakarta Persistence",
    licence: "Apache-2.0",
    since: 2011,
    over: ["hibernate"],
    requires: [["spring-boot"]],
    pairs: ["spring-boot"],
    ...jvm,
    fits: {
      "mapped-objects": [1, "entities with their relations, by repositories"],
      "typed-results": [0.8, "entities; queries are checked when the program starts"],
      "hand-written-queries": [0.6, "native queries as text"],
    },
    burden: [0.3, "loading of relations and the session to understand"],
    risks: [
      [
        "Relations that are loaded one by one make a query for each row.",
        "Fetch plans per query, and a test that counts the statements of each request.",
      ],
    ],
  },
  {
    key: "jooq",
    name: "jOOQ",
    // Spring Boot sets up the one as well as the other.
    pairs: ["spring-boot"],
    topics: ["data-access"],
    form: "library",
    what: "typed SQL from the schema",
    licence: "Apache-2.0",
    since: 2009,
    ...jvm,
    fits: {
      "mapped-objects": [0.5, "records per table; relations by joins"],
      "typed-results": [1, "by the compiler, against code made from the schema"],
      "hand-written-queries": [1, "all that the database has, as typed SQL"],
    },
    burden: [0.25, "code is made anew after each change of the schema"],
    risks: [
      [
        "Its open edition speaks to open databases alone; Oracle Database and SQL Server take a licence.",
        "Hold the database and its version against the editions before building on it.",
      ],
    ],
  },
  {
    key: "flyway",
    name: "Flyway",
    topics: ["migrations"],
    form: "tool",
    what: "versioned SQL migrations",
    licence: "Apache-2.0",
    since: 2010,
    comparedFor: ["java", "kotlin"],
    pairs: ["spring-boot"],
  },
  {
    key: "liquibase",
    name: "Liquibase",
    topics: ["migrations"],
    form: "tool",
    what: "migrations as change sets",
    since: 2006,
    comparedFor: ["java", "kotlin"],
    pairs: ["spring-boot"],
  },
];
