import { type Call, type CallFile, type Phase, phases } from "./call.ts";

const headings: Readonly<Record<Phase, string>> = {
  accounts: "Accounts",
  create: "Make what the rest needs",
  read: "Read",
  change: "Change",
  act: "Act",
  delete: "Take away",
  "sign-out": "Sign out",
  leave: "Close the account",
};

/** As editors with a request client run it: VS Code REST Client, Visual Studio, httpYac. */
export function writeCalls(
  { given, calls }: CallFile,
  {
    basePath,
    linkHost,
    cookie,
  }: { readonly basePath: string; readonly linkHost: boolean; readonly cookie: boolean },
): string {
  const lines = [
    "# Every operation of openapi.yaml, from top to bottom on a fresh system.",
    "# Ids and tokens are taken from the answers before; clients without request variables need them filled in.",
    "",
    "@host = localhost",
    `@base = https://{{host}}${basePath}`,
    ...(linkHost
      ? ["@linkHost = links.localhost", `@linkBase = https://{{linkHost}}${basePath}`]
      : []),
    ...(cookie ? ["@origin = https://{{host}}"] : []),
    ...given.flatMap(({ variable, value, about }) => [
      `# ${oneLine(about)}`,
      `@${variable} = ${oneLine(value)}`,
    ]),
  ];
  let taken: readonly string[] = [];
  for (const phase of phases) {
    const own = calls.filter((each) => each.phase === phase);
    if (own.length > 0) lines.push("", `# ${headings[phase]}`);
    for (const each of own) {
      lines.push(...callLines(each, taken));
      // Below the next separator: above it a client takes them for a part of the body.
      taken = each.captures.map(
        ({ variable, in: place, path }) =>
          `@${variable} = {{${each.name}.response.${place}.${path}}}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function callLines(call: Call, taken: readonly string[]): readonly string[] {
  return [
    "",
    `### ${oneLine(call.title)}`,
    ...(taken.length > 0 ? [...taken, ""] : []),
    ...(call.note ? [`# ${oneLine(call.note)}`] : []),
    `# @name ${call.name}`,
    `${call.method} ${call.url}`,
    ...call.headers.map(([name, value]) => `${name}: ${value}`),
    ...(call.body === undefined ? [] : ["", call.body]),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("{{", "{ {").trim();
}
