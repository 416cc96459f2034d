import type { DataOf, PlanNodeOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { camel, capital, pascal } from "../naming.ts";
import { valueExample } from "../openapi/value-schema.ts";
import { callersOf, ofRole, signingInOf } from "./accounts.ts";
import { bodyOf, formOf, jsonOf } from "./bodies.ts";
import type { Call, CallFile, Capture, Given } from "./call.ts";
import { inOrder, phaseOf } from "./order.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;
type Operation = OperationNode["data"];
type Property = DataOf<typeof api.schema>["properties"][number];

export interface CallFacts {
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly operations: readonly OperationNode[];
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly identity: PlanNodeOf<typeof security.identity> | undefined;
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
}

/** One call of every operation, in an order in which each finds what it needs. */
export function buildCalls(facts: CallFacts): CallFile {
  const { operations, resources, identity } = facts;
  const schemas = new Map<string, CallFacts["schemas"][number]>(
    facts.schemas.map((each) => [each.ref, each]),
  );
  const fields = new Map<string, CallFacts["fields"][number]>(
    facts.fields.map((each) => [each.ref, each]),
  );
  const callerOf = callersOf(operations);
  const signing = signingInOf(identity, operations, schemas);
  const ordered = inOrder(operations, resources, facts.fields);
  const given = new Map<string, Given>();
  const give = (each: Given): string => {
    if (!given.has(each.variable)) given.set(each.variable, each);
    return each.variable;
  };
  const calls: Call[] = [];
  /** Variables that an answer gave. */
  const known = new Set<string>();
  const first = ordered.flatMap((each) => callerOf(each) ?? [])[0] ?? "";
  const main = mostOf(ordered, callerOf) ?? first;
  const byEntity = new Map(
    resources.flatMap(({ data: each }) =>
      each.entity ? [[each.entity as string, `${camel(each.name)}Id`] as const] : [],
    ),
  );
  /** Who is signed in now, where the client keeps it in cookies; and how often, for names. */
  const tokens = new Map<string, string>();
  let current: string | undefined;
  const sessions = new Map<string, number>();
  /** The answer that has the newest version of a resource. */
  const versions = new Map<string, string>();

  const secretOf =
    (operation: Operation, role: string) =>
    (property: Property): Given | string | undefined => {
      const isAccount = operation.path.startsWith("/auth/") || phaseIsRegistering(operation);
      if (!isAccount) return undefined;
      const name = property.name.toLowerCase();
      if (name === "email" && property.type === "email")
        return {
          variable: ofRole("email", role, main),
          value:
            role === main
              ? String(valueExample(property, property.name))
              : `${role.slice(role.indexOf("#") + 1)}@example.org`,
          about: `Address of an account${roleWords(role, facts)}.`,
        };
      if (name === "password")
        return {
          variable: ofRole("password", role, main),
          value: String(valueExample(property, property.name)),
          about: `Password of the account${roleWords(role, facts)}.`,
        };
      if (known.has(property.name) && /token$/i.test(property.name)) return property.name;
      return property.writeOnly && !known.has(property.name)
        ? {
            variable: `${camel(operation.operationId)}${pascal(property.name)}`,
            value: `${camel(operation.operationId)}${pascal(property.name)}`.slice(
              0,
              property.maxLength,
            ),
            about: `${property.description.replace(/\.$/, "")}: handed over outside of this interface.`,
          }
        : undefined;
    };

  /** The call itself; `as` names it where it is made for another account. */
  const write = (node: OperationNode, role: string, as?: string): Call => {
    const { data: operation } = node;
    const headers: (readonly [string, string])[] = [];
    const parts = operation.parameters.filter((each) => each.required || each.in === "path");
    const valueOf = (each: Operation["parameters"][number]): string => {
      const entity = fields.get(each.field ?? "")?.data.references?.entity;
      const led = known.has(each.name) ? each.name : entity && byEntity.get(entity);
      if (led && known.has(led)) return `{{${led}}}`;
      if (each.in === "path") {
        const value = String(valueExample(each, each.name));
        return `{{${give({ variable: camel(each.name), value, about: `${each.description.replace(/\.$/, "")}: one that is there already.` })}}}`;
      }
      return encodeURIComponent(String(each.default ?? valueExample(each, each.name)));
    };
    const path = operation.path.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
      const found = parts.find((each) => each.in === "path" && each.name === name);
      return found ? valueOf(found) : `{${name}}`;
    });
    const query = parts
      .filter((each) => each.in === "query")
      .map((each) => `${encodeURIComponent(each.name)}=${valueOf(each)}`);
    let note: string | undefined;
    for (const each of parts.filter(({ in: place }) => place === "header")) {
      if (/^idempotency-key$/i.test(each.name)) headers.push([each.name, "{{$guid}}"]);
      else if (/^if-match$/i.test(each.name))
        headers.push([each.name, versions.get(operation.resource) ?? "1"]);
      else headers.push([each.name, valueOf(each)]);
    }
    if (operation.webhook?.header) {
      const variable = camel(operation.webhook.header);
      give({
        variable,
        value: "to-be-computed",
        about: `Signature of the body below, by the scheme of who sends it; ${operation.webhook.header}.`,
      });
      headers.push([operation.webhook.header, `{{${variable}}}`]);
      note = "Called by another system: the signature is one of this very body.";
    }
    if (signing?.way.in === "cookie" && operation.method !== "get" && !operation.webhook)
      headers.push(["Origin", "{{origin}}"]);
    const body = bodyText(operation, role, headers);
    return {
      name: as ?? operation.operationId,
      operationId: operation.operationId,
      title: as ? `${operation.summary}${roleWords(role, facts)}` : operation.summary,
      phase: phaseOf(node),
      ...(note ? { note } : {}),
      method: operation.method.toUpperCase(),
      url: `${operation.host === undefined ? "{{base}}" : "{{linkBase}}"}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`,
      headers,
      ...(body === undefined ? {} : { body }),
      captures: capturesOf(operation),
    };
  };

  const bodyText = (
    operation: Operation,
    role: string,
    headers: (readonly [string, string])[],
  ): string | undefined => {
    if (operation.file?.in === "request") {
      headers.push(["Content-Type", operation.file.mediaType]);
      return "< ./sample.bin";
    }
    const schema = schemas.get(operation.request ?? "");
    if (schema === undefined) return undefined;
    const { value, given: asked } = bodyOf(schema, {
      schemas,
      fields,
      idOf: (entity) => {
        const variable = byEntity.get(entity);
        return variable && known.has(variable) ? variable : undefined;
      },
      code: codeOf(operation.resource),
      secretOf: secretOf(operation, role),
    });
    for (const each of asked) give(each);
    const form = operation.webhook?.body === "form";
    headers.push([
      "Content-Type",
      form
        ? "application/x-www-form-urlencoded"
        : operation.method === "patch"
          ? "application/merge-patch+json"
          : "application/json",
    ]);
    if (form) return formOf(value);
    return jsonOf(operation.webhook?.body === "json-list" ? [value] : value);
  };

  /** By what of it, other than the id, a thing of the resource is found. */
  const codeOf = (resource: string): string | undefined =>
    /\{(\w+)\}$/.exec(
      operations.find(
        ({ data: each }) => each.resource === resource && /\/by-[^/]+\/\{\w+\}$/.test(each.path),
      )?.data.path ?? "",
    )?.[1];

  const capturesOf = (operation: Operation): readonly Capture[] => {
    const answer = schemas.get(operation.response ?? "");
    if (answer === undefined || answer.data.properties.length === 0) return [];
    const captures: Capture[] = [];
    const take = (variable: string, path: string) => {
      if (known.has(variable)) return;
      known.add(variable);
      captures.push({ variable, in: "body", path });
    };
    const props = answer.data.properties;
    const id = props.some(({ name }) => name === "id");
    const own = answer.data.entity && byEntity.get(answer.data.entity);
    const makes = operation.effect === "create" || operation.success === 201;
    if (makes && id && own) take(own, "$.id");
    const code = codeOf(operation.resource);
    if (makes && code && props.some(({ name }) => name === code)) take(code, `$.${code}`);
    const items = props.find(({ schema, list }) => schema !== undefined && list);
    const item = schemas.get(items?.schema ?? "");
    const listed = item?.data.entity && byEntity.get(item.data.entity);
    if (
      operation.effect === "list" &&
      items &&
      listed &&
      item.data.properties.some(({ name }) => name === "id")
    )
      take(listed, `$.${items.name}[0].id`);
    if (operation.session)
      for (const { name } of props) if (/refresh_?token$/i.test(name)) take(name, `$.${name}`);
    return captures;
  };

  /** Signs in where it is not yet done, and says what the call carries. */
  const credential = (
    node: OperationNode,
    role: string,
  ): readonly (readonly [string, string])[] => {
    if (node.data.access.kind === "public" || signing === undefined) return [];
    const { way, by, token } = signing;
    const again = sessions.get(role) ?? 0;
    const name = `${by?.data.operationId ?? ""}${role === main ? "" : `As${pascal(role.slice(role.indexOf("#") + 1))}`}${again > 0 ? "Again" : ""}`;
    if (way.in === "cookie") {
      if (by === undefined) {
        const session = ofRole(again > 0 ? "sessionAgain" : "session", role, main);
        give({
          variable: session,
          value: session,
          about: `Cookie ${way.name}${roleWords(role, facts)}.`,
        });
        return [["Cookie", `${way.name}={{${session}}}`]];
      }
      if (current !== role) {
        calls.push({
          ...write(by, role, signIns.has(name) ? `${name}${calls.length}` : name),
          phase: phaseOf(node),
        });
        signIns.add(name);
        current = role;
      }
      return [];
    }
    const variable = ofRole(again > 0 ? "tokenAgain" : "token", role, main);
    if (!tokens.has(role)) {
      if (by && token) {
        const call = write(by, role, name);
        calls.push({
          ...call,
          phase: phaseOf(node),
          captures: [...call.captures, { variable, in: "body", path: token }],
        });
        signIns.add(name);
      } else
        give({
          variable,
          value: variable,
          about: `${capital(way.credential)}${roleWords(role, facts)}.`,
        });
      tokens.set(role, variable);
    }
    return [[way.name, `${way.prefix ? `${way.prefix} ` : ""}{{${tokens.get(role)}}}`]];
  };
  const signIns = new Set<string>();

  for (const node of ordered) {
    const { data: operation } = node;
    const role = callerOf(node) ?? main;
    const isSignIn = node === signing?.by;
    // The account that most calls are made in signs in once by itself.
    if (isSignIn && signIns.has(operation.operationId)) continue;
    const carried = isSignIn ? [] : credential(node, role);
    const call = write(node, role);
    const token = isSignIn && signing?.way.in === "header" ? signing.token : undefined;
    if (isSignIn) {
      signIns.add(operation.operationId);
      current = main;
      if (token) tokens.set(main, "token");
    }
    calls.push({
      ...call,
      headers: [...carried, ...call.headers],
      captures: [
        ...call.captures,
        ...(token ? [{ variable: "token", in: "body" as const, path: token }] : []),
      ],
    });
    const version = schemas
      .get(operation.response ?? "")
      ?.data.properties.find(({ name }) => name === "version");
    const one = schemas.get(operation.response ?? "")?.data.purpose === "resource";
    if (version && one && operation.effect !== "delete")
      versions.set(operation.resource, `{{${call.name}.response.body.$.version}}`);
    if (operation.session === "ends") {
      sessions.set(role, (sessions.get(role) ?? 0) + 1);
      tokens.delete(role);
      current = undefined;
    }
  }
  return { given: [...given.values()], calls };
}

function phaseIsRegistering(operation: Operation): boolean {
  return operation.access.kind === "public" && /^\/(?:users|accounts)$/.test(operation.path);
}

function mostOf(
  operations: readonly OperationNode[],
  callerOf: (each: OperationNode) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const each of operations) {
    const role = callerOf(each);
    if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function roleWords(role: string, { actors }: CallFacts): string {
  const name = actors.find(({ ref }) => ref === role)?.data.name;
  return name ? ` as ${name}` : "";
}
