import type { Token } from "./tokens.ts";

const prefixes: Readonly<Partial<Record<Token["group"], string>>> = {
  color: "color",
  type: "text",
  radius: "radius",
  elevation: "shadow",
  breakpoint: "breakpoint",
};

/** Custom properties; under the names that Tailwind makes classes of, where that was chosen. */
export function webTheme(tokens: readonly Token[], tailwind: boolean): string {
  const nameOf = ({ name, group }: Token): string => {
    const [, ...rest] = name.split(".");
    return `--${(tailwind ? prefixes[group] : undefined) ?? group}-${rest.join("-")}`;
  };
  const linesOf = (themes: readonly string[], of: readonly Token[]): readonly string[] =>
    of.flatMap((token) => {
      const value = token.values.find(({ theme }) => themes.includes(theme))?.value;
      // No media query reads a custom property: plain style sheets have these widths in the queries themselves.
      if (value === undefined || (!tailwind && token.group === "breakpoint")) return [];
      return [`${nameOf(token)}: ${value};`];
    });
  // Tailwind multiplies one distance, so that p-4 is four of it.
  const based = tailwind ? tokens.filter(({ group }) => group !== "space") : tokens;
  const base = [...(tailwind ? ["--spacing: 4px;"] : []), ...linesOf(["any", "light"], based)];
  const dark = linesOf(["dark"], tokens);
  const reduced = linesOf(["reduced"], tokens);
  const under = (query: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : ["", `@media (${query}) {`, "  :root {", ...lines.map((line) => `    ${line}`), "  }", "}"];
  return `${[
    ...(tailwind ? ['@import "tailwindcss";', "", "@theme {"] : [":root {"]),
    ...base.map((line) => `  ${line}`),
    "}",
    ...under("prefers-color-scheme: dark", dark),
    ...under("prefers-reduced-motion: reduce", reduced),
  ].join("\n")}\n`;
}

/** Roles of Material 3 that ours stand for. */
const material: Readonly<Record<string, string>> = {
  surface: "surface",
  raised: "elevation.level1",
  text: "onSurface",
  "text-muted": "onSurfaceVariant",
  border: "outline",
  accent: "primary",
  "accent-text": "onPrimary",
  "status-negative": "error",
};

/** A theme of React Native: numbers are independent of density, and text grows with the system's setting. */
export function nativeTheme(tokens: readonly Token[], paper: boolean): string {
  const colours = (theme: "light" | "dark") =>
    tokens.flatMap(({ name, group, values }) => {
      const value = group === "color" && values.find((each) => each.theme === theme)?.value;
      return value ? [{ name: name.slice("color.".length), value }] : [];
    });
  const numbers = (group: Token["group"]) =>
    tokens.flatMap((token) => {
      const value = token.group === group && token.values[0]?.value;
      if (!value) return [];
      const size = Number.parseFloat(value) * (value.endsWith("rem") ? 16 : 1);
      return [
        `  ${JSON.stringify(token.name.split(".").slice(1).join("-"))}: ${Math.round(size * 100) / 100},`,
      ];
    });
  const object = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", `export const ${name} = {`, ...lines, "} as const;"];
  const plain = (theme: "light" | "dark") =>
    colours(theme).map(({ name, value }) => `  ${JSON.stringify(name)}: "${value}",`);
  const materials = (theme: "light" | "dark") =>
    colours(theme).flatMap(({ name, value }) => {
      const role = material[name];
      return role && !role.includes(".") ? [`    ${role}: "${value}",`] : [];
    });
  const themed = (theme: "light" | "dark", base: string) => [
    "",
    `export const ${theme}Theme = {`,
    `  ...${base},`,
    "  colors: {",
    `    ...${base}.colors,`,
    ...materials(theme),
    "  },",
    "};",
  ];
  return `${[
    ...(paper ? ['import { MD3DarkTheme, MD3LightTheme } from "react-native-paper";'] : []),
    ...object("light", plain("light")),
    ...object("dark", plain("dark")),
    ...object("space", numbers("space")),
    ...object("type", numbers("type")),
    ...object("radius", numbers("radius")),
    ...(paper ? [...themed("light", "MD3LightTheme"), ...themed("dark", "MD3DarkTheme")] : []),
  ]
    .join("\n")
    .trimStart()}\n`;
}
