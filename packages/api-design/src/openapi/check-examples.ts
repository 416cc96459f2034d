import type { Ajv2020 } from "ajv/dist/2020.js";

/** An example that its schema refuses. */
export interface RefusedExample {
  /** Where it stands: `paths/~1tasks/post/requestBody/…`. */
  readonly at: string;
  readonly problem: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every example of a contract against its schema: of bodies, parameters, headers and components; how many there are. */
export async function checkExamples(
  contract: unknown,
): Promise<{ readonly examples: number; readonly refused: readonly RefusedExample[] }> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const { default: addFormats } = await import("ajv-formats");
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv, { mode: "full" });
  ajv.addFormat("binary", true);
  // References into the document are found by its own address.
  ajv.addSchema(isObject(contract) ? { ...contract, $id: address } : {}, address);
  const refused: RefusedExample[] = [];
  let examples = 0;
  for (const { at, schema, values } of examplesIn(contract, "#")) {
    for (const value of values) {
      examples++;
      const errors = problemsOf(ajv, schema, value);
      if (errors !== undefined) refused.push({ at: at.slice(2), problem: errors });
    }
  }
  return { examples, refused };
}

const address = "planc:contract";

function problemsOf(ajv: Ajv2020, schema: string, value: unknown): string | undefined {
  const validate = ajv.compile({ $ref: `${address}${schema}` });
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

interface Found {
  readonly at: string;
  /** JSON Pointer to its schema. */
  readonly schema: string;
  readonly values: readonly unknown[];
}

/** Whatever has a schema and examples beside it, and every schema with examples of its own. */
function examplesIn(value: unknown, at: string): readonly Found[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => examplesIn(each, `${at}/${index}`));
  if (!isObject(value)) return [];
  const isExample = /\/(?:example|examples|default|const|enum)$/.test(at);
  if (isExample) return [];
  const own: Found[] = [];
  if (isObject(value.schema)) {
    const values = [
      ...("example" in value ? [value.example] : []),
      ...(isObject(value.examples)
        ? Object.values(value.examples).flatMap((each) =>
            isObject(each) && "value" in each ? [each.value] : [],
          )
        : []),
    ];
    if (values.length > 0) own.push({ at, schema: `${at}/schema`, values });
  } else if (Array.isArray(value.examples)) {
    own.push({ at, schema: at, values: value.examples });
  }
  // What a value gets when it is left out has to be one that it may have.
  if ("default" in value && "type" in value)
    own.push({ at: `${at}/default`, schema: at, values: [value.default] });
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]) =>
      examplesIn(each, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    ),
  ];
}
