import { byRef, optional, type ViewOf } from "@planc/core";
import { api, data, security } from "@planc/core/ir";
import { rule } from "../kit.ts";

/**
 * From empty tables: what sign-in reads of an account is written by an operation, or nobody ever signs in. Of a
 * password that is an operation that takes one before anybody is signed in or with the account that is made; of whom
 * a provider means, the first sign-in.
 */
export const nobodyComesIn = rule("nobody-comes-in", {
  reads: {
    operations: api.operation,
    schemas: optional(api.schema),
    entities: optional(data.entity),
    fields: optional(data.field),
    identity: optional(security.identity),
  },
  check: ({ operations, schemas, entities, fields, identity, report }) => {
    const account = entities.find(
      ({ id, data: { lifecycle } }) => id === "user" && lifecycle === "new",
    );
    const owner = identity?.data.owner;
    if (!account || (owner !== "system" && owner !== "provider")) return;
    const read = fields.find(
      ({ data: { entity, name, type } }) =>
        entity === account.ref &&
        (owner === "system"
          ? type === "secret-hash" && /pass/i.test(name)
          : /\bsubject$/.test(name)),
    );
    if (!read) return;
    const schemaOf = byRef(schemas);
    const takesPassword = ({ data: { request, method } }: ViewOf<typeof api.operation>) =>
      method === "post" &&
      schemaOf
        .get(request ?? "")
        ?.data.properties.some(({ name }) => /pass(?:word|phrase)$/i.test(name));
    const isWritten = operations.some((each) =>
      owner === "system"
        ? each.data.session !== "begins" && takesPassword(each)
        : each.data.begun === "shown" || each.id === "enter-own-account",
    );
    if (isWritten) return;
    report(
      "nobody-comes-in",
      { field: read.data.name, entity: account.data.name },
      { ref: read.ref },
    );
  },
});
