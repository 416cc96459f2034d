import { type DataOf, isMembership, type PlanNodeOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { styleOf } from "../house/style-of.ts";
import { camel, pascal } from "../naming.ts";
import { valueExample } from "../openapi/value-example.ts";
import { accountId } from "../steps/sessions.ts";
import { ofRole, roleWords, type SigningIn } from "./accounts.ts";
import { bodyOf, formOf, jsonOf } from "./bodies.ts";
import type { CallFacts } from "./build-calls.ts";
import type { Call, Capture, Given } from "./call.ts";
import { isRegistering, phaseOf } from "./order.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;
type Operation = OperationNode["data"];
type Property = DataOf<typeof api.schema>["properties"][number];
type Header = readonly [string, string];

/** Writes calls one after the other: each may use what the answers before it gave. */
export class CallWriter {
  readonly #facts: CallFacts;
  readonly #schemas: ReadonlyMap<string, PlanNodeOf<typeof api.schema>>;
  readonly #fields: ReadonlyMap<string, PlanNodeOf<typeof data.field>>;
  readonly #signing: SigningIn | undefined;
  /** The role that most calls are made in. */
  readonly #main: string;
  readonly #given = new Map<string, Given>();
  /** Variables that an answer gave. */
  readonly #known = new Set<string>();
  readonly #idsOf: ReadonlyMap<string, string>;
  /** By what of it, other than the id, a thing of a resource is found. */
  readonly #codes: ReadonlyMap<string, string>;
  /** One that the rules of passwords let be set: whatever takes one is given the same. */
  readonly #password: string | undefined;
  /** Accounts of others, of which each body that takes one in takes the next. */
  readonly #others: readonly string[];
  #taken = 0;
  /** The answer that has the newest version of a resource. */
  readonly #versions = new Map<string, string>();

  constructor(
    facts: CallFacts,
    schemas: ReadonlyMap<string, PlanNodeOf<typeof api.schema>>,
    signing: SigningIn | undefined,
    main: string,
  ) {
    this.#facts = facts;
    this.#schemas = schemas;
    this.#signing = signing;
    this.#main = main;
    const ruled = facts.schemas
      .flatMap(({ data: { properties } }) => properties)
      .find(({ name, pattern }) => /^password$/i.test(name) && pattern !== undefined);
    this.#password = ruled && String(valueExample(ruled, ruled.name));
    this.#fields = new Map(facts.fields.map((each) => [each.ref, each]));
    const takingIn = facts.operations.filter((each) => this.#takesIn(each.data));
    this.#others = takingIn.map(
      (_, at) => `${["second", "third", "fourth"][at] ?? `another${at}`}UserId`,
    );
    this.#idsOf = new Map(
      facts.resources.flatMap(({ data: each }) =>
        each.entity ? [[each.entity as string, `${camel(each.name)}Id`] as const] : [],
      ),
    );
    this.#codes = new Map(
      facts.operations.flatMap(({ data: { path, resource } }) => {
        const code = /\/by-[^/]+\/\{(\w+)\}$/.exec(path)?.[1];
        return code === undefined ? [] : [[resource as string, code] as const];
      }),
    );
  }

  get given(): readonly Given[] {
    return [...this.#given.values()];
  }

  /** A value that a person brings; its variable. */
  give(each: Given): string {
    if (!this.#given.has(each.variable)) this.#given.set(each.variable, each);
    return each.variable;
  }

  /** The call itself; `as` names it where it is made for another account. */
  write(node: OperationNode, role: string, as?: string): Call {
    const { data: operation } = node;
    const headers: Header[] = [];
    const style = styleOf(this.#facts.convention);
    const isKey = (each: Operation["parameters"][number]) =>
      each.name === style.repeat.name && each.in === style.repeat.in;
    const parts = operation.parameters.filter((each) => each.required || each.in === "path");
    const textOf = (each: Operation["parameters"][number]): string => {
      const entity = this.#fields.get(each.field ?? "")?.data.references?.entity;
      const led = this.#known.has(each.name) ? each.name : entity && this.#idsOf.get(entity);
      if (led && this.#known.has(led)) return `{{${led}}}`;
      if (each.in === "path") {
        const value = String(valueExample(each, each.name));
        return `{{${this.give({ variable: camel(each.name), value, about: `${each.description.replace(/\.$/, "")}: one that is there already.` })}}}`;
      }
      return encodeURIComponent(String(each.default ?? valueExample(each, each.name)));
    };
    const path = operation.path.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
      const found = parts.find((each) => each.in === "path" && each.name === name);
      return found ? textOf(found) : `{${name}}`;
    });
    const query = parts
      .filter((each) => each.in === "query")
      .map(
        (each) => `${encodeURIComponent(each.name)}=${isKey(each) ? "{{$guid}}" : textOf(each)}`,
      );
    if (style.version === "query")
      query.push(
        `api-version={{${this.give({ variable: "apiVersion", value: "2030-01-15", about: "Day of the version that the calls are written against; as the server has it." })}}}`,
      );
    let note: string | undefined;
    for (const each of parts.filter(({ in: place }) => place === "header")) {
      if (isKey(each)) headers.push([each.name, "{{$guid}}"]);
      else if (/^if-match$/i.test(each.name))
        headers.push([each.name, `"${this.#versions.get(operation.resource) ?? "1"}"`]);
      else headers.push([each.name, textOf(each)]);
    }
    if (operation.webhook?.header) {
      const variable = camel(operation.webhook.header);
      this.give({
        variable,
        value: "to-be-computed",
        about: `Signature of the body below, by the scheme of who sends it; ${operation.webhook.header}.`,
      });
      headers.push([operation.webhook.header, `{{${variable}}}`]);
      note = "Called by another system: the signature is one of this very body.";
    }
    const held = operation.errors.find(
      ({ status, when }) => status === 409 && /still refer/.test(when),
    );
    if (operation.effect === "delete" && held) note = `409 as long as it is so: ${held.when}`;
    if (this.#signing?.way.in === "cookie" && operation.method !== "get" && !operation.webhook)
      headers.push(["Origin", "{{origin}}"]);
    const body = this.#bodyText(operation, role, headers);
    return {
      name: as ?? operation.operationId,
      operationId: operation.operationId,
      title: as ? `${operation.summary}${roleWords(role, this.#facts)}` : operation.summary,
      phase: phaseOf(node),
      ...(note ? { note } : {}),
      method: operation.method.toUpperCase(),
      url: `${operation.host === undefined ? "{{base}}" : "{{linkBase}}"}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`,
      headers,
      ...(body === undefined ? {} : { body }),
      captures: this.#capturesOf(operation),
    };
  }

  /** Accounts of other people, made as the first one was, for what takes somebody else in. */
  others(node: OperationNode): readonly Call[] {
    return this.#others.map((variable) => {
      const who = `${variable.replace(/UserId$/, "")}-person`;
      this.#known.add(variable);
      const call = this.write(node, who, `${node.data.operationId}Of${pascal(who)}`);
      return { ...call, captures: [{ variable, in: "body" as const, path: "$.id" }] };
    });
  }

  /** Whether it takes other people into a group: nobody is a member twice, and who makes it is one. */
  #takesIn(operation: Operation): boolean {
    if (operation.effect !== "create" || operation.access.kind === "public") return false;
    const schema = this.#schemas.get(operation.request ?? "")?.data;
    const entity = this.#facts.entities.find(({ ref }) => ref === schema?.entity);
    const joins = entity !== undefined && isMembership(entity.data.name);
    return (schema?.properties ?? []).some(
      ({ field, list }) =>
        (list || joins) &&
        this.#fields.get(field ?? "")?.data.references?.entity === `data/entity#${accountId}`,
    );
  }

  /** Remembers where the newest version of a thing stands. */
  answered({ data: { response, effect, resource } }: OperationNode, name: string): void {
    const answer = this.#schemas.get(response ?? "")?.data;
    const isOne = answer?.purpose === "resource" && effect !== "delete";
    if (isOne && answer.properties.some((each) => each.name === "version"))
      this.#versions.set(resource, `{{${name}.response.body.$.version}}`);
  }

  /** What of a body proves who asks, and where it comes from. */
  #secretOf(
    operation: Operation,
    role: string,
  ): (property: Property) => Given | string | undefined {
    return (property) => {
      const isAccount = operation.path.startsWith("/auth/") || isRegistering(operation);
      if (!isAccount) return undefined;
      const name = property.name.toLowerCase();
      if (name === "email" && property.type === "email")
        return {
          variable: ofRole("email", role, this.#main),
          // No account that a call makes has it already.
          value: property.example ?? `${role.slice(role.indexOf("#") + 1) || "caller"}@example.org`,
          about: `Address of an account${roleWords(role, this.#facts)}.`,
        };
      if (name === "password")
        return {
          variable: ofRole("password", role, this.#main),
          value: this.#password ?? String(valueExample(property, property.name)),
          about: `Password of the account${roleWords(role, this.#facts)}.`,
        };
      if (this.#known.has(property.name) && /token$/i.test(property.name)) return property.name;
      return property.writeOnly && !this.#known.has(property.name)
        ? {
            variable: `${camel(operation.operationId)}${pascal(property.name)}`,
            // Tokens are good once, so that no two calls have the same.
            value:
              /token|code/i.test(property.name) && property.pattern === undefined
                ? `${camel(operation.operationId)}${pascal(property.name)}`.slice(
                    0,
                    property.maxLength,
                  )
                : String(valueExample(property, property.name)),
            about: `${property.description.replace(/\.$/, "")}: handed over outside of this interface.`,
          }
        : undefined;
    };
  }

  #bodyText(operation: Operation, role: string, headers: Header[]): string | undefined {
    if (operation.file?.in === "request") {
      headers.push(["Content-Type", operation.file.mediaType]);
      return "< ./sample.bin";
    }
    const schema = this.#schemas.get(operation.request ?? "");
    if (schema === undefined) return undefined;
    const other = this.#takesIn(operation) ? this.#others[this.#taken++] : undefined;
    const { value, given: asked } = bodyOf(schema, {
      schemas: this.#schemas,
      fields: this.#fields,
      idOf: (entity) => {
        if (other && this.#known.has(other) && entity === `data/entity#${accountId}`) return other;
        const variable = this.#idsOf.get(entity);
        return variable && this.#known.has(variable) ? variable : undefined;
      },
      code: this.#codes.get(operation.resource),
      secretOf: this.#secretOf(operation, role),
    });
    for (const each of asked) this.give(each);
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
  }

  /** Of what no entity stands behind, by the path of its own operations. */
  #idWithoutEntity({ effect, success, resource }: Operation): string | undefined {
    if (effect !== "create" || success !== 201) return undefined;
    const name = this.#facts.resources.find(({ ref }) => ref === resource)?.data.name;
    const variable = name && `${camel(name)}Id`;
    const isNamed = this.#facts.operations.some(
      ({ data: each }) => each.resource === resource && each.path.includes(`{${variable}}`),
    );
    return isNamed ? variable : undefined;
  }

  #capturesOf(operation: Operation): readonly Capture[] {
    const answer = this.#schemas.get(operation.response ?? "");
    if (answer === undefined || answer.data.properties.length === 0) return [];
    const captures: Capture[] = [];
    const take = (variable: string, path: string) => {
      if (this.#known.has(variable)) return;
      this.#known.add(variable);
      captures.push({ variable, in: "body", path });
    };
    const props = answer.data.properties;
    const id = props.some(({ name }) => name === "id");
    const own = answer.data.entity
      ? this.#idsOf.get(answer.data.entity)
      : this.#idWithoutEntity(operation);
    const makes = operation.effect === "create" || operation.success === 201;
    if (makes && id && own) take(own, "$.id");
    const code = this.#codes.get(operation.resource);
    if (makes && code && props.some(({ name }) => name === code)) take(code, `$.${code}`);
    const items = props.find(({ schema, list }) => schema !== undefined && list);
    const item = this.#schemas.get(items?.schema ?? "");
    const listed = item?.data.entity && this.#idsOf.get(item.data.entity);
    if (
      operation.effect === "list" &&
      items &&
      listed &&
      item.data.properties.some(({ name }) => name === "id")
    )
      take(listed, `$.${items.name}[0].id`);
    if (operation.session)
      for (const { name } of props)
        if (/token$/i.test(name) && !/^(?:access_?)?token$/i.test(name)) take(name, `$.${name}`);
    return captures;
  }
}
