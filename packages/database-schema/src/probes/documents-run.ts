import { Ajv, type ValidateFunction } from "ajv";
import * as z from "zod";

const anObject = z.record(z.string(), z.unknown());
/** Commands of MongoDB that make collections and their indexes, as far as they are used here. */
const commandSchema = z.union([
  z.strictObject({
    create: z.string().regex(/^[^$\0]{1,120}$/),
    validator: z.strictObject({ $jsonSchema: anObject }),
    validationLevel: z.literal("strict"),
    validationAction: z.literal("error"),
  }),
  z.strictObject({
    createIndexes: z.string(),
    indexes: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(127),
          key: z.record(z.string(), z.union([z.literal(1), z.literal(-1), z.literal("text")])),
          default_language: z.literal("none").optional(),
          unique: z.literal(true).optional(),
          partialFilterExpression: anObject.optional(),
          expireAfterSeconds: z.int().min(0).optional(),
        }),
      )
      .max(64),
  }),
  z.strictObject({
    shardCollection: z.string(),
    key: z.record(z.string(), z.union([z.literal(1), z.literal("hashed")])),
  }),
]);
const examplesSchema = z.record(z.string(), z.array(anObject));

export interface DocumentsOutcome {
  readonly collections: number;
  readonly refused: number;
  readonly problem?: string;
}

const tagged = (value: unknown, tag: string): boolean =>
  typeof value === "object" && value !== null && tag in value;
const isPlain = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.keys(value).some((name) => name.startsWith("$"));

/** Which values a type of BSON has, in Extended JSON. */
const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isPlain,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
  int: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  long: (value) => Number.isInteger(value),
  double: (value) => typeof value === "number",
  decimal: (value) => tagged(value, "$numberDecimal"),
  date: (value) => tagged(value, "$date"),
  binData: (value) => tagged(value, "$uuid") || tagged(value, "$binary"),
};

/** Compiles each validator, and tries it on its example and on each way in which that could be wrong. */
export function tryDocuments(commandsText: string, examplesText: string): DocumentsOutcome {
  const commands = z.array(commandSchema).safeParse(JSON.parse(commandsText));
  if (!commands.success)
    return { collections: 0, refused: 0, problem: z.prettifyError(commands.error) };
  const examples = examplesSchema.parse(JSON.parse(examplesText));
  let [collections, refused] = [0, 0];
  for (const command of commands.data) {
    if (!("create" in command)) {
      const of = "createIndexes" in command ? command.createIndexes : command.shardCollection;
      if (!commands.data.some((each) => "create" in each && each.create === of)) {
        return {
          collections,
          refused,
          problem: `${of} has indexes or shards and is not made`,
        };
      }
      continue;
    }
    collections++;
    const schema = command.validator.$jsonSchema;
    const validate = compiled(schema);
    if (typeof validate === "string")
      return { collections, refused, problem: `${command.create}: ${validate}` };
    const [good] = examples[command.create] ?? [];
    if (good === undefined || !validate(good)) {
      const why = validate.errors?.[0];
      const told = why ? `${why.instancePath} ${why.message}` : "there is none";
      return {
        collections,
        refused,
        problem: `${command.create}: its example is refused: ${told}`,
      };
    }
    for (const [what, bad] of wrongOnes(good, schema)) {
      if (validate(bad))
        return { collections, refused, problem: `${command.create} takes ${what}` };
      refused++;
    }
  }
  return { collections, refused };
}

function compiled(schema: Record<string, unknown>): ValidateFunction | string {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addKeyword({
    keyword: "bsonType",
    schemaType: ["string", "array"],
    validate: (types: string | readonly string[], value: unknown) =>
      [types].flat().some((type) => isOf[type]?.(value) === true),
  });
  try {
    return ajv.compile(inLaterDraft(schema));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** In draft 4, which MongoDB takes, an exclusive limit is a flag beside the limit. */
function inLaterDraft(value: Record<string, unknown>): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(
    JSON.parse(JSON.stringify(value), (_, each: unknown) => {
      const limited = z
        .object({ exclusiveMinimum: z.literal(true), minimum: z.number() })
        .loose()
        .safeParse(each);
      if (!limited.success) return each;
      const { minimum, ...rest } = limited.data;
      return { ...rest, exclusiveMinimum: minimum };
    }),
  );
}

const propertiesSchema = z.object({
  oneOf: z.array(z.object({ required: z.tuple([z.string()]) })).default([]),
  required: z.array(z.string()).default([]),
  properties: z.record(
    z.string(),
    z.object({
      enum: z.array(z.string()).optional(),
      maxLength: z.number().optional(),
      pattern: z.string().optional(),
    }),
  ),
});

/** The example with one thing wrong, in every way that the validator forbids. */
function* wrongOnes(
  good: Record<string, unknown>,
  schema: Record<string, unknown>,
): Generator<readonly [what: string, bad: Record<string, unknown>]> {
  const { required, properties, oneOf } = propertiesSchema.parse(schema);
  yield ["a property that nobody planned", { ...good, notPlanned: true }];
  for (const name of required) {
    const { [name]: _, ...rest } = good;
    yield [`a document without ${name}`, rest];
  }
  const several = oneOf.map(({ required: [name] }) => name);
  const [given] = several.filter((name) => name in good);
  if (given !== undefined) {
    const { [given]: value, ...rest } = good;
    yield [`a document without one of ${several.join(", ")}`, rest];
    const both = Object.fromEntries(several.map((name) => [name, value]));
    yield [`a document with all of ${several.join(", ")}`, { ...rest, ...both }];
  }
  for (const [name, rules] of Object.entries(properties)) {
    if (rules.enum) yield [`an unknown value of ${name}`, { ...good, [name]: "not in the list" }];
    if (rules.maxLength !== undefined)
      yield [`a ${name} that is too long`, { ...good, [name]: "x".repeat(rules.maxLength + 1) }];
    if (rules.pattern !== undefined)
      yield [`a ${name} of another form`, { ...good, [name]: "not of the form" }];
    if (!rules.enum) yield [`a null as ${name}`, { ...good, [name]: null }];
  }
}

const firestoreSchema = z.strictObject({
  indexes: z.array(
    z.strictObject({
      collectionGroup: z.string().min(1),
      queryScope: z.enum(["COLLECTION", "COLLECTION_GROUP"]),
      fields: z
        .array(
          z.strictObject({
            fieldPath: z.string().min(1),
            order: z.enum(["ASCENDING", "DESCENDING"]),
          }),
        )
        .min(2)
        .max(100),
    }),
  ),
  fieldOverrides: z.array(z.never()),
});

/** Whether the file is of the form that Firestore deploys. */
export function tryFirestore(text: string): {
  readonly indexes: number;
  readonly problem?: string;
} {
  const parsed = firestoreSchema.safeParse(JSON.parse(text));
  return parsed.success
    ? { indexes: parsed.data.indexes.length }
    : { indexes: 0, problem: z.prettifyError(parsed.error) };
}
