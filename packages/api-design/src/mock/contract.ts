import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type {
  MediaTypeObject,
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
} from "openapi3-ts/oas31";

/** An operation of the contract, ready to be matched and to judge what is sent and answered. */
export interface Served {
  readonly operationId: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Readonly<Record<string, unknown>>;
    readonly isValid: (text: string) => boolean;
  }[];
  /** Schemas of the body by media type; absent where none is taken. */
  readonly body?: { readonly required: boolean; readonly types: ReadonlyMap<string, Judge> };
  readonly secured: boolean;
  readonly answers: ReadonlyMap<number, Answers>;
}

export interface Answers {
  readonly mediaType?: string;
  readonly judge?: Judge;
  readonly example?: unknown;
  /** Headers that every such answer has. */
  readonly headers: readonly string[];
}

/** What is wrong with a value; nothing where it is valid. */
export type Judge = (value: unknown) => string | undefined;

/** The contract's operations by id, from the document alone. */
export function readContract(document: OpenAPIObject): ReadonlyMap<string, Served> {
  const judge = judges(document);
  const served = new Map<string, Served>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ["get", "post", "put", "patch", "delete"] as const) {
      const operation: OperationObject | undefined = item[method];
      if (operation === undefined) continue;
      const at = ["paths", path, method];
      const body = resolve<RequestBodyObject>(document, operation.requestBody, [
        ...at,
        "requestBody",
      ]);
      const id = operation.operationId ?? `${method} ${path}`;
      served.set(id, {
        operationId: id,
        method: method.toUpperCase(),
        segments: path.split("/").slice(1),
        parameters: (operation.parameters ?? []).map((each, index) => {
          const found = resolve<ParameterObject>(document, each, [
            ...at,
            "parameters",
            String(index),
          ]);
          const {
            name = "",
            in: place = "query",
            required = false,
            schema = {},
          } = found?.value ?? {};
          return {
            name,
            in: place,
            required,
            schema: { ...schema },
            isValid: judge.text([...(found?.at ?? at), "schema"]),
          };
        }),
        ...(body
          ? {
              body: {
                required: body.value.required === true,
                types: new Map(
                  Object.entries(body.value.content ?? {}).map(([type, { schema }]) => [
                    type,
                    judgeOf(judge, schema, [...body.at, "content", type, "schema"]),
                  ]),
                ),
              },
            }
          : {}),
        secured: (operation.security ?? document.security ?? []).length > 0,
        answers: new Map(
          Object.entries(operation.responses ?? {}).map(([status, each]) => [
            Number(status),
            answersOf(document, judge, each, [...at, "responses", status]),
          ]),
        ),
      });
    }
  }
  return served;
}

function answersOf(
  document: OpenAPIObject,
  judge: ReturnType<typeof judges>,
  response: unknown,
  at: readonly string[],
): Answers {
  const found = resolve<ResponseObject>(document, response, at);
  const [type, content] = Object.entries(found?.value.content ?? {})[0] ?? [];
  const headers = Object.entries(found?.value.headers ?? {})
    .filter(
      ([, each]) => resolve<{ required?: boolean }>(document, each, [])?.value.required === true,
    )
    .map(([name]) => name.toLowerCase());
  return {
    headers,
    ...(type && content && found
      ? {
          mediaType: type,
          judge: judgeOf(judge, content.schema, [...found.at, "content", type, "schema"]),
          ...shownBy(content),
        }
      : {}),
  };
}

/** The example of an answer; of several problems that share a status the first. */
function shownBy({ example, examples }: MediaTypeObject): Pick<Answers, "example"> {
  if (example !== undefined) return { example };
  const [first] = Object.values(examples ?? {});
  return first !== undefined && "value" in first ? { example: first.value } : {};
}

/** A body of bytes is taken as it is. */
function judgeOf(judge: ReturnType<typeof judges>, schema: unknown, at: readonly string[]): Judge {
  const isBytes =
    typeof schema === "object" &&
    schema !== null &&
    "format" in schema &&
    schema.format === "binary";
  return isBytes ? () => undefined : judge.value(at);
}

/** What a reference leads to, with where it stands. */
function resolve<Value extends object = Record<string, never>>(
  document: OpenAPIObject,
  value: unknown,
  at: readonly string[],
): { readonly value: Value; readonly at: readonly string[] } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("$ref" in value)) return { value: value as Value, at };
  const path = String(value.$ref).slice(2).split("/").map(unescaped);
  let target: unknown = document;
  for (const part of path)
    target = typeof target === "object" && target !== null ? Reflect.get(target, part) : undefined;
  return resolve<Value>(document, target, path);
}

function judges(document: OpenAPIObject) {
  const options = { strict: false, validateSchema: false, validateFormats: true } as const;
  const plain = new Ajv2020(options);
  const reading = new Ajv2020({ ...options, coerceTypes: true });
  for (const each of [plain, reading]) {
    formats.default(each);
    for (const name of ["int64", "int32", "double", "float"]) each.addFormat(name, true);
    each.addSchema({ ...document, $id: "https://contract.invalid/" });
  }
  const pointer = (at: readonly string[]) =>
    `https://contract.invalid/#/${at.map((each) => encodeURIComponent(escaped(each))).join("/")}`;
  return {
    value(at: readonly string[]): Judge {
      let compiled: ValidateFunction | undefined;
      return (value) => {
        compiled ??= plain.compile({ $ref: pointer(at) });
        return compiled(value) ? undefined : plain.errorsText(compiled.errors);
      };
    },
    /** Parameters come as text; numbers and switches are read out of it. */
    text(at: readonly string[]) {
      let compiled: ValidateFunction | undefined;
      return (text: string): boolean => {
        compiled ??= reading.compile({
          type: "object",
          properties: { value: { $ref: pointer(at) } },
        });
        return compiled({ value: text });
      };
    },
  };
}

const escaped = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");
