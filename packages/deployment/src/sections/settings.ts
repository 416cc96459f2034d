import { byRef, optional } from "@planc/core";
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
    const secrets = settings.filter(({ data }) => data.kind === "secret");
    const others = settings.length - secrets.length;
    return {
      blocks: [
        ...(secrets.length > 0
          ? [
              table(
                ["Secret", "For", "Told", "From", "Changes"],
                secrets.map(({ data }) => [
                  inlineCode(data.name),
                  data.purpose,
                  namesOf(data.units),
                  data.source,
                  data.rotation ?? "–",
                ]),
              ),
            ]
          : []),
        paragraph(
          text(secrets.length > 0 && others > 0 ? `${others} others: ` : "All: "),
          fileLink("deployment/settings.json", "settings.json"),
          text("; development: "),
          fileLink("deployment/.env.example", ".env.example"),
          text("."),
        ),
      ],
    };
  },
});
