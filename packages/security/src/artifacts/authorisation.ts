import { optional } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { artifact } from "../kit.ts";

/** The authorisation matrix, one line per role and operation: the input of authorisation tests. */
export const authorisation = artifact("authorisation", {
  reads: {
    actors: optional(brief.actor),
    operations: optional(api.operation),
    permissions: optional(security.permission),
  },
  emit: ({ actors, operations, permissions }) => {
    if (permissions.length === 0) return [];
    const roles = new Map<string, string>(actors.map((each) => [each.ref, each.data.name]));
    const rows = operations.flatMap((operation) => {
      const { operationId, method, path, access } = operation.data;
      const call = [operationId, method.toUpperCase(), path];
      const own = permissions.filter((each) => each.data.operation === operation.ref);
      const open = own.length === 0 || own.some((each) => each.data.condition === undefined);
      if (access.kind === "public" && open) return [["anyone", ...call, "yes", ""]];
      return own.map(({ data }) => [
        roles.get(data.role) ?? data.role,
        ...call,
        data.allowed ? "yes" : "no",
        data.condition ?? "",
      ]);
    });
    return [
      {
        path: "security/authorisation.csv",
        mediaType: "text/csv",
        text: csv([["role", "operation", "method", "path", "allowed", "condition"], ...rows]),
      },
    ];
  },
});

/** Lines of comma-separated values (RFC 4180, but with LF). */
export function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** A cell as text: one that a spreadsheet would run as a formula gets a quote in front. */
function cell(value: string): string {
  const inert = /^(\s*[=+\-@]|[\t\r])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
