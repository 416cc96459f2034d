import * as z from "zod";
import { anyRef, type Ref } from "./ref.ts";
import { type Place, placeSchema } from "./why.ts";

/** `error`: the plan is wrong or incomplete. `warning`: works, probably regretted. `info`: worth knowing. */
export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.output<typeof severitySchema>;

/** One entry of a findings catalogue. `{name}` in the message is a required argument of `report`. */
export interface FindingEntry {
  readonly severity: Severity;
  readonly message: string;
  /** Why this happens. */
  readonly cause: string;
  /** What to do now. */
  readonly fix: string;
}
/** Findings by slug; the code of a finding is `area/slug`. */
export type FindingCatalogue = Readonly<Record<string, FindingEntry>>;

/** A diagnostic, as the engine returns it and plan.json holds it. */
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: severitySchema,
  message: z.string(),
  /** The node that it is about. */
  ref: anyRef().optional(),
  /** The place in the input that the user can edit. */
  source: placeSchema.optional(),
  /** Who answers for living with it, why, and until which day. */
  waived: z.strictObject({ owner: z.string(), reason: z.string(), until: z.iso.date() }).optional(),
});
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly ref?: Ref;
  readonly source?: Place;
  readonly waived?: { readonly owner: string; readonly reason: string; readonly until: string };
}

/** Where a finding points. With a `ref` alone the engine adds the place in the sources behind it. */
export interface FindingPlace {
  readonly ref?: Ref;
  readonly source?: Place;
}

/** Names of the arguments that a message template asks for; any, where the template is data. */
export type ArgumentNames<Template extends string> = string extends Template
  ? string
  : Template extends `${string}{${infer Name}}${infer Rest}`
    ? Name | ArgumentNames<Rest>
    : never;
export type MessageArguments<Template extends string> = {
  readonly [Name in ArgumentNames<Template>]: string | number;
};

/** Reports a finding of the plugin's own catalogue; code, arguments and place are checked by type. */
export type Report<Catalogue extends FindingCatalogue> = <Slug extends keyof Catalogue & string>(
  slug: Slug,
  ...details: [ArgumentNames<Catalogue[Slug]["message"]>] extends [never]
    ? [place?: FindingPlace]
    : [args: MessageArguments<Catalogue[Slug]["message"]>, place?: FindingPlace]
) => void;

/** Fills a message template. An argument that is missing stays visible as `{name}`. */
export function fillMessage(
  template: string,
  args: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}
