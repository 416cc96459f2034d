import { isReading } from "./model.ts";
import type { Around, OwnState } from "./of-device.ts";

const kept =
  /\b(?:state (?:persist\w+|restor\w+)|(?:persist|restor)\w* (?:the )?(?:navigation|screen) state|navigation (?:state )?persist\w+)\b/i;

/** The way to the screen that was open, where the text asks for it: in a browser the address holds it anyway. */
export function openScreens({ surface, screens, model }: Around): OwnState[] {
  if (surface.data.kind === "web") return [];
  const asked = model.requirements.filter(({ data }) => kept.test(data.text));
  const readOn = ({ data }: Around["screens"][number]) =>
    data.uses.flatMap(({ operation }) => {
      const used = model.operationOf.get(operation);
      return used && isReading(used) ? [used] : [];
    });
  // Whoever signs in, or begins to make something, begins anew.
  const back = screens.filter((each) => readOn(each).length > 0);
  if (asked.length === 0 || back.length === 0) return [];
  const parameters = back.flatMap((each) =>
    readOn(each).flatMap(({ data }) =>
      data.parameters.flatMap((each) => (each.in === "path" ? [each.name] : [])),
    ),
  );
  const names = [...new Set(parameters)].sort();
  return [
    {
      id: "open-screens",
      kind: "stored",
      name: "Open screens",
      holds: `the way to the open one of ${back.length}${names.length > 0 ? `, with ${names.join(", ")}` : ""}; no answers`,
      fields: [],
      screens: back.map(({ ref }) => ref),
      where: "settings of the app",
      until: "sign-out, or a version with other routes",
      because: asked.map(({ data }) => data.key).join(", "),
      from: asked.map(({ ref }) => ref),
    },
  ];
}
