import { byRef, byTarget, optional } from "@planc/core";
import { api, brief, client, data, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isOfPages } from "../state/paging.ts";
import { mayBeRefused } from "../state/refusing.ts";

/** Two answers that differ are never found by one key. */
export const keyLacksParameter = rule("key-lacks-parameter", {
  reads: { states: client.state, operations: optional(api.operation) },
  check: ({ states, operations, report }) => {
    const operationOf = byRef(operations);
    for (const { ref, data: own } of states) {
      if (own.kind !== "server") continue;
      const operation = operationOf.get(own.operation)?.data;
      const known = new Set([...own.key, ...own.path, ...own.filters, own.pagedBy]);
      const missing = operation?.parameters.find(
        (each) => each.in !== "header" && !isOfPages(each.name) && !known.has(each.name),
      );
      if (operation && missing)
        report("key-lacks-parameter", { read: own.name, parameter: missing.name }, { ref });
      else if (operation?.access.kind === "authenticated" && !own.perAccount)
        report("key-lacks-parameter", { read: own.name, parameter: "account" }, { ref });
    }
  },
});

/** Every change makes some read out of date, or says why it does not. */
export const changeWithoutReads = rule("change-without-reads", {
  reads: { mutations: client.mutation, operations: optional(api.operation) },
  check: ({ mutations, operations, report }) => {
    const operationOf = byRef(operations);
    for (const { ref, data: own } of mutations) {
      if (own.changes.length > 0 || own.nothing !== undefined) continue;
      const change = operationOf.get(own.operation)?.data.operationId ?? own.operation;
      report("change-without-reads", { change }, { ref });
    }
  },
});

/** Nothing is shown as done that is refused where somebody else was first. */
export const shownBeforeRefusal = rule("shown-before-refusal", {
  reads: {
    mutations: client.mutation,
    operations: optional(api.operation),
    schemas: optional(api.schema),
    fields: optional(data.field),
  },
  check: ({ mutations, operations, schemas, fields, report }) => {
    const operationOf = byRef(operations);
    const schemaOf = byRef(schemas);
    const fieldOf = byRef(fields);
    for (const { ref, data: own } of mutations) {
      if (own.optimistic.kind !== "at-once") continue;
      const operation = operationOf.get(own.operation)?.data;
      const body = schemaOf.get(operation?.request ?? "")?.data.properties ?? [];
      const refusable = operation ? mayBeRefused({ data: operation }) : false;
      const { only } = own.optimistic;
      const risk = body.find(({ type, field }) => {
        if (only && !only.some((each) => each === field)) return false;
        const unique = fieldOf.get(field ?? "")?.data.unique;
        return type === "money" || (unique === true && refusable);
      });
      if (operation && risk)
        report(
          "shown-before-refusal",
          { change: operation.operationId, value: risk.name },
          { ref },
        );
    }
  },
});

/** Nothing about people outlives the window in a browser. */
export const personalInBrowser = rule("personal-in-browser", {
  reads: {
    surfaces: client.surface,
    states: client.state,
    fields: optional(data.field),
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
  },
  check: ({ surfaces, states, fields, attributes, classes, report }) => {
    const web = new Set<string>(
      surfaces.flatMap(({ ref, data: own }) => (own.kind === "web" ? [ref] : [])),
    );
    const classOf = byTarget(classes);
    const fieldOf = byRef(fields);
    const named = new Set<string>(attributes.map(({ ref }) => ref));
    for (const { ref, data: own } of states) {
      if (own.kind !== "stored" || !web.has(own.surface)) continue;
      // That ends with the window.
      if (own.where === "sessionStorage") continue;
      const personal = own.fields
        .map((each) => fieldOf.get(each)?.data)
        .find(
          (each) =>
            each?.attribute !== undefined &&
            named.has(each.attribute) &&
            classOf.get(each.attribute)?.personal === true,
        );
      if (personal)
        report(
          "personal-in-browser",
          { state: own.name, value: personal.name, where: own.where },
          { ref },
        );
    }
  },
});
