import type { DataOf, ViewOf } from "@planc/core";
import type { api, decision } from "@planc/core/ir";
import { dayParameter, type shownOf } from "./availability.ts";
import { placeParameters } from "./from-place.ts";
import { parametersOf } from "./parameters.ts";

/** All parameters of an operation but the key of a repeat: of its form, of places in a list, of a day that is looked at. */
export function allParameters(
  about: Parameters<typeof parametersOf>[0],
  {
    choices,
    shown,
  }: {
    readonly choices: readonly ViewOf<typeof decision.choice>[];
    readonly shown: ReturnType<typeof shownOf>;
  },
): readonly DataOf<typeof api.operation>["parameters"][number][] {
  const { form, resource } = about;
  return [
    ...parametersOf(about),
    ...placeParameters(
      form,
      resource.data.name,
      choices,
      about.fields,
      about.convention.data.propertyCase,
    ),
    ...(shown && form.answer === "page" ? [dayParameter(shown, resource.data.name)] : []),
  ];
}
