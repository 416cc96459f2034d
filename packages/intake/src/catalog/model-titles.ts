/**
 * Titles of sections that describe what a product keeps, in small letters, without numbers and remarks.
 * Most of them stand above other things as well: they count only where what is below describes things.
 */
const titles: ReadonlySet<string> = new Set([
  "data",
  "the data",
  "key data",
  "core data",
  "stored data",
  "master data",
  "business data",
  "domain data",
  "data design",
  "data dictionary",
  "data schema",
  "data structure",
  "data structures",
  "data objects",
  "data types",
  "data tables",
  "data and relationships",
  "data and relations",
  "data requirements",
  "tables",
  "database",
  "database design",
  "database model",
  "database schema",
  "database structure",
  "database tables",
  "db schema",
  "sql schema",
  "schema",
  "schemas",
  "objects",
  "main objects",
  "core objects",
  "business objects",
  "object model",
  "records",
  "collections",
  "resources",
  "models",
  "model",
  "data models",
  "class model",
  "classes",
  "core models",
  "types",
  "structs",
  "domain",
  "domain concepts",
  "domain entities and relationships",
  "concepts",
  "core concepts",
  "main concepts",
  "things",
  "information",
  "information model",
  "conceptual model",
  "conceptual data model",
  "logical data model",
  "logical model",
  "relational model",
  "entity model",
  "entity relationship diagram",
  "entity relationship model",
  "entity-relationship diagram",
  "entity-relationship model",
  "er diagram",
  "er model",
  "erd",
  "prisma schema",
  "relationships",
  "storage",
  "persistence",
]);

/** "Things we keep", "What the system stores", "Information to be recorded". */
const telling =
  /^(?:the )?(?:things?|data|information|records?|objects?|what|facts)\b.{0,40}\b(?:keeps?|kept|stores?|stored|tracks?|tracked|saves?|saved|manages?|managed|knows?|known|holds?|held|records?|recorded|remembers?|remembered|collects?|collected|looks? after)$/;

/** Whether a title can stand above the description of things: "4. Data", "Things we keep". */
export function canDescribeThings(title: string): boolean {
  const plain = title
    .toLowerCase()
    .slice(0, 100)
    .replace(/\([^()]{0,80}\)/g, " ")
    .replace(/^[\s\d.)\]:-]{1,12}/, "")
    .replace(/[^\p{L}\p{N}&\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return titles.has(plain) || telling.test(plain);
}
