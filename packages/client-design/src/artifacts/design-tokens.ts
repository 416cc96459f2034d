import { jsonFile, optional, type ViewOf } from "@planc/core";
import { client, decision } from "@planc/core/ir";
import { channelsOf } from "../design/colour.ts";
import { nativeTheme, webTheme } from "../design/themes.ts";
import { artifact } from "../kit.ts";
import { chosenFor } from "../offline/devices.ts";

type Token = ViewOf<typeof client.token>["data"];
type Group = { [name: string]: Group | object | string };

/** Extension under which a token says what it has to be told from. */
export const extension = "dev.planc";

/** Values of the design in the format of the Design Tokens Community Group, and for the chosen styling. */
export const designTokensFile = artifact("design-tokens", {
  reads: {
    surfaces: client.surface,
    tokens: client.token,
    choices: optional(decision.choice),
  },
  emit: ({ surfaces, tokens, choices }) => {
    if (tokens.length === 0) return [];
    const all = tokens.map(({ data }) => data);
    const chosen = chosenFor(choices);
    const over = (["dark", "reduced"] as const).flatMap((theme) => {
      const those = all.filter(({ values }) => values.some((each) => each.theme === theme));
      return those.length > 0
        ? [jsonFile(`clients/tokens.${theme}.json`, groupsOf(those, [theme]))]
        : [];
    });
    const web = surfaces.some(({ data: { kind } }) => kind === "web" || kind === "desktop");
    const native = surfaces.some(
      ({ data: { kind, choice } }) =>
        kind === "mobile" &&
        /^(?:react-native|expo)$/.test(
          choices.find(({ ref }) => ref === choice)?.data.technology ?? "",
        ),
    );
    return [
      jsonFile("clients/tokens.json", groupsOf(all, ["any", "light"])),
      ...over,
      ...(web && all.some(({ group }) => group === "color")
        ? [
            {
              path: "clients/theme.css",
              mediaType: "text/css",
              text: webTheme(all, chosen("styling")?.data.technology === "tailwind-css"),
            },
          ]
        : []),
      ...(native
        ? [
            {
              path: "clients/theme.ts",
              mediaType: "text/x.typescript",
              text: nativeTheme(
                all,
                chosen("app-components")?.data.technology === "react-native-paper",
              ),
            },
          ]
        : []),
    ];
  },
});

const types: Readonly<Record<Token["group"], string>> = {
  color: "color",
  space: "dimension",
  size: "dimension",
  type: "dimension",
  radius: "dimension",
  breakpoint: "dimension",
  motion: "duration",
  elevation: "shadow",
};

/** Groups within groups by the parts of each name. */
function groupsOf(tokens: readonly Token[], themes: readonly string[]): Group {
  const root: Group = {};
  for (const token of tokens) {
    const value = token.values.find(({ theme }) => themes.includes(theme))?.value;
    const [group = "", ...rest] = token.name.split(".");
    if (value === undefined) continue;
    const known = root[group];
    const inside: Group = typeof known === "object" ? { ...known } : { $type: types[token.group] };
    inside[rest.join("-")] = {
      $value: written(token.group, value),
      ...(token.role ? { $description: token.role } : {}),
      ...(token.contrast
        ? {
            $extensions: {
              [extension]: {
                ...(token.placeholder ? { placeholder: true } : {}),
                contrast: token.contrast
                  .filter(({ theme }) => themes.includes(theme))
                  .map(({ against, least }) => ({ against: `{${against}}`, least })),
              },
            },
          }
        : {}),
    };
    root[group] = inside;
  }
  return root;
}

function written(group: Token["group"], value: string): unknown {
  if (group === "color") return colour(value);
  if (group === "elevation") {
    const [, y, blur, shade = "#000000"] = value.split(" ");
    return {
      color: colour(shade),
      offsetX: dimension("0px"),
      offsetY: dimension(y ?? "0px"),
      blur: dimension(blur ?? "0px"),
      spread: dimension("0px"),
    };
  }
  return dimension(value);
}

const colour = (hex: string) => ({
  colorSpace: "srgb",
  components: channelsOf(hex).map((each) => Math.round((each / 255) * 10_000) / 10_000),
  ...(hex.length === 9
    ? { alpha: Math.round((Number.parseInt(hex.slice(7), 16) / 255) * 100) / 100 }
    : {}),
  hex: hex.slice(0, 7),
});

const dimension = (text: string) => ({
  value: Number.parseFloat(text),
  unit: /[a-z]+$/.exec(text)?.[0] ?? "px",
});
