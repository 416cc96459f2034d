import * as z from "zod";

/** An engine without tables that this package plans, by the catalogue keys of the technologies that speak it. */
export const tablelessSchema = z.strictObject({
  technologies: z.array(z.string()).min(1),
  engine: z.enum(["mongodb", "firestore", "dynamodb"]),
  name: z.string(),
});
export type Tableless = z.output<typeof tablelessSchema>;

/** DocumentDB, Cosmos DB and FerretDB speak the wire protocol of MongoDB. */
export const tablelessEngines: readonly Tableless[] = [
  {
    technologies: ["mongodb", "amazon-documentdb", "cosmos-db", "ferretdb"],
    engine: "mongodb",
    name: "MongoDB",
  },
  { technologies: ["firestore"], engine: "firestore", name: "Firestore" },
  { technologies: ["dynamodb"], engine: "dynamodb", name: "DynamoDB" },
];

/**
 * Limits that decide how documents and items are laid out, read on 2026-11-30 at
 * https://www.mongodb.com/docs/manual/reference/limits/ and
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
 */
export const tablelessLimits = {
  /** Bytes of one document of MongoDB. */
  document: 16 * 1024 * 1024,
  /** Global secondary indexes of a table of DynamoDB, as long as nobody asks for more. */
  secondaryIndexes: 20,
} as const;

/**
 * Whether a number of DynamoDB can be it: zero, or a magnitude from 1E-130 to below 1E+126
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
 */
export function isKept(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size >= 1e-130 && size < 1e126);
}
