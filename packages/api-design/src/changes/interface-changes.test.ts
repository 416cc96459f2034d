import type { DataOf } from "@planc/core";
import { refOf } from "@planc/core";
import { api } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import type { Operation, Property, Schema } from "./change.ts";
import { changeText, placeText } from "./editions.ts";
import { type Interface, interfaceChanges, isAnotherInterface } from "./interface-changes.ts";

type OperationData = DataOf<typeof api.operation>;

function operation(id: string, more: Partial<OperationData> = {}): Operation {
  const data: OperationData = {
    operationId: id,
    method: "get",
    path: `/${id}`,
    resource: "api/resource#kilns",
    summary: id,
    effect: "read",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
    ...more,
  };
  return { ref: refOf(api.operation, id), id, data };
}

const property = (name: string, more: Partial<Property> = {}): Property => ({
  name,
  type: "text",
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: name,
  ...more,
});

function schema(id: string, properties: readonly Property[]): Schema {
  const data = {
    name: id,
    purpose: "resource" as const,
    description: id,
    properties: [...properties],
  };
  return { ref: refOf(api.schema, id), id, data };
}

const only = (...operations: readonly Operation[]): Interface => ({
  operations,
  schemas: [],
  messages: [],
});
const told = (from: Interface, to: Interface): readonly string[] =>
  interfaceChanges(from, to).map(
    (each) => `${each.effect} ${each.kind} ${each.subject}${each.part ? ` ${each.part}` : ""}`,
  );

/** What changes where a body with this property is sent, given back, or both. */
function bodyChanges(
  from: readonly Property[],
  to: readonly Property[],
  ways: "request" | "response" | "both",
): readonly string[] {
  const calls = operation("kilns", {
    ...(ways === "response" ? {} : { request: "api/schema#Kiln" }),
    ...(ways === "request" ? {} : { response: "api/schema#Kiln" }),
  });
  const of = (properties: readonly Property[]): Interface => ({
    operations: [calls],
    schemas: [schema("Kiln", properties)],
    messages: [],
  });
  return interfaceChanges(of(from), of(to)).map(
    (each) => `${each.effect} ${each.kind} ${each.part} ${each.direction}`,
  );
}

describe("operations", () => {
  it("that are the same change nothing", () => {
    expect(told(only(operation("a")), only(operation("a")))).toEqual([]);
  });

  it("ask for the guest's cookie from now on, or no longer", () => {
    const open = only(operation("a", { access: { kind: "public", because: "read by all" } }));
    const own = only(
      operation("a", { access: { kind: "public", because: "a guest's", guest: "shown" } }),
    );
    expect(told(open, own)).toEqual(["breaking access-tightened GET /a"]);
    expect(told(own, open)).toEqual(["compatible access-loosened GET /a"]);
  });

  it("are new, removed, moved or called otherwise", () => {
    const to = only(operation("b"), operation("c", { path: "/d" }), operation("e"));
    const from = only(operation("a"), operation("c"), operation("f", { path: "/e" }));
    expect(told(from, to)).toEqual([
      "breaking operation-removed GET /a",
      "breaking path-changed GET /c",
      "unclear operation-renamed GET /e",
      "compatible operation-added GET /b",
    ]);
  });

  it("are the same where only a parameter of the path is called otherwise", () => {
    const at = (path: string) => only(operation("a", { path }));
    expect(told(at("/kilns/{id}"), at("/kilns/{kilnId}"))).toEqual([]);
  });

  it("break where what stands in the address has another form", () => {
    const at = (name: string, type: "uuid" | "text") =>
      only(
        operation("a", {
          path: `/kilns/{${name}}`,
          parameters: [{ name, in: "path", type, required: true, description: name }],
        }),
      );
    expect(told(at("id", "text"), at("kilnId", "uuid"))).toEqual([
      "breaking type-changed GET /kilns/{id} kilnId",
    ]);
    expect(told(at("id", "uuid"), at("id", "text"))).toEqual([
      "compatible type-changed GET /kilns/{id} id",
    ]);
  });

  it("break those who may no longer call them", () => {
    const by = (access: OperationData["access"]) => only(operation("a", { access }));
    const open = by({ kind: "public", because: "It is read by all." });
    const all = by({ kind: "authenticated", roles: [], policies: [] });
    const some = by({ kind: "authenticated", roles: ["brief/actor#potter"], policies: [] });
    expect(told(open, all)).toEqual(["breaking access-tightened GET /a"]);
    expect(told(all, some)).toEqual(["breaking access-tightened GET /a"]);
    expect(told(some, all)).toEqual(["compatible access-loosened GET /a"]);
    expect(told(all, open)).toEqual(["compatible access-loosened GET /a"]);
  });

  it("break at a parameter that is needed or gone, and at another answer", () => {
    const parameter = {
      name: "fuel",
      in: "query" as const,
      type: "text" as const,
      description: "x",
    };
    const optional = operation("a", { parameters: [{ ...parameter, required: false }] });
    const needed = operation("a", { parameters: [{ ...parameter, required: true }] });
    expect(told(only(operation("a")), only(optional))).toEqual([
      "compatible parameter-added GET /a fuel",
    ]);
    expect(told(only(optional), only(needed))).toEqual(["breaking parameter-required GET /a fuel"]);
    expect(told(only(optional), only(operation("a")))).toEqual([
      "breaking parameter-removed GET /a fuel",
    ]);
    const paged = operation("a", { paginated: true, success: 202, idempotency: "none" });
    expect(told(only(operation("a")), only(paged))).toEqual([
      "breaking answer-changed GET /a",
      "breaking idempotency-changed GET /a",
      "breaking paging-changed GET /a",
    ]);
  });

  it("have new errors that clients may or may not know", () => {
    const failing = operation("a", {
      errors: [{ status: 409, problem: "taken", when: "It is booked." }],
    });
    expect(told(only(operation("a")), only(failing))).toEqual([
      "unclear error-added GET /a 409 taken",
    ]);
    expect(told(only(failing), only(operation("a")))).toEqual([
      "compatible error-removed GET /a 409 taken",
    ]);
  });
});

describe("bodies", () => {
  it("break by direction where a property comes, goes or is needed", () => {
    const [a, b] = [property("a"), property("b")];
    expect(bodyChanges([a], [a, b], "request")).toEqual(["breaking property-required b request"]);
    expect(bodyChanges([a], [a, b], "response")).toEqual(["compatible property-added b response"]);
    expect(bodyChanges([a, b], [a], "both")).toEqual(["breaking property-removed b both"]);
    const loose = property("a", { required: false });
    expect(bodyChanges([a], [loose], "both")).toEqual([
      "breaking property-optional a response",
      "compatible property-optional a request",
    ]);
  });

  it("take more values without harm, and give back more at a risk", () => {
    const few = property("a", { type: "enum", values: ["x"] });
    const many = property("a", { type: "enum", values: ["x", "y"] });
    expect(bodyChanges([few], [many], "request")).toEqual(["compatible values-widened a request"]);
    expect(bodyChanges([few], [many], "response")).toEqual(["unclear values-widened a response"]);
    expect(bodyChanges([many], [few], "request")).toEqual(["breaking values-narrowed a request"]);
    expect(bodyChanges([many], [few], "response")).toEqual([
      "compatible values-narrowed a response",
    ]);
  });

  it("break at another type and at tighter limits of what is sent", () => {
    const long = property("a", { maxLength: 200 });
    const short = property("a", { maxLength: 20 });
    expect(bodyChanges([long], [short], "request")).toEqual(["breaking limit-tightened a request"]);
    expect(bodyChanges([short], [long], "response")).toEqual(["unclear limit-loosened a response"]);
    expect(bodyChanges([long], [property("a", { type: "integer" })], "both")).toEqual([
      "breaking type-changed a both",
    ]);
  });

  it("leave open whether another pattern refuses what was taken, but for the example that it refuses", () => {
    const plain = property("a", { pattern: "^[A-Z]{2}$" });
    const known = property("a", { pattern: "^[A-Z]{2}$", example: "AB" });
    const wider = property("a", { pattern: "^[A-Z]{2,4}$" });
    const other = property("a", { pattern: "^[0-9]{2}$" });
    expect(bodyChanges([plain], [wider], "request")).toEqual(["unclear limit-changed a request"]);
    expect(bodyChanges([known], [wider], "request")).toEqual(["unclear limit-changed a request"]);
    expect(bodyChanges([known], [other], "request")).toEqual(["breaking limit-changed a request"]);
    expect(bodyChanges([known], [other], "response")).toEqual(["unclear limit-changed a response"]);
  });

  it("change by what stands on the wire, whatever the type is called here", () => {
    const of = (more: Partial<Property>) => [property("a", more)];
    expect(bodyChanges(of({}), of({ maxLength: 255 }), "both")).toEqual([]);
    expect(bodyChanges(of({}), of({ type: "long-text" }), "request")).toEqual([
      "compatible limit-loosened a request",
    ]);
    expect(bodyChanges(of({}), of({ type: "email" }), "both")).toEqual([
      "breaking type-changed a request",
      "compatible type-changed a response",
    ]);
    expect(bodyChanges(of({ type: "integer" }), of({ type: "decimal" }), "both")).toEqual([
      "breaking type-changed a response",
      "compatible type-changed a request",
    ]);
    const whole = { type: "integer" as const };
    expect(bodyChanges(of({ ...whole, minimum: 1 }), of({ ...whole, above: 0 }), "both")).toEqual(
      [],
    );
    const part = { type: "decimal" as const };
    expect(bodyChanges(of({ ...part, minimum: 0 }), of({ ...part, above: 0 }), "request")).toEqual([
      "breaking limit-tightened a request",
    ]);
  });

  it("tell of another default, and of what could be missing before and now always is", () => {
    const of = (more: Partial<Property>) => [property("a", { required: false, ...more })];
    expect(bodyChanges(of({ default: "x" }), of({ default: "y" }), "request")).toEqual([
      "unclear default-changed a request",
    ]);
    expect(bodyChanges(of({}), [], "response")).toEqual(["unclear property-removed a response"]);
  });

  it("are read by those who are told them without asking", () => {
    const told = (more: Partial<Property>, subject: string): Interface => ({
      operations: [],
      schemas: [schema("Fired", [property("a", more)])],
      messages: [{ subject, payload: "api/schema#Fired" }],
    });
    const fired = "webhook kiln.fired";
    const changes = (to: Interface) =>
      interfaceChanges(told({ type: "integer" }, fired), to).map(
        ({ effect, kind, subject }) => `${effect} ${kind} ${subject}`,
      );
    expect(changes(told({ type: "decimal" }, fired))).toEqual(["breaking type-changed Fired"]);
    expect(changes(told({}, "webhook kiln.cold"))).toEqual([
      "breaking operation-removed webhook kiln.fired",
      "compatible operation-added webhook kiln.cold",
    ]);
  });

  it("are said in words that name where and what", () => {
    const change = {
      edition: 1,
      effect: "unclear" as const,
      kind: "values-widened" as const,
      subject: "Kiln",
      part: "fuel",
      direction: "response" as const,
      from: "gas",
      to: "gas, wood",
      because: "…",
      versions: { from: "/v1", to: "/v1" },
    };
    expect(placeText(change)).toBe("Kiln.fuel, as given back");
    expect(changeText(change)).toBe("more values: gas → gas, wood");
  });
});

describe("another interface", () => {
  it("shares less than half of its operations", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => operation(id));
    if (!a || !b || !c) throw new Error("three are made");
    expect(isAnotherInterface(only(a), only(b, c))).toBe(true);
    expect(isAnotherInterface(only(a, b), only(b, c))).toBe(false);
  });
});
