import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Form } from "./form.ts";

type Field = ViewOf<typeof data.field>;

/** Names of what people type or follow to get to a thing, in small letters. */
const codes: ReadonlySet<string> = new Set([
  "alias",
  "back half",
  "custom alias",
  "hash",
  "short code",
  "short id",
  "short key",
  "short path",
  "slug",
]);

/** Whoever follows a short address knows its code alone: the form finds the thing by that, not by its id. */
export function ledByCode(form: Form, fields: readonly Field[]): Form {
  if (form.redirects !== true) return form;
  const code = fields.find(
    ({ data: { name, type } }) =>
      type === "text" && codes.has(name.toLowerCase().replaceAll(/[_-]/g, " ")),
  );
  return code === undefined ? form : { ...form, on: { code: code.data.name } };
}

/** How the short address and the operation belong together. */
export function codeTold(form: Form, thing: string): readonly string[] {
  if (typeof form.on === "string" || !("code" in form.on)) return [];
  const code = form.on.code.toLowerCase();
  return [
    `The short address of a ${thing.toLowerCase()} is the host it is published under and its ${code}; what answers there calls this.`,
  ];
}
