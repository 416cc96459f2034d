import { byRef, type DataOf, optional } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, table, text } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** Secrets with where they are kept and how they change; the whole register is a file. */
export const settingSection = section("settings", {
  document: "deployment.md",
  title: "Settings",
  reads: { settings: deployment.setting, units: optional(deployment.unit) },
  render: ({ settings, units }) => {
    if (settings.length === 0) return undefined;
    const at = byRef(units);
    const ours = units.filter(({ data }) => data.image === undefined);
    const namesOf = (refs: readonly string[]) => {
      const left = ours.filter(({ ref }) => !refs.some((each) => each === ref));
      if (refs.length > 3 && left.length === 0) return `all ${ours.length}`;
      if (refs.length > 3 && left.length === 1) return `all but ${left[0]?.data.name}`;
      return refs.length > 3
        ? `${refs.length} of ${ours.length}`
        : refs.map((each) => at.get(each)?.data.name ?? each).join(", ");
    };
    return {
      blocks: [
        table(
          ["Setting", "For", "Told", "From", "Changes"],
          settings.map(({ data }) => [
            inlineCode(data.name),
            data.purpose,
            namesOf(data.units),
            data.source,
            changesOf(data),
          ]),
        ),
        paragraph(
          text("Types, owners and defaults: "),
          fileLink("deployment/settings.json", "settings.json"),
          text("; values of development: "),
          fileLink("deployment/.env.example", ".env.example"),
          text("."),
        ),
      ],
    };
  },
});

/** How it gets another value. */
function changesOf({ rotation, byDefault, varies }: DataOf<typeof deployment.setting>) {
  if (rotation !== undefined) return rotation;
  if (byDefault !== undefined) return [inlineCode(byDefault), text(" unless set")];
  return varies ? "by environment" : "–";
}
