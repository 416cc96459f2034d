import type { Entry } from "../schema.ts";

/** A server framework; all of them are compared by the same three capabilities. */
export interface FrameworkRow {
  readonly key: string;
  readonly name: string;
  readonly aliases?: string[];
  readonly exact?: true;
  readonly what: string;
  readonly licence: string;
  readonly since: number;
  readonly used?: Entry["used"];
  readonly languages: string[];
  readonly validation: [number, string];
  readonly openapi: [number, string];
  readonly modularity: [number, string];
  readonly burden: [number, string];
  readonly performance: [number, string];
  readonly pairs?: string[];
  readonly brings?: Entry["brings"];
  readonly risks?: Entry["risks"];
}

export function frameworkOf(row: FrameworkRow): Entry {
  const { validation, openapi, modularity, ...rest } = row;
  return {
    ...rest,
    topics: ["api-framework"],
    form: "framework",
    fits: {
      "request-validation": validation,
      "openapi-description": openapi,
      modularity,
    },
  };
}
