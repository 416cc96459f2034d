/** What a rule asks for, apart from the language that it is written in. */
export type Ask =
  | {
      readonly kind: "percentile";
      readonly share: number;
      readonly of: Selected;
      readonly limit: number;
    }
  | { readonly kind: "rate"; readonly of: Selected; readonly span: string; readonly limit: number }
  | {
      readonly kind: "gauge";
      readonly of: Selected;
      readonly limit: number;
      readonly least: boolean;
    }
  | {
      readonly kind: "share";
      readonly bad: Selected;
      readonly all: Selected;
      readonly limit: number;
    };

export interface Matcher {
  readonly label: string;
  readonly sign: "=" | "=~" | "!=" | "!~";
  readonly value: string;
}

export interface Selected {
  /** As Prometheus calls it, without what it adds for a histogram. */
  readonly series: string;
  readonly where: readonly Matcher[];
}

const braces = String.raw`(\{(?:[^"{}]|"(?:[^"\\]|\\.)*")*\})?`;
const name = "([A-Za-z_][A-Za-z0-9_]*?)";
const limit = "([0-9.]+)";
const percentile = new RegExp(
  `^histogram_quantile\\(([0-9.]+), sum by \\(le\\) \\(rate\\(${name}_bucket${braces}\\[\\w+\\]\\)\\)\\) > ${limit}$`,
);
const rate = new RegExp(`^sum\\(rate\\(${name}(?:_count)?${braces}\\[(\\w+)\\]\\)\\) > ${limit}$`);
const share = new RegExp(
  `^sum\\(rate\\(${name}(?:_count)?${braces}\\[\\w+\\]\\)\\) / sum\\(rate\\(${name}(?:_count)?${braces}\\[\\w+\\]\\)\\) > ${limit}$`,
);
const gauge = new RegExp(`^(?:max|sum)\\(${name}${braces}\\) > ${limit}$`);
const bare = new RegExp(`^${name}${braces} > ${limit}$`);
const lasting = new RegExp(
  `^min_over_time\\((?:(?:max|sum)\\()?${name}${braces}\\)?\\[[\\w:]+\\]\\) > ${limit}$`,
);

/** Reads a rule of the forms that are written here; none of what is compared otherwise. */
export function askOf(expression: string): Ask | undefined {
  const asked = (series = "", selector = ""): Selected => ({
    series,
    where: matchersOf(selector),
  });
  const p = percentile.exec(expression);
  if (p)
    return { kind: "percentile", share: Number(p[1]), of: asked(p[2], p[3]), limit: Number(p[4]) };
  const s = share.exec(expression);
  if (s)
    return { kind: "share", bad: asked(s[1], s[2]), all: asked(s[3], s[4]), limit: Number(s[5]) };
  const r = rate.exec(expression);
  if (r) return { kind: "rate", of: asked(r[1], r[2]), span: r[3] ?? "10m", limit: Number(r[4]) };
  const l = lasting.exec(expression);
  if (l) return { kind: "gauge", of: asked(l[1], l[2]), limit: Number(l[3]), least: true };
  const g = gauge.exec(expression) ?? bare.exec(expression);
  return g
    ? { kind: "gauge", of: asked(g[1], g[2]), limit: Number(g[3]), least: false }
    : undefined;
}

/** Matchers between braces, or written one by one. */
export function matchersOf(selector: string): readonly Matcher[] {
  return [...selector.matchAll(/(\w+)(=~|!~|!=|=)("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([, label, sign, value]): Matcher[] => {
      const text: unknown = JSON.parse(value ?? '""');
      return label !== undefined &&
        typeof text === "string" &&
        (sign === "=" || sign === "=~" || sign === "!=" || sign === "!~")
        ? [{ label, sign, value: text }]
        : [];
    },
  );
}

const attributes: Readonly<Record<string, string>> = {
  job: "service.name",
  http_route: "http.route",
  http_request_method: "http.request.method",
  http_response_status_code: "http.response.status_code",
  error_type: "error.type",
  server_address: "server.address",
  db_system_name: "db.system.name",
  messaging_destination_name: "messaging.destination.name",
};

/** The attribute that Prometheus made a label of. */
export function attributeOf(label: string): string {
  return attributes[label] ?? label;
}

/** The program itself, without the pattern of a namespace that may stand before its name. */
export function programOf(value: string): string {
  return value.replace(/^\(\.\*\/\)\?/, "");
}

/** Routes that a pattern of `routesOf` is for, a parameter as `*`. */
export function routesIn(pattern: string): readonly string[] {
  const [, base, inner] = /^(?:\(([^()]*)\)\?)?\((.*)\)$/.exec(pattern) ?? [];
  if (inner === undefined) return [];
  const routes = inner
    .split("|")
    .map((each) => each.replaceAll("[^/]+", "*").replace(/\\(.)/g, "$1"));
  return [...(base ? routes.map((each) => `${base}${each}`) : []), ...routes];
}
