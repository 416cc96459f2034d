import { thingNames } from "./model-fixture.ts";

/**
 * The interface of `model` as one would write it in TypeSpec: the same resources, operations, parameters,
 * bodies and answers.
 */
export function typeSpec(things: number): string {
  return [
    head,
    ...thingNames(things).map((name, at, all) =>
      resource(name, at === 0 ? undefined : all[Math.floor(at / 2)]),
    ),
  ].join("\n");
}

const head = `import "@typespec/http";
import "@typespec/openapi";
using Http;
using OpenAPI;

@service(#{ title: "Large model API" })
@useAuth(BearerAuth)
namespace LargeModel;

@error
model Problem {
  @header contentType: "application/problem+json";
  @statusCode status: 400 | 401 | 403 | 404 | 409 | 412 | 422 | 428 | 429 | 500;
  type: url;
  title: string;
  detail?: string;
  instance?: string;
}
`;

function resource(name: string, parent: string | undefined): string {
  const path = `${name.toLowerCase()}s`;
  const id = `@path ${camel(name)}Id: string`;
  const whole = parent === undefined ? "" : `\n  ${camel(parent)}Id: string;`;
  return `
model ${name} {
  @visibility(Lifecycle.Read) id: string;${whole}
  @minLength(1) @maxLength(120) label: string;
  note?: string | null;
  amount: decimal;
  dueDate?: plainDate | null;
  @minValue(0) @maxValue(100) rank?: integer | null;
  status: "open" | "closed";
  @visibility(Lifecycle.Read) createdAt: utcDateTime;
  @visibility(Lifecycle.Read) updatedAt: utcDateTime;
}

model ${name}Create {
  @minLength(1) @maxLength(120) label: string;
  note?: string | null;
  amount: decimal;
  dueDate?: plainDate | null;
  @minValue(0) @maxValue(100) rank?: integer | null;
}

model ${name}Update {
  @minLength(1) @maxLength(120) label?: string;
  note?: string | null;
  amount?: decimal;
  dueDate?: plainDate | null;
  @minValue(0) @maxValue(100) rank?: integer | null;
}

model ${name}Page {
  data: ${name}[];
  nextCursor: string | null;
}

@tag("${name}s")
@route("/${path}")
interface ${name}s {
  @get @summary("List ${path}") list${name}s(@query cursor?: string, @query @minValue(1) @maxValue(200) limit?: int32): ${name}Page | Problem;
  @post @summary("Create a ${path}") create${name}(@header("Idempotency-Key") key: string, @body body: ${name}Create): { @statusCode status: 201; @body body: ${name} } | Problem;
  @get @route("{${camel(name)}Id}") @summary("Get a ${path}") get${name}(${id}): ${name} | Problem;
  @patch(#{ implicitOptionality: false }) @route("{${camel(name)}Id}") @summary("Update a ${path}") update${name}(${id}, @header("If-Match") ifMatch?: string, @header contentType: "application/merge-patch+json", @body body: ${name}Update): ${name} | Problem;
  @delete @route("{${camel(name)}Id}") @summary("Delete a ${path}") delete${name}(${id}): { @statusCode status: 204 } | Problem;
  @post @route("{${camel(name)}Id}/close") @summary("Close a ${path}") close${name}(${id}): ${name} | Problem;
}
`;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
