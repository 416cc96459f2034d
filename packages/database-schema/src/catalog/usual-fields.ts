import type { FieldData } from "../fields/draft.ts";

/** A field that things of a kind usually have. */
export interface UsualField {
  readonly name: string;
  readonly type: FieldData["type"];
  readonly required: boolean;
}

/** Records of who did what, when and to which thing. */
export const logs =
  /\b(?:activity|activity (?:entry|event|log|record)|activity log entry|audit (?:entry|event|log|log entry|record|trail)|change (?:entry|log|record)|history entry)s?$/i;

/** What such a record has beside the time, which every row has. */
export const logFields: readonly UsualField[] = [
  { name: "action", type: "text", required: true },
  { name: "subject type", type: "text", required: true },
  { name: "subject id", type: "uuid", required: false },
  { name: "old values", type: "json", required: false },
  { name: "new values", type: "json", required: false },
];
